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

/** Of these postings, those that take proposals now. */
export async function openAmong(tx: Tx, jobs: readonly JobId[]): Promise<ReadonlySet<JobId>> {
  const rows = await sql<{ id: JobId }>(tx)`
    select id from job_taking
    where region_id = ${tx.regionId} and id = any (${jobs}::uuid[]) and application_deadline >= ${tokyoDateOf(tx.now)}`;
  return new Set(rows.map(({ id }) => id));
}
