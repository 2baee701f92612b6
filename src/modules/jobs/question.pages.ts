import type { JobId, QuestionId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

export interface JobQuestion {
  readonly id: QuestionId;
  readonly question: string;
  readonly askedAt: Date;
  /** For the client's eyes only; others read the question without a name. */
  readonly askerName: string;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

export function questionsOf(tx: Tx, jobId: JobId): Promise<JobQuestion[]> {
  return sql<JobQuestion>(tx)`
    select q.id, q.question, q.asked_at, n.display_name as asker_name, q.answer, q.answered_at
    from job_question q join person n on n.id = q.asked_by
    where q.region_id = ${tx.regionId} and q.job_id = ${jobId}
    order by q.asked_at, q.id limit 100`;
}
