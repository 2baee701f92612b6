import type { Actor } from '../../kernel/actor.ts';
import type { JobId, QuestionId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { findLures } from '../messages/lure.rules.ts';
import { mayDraftFor, maySeeJob } from './job.access.ts';
import type { AnswerForm } from './job.forms.ts';
import { lockJob } from './job.rows.ts';
import { answerOf, lockQuestion } from './question.rows.ts';

export type AnswerQuestion = Omit<AnswerForm, 'anyway'> &
  Partial<AnswerForm> &
  Command & { readonly jobId: JobId; readonly questionId: QuestionId };

/** The client answers for everybody to read; what was said stays, so that a contact in it is asked about first. */
export function answerQuestion(actor: Actor, command: AnswerQuestion) {
  return once(actor, 'jobs.answer-question', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayDraftFor(actor, job));
    const question = await lockQuestion(tx, command.questionId);
    if (question.jobId !== job.id || !actor.personId) throw new NotFound();
    if (question.answeredAt) return refused('already-answered');
    const leads = findLures(command.answer).some((lure) => ['email', 'phone', 'chat'].includes(lure));
    if (leads && !command.anyway) return refused('leads-away');

    await answerOf(tx, question.id, actor.personId, command.answer);
    await recordAudit(tx, actor, {
      action: 'job.question-answered',
      subject: ['job', job.id],
      detail: { question: question.id },
    });
    const facts = { jobId: job.id, title: job.title };
    await tell(tx, question.askedBy, 'question-answered', facts, question.id);
    return done({ jobId: job.id });
  });
}
