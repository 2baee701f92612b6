import type { JobId, PersonId, QuestionId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

export interface Question {
  readonly id: QuestionId;
  readonly jobId: JobId;
  readonly askedBy: PersonId;
  readonly answeredAt: Date | null;
  readonly remindedAt: Date | null;
}

export async function insertQuestion(
  tx: Tx,
  id: QuestionId,
  jobId: JobId,
  askedBy: PersonId,
  question: string,
): Promise<void> {
  await sql(tx)`
    insert into job_question (region_id, id, job_id, asked_by, question, asked_at)
    values (${tx.regionId}, ${id}, ${jobId}, ${askedBy}, ${question}, ${tx.now})`;
}

export async function lockQuestion(tx: Tx, id: QuestionId): Promise<Question> {
  const [question] = await sql<Question>(tx)`
    select id, job_id, asked_by, answered_at, reminded_at from job_question
    where region_id = ${tx.regionId} and id = ${id}
    for update`;
  if (!question) throw new NotFound();
  return question;
}

export async function answerOf(tx: Tx, id: QuestionId, by: PersonId, answer: string): Promise<void> {
  await sql(tx)`
    update job_question set answer = ${answer}, answered_by = ${by}, answered_at = ${tx.now}
    where region_id = ${tx.regionId} and id = ${id}`;
}

export async function markReminded(tx: Tx, id: QuestionId): Promise<void> {
  await sql(tx)`
    update job_question set reminded_at = ${tx.now} where region_id = ${tx.regionId} and id = ${id}`;
}

/** How many of a person's questions to a posting still wait. */
export async function waitingQuestions(tx: Tx, jobId: JobId, askedBy: PersonId): Promise<number> {
  const [row] = await sql<{ waiting: number }>(tx)`
    select count(*)::integer as waiting from job_question
    where region_id = ${tx.regionId} and job_id = ${jobId} and asked_by = ${askedBy} and answered_at is null`;
  return row?.waiting ?? 0;
}
