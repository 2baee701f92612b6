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
import { insertVersion } from './history.rows.ts';
import { mayPost, maySeeJob } from './job.access.ts';
import type { ReopeningForm } from './job.forms.ts';
import { jobPage } from './job.pages.ts';
import { lockJob, openAgain, watchAnew, writeContent } from './job.rows.ts';
import { jobCanBecome, postingStop, scheduleProblem } from './job.rules.ts';
import { listJob } from './list-job.ts';
import { lockProposalsOf } from './proposal.rows.ts';

export type ReopenJob = ReopeningForm & Command & { readonly jobId: JobId };

/**
 * Opens a posting again with new dates and otherwise as it was checked: after nobody was chosen, or after the contract
 * with the chosen one ended without work, which leaves their proposal no longer selected. Other words go through a copy.
 */
export function reopenJob(actor: Actor, command: ReopenJob) {
  return once(actor, 'jobs.reopen-job', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayPost(actor, job));
    if (!actor.personId) throw new NotFound();
    const proposals = await lockProposalsOf(tx, job.id);
    if (proposals.some(({ state }) => state === 'selected')) return refused('offer-stands');
    const stop = postingStop((await loadOrganization(tx, job.organizationId)).state);
    if (stop) return refused(stop);
    const before = await jobPage(tx, job.id);
    const isReopenable = job.state !== 'in_check' && jobCanBecome(job, 'open');
    if (!isReopenable || command.milestones.length !== before.milestones.length)
      return refused('not-reopenable');
    const milestones = before.milestones.map((part, row) => ({ ...part, ...command.milestones[row] }));
    const last =
      milestones
        .map(({ dueOn }) => dueOn)
        .sort()
        .at(-1) ?? before.deliveryDue;
    const { applicationDeadline } = command;
    const after = { ...before, milestones, applicationDeadline, deliveryDue: last };
    const problem = scheduleProblem(after, tokyoDateOf(tx.now), officialHorizon);
    if (problem) return refused(problem);

    await writeContent(tx, job.id, after);
    await openAgain(tx, job);
    await watchAnew(tx, job.id);
    await listJob(tx, job.id);
    const version = await insertVersion(tx, job.id, typedContent(after), actor.personId, '');
    await enqueue(tx, 'match-job', { id: job.id, opening: version });
    await recordAudit(tx, actor, { action: 'job.reopened', subject: ['job', job.id], state: 'open' });
    const facts = { jobId: job.id, title: job.title };
    const applied = new Set(proposals.filter(({ state }) => state !== 'withdrawn').map((p) => p.workerId));
    for (const workerId of applied) await tell(tx, workerId, 'job-reopened', facts, `${job.id}:${version}`);
    return done({ jobId: job.id });
  });
}
