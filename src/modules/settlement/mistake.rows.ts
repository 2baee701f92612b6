import type { DepositId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** False when somebody said so before. */
export async function insertMistake(
  tx: Tx,
  depositId: DepositId,
  reason: string,
  by: PersonId,
): Promise<boolean> {
  const inserted = await sql(tx)`
    insert into deposit_mistake (region_id, deposit_id, declared_at, declared_by, reason)
    values (${tx.regionId}, ${depositId}, ${tx.now}, ${by}, ${reason})
    on conflict (region_id, deposit_id) where state <> 'refused' do nothing
    returning deposit_id`;
  return inserted.length > 0;
}

export async function decideOpenMistake(
  tx: Tx,
  depositId: DepositId,
  state: 'confirmed' | 'refused',
  by: PersonId,
): Promise<void> {
  await sql(tx)`
    update deposit_mistake set state = ${state}, decided_by = ${by}, decided_at = ${tx.now}
    where region_id = ${tx.regionId} and deposit_id = ${depositId} and state = 'declared'`;
}
