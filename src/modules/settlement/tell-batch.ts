import type { PersonId } from '../../kernel/ids.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { holdersOf } from '../identity/index.ts';
import { tell } from '../messages/index.ts';
import { escrowHolderOn } from '../organizations/index.ts';
import { mayStillApprove } from './batch.pages.ts';
import { approversOf } from './batch.rows.ts';
import type { Batch } from './batch.rules.ts';

type Told = Pick<Batch, 'id' | 'payOn' | 'handInBy' | 'count' | 'total' | 'lockedBy'>;

function factsOf({ id, payOn, handInBy, count, total }: Told) {
  return { batchId: id, payOn, count, amount: total, lastDay: handInBy };
}

/** Each who may still approve a batch: that it waits, or that the bank's last day is near. */
export async function tellApprovers(
  tx: Tx,
  batch: Told,
  kind: 'batch-waits' | 'batch-late',
  key: string,
): Promise<void> {
  const holder = await escrowHolderOn(tx, tokyoDateOf(tx.now));
  if (!holder) return;
  for (const personId of await mayStillApprove(tx, batch.id, holder.id)) {
    await tell(tx, personId, kind, factsOf(batch), key);
  }
}

/** Who made the batch, and every operator, one of whom takes its next step. */
export async function tellRunners(
  tx: Tx,
  batch: Told,
  kind: 'batch-approved' | 'batch-late',
  but: PersonId | null,
  key: string,
): Promise<void> {
  const people = new Set([batch.lockedBy, ...(await holdersOf(tx, ['operator']))]);
  for (const personId of people) {
    if (personId !== but) await tell(tx, personId, kind, factsOf(batch), key);
  }
}

/** Who made it and who approved it: that it is not paid, and why. */
export async function tellStopped(tx: Tx, batch: Told, reason: string, by: PersonId | null): Promise<void> {
  const { id: batchId, payOn, total: amount } = batch;
  const people = new Set([batch.lockedBy, ...(await approversOf(tx, batchId))]);
  for (const personId of people) {
    if (personId !== by)
      await tell(tx, personId, 'batch-stopped', { batchId, payOn, amount, reason }, batchId);
  }
}
