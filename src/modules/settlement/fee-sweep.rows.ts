import type { FeeSweepId, PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { FeeSweep, Fees } from './fee-sweep.rules.ts';

/** False when another one is open. */
export async function insertSweep(
  tx: Tx,
  id: FeeSweepId,
  { fee, feeTax }: Fees,
  by: PersonId,
): Promise<boolean> {
  const inserted = await sql(tx)`
    insert into fee_sweep (region_id, id, state, fee, fee_tax, proposed_by, proposed_at)
    values (${tx.regionId}, ${id}, 'proposed', ${fee}, ${feeTax}, ${by}, ${tx.now})
    on conflict (region_id) where state in ('proposed', 'approved') do nothing
    returning id`;
  return inserted.length > 0;
}

/** Held until the transaction ends: each step of it is taken once. */
export async function lockSweep(tx: Tx, id: FeeSweepId): Promise<FeeSweep> {
  const [sweep] = await sql<FeeSweep>(tx)`
    select id, state, fee, fee_tax, proposed_by, (approved_at at time zone 'Asia/Tokyo')::date as approved_on
    from fee_sweep
    where region_id = ${tx.regionId} and id = ${id}
    for update`;
  if (!sweep) throw new NotFound();
  return sweep;
}

export async function markApproved(tx: Tx, id: FeeSweepId, by: PersonId): Promise<void> {
  await sql(tx)`
    update fee_sweep set state = 'approved', approved_by = ${by}, approved_at = ${tx.now}
    where region_id = ${tx.regionId} and id = ${id}`;
}

/** @throws Conflict when the line was recorded at the same moment */
export async function markTransferred(
  tx: Tx,
  id: FeeSweepId,
  { transferredOn, bankLine }: { readonly transferredOn: LocalDate; readonly bankLine: string },
  by: PersonId,
): Promise<void> {
  await sql(tx)`
    update fee_sweep set state = 'transferred', transferred_on = ${transferredOn}, bank_line = ${bankLine},
      ended_by = ${by}, ended_at = ${tx.now}
    where region_id = ${tx.regionId} and id = ${id}`;
}

export async function markWithdrawn(
  tx: Tx,
  id: FeeSweepId,
  { by, reason }: { readonly by: PersonId; readonly reason: string },
): Promise<void> {
  await sql(tx)`
    update fee_sweep set state = 'withdrawn', withdrawn_reason = ${reason}, ended_by = ${by}, ended_at = ${tx.now}
    where region_id = ${tx.regionId} and id = ${id}`;
}
