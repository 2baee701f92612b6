import type { JobId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Taste } from './fit.rules.ts';

/** How often somebody said "not for me", by kind of work and by skill, as far as it still counts. */
export async function tasteOf(tx: Tx, personId: PersonId): Promise<Taste> {
  const [taste] = await sql<Taste>(tx)`
    select categories, skills from worker_taste
    where region_id = ${tx.regionId} and person_id = ${personId}`;
  return taste ?? { categories: {}, skills: {} };
}

/** Of these postings, those that this person said are not for them. */
export async function notForMeAmong(
  tx: Tx,
  personId: PersonId,
  jobs: readonly JobId[],
): Promise<ReadonlySet<JobId>> {
  const rows = await sql<{ jobId: JobId }>(tx)`
    select job_id from job_not_for_me
    where region_id = ${tx.regionId} and person_id = ${personId} and job_id = any (${jobs}::uuid[])`;
  return new Set(rows.map(({ jobId }) => jobId));
}

export interface RefusedJob {
  readonly id: JobId;
  readonly title: string;
  readonly organizationName: string;
}

/** What this person said is not for them, the last one first; without what nobody may read any more. */
export function refusedJobs(tx: Tx, personId: PersonId): Promise<RefusedJob[]> {
  return sql<RefusedJob>(tx)`
    select j.id, j.title, j.organization_name
    from job_not_for_me n join job_listed j on j.region_id = n.region_id and j.id = n.job_id
    where n.region_id = ${tx.regionId} and n.person_id = ${personId} and j.state in ('open', 'filled', 'closed')
    order by n.said_at desc, j.id limit 100`;
}
