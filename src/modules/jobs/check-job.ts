import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { enqueue } from '../../platform/queue.ts';
import { officialHorizon } from '../../platform/reference-data/holidays.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { loadOrganization } from '../organizations/index.ts';
import { typedContent } from './content.rules.ts';
import { insertCheck, insertVersion } from './history.rows.ts';
import { mayCheck, maySeeJob } from './job.access.ts';
import type { CheckForm } from './job.forms.ts';
import { jobPage } from './job.pages.ts';
import { decideJob, jobAuthor, lockJob } from './job.rows.ts';
import { jobCanBecome, postingStop, scheduleProblem } from './job.rules.ts';
import { listJob } from './list-job.ts';

export type CheckJob = Omit<CheckForm, 'comments'> & Partial<CheckForm> & Command & { readonly jobId: JobId };

/** The CSP's check before publication: opens the posting, or gives it back with what is missing. */
export function checkJob(actor: Actor, command: CheckJob) {
  return once(actor, 'jobs.check-job', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayCheck(actor, job));
    const state = command.decision === 'open' ? 'open' : 'returned';
    if (!jobCanBecome(job, state) || job.state !== 'in_check') return refused('not-in-check');
    const hasRemarks = command.note !== '' || Object.values(command.comments ?? {}).length > 0;
    if (state === 'open' && hasRemarks) return refused('remarks-written');
    const stop = postingStop((await loadOrganization(tx, job.organizationId)).state);
    if (state === 'open' && stop) return refused(stop);
    const posting = await jobPage(tx, job.id);
    const problem = scheduleProblem({ ...posting, milestones: [] }, tokyoDateOf(tx.now), officialHorizon);
    if (state === 'open' && problem) return refused(problem);

    await decideJob(tx, job, state, by, command.note);
    await insertCheck(tx, job.id, {
      decision: state,
      note: command.note,
      comments: command.comments ?? {},
      by,
    });
    if (state === 'open') {
      const opening = await insertVersion(tx, job.id, typedContent(posting), by, '');
      await enqueue(tx, 'match-job', { id: job.id, opening });
    }
    await listJob(tx, job.id);
    await recordAudit(tx, actor, { action: `job.${state}`, subject: ['job', job.id], state });
    const kind = state === 'open' ? 'job-opened' : 'job-returned';
    await tell(tx, await jobAuthor(tx, job.id), kind, { jobId: job.id, title: job.title }, command.key);
    return done({ jobId: job.id, state });
  });
}
