import type { OrganizationId } from '../../kernel/ids.ts';
import { instantOf, type LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** What organisations ordered in a month: by the day on which both sides had agreed. */
export interface OrderMonth {
  readonly month: LocalDate;
  readonly orders: number;
  /** How many of them still run. */
  readonly running: number;
  /** Rewards of what is finished, and of what still runs. Of an early end, what the client was bound to. */
  readonly finishedReward: Yen;
  readonly runningReward: Yen;
}

/** From the month that begins on `from`, oldest first. An order that ended without any work is none. */
export function orderMonths(
  tx: Tx,
  organizations: readonly OrganizationId[],
  from: LocalDate,
): Promise<OrderMonth[]> {
  return sql<OrderMonth>(tx)`
    select date_trunc('month', c.agreed_at at time zone 'Asia/Tokyo')::date as month, count(*)::integer as orders,
      (count(*) filter (where c.state in ('agreed', 'active')))::integer as running,
      coalesce(sum(r.reward) filter (where c.state in ('completed', 'ended')), 0)::bigint as finished_reward,
      coalesce(sum(r.reward) filter (where c.state in ('agreed', 'active')), 0)::bigint as running_reward
    from contract c cross join lateral (
      select coalesce(sum(case when m.state in ('refunded', 'split') then e.payout_amount
        when m.state <> 'cancelled' then m.reward end), 0) as reward
      from milestone m left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
      where m.region_id = c.region_id and m.contract_id = c.id) r
    where c.region_id = ${tx.regionId} and c.organization_id = any (${organizations}::uuid[])
      and c.agreed_at >= ${instantOf(from, '00:00')} and c.state <> 'lapsed' and r.reward > 0
    group by 1 order by 1`;
}
