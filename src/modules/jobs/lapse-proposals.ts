import type { Actor } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { mayActOnDeadline } from './job.access.ts';
import { endJob, lockJob } from './job.rows.ts';
import { answerBy } from './job.rules.ts';
import { listJob } from './list-job.ts';
import { lapseUnanswered, lockProposalsOf } from './proposal.rows.ts';

export type LapseProposals = Command & { readonly jobId: JobId };

/** Seven days after the last day nobody was chosen: the posting ends, and those who waited are told politely. */
export function lapseProposals(actor: Actor, command: LapseProposals) {
  return once(actor, 'jobs.lapse-proposals', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const job = await lockJob(tx, command.jobId);
    const lastDay = job.applicationDeadline;
    const isDue = lastDay !== null && tokyoDateOf(tx.now) > answerBy(lastDay);
    if (job.state !== 'open' || !isDue) return done({ lapsed: 0 });
    const proposals = await lockProposalsOf(tx, job.id);
    if (proposals.some(({ state }) => state === 'selected')) return done({ lapsed: 0 });

    await endJob(tx, job, null, '');
    await listJob(tx, job.id);
    await recordAudit(tx, actor, { action: 'job.closed', subject: ['job', job.id], state: 'closed' });
    const waiting = proposals.filter(({ state }) => state === 'submitted');
    for (const proposal of waiting) {
      await lapseUnanswered(tx, proposal);
      await recordAudit(tx, actor, {
        action: 'proposal.lapsed',
        subject: ['proposal', proposal.id],
        state: 'lapsed',
      });
      const facts = { jobId: job.id, title: job.title };
      await tell(tx, proposal.workerId, 'proposal-lapsed', facts, proposal.id);
    }
    return done({ lapsed: waiting.length });
  });
}
