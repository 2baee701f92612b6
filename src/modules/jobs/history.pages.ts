import type { JobId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { TypedContent } from './content.rules.ts';
import type { CheckComments } from './job.forms.ts';
import type { JobState } from './job.rules.ts';

export interface PastCheck {
  readonly round: number;
  readonly decision: 'open' | 'returned';
  readonly note: string;
  readonly comments: CheckComments;
  readonly checkedAt: Date;
}

/** The looks before publication, newest first. */
export function checksOf(tx: Tx, jobId: JobId): Promise<PastCheck[]> {
  return sql<PastCheck>(tx)`
    select round, decision, note, comments, checked_at
    from job_check where region_id = ${tx.regionId} and job_id = ${jobId} order by round desc`;
}

/** Which look a posting was given back in: a page of the list ends with one. */
export interface Returning {
  readonly jobId: JobId;
  readonly round: number;
}

export interface ReturnedPosting extends Returning, Pick<PastCheck, 'note' | 'comments' | 'checkedAt'> {
  readonly title: string;
  readonly organizationName: string;
  readonly checkedBy: string;
  /** Where the posting stands now, and when it was last handed to the check. */
  readonly state: JobState;
  readonly submittedAt: Date | null;
  /** What the next look decided; null while there was none. */
  readonly next: PastCheck['decision'] | null;
  readonly nextAt: Date | null;
}

/** What was given back to its client, newest first, behind this one. */
export function returnedPostings(
  tx: Tx,
  behind: Returning | null,
  limit: number,
): Promise<ReturnedPosting[]> {
  return sql<ReturnedPosting>(tx)`
    select c.job_id, c.round, c.note, c.comments, c.checked_at, w.display_name as checked_by,
      j.title, o.name as organization_name, j.state, j.submitted_at,
      n.decision as next, n.checked_at as next_at
    from job_check c
      join job j on j.region_id = c.region_id and j.id = c.job_id
      join organization o on o.region_id = j.region_id and o.id = j.organization_id
      join person w on w.id = c.checked_by
      left join job_check n on n.region_id = c.region_id and n.job_id = c.job_id and n.round = c.round + 1
    where c.region_id = ${tx.regionId} and c.decision = 'returned'
      and (${behind?.jobId ?? null}::uuid is null or (c.checked_at, c.job_id, c.round) < (
        select b.checked_at, b.job_id, b.round from job_check b
        where b.region_id = ${tx.regionId} and b.job_id = ${behind?.jobId ?? null} and b.round = ${behind?.round ?? null}))
    order by c.checked_at desc, c.job_id desc, c.round desc limit ${limit}`;
}

export interface JobVersion {
  readonly version: number;
  readonly facts: TypedContent;
  readonly note: string;
  readonly changedAt: Date;
}

/** What readers saw of a posting since it was first opened, oldest first. */
export function versionsOf(tx: Tx, jobId: JobId): Promise<JobVersion[]> {
  return sql<JobVersion>(tx)`
    select version, facts, note, changed_at
    from job_version where region_id = ${tx.regionId} and job_id = ${jobId} order by version`;
}
