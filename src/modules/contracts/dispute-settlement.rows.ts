import type { ContractId, DisputeId, PersonId, SettlementId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Settlement, Term } from './dispute.rules.ts';

/** The one of a dispute that waits for a second person; the contract is locked, or it is only read. */
export async function openSettlement(tx: Tx, disputeId: DisputeId): Promise<Settlement | null> {
  const [found] = await sql<Omit<Settlement, 'terms'>>(tx)`
    select id, dispute_id, statement, payout_amount as payout, refund_amount as refund, proposed_by, proposed_at
    from dispute_settlement
    where region_id = ${tx.regionId} and dispute_id = ${disputeId} and state = 'proposed'`;
  return found ? { ...found, terms: await termsOfSettlement(tx, found.id) } : null;
}

/** Whether anything settled elsewhere was ever recorded for this contract. */
export async function hasSettlement(tx: Tx, contractId: ContractId): Promise<boolean> {
  const found = await sql(tx)`
    select s.id from dispute_settlement s join dispute d on d.region_id = s.region_id and d.id = s.dispute_id
    where d.region_id = ${tx.regionId} and d.contract_id = ${contractId} limit 1`;
  return found.length > 0;
}

/** In the order of the contract. */
function termsOfSettlement(tx: Tx, id: SettlementId): Promise<Term[]> {
  return sql<Term>(tx)`
    select s.milestone_id, s.percent from dispute_settlement_share s
      join milestone m on m.region_id = s.region_id and m.id = s.milestone_id
    where s.region_id = ${tx.regionId} and s.settlement_id = ${id} order by m.position`;
}

/** An array of parameters holds no null. */
const goesOn = -1;

export async function insertSettlement(tx: Tx, settlement: Omit<Settlement, 'proposedAt'>): Promise<void> {
  const { id, disputeId, statement, payout, refund, proposedBy, terms } = settlement;
  await sql(tx)`
    insert into dispute_settlement (region_id, id, dispute_id, state, statement, payout_amount, refund_amount, proposed_by,
      proposed_at)
    values (${tx.regionId}, ${id}, ${disputeId}, 'proposed', ${statement}, ${payout}, ${refund}, ${proposedBy}, ${tx.now})`;
  await sql(tx)`
    insert into dispute_settlement_share (region_id, settlement_id, milestone_id, percent)
    select ${tx.regionId}, ${id}, s.milestone_id, nullif(s.percent, ${goesOn})
    from unnest(${terms.map(({ milestoneId }) => milestoneId)}::uuid[],
      ${terms.map(({ percent }) => percent ?? goesOn)}::integer[]) as s (milestone_id, percent)`;
}

/** Decided once: the database refuses a second time. */
export async function endSettlement(
  tx: Tx,
  id: SettlementId,
  state: 'confirmed' | 'refused',
  by: PersonId,
): Promise<void> {
  const [ended] = await sql(tx)`
    update dispute_settlement set state = ${state}, ended_by = ${by}, ended_at = ${tx.now}
    where region_id = ${tx.regionId} and id = ${id}
    returning id`;
  if (!ended) throw new NotFound();
}
