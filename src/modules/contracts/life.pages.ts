import type { PersonId } from '../../kernel/ids.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { FitLife } from '../jobs/fit.rules.ts';

/** A worker's life as `fitOf` needs it today; null of who has not told of theirs, so that nothing is claimed. */
export async function fitLifeOf(tx: Tx, workerId: PersonId): Promise<FitLife | null> {
  const [row] = await sql<FitLife>(tx)`
    select c.hours_per_week, c.week_times, c.months, c.devices, c.skills,
      (select coalesce(sum(h.a_week), 0)::integer from order_hours h
        where h.region_id = c.region_id and h.worker_id = c.person_id and h.until >= ${tokyoDateOf(tx.now)}) as bound_hours,
      not exists (select from contract o
        where o.region_id = c.region_id and o.worker_id = c.person_id and o.state = 'completed') as is_newcomer,
      array(select distinct j.category from proposal p join job j on j.region_id = p.region_id and j.id = p.job_id
        where p.region_id = c.region_id and p.worker_id = c.person_id and p.state <> 'withdrawn' order by 1) as kinds,
      jsonb_build_object('categories', coalesce(t.categories, '{}'), 'skills', coalesce(t.skills, '{}')) as taste
    from worker_circumstance c
      left join worker_taste t on t.region_id = c.region_id and t.person_id = c.person_id
    where c.region_id = ${tx.regionId} and c.person_id = ${workerId}`;
  return row ?? null;
}
