import type { BatchId, MilestoneId, OrganizationId, PayoutId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

export interface NewPayout {
  readonly id: PayoutId;
  readonly milestoneId: MilestoneId;
  readonly workerId: PersonId;
  readonly organizationId: OrganizationId;
  readonly amount: Yen;
  readonly payOn: LocalDate;
}

/** False when the milestone has its payout already: there is one, ever. */
export async function insertPayout(tx: Tx, payout: NewPayout): Promise<boolean> {
  const inserted = await sql(tx)`
    insert into payout (region_id, id, milestone_id, worker_id, organization_id, state, amount, pay_on)
    values (${tx.regionId}, ${payout.id}, ${payout.milestoneId}, ${payout.workerId}, ${payout.organizationId},
      'planned', ${payout.amount}, ${payout.payOn})
    on conflict (region_id, milestone_id) do nothing
    returning id`;
  return inserted.length > 0;
}

/** The clients whose work a batch pays for. */
export async function organizationsOf(tx: Tx, batchId: BatchId): Promise<OrganizationId[]> {
  const rows = await sql<{ organizationId: OrganizationId }>(tx)`
    select distinct organization_id from payout where region_id = ${tx.regionId} and batch_id = ${batchId}`;
  return rows.map(({ organizationId }) => organizationId);
}
