import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { loadOrganization } from '../organizations/index.ts';
import { mayAsk, maySeeJob } from './job.access.ts';
import type { QuestionForm } from './job.forms.ts';
import { jobAuthor, lockJob } from './job.rows.ts';
import { takesProposals } from './job.rules.ts';
import { insertQuestion, waitingQuestions } from './question.rows.ts';

export type AskQuestion = QuestionForm & Command & { readonly jobId: JobId };

/** So many of one person may wait at once, so that nobody buries a posting. */
const mayWait = 3;

/** A worker asks before proposing; everybody who reads the posting sees the question, and only the client by whom. */
export function askQuestion(actor: Actor, command: AskQuestion) {
  return once(actor, 'jobs.ask-question', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayAsk(actor, job));
    if (!actor.personId) throw new NotFound();
    const isSuspended = (await loadOrganization(tx, job.organizationId)).state === 'suspended';
    if (!takesProposals({ ...job, isSuspended }, tokyoDateOf(tx.now))) return refused('not-open');
    if ((await waitingQuestions(tx, job.id, actor.personId)) >= mayWait) return refused('too-many-questions');

    const id = newId('question');
    await insertQuestion(tx, id, job.id, actor.personId, command.question);
    await recordAudit(tx, actor, {
      action: 'job.question-asked',
      subject: ['job', job.id],
      detail: { question: id },
    });
    await tell(tx, await jobAuthor(tx, job.id), 'question-asked', { jobId: job.id, title: job.title }, id);
    return done({ jobId: job.id });
  });
}
