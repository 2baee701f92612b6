import type { ContractId, MilestoneId, OrganizationId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

interface AwaitedDelivery {
  readonly milestoneId: MilestoneId;
  readonly contractId: ContractId;
  readonly title: string;
  readonly dueOn: LocalDate;
}

/** What these clients have paid in for and wait for. */
export function awaitedDeliveries(
  tx: Tx,
  organizations: readonly OrganizationId[],
): Promise<AwaitedDelivery[]> {
  return sql<AwaitedDelivery>(tx)`
    select m.id as milestone_id, c.id as contract_id, c.title, m.due_on
    from milestone m join contract c on c.region_id = m.region_id and c.id = m.contract_id
    where m.region_id = ${tx.regionId} and c.organization_id = any (${organizations}::uuid[])
      and c.state = 'active' and m.state = 'funded'
    order by m.due_on, m.id limit 200`;
}

/** When somebody last did something about contracts that are under way. */
export async function lastActsOf(
  tx: Tx,
  contracts: readonly ContractId[],
): Promise<ReadonlyMap<string, Date>> {
  if (contracts.length === 0) return new Map();
  const rows = await sql<{ contractId: ContractId; at: Date }>(tx)`
    select contract_id, at from contract_last_act
    where region_id = ${tx.regionId} and contract_id = any (${contracts}::uuid[])`;
  return new Map(rows.map(({ contractId, at }) => [contractId, at]));
}
