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
    select contract_id from contract_silence
    where region_id = ${tx.regionId} and contract_id = ${contractId} and quiet_from <= ${tx.now}`;
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
