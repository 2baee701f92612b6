import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { membersOf } from '../organizations/index.ts';
import { insertCheck } from './history.rows.ts';
import { maySeeJob, mayStop } from './job.access.ts';
import type { ClosingForm } from './job.forms.ts';
import { decideJob, lockJob, watchAnew } from './job.rows.ts';
import { listJob } from './list-job.ts';
import { lockProposalsOf, moveProposal } from './proposal.rows.ts';

export type StopJob = ClosingForm & Command & { readonly jobId: JobId };

/**
 * The programme's people take an open posting off the list: its client reads why, corrects it and submits it again, and
 * who applied gets an answer, since what they applied for may come back as something else.
 */
export function stopJob(actor: Actor, command: StopJob) {
  return once(actor, 'jobs.stop-job', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayStop(actor, job));
    const by = actor.personId;
    if (!by) throw new NotFound();
    if (job.state !== 'open') return refused('not-closable');
    const proposals = await lockProposalsOf(tx, job.id);
    if (proposals.some(({ state }) => state === 'selected')) return refused('choice-stands');

    await decideJob(tx, job, 'returned', by, command.reason);
    await insertCheck(tx, job.id, { decision: 'returned', note: command.reason, comments: {}, by });
    await watchAnew(tx, job.id);
    await listJob(tx, job.id);
    await recordAudit(tx, actor, { action: 'job.stopped', subject: ['job', job.id], state: 'returned' });
    const facts = { jobId: job.id, title: job.title };
    for (const proposal of proposals.filter(({ state }) => state === 'submitted')) {
      await moveProposal(tx, proposal, 'declined');
      await recordAudit(tx, actor, {
        action: 'proposal.declined',
        subject: ['proposal', proposal.id],
        state: 'declined',
      });
      await tell(tx, proposal.workerId, 'proposal-stopped', facts, proposal.id);
    }
    for (const { personId } of await membersOf(tx, job.organizationId, ['clientApprover', 'clientDrafter'])) {
      await tell(tx, personId, 'job-stopped', facts, command.key);
    }
    return done({ jobId: job.id });
  });
}
