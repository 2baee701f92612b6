import { addMonths, instantOf, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import {
  categoriesIn,
  type FinishedOrders,
  groupOf,
  guideFrom,
  guideMonths,
  guideOrders,
  type PriceGuide,
  rangeOf,
} from './price-guide.rules.ts';

/** What an hour of each of these kinds of work paid in the region; groups are asked only for those that have too few. */
export async function priceGuides(
  tx: Tx,
  categories: readonly string[],
): Promise<ReadonlyMap<string, PriceGuide>> {
  const own = await finishedOrders(
    tx,
    categories.map((code) => [code, code] as const),
  );
  const short = categories.filter((code) => rangeOf(own.get(code)) === null);
  const groups = [...new Set(short.map(groupOf))].filter((group) => group !== undefined);
  const wider = await finishedOrders(
    tx,
    groups.flatMap((group) => categoriesIn(group).map((code) => [group, code] as const)),
  );
  return new Map(
    categories.map((code) => {
      const group = groupOf(code);
      return [code, guideFrom(code, { own: own.get(code), wider: group && wider.get(group) })];
    }),
  );
}

/**
 * Of each name, the newest finished orders of its categories: completed as agreed, so that what was divided or given
 * back tells nothing here. The hours are those that the worker named, or else those of the posting; each is looked up
 * by its key, where a join would read whole tables.
 */
async function finishedOrders(
  tx: Tx,
  asked: readonly (readonly [name: string, category: string])[],
): Promise<ReadonlyMap<string, FinishedOrders>> {
  if (asked.length === 0) return new Map();
  const since = instantOf(addMonths(tokyoDateOf(tx.now), -guideMonths), '00:00');
  const rows = await sql<FinishedOrders & { name: string }>(tx)`
    with newest as (
      select a.name, c.*, row_number() over (partition by a.name order by c.ended_at desc) as place
      from unnest(${asked.map(([name]) => name)}::text[], ${asked.map(([, code]) => code)}::text[]) a (name, category)
        cross join lateral (
          select c.id, c.job_id, c.proposal_id, c.organization_id, c.worker_id, c.ended_at from contract c
          where c.region_id = ${tx.regionId} and c.category = a.category and c.state = 'completed'
            and c.ended_at >= ${since}
          order by c.ended_at desc limit ${guideOrders}) c
    )
    select n.name, count(*)::integer as orders, count(distinct n.organization_id)::integer as companies,
      count(distinct n.worker_id)::integer as workers,
      round(percentile_cont(0.25) within group (order by h.pay))::bigint as low,
      round(percentile_cont(0.5) within group (order by h.pay))::bigint as middle,
      round(percentile_cont(0.75) within group (order by h.pay))::bigint as high
    from newest n cross join lateral (
      select (select sum(m.reward) from milestone m where m.region_id = ${tx.regionId} and m.contract_id = n.id)::double precision
        / coalesce((select p.own_hours from proposal p where p.region_id = ${tx.regionId} and p.id = n.proposal_id),
          (select j.expected_hours from job j where j.region_id = ${tx.regionId} and j.id = n.job_id)) as pay) h
    where n.place <= ${guideOrders}
    group by n.name`;
  return new Map(rows.map(({ name, ...finished }) => [name, finished]));
}
