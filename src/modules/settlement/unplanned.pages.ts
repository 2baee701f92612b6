import type { ContractId, MilestoneId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** A part whose pay or refund cannot be planned: the sweep tried each minute, and the log says why. */
export interface UnplannedPart {
  readonly milestoneId: MilestoneId;
  readonly contractId: ContractId;
  readonly title: string;
  readonly decidedAt: Date;
}

/** What was accepted or ended an hour ago or more and is still not planned, oldest first. */
export function unplannedParts(tx: Tx): Promise<UnplannedPart[]> {
  return sql<UnplannedPart>(tx)`
    select m.id as milestone_id, m.contract_id, c.title, coalesce(e.decided_at, m.accepted_at) as decided_at
    from milestone_owed o
      join milestone m on m.region_id = o.region_id and m.id = o.milestone_id
      join contract c on c.region_id = m.region_id and c.id = m.contract_id
      left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
    where o.region_id = ${tx.regionId}
      and coalesce(e.decided_at, m.accepted_at) <= ${tx.now}::timestamptz - interval '1 hour'
    order by decided_at, m.id limit 500`;
}
