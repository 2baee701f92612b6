import type { JobId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { TasteForm } from './job.forms.ts';

/** False where it was said before. */
export async function insertNotForMe(tx: Tx, personId: PersonId, jobId: JobId): Promise<boolean> {
  const [written] = await sql(tx)`
    insert into job_not_for_me (region_id, person_id, job_id, said_at)
    values (${tx.regionId}, ${personId}, ${jobId}, ${tx.now})
    on conflict do nothing
    returning job_id`;
  return written !== undefined;
}

/** False where it was not said. */
export async function deleteNotForMe(tx: Tx, personId: PersonId, jobId: JobId): Promise<boolean> {
  const [gone] = await sql(tx)`
    delete from job_not_for_me
    where region_id = ${tx.regionId} and person_id = ${personId} and job_id = ${jobId}
    returning job_id`;
  return gone !== undefined;
}

/** What a taste was learned from, for a kind of work or a skill, counts no longer; the postings stay out of sight. */
export async function forgetNotForMe(
  tx: Tx,
  personId: PersonId,
  { category, skill }: TasteForm,
): Promise<number> {
  const forgotten = await sql(tx)`
    update job_not_for_me n set counts = false
    from job j
    where n.region_id = ${tx.regionId} and n.person_id = ${personId} and n.counts
      and j.region_id = n.region_id and j.id = n.job_id
      and (j.category = ${category} or ${skill} = any (j.skills))
    returning n.job_id`;
  return forgotten.length;
}
