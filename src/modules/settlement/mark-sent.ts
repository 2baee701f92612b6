import type { Actor } from '../../kernel/actor.ts';
import type { BatchId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { postTransfer, sentPosting } from '../ledger/index.ts';
import { declarationsOf, linesOf, lockBatchRow, markBatchSent } from './batch.rows.ts';
import { batchCanBecome, inAccountOrder, wayOf } from './batch.rules.ts';
import { mayRunBatch } from './settlement.access.ts';

export type MarkSent = Command & { readonly batchId: BatchId };

/** The bank has the file, and nobody says the contrary. What was owed is now on its way; the file never leaves again. */
export function markSent(actor: Actor, command: MarkSent) {
  return once(actor, 'settlement.mark-sent', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayRunBatch(actor));
    const batch = await lockBatchRow(tx, command.batchId);
    if (!batchCanBecome(batch, 'sent')) return refused('not-exported');
    if ((await declarationsOf(tx, batch.id)).some(({ stands }) => stands)) {
      return refused('declared-before-sending');
    }

    await markBatchSent(tx, batch, by);
    for (const line of inAccountOrder(await linesOf(tx, batch.id))) {
      await postTransfer(tx, sentPosting(wayOf(batch, line)), by);
    }
    await recordAudit(tx, actor, {
      action: 'batch.sent',
      subject: ['batch', batch.id],
      state: 'sent',
      detail: { fileSha256: batch.fileSha256 },
    });
    return done({ batchId: batch.id });
  });
}
