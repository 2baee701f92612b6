import type { BatchId, ContractId, PayoutId, PersonId } from '../../kernel/ids.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** For which work each line of a batch pays; a milestone's own title where its contract has several. */
export interface PaidWork {
  readonly payoutId: PayoutId;
  readonly workerId: PersonId;
  readonly contractId: ContractId;
  readonly title: string;
  readonly amount: Yen;
}

export function paidWork(tx: Tx, batchId: BatchId): Promise<PaidWork[]> {
  return sql<PaidWork>(tx)`
    select l.payout_id, l.worker_id, m.contract_id, l.amount,
      case when exists (select from milestone o where o.region_id = m.region_id and o.contract_id = m.contract_id
        and o.id <> m.id) then m.title else c.title end as title
    from payout_line l
    join payout p on p.region_id = l.region_id and p.id = l.payout_id
    join milestone m on m.region_id = p.region_id and m.id = p.milestone_id
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    where l.region_id = ${tx.regionId} and l.batch_id = ${batchId} order by l.line_no`;
}
