import { type Actor, seatAt } from '../../kernel/actor.ts';
import type { BatchId, PersonId } from '../../kernel/ids.ts';
import { allow, done, NotFound, type Result, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { escrowHolderOn } from '../organizations/index.ts';
import type { CancelForm } from './batch.forms.ts';
import {
  declarationsOf,
  endLiveLines,
  insertDeclaration,
  linesOf,
  lockBatchRow,
  moveBatch,
} from './batch.rows.ts';
import { type Batch, type BatchRefusal, batchCanBecome } from './batch.rules.ts';
import { personsNeeded } from './batch-approval.rules.ts';
import { replanOrders } from './order.rows.ts';
import { refundedBy } from './refund.rows.ts';
import { mayCancelBatch } from './settlement.access.ts';
import { tellStopped } from './tell-batch.ts';

export type CancelBatch = CancelForm & Command & { readonly batchId: BatchId };

/**
 * A batch that is not to be paid; its payments are planned as before. One person stops what has not left. Once the file
 * was exported, two declare that it was not given to the bank, and only then could it be paid in another batch.
 */
export function cancelBatch(actor: Actor, command: CancelBatch) {
  return once(actor, 'settlement.cancel-batch', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayCancelBatch(actor));
    const batch = await lockBatchRow(tx, command.batchId);
    if (!batchCanBecome(batch, 'cancelled')) {
      return refused(batch.state === 'cancelled' ? 'batch-cancelled' : 'sent-stays');
    }
    const declared =
      batch.state === 'exported' ? await declare(tx, actor, batch, by, command) : done(personsNeeded);
    if (!declared.ok) return declared;
    const cancelled = declared.value >= personsNeeded;
    if (cancelled) await cancel(tx, actor, batch, command.reason);
    return done({ batchId: batch.id, cancelled });
  });
}

/** How many persons have declared it by now. */
async function declare(
  tx: Tx,
  actor: Actor,
  batch: Batch,
  by: PersonId,
  { notUploaded, reason }: CancelForm,
): Promise<Result<number, BatchRefusal>> {
  if (!notUploaded) return refused('upload-not-denied');
  const holder = await escrowHolderOn(tx, tokyoDateOf(tx.now));
  if (holder === null || seatAt(actor, holder.id)?.role !== 'staff') return refused('not-of-holder');
  if ((await linesOf(tx, batch.id)).some(({ payeeId }) => payeeId === by)) return refused('pays-approver');
  const refunded = await refundedBy(tx, batch.id);
  if (refunded.organizations.some((id) => seatAt(actor, id) !== null)) return refused('refunds-own');
  if (refunded.accountsBy.includes(by)) return refused('entered-account');
  const declarations = await declarationsOf(tx, batch.id);
  const own = declarations.find(({ personId }) => personId === by);
  if (own) return refused(own.stands ? 'already-declared' : 'declaration-withdrawn');
  await insertDeclaration(tx, batch.id, by);
  await recordAudit(tx, actor, { action: 'batch.declaredNotUploaded', subject: ['batch', batch.id], reason });
  return done(declarations.filter(({ stands }) => stands).length + 1);
}

async function cancel(tx: Tx, actor: Actor, batch: Batch, reason: string): Promise<void> {
  const lines = await linesOf(tx, batch.id);
  await endLiveLines(tx, batch.id, 'cancelled');
  await replanOrders(tx, lines);
  await moveBatch(tx, batch, 'cancelled');
  await recordAudit(tx, actor, {
    action: 'batch.cancelled',
    subject: ['batch', batch.id],
    state: 'cancelled',
    reason,
  });
  await tellStopped(tx, batch, reason, actor.personId);
  for (const { kind, orderId } of lines) {
    await recordAudit(tx, actor, {
      action: `${kind}.unbatched`,
      subject: [kind, orderId],
      state: 'planned',
      detail: { batch: batch.id },
    });
  }
}
