import type { Actor } from '../../kernel/actor.ts';
import type { QuestionId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { tell } from '../messages/index.ts';
import { mayActOnDeadline } from './job.access.ts';
import { jobAuthor, loadJob } from './job.rows.ts';
import { lockQuestion, markReminded } from './question.rows.ts';

export type RemindOfQuestion = Command & { readonly questionId: QuestionId };

/** A question that has waited for two days is brought before the client once more. */
export function remindOfQuestion(actor: Actor, command: RemindOfQuestion) {
  return once(actor, 'jobs.remind-of-question', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const question = await lockQuestion(tx, command.questionId);
    if (question.answeredAt || question.remindedAt) return done(null);

    await markReminded(tx, question.id);
    const job = await loadJob(tx, question.jobId);
    const facts = { jobId: job.id, title: job.title };
    await tell(tx, await jobAuthor(tx, job.id), 'question-waiting', facts, question.id);
    return done(null);
  });
}
