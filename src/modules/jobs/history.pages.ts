import type { JobId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { TypedContent } from './content.rules.ts';
import type { CheckComments } from './job.forms.ts';

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
