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
