import type { ContractId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

export async function insertViewing(
  tx: Tx,
  contractId: ContractId,
  personId: PersonId,
  reason: string,
): Promise<void> {
  await sql(tx)`
    insert into contract_viewing (region_id, contract_id, person_id, viewed_at, reason)
    values (${tx.regionId}, ${contractId}, ${personId}, ${tx.now}, ${reason})`;
}

/** Whether this person gave a reason after that moment. */
export async function hasViewingSince(
  tx: Tx,
  contractId: ContractId,
  personId: PersonId,
  since: Date,
): Promise<boolean> {
  const found = await sql(tx)`
    select viewed_at from contract_viewing
    where region_id = ${tx.regionId} and contract_id = ${contractId} and person_id = ${personId} and viewed_at > ${since}
    limit 1`;
  return found.length > 0;
}
