import type { JobId, RegionId } from '../../kernel/ids.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** How many postings take proposals, of every region that has any: numbers alone, for the list of regions. */
export async function openJobsByRegion(tx: Tx, today: LocalDate): Promise<ReadonlyMap<RegionId, number>> {
  const rows = await sql<{ regionId: RegionId; open: number }>(tx)`
    select region_id, open from jobs_open(${today})`;
  return new Map(rows.map(({ regionId, open }) => [regionId, open]));
}

/** Of these postings, those that take proposals now, and for which nobody was chosen yet. */
export async function openAmong(tx: Tx, jobs: readonly JobId[]): Promise<ReadonlySet<JobId>> {
  const rows = await sql<{ id: JobId }>(tx)`
    select t.id from job_taking t join job_listed l on l.region_id = t.region_id and l.id = t.id
    where t.region_id = ${tx.regionId} and t.id = any (${jobs}::uuid[]) and t.application_deadline >= ${tokyoDateOf(tx.now)}
      and not l.is_chosen`;
  return new Set(rows.map(({ id }) => id));
}

export interface OpenKind {
  readonly category: string;
  readonly open: number;
}

/** The kinds of work of which this region has most to find now, with how many; nothing of a suspended client. */
export function openKinds(tx: Tx, most: number): Promise<OpenKind[]> {
  const today = tokyoDateOf(tx.now);
  return sql<OpenKind>(tx)`
    select j.category, count(*)::integer as open
    from job j join organization o on o.region_id = j.region_id and o.id = j.organization_id
    where j.region_id = ${tx.regionId} and j.state = 'open' and o.state <> 'suspended'
      and j.application_deadline >= ${today} and j.delivery_due >= ${today}
    group by j.category order by open desc, j.category limit ${most}`;
}
