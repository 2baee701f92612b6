import { instantOf, type LocalDate, localDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** What the first page of a region says of it in numbers; none of them tells who. */
export interface RegionFigures {
  /** People who had work in hand, delivered some or had it accepted since the month began. */
  readonly peopleAtWork: number;
  /** Orders that both sides agreed to since the month began and that were not taken back, and their rewards. */
  readonly orders: number;
  readonly ordered: Yen;
  /** Companies of such orders, whenever they were. */
  readonly companies: number;
  /** Postings that take proposals now; how many of them need no more than a telephone. */
  readonly openJobs: number;
  readonly openByPhone: number;
}

export async function regionFigures(tx: Tx, today: LocalDate): Promise<RegionFigures> {
  const monthsFirst = localDate(`${today.slice(0, 8)}01`);
  const monthBegan = instantOf(monthsFirst, '00:00');
  const [figures] = await sql<RegionFigures>(tx)`
    select at_work.people_at_work, ordered.orders, ordered.ordered, ordered.companies, open.open_jobs, open.open_by_phone
    from
      (select count(distinct c.worker_id)::integer as people_at_work
        from milestone m join contract c on c.region_id = m.region_id and c.id = m.contract_id
        where m.region_id = ${tx.regionId} and (m.state in ('funded', 'delivered', 'held')
          or m.received_on >= ${monthsFirst} or m.accepted_at >= ${monthBegan})) at_work,
      (select count(distinct c.organization_id)::integer as companies,
          (count(distinct c.id) filter (where c.agreed_at >= ${monthBegan}))::integer as orders,
          coalesce(sum(m.reward) filter (where c.agreed_at >= ${monthBegan}), 0)::bigint as ordered
        from contract c join milestone m on m.region_id = c.region_id and m.contract_id = c.id
        where c.region_id = ${tx.regionId} and c.agreed_at is not null and c.state <> 'lapsed'
          and m.state not in ('cancelled', 'refunded')) ordered,
      (select count(*)::integer as open_jobs, (count(*) filter (where j.phone_enough))::integer as open_by_phone
        from job_taking j
        where j.region_id = ${tx.regionId} and j.application_deadline >= ${today}) open`;
  if (!figures) throw new Error('An aggregate without a row');
  return figures;
}
