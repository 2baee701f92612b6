import type { ContractId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Side } from './contract.rules.ts';

/**
 * Whether nothing was done for 30 days, or for 14 days while a paid part is more than 14 days late, and nobody was asked
 * about it since. Who waits for a mediator is not asked.
 */
export async function isQuiet(tx: Tx, contractId: ContractId): Promise<boolean> {
  const found = await sql(tx)`
    select l.contract_id from contract_last_act l
      cross join lateral (
        select min(due_on) filter (where state = 'funded') as due_on, bool_or(state = 'held') as held
        from milestone where region_id = l.region_id and contract_id = l.contract_id) m
    where l.region_id = ${tx.regionId} and l.contract_id = ${contractId} and not m.held
      and (l.at <= ${tx.now}::timestamptz - interval '30 days' or (l.at <= ${tx.now}::timestamptz - interval '14 days'
        and m.due_on < (${tx.now}::timestamptz at time zone 'Asia/Tokyo')::date - 14))
      and not exists (select from contract_asking q where q.region_id = l.region_id and q.contract_id = l.contract_id
        and q.asked_at > l.at)`;
  return found.length > 0;
}

export async function insertAsking(tx: Tx, contractId: ContractId): Promise<void> {
  await sql(tx)`
    insert into contract_asking (region_id, contract_id, asked_at)
    values (${tx.regionId}, ${contractId}, ${tx.now})`;
}

export async function insertProgress(
  tx: Tx,
  contractId: ContractId,
  side: Side,
  note: string,
  by: PersonId,
): Promise<void> {
  await sql(tx)`
    insert into contract_progress (region_id, contract_id, side, note, told_by, told_at)
    values (${tx.regionId}, ${contractId}, ${side}, ${note}, ${by}, ${tx.now})`;
}
