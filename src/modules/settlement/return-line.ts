import type { Actor } from '../../kernel/actor.ts';
import type { BatchId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { postTransfer, returnedPosting } from '../ledger/index.ts';
import { tell } from '../messages/index.ts';
import type { ReturnForm } from './batch.forms.ts';
import { paidWork } from './batch.pages.ts';
import { linesOf, lockBatchRow, returnLineRow } from './batch.rows.ts';
import { replanPayouts } from './payout.rows.ts';
import { mayRunBatch } from './settlement.access.ts';

export type ReturnLine = ReturnForm & Command & { readonly batchId: BatchId };

/** The bank could not pay one line: it is owed as before, planned again, and its owner looks at the account. */
export function returnLine(actor: Actor, command: ReturnLine) {
  return once(actor, 'settlement.return-line', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayRunBatch(actor));
    const batch = await lockBatchRow(tx, command.batchId);
    if (batch.state !== 'sent') return refused('not-sent');
    const line = (await linesOf(tx, batch.id)).find(({ lineNo }) => lineNo === command.lineNo);
    if (line?.state !== 'live') return refused('line-not-live');

    const { payoutId, workerId, amount, lineNo } = line;
    const work = (await paidWork(tx, batch.id)).find((paid) => paid.payoutId === payoutId);
    const reference = `batch:${batch.id}/${lineNo}`;
    await postTransfer(tx, returnedPosting({ batchId: batch.id, payoutId, workerId, amount, reference }), by);
    await returnLineRow(tx, batch.id, lineNo, command.reason);
    await replanPayouts(tx, [payoutId]);
    await recordAudit(tx, actor, {
      action: 'payout.returned',
      subject: ['payout', payoutId],
      state: 'planned',
      detail: { batch: batch.id, lineNo, why: command.reason },
    });
    if (work) {
      const facts = { contractId: work.contractId, title: work.title, amount };
      await tell(tx, workerId, 'payout-returned', facts, `${batch.id}:${payoutId}`);
    }
    return done({ batchId: batch.id, lineNo });
  });
}
