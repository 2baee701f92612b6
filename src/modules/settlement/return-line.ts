import type { Actor } from '../../kernel/actor.ts';
import type { BatchId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { postTransfer, returnedPosting } from '../ledger/index.ts';
import type { ReturnForm } from './batch.forms.ts';
import { linesOf, lockBatchRow } from './batch.rows.ts';
import { wayOf } from './batch.rules.ts';
import { giveBack } from './give-back.ts';
import { mayRunBatch } from './settlement.access.ts';

export type ReturnLine = ReturnForm & Command & { readonly batchId: BatchId };

/** The bank could not pay one line: it is owed as before, planned again, and its payee looks at the account. */
export function returnLine(actor: Actor, command: ReturnLine) {
  return once(actor, 'settlement.return-line', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayRunBatch(actor));
    const batch = await lockBatchRow(tx, command.batchId);
    if (batch.state !== 'sent') return refused('not-sent');
    // No bank gives back what it has not paid yet.
    if (tokyoDateOf(tx.now) < batch.payOn) return refused('pay-day-not-reached');
    const line = (await linesOf(tx, batch.id)).find(({ lineNo }) => lineNo === command.lineNo);
    if (line?.state !== 'live') return refused('line-not-live');

    await postTransfer(tx, returnedPosting(wayOf(batch, line)), by);
    await giveBack(tx, actor, batch, line, command.reason);
    return done({ batchId: batch.id, lineNo: line.lineNo });
  });
}
