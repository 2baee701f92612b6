import type { PersonId } from '../../kernel/ids.ts';
import { instantOf, type LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** What a month brought to the whole region; nothing of it tells who. */
export interface RegionMonth {
  readonly month: LocalDate;
  /** Agreed to by both sides in it and not taken back, with their rewards: counted as the figures of the region are. */
  readonly orders: number;
  readonly ordered: Yen;
  /** What the bank paid to workers in it, and to how many. */
  readonly paid: Yen;
  readonly earners: number;
}

/** From the month that begins on `from`, oldest first; a month in which nothing was has no row. */
export function regionMonths(tx: Tx, from: LocalDate): Promise<RegionMonth[]> {
  return sql<RegionMonth>(tx)`
    select month, sum(orders)::integer as orders, sum(ordered)::bigint as ordered, sum(paid)::bigint as paid,
      sum(earners)::integer as earners
    from (
      select date_trunc('month', c.agreed_at at time zone 'Asia/Tokyo')::date as month, count(distinct c.id) as orders,
        sum(m.reward) as ordered, 0 as paid, 0 as earners
      from contract c join milestone m on m.region_id = c.region_id and m.contract_id = c.id
      where c.region_id = ${tx.regionId} and c.agreed_at >= ${instantOf(from, '00:00')} and c.state <> 'lapsed'
        and m.state not in ('cancelled', 'refunded')
      group by 1
      union all
      select date_trunc('month', b.pay_on)::date, 0, 0, sum(p.amount), count(distinct p.worker_id)
      from payout p join payout_batch b on b.region_id = p.region_id and b.id = p.batch_id
      where p.region_id = ${tx.regionId} and p.state = 'settled' and b.pay_on >= ${from}
      group by 1) as counted
    group by month order by month`;
}

/** What a month brought to one worker, by the day of its payment. */
export interface IncomeMonth {
  readonly month: LocalDate;
  /** What the bank has paid, and what is still to come in this month. */
  readonly received: Yen;
  readonly coming: Yen;
  /** All of it before anything was taken: with the tax withheld from the rewards and the worker's fee. */
  readonly earned: Yen;
  /** How many orders it is from. */
  readonly orders: number;
  /**
   * The reward of an hour before anything is taken from it, rounded down: by the hours that the worker named, or else those of the posting.
   * A part of an order counts for its share of the hours. Null where nothing was accepted as a whole.
   */
  readonly perHour: Yen | null;
}

/** From the month that begins on `from`, oldest first; a month in which nothing was has no row. */
export function incomeMonths(tx: Tx, workerId: PersonId, from: LocalDate): Promise<IncomeMonth[]> {
  return sql<IncomeMonth>(tx)`
    select date_trunc('month', d.pay_on)::date as month,
      coalesce(sum(p.amount) filter (where p.state = 'settled'), 0)::bigint as received,
      coalesce(sum(p.amount) filter (where p.state <> 'settled'), 0)::bigint as coming,
      sum(p.amount + case when m.state = 'accepted' then m.withholding + m.worker_fee else 0 end)::bigint as earned,
      count(distinct m.contract_id)::integer as orders,
      floor(sum(m.reward) filter (where m.state = 'accepted')
        / sum(h.hours * m.reward / w.reward) filter (where m.state = 'accepted'))::bigint as per_hour
    from payout p
      join milestone m on m.region_id = p.region_id and m.id = p.milestone_id
      join contract c on c.region_id = m.region_id and c.id = m.contract_id
      join proposal q on q.region_id = c.region_id and q.id = c.proposal_id
      join job j on j.region_id = c.region_id and j.id = c.job_id
      left join payout_batch b on b.region_id = p.region_id and b.id = p.batch_id
      cross join lateral (select coalesce(b.pay_on, p.pay_on) as pay_on) d
      cross join lateral (select coalesce(q.own_hours, j.expected_hours)::numeric as hours) h
      cross join lateral (select sum(x.reward) as reward from milestone x
        where x.region_id = c.region_id and x.contract_id = c.id and x.state <> 'cancelled') w
    where p.region_id = ${tx.regionId} and p.worker_id = ${workerId} and d.pay_on >= ${from}
    group by 1 order by 1`;
}
