import type { ContractId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { MoneyMove } from './contract-money.rules.ts';

/** How far the refunds of a contract's milestones have come; none while nothing is planned. */
export function refundsOf(tx: Tx, contractId: ContractId): Promise<MoneyMove[]> {
  return sql<MoneyMove>(tx)`
    select r.milestone_id, r.state, r.amount, coalesce(b.pay_on, r.pay_on) as pay_on
    from refund r join milestone m on m.region_id = r.region_id and m.id = r.milestone_id
    left join payout_batch b on b.region_id = r.region_id and b.id = r.batch_id and r.state in ('batched', 'settled')
    where r.region_id = ${tx.regionId} and m.contract_id = ${contractId}
    order by m.position`;
}
