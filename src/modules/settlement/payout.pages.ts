import type { ContractId, MilestoneId, OrganizationId, PersonId, RegionId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

export interface OwedMilestone {
  readonly milestoneId: MilestoneId;
  readonly contractId: ContractId;
  readonly workerId: PersonId;
  readonly organizationId: OrganizationId;
  readonly amount: Yen;
  /** Fixed by the day of receipt. */
  readonly paymentOn: LocalDate;
}

/** Accepted work for which no payout is planned yet, oldest payment day first. */
export function owedMilestones(tx: Tx): Promise<OwedMilestone[]> {
  return sql<OwedMilestone>(tx)`
    select m.id as milestone_id, m.contract_id, c.worker_id, c.organization_id, m.payout_amount as amount, m.payment_on
    from milestone m join contract c on c.region_id = m.region_id and c.id = m.contract_id
    where m.region_id = ${tx.regionId} and m.state = 'accepted'
      and not exists (select from payout p where p.region_id = m.region_id and p.milestone_id = m.id)
    order by m.payment_on, m.id limit 1000`;
}

/** The regions in which something is owed and not planned, for the sweep. */
export async function regionsWithOwed(tx: Tx): Promise<RegionId[]> {
  const rows = await sql<{ regionId: RegionId }>(tx)`select region_id from payouts_due() order by region_id`;
  return rows.map(({ regionId }) => regionId);
}

/** How far the pay of a contract's milestones has come; none for those that are not accepted yet. */
export interface PayoutOfMilestone {
  readonly milestoneId: MilestoneId;
  readonly state: 'planned' | 'batched' | 'settled' | 'returned';
  readonly amount: Yen;
  readonly payOn: LocalDate;
}

export function payoutsOf(tx: Tx, contractId: ContractId): Promise<PayoutOfMilestone[]> {
  return sql<PayoutOfMilestone>(tx)`
    select p.milestone_id, p.state, p.amount, p.pay_on
    from payout p join milestone m on m.region_id = p.region_id and m.id = p.milestone_id
    where p.region_id = ${tx.regionId} and m.contract_id = ${contractId}
    order by m.position`;
}
