import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { mayPost, maySeeJob } from './job.access.ts';
import type { ClosingForm } from './job.forms.ts';
import { endJob, lockJob } from './job.rows.ts';
import { listJob } from './list-job.ts';
import { lockProposalsOf, moveProposal } from './proposal.rows.ts';

export type CloseJob = ClosingForm & Command & { readonly jobId: JobId };

/** The client ends an open posting without choosing anybody: each who applied gets this answer, with the reason. */
export function closeJob(actor: Actor, command: CloseJob) {
  return once(actor, 'jobs.close-job', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayPost(actor, job));
    if (!actor.personId) throw new NotFound();
    if (job.state !== 'open') return refused('not-closable');
    const proposals = await lockProposalsOf(tx, job.id);
    if (proposals.some(({ state }) => state === 'selected')) return refused('offer-stands');

    await endJob(tx, job, actor.personId, command.reason);
    await listJob(tx, job.id);
    await recordAudit(tx, actor, { action: 'job.closed', subject: ['job', job.id], state: 'closed' });
    for (const proposal of proposals.filter(({ state }) => state === 'submitted')) {
      await moveProposal(tx, proposal, 'declined');
      await recordAudit(tx, actor, {
        action: 'proposal.declined',
        subject: ['proposal', proposal.id],
        state: 'declined',
      });
      const facts = { jobId: job.id, title: job.title };
      await tell(tx, proposal.workerId, 'job-closed', facts, proposal.id);
    }
    return done({ jobId: job.id });
  });
}
