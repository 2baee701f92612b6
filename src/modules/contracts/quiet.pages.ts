import type { ContractId, OrganizationId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** A contract in which nothing happened, not even after both sides were asked. */
export interface UntouchedContract {
  readonly id: ContractId;
  readonly title: string;
  readonly organizationId: OrganizationId;
  readonly workerId: PersonId;
  readonly organizationName: string;
  readonly workerName: string;
  readonly lastActAt: Date;
  readonly askedAt: Date;
}

/** For the operator: both sides were asked seven days ago or more, and nobody has done anything since. */
export function untouchedContracts(tx: Tx): Promise<UntouchedContract[]> {
  return sql<UntouchedContract>(tx)`
    select c.id, c.title, c.organization_id, c.worker_id, o.name as organization_name, p.display_name as worker_name, l.at as last_act_at,
      max(q.asked_at) as asked_at
    from contract_last_act l
      join contract_asking q on q.region_id = l.region_id and q.contract_id = l.contract_id and q.asked_at > l.at
      join contract c on c.region_id = l.region_id and c.id = l.contract_id
      join organization o on o.region_id = c.region_id and o.id = c.organization_id
      join person p on p.id = c.worker_id
    where l.region_id = ${tx.regionId} and q.asked_at <= ${tx.now}::timestamptz - interval '7 days'
      and not exists (select from milestone m where m.region_id = c.region_id and m.contract_id = c.id
        and m.state = 'held')
    group by c.id, c.title, c.organization_id, c.worker_id, o.name, p.display_name, l.at
    order by asked_at, c.id limit 500`;
}
