import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { officialHorizon } from '../../platform/reference-data/holidays.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { mayCheck, maySeeJob } from './job.access.ts';
import type { CheckForm } from './job.forms.ts';
import { decideJob, jobAuthor, lockJob } from './job.rows.ts';
import { jobCanBecome, scheduleProblem } from './job.rules.ts';

export type CheckJob = CheckForm & Command & { readonly jobId: JobId };

/** The CSP's check before publication: opens the posting, or gives it back with what is missing. */
export function checkJob(actor: Actor, command: CheckJob) {
  return once(actor, 'jobs.check-job', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    if (!actor.personId) throw new NotFound();
    allow(mayCheck(actor, job));
    const state = command.decision === 'open' ? 'open' : 'returned';
    if (!jobCanBecome(job, state)) return refused('not-in-check');
    const problem = scheduleProblem({ ...job, milestones: [] }, tokyoDateOf(tx.now), officialHorizon);
    if (state === 'open' && problem) return refused(problem);

    await decideJob(tx, job, state, actor.personId, command.note);
    await recordAudit(tx, actor, { action: `job.${state}`, subject: ['job', job.id], state });
    const kind = state === 'open' ? 'job-opened' : 'job-returned';
    await tell(tx, await jobAuthor(tx, job.id), kind, { jobId: job.id, title: job.title }, command.key);
    return done({ jobId: job.id, state });
  });
}
