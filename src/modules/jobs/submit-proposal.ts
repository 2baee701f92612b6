import type { Actor } from '../../kernel/actor.ts';
import { seatAt, subjectOf } from '../../kernel/actor.ts';
import type { JobId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { loadOrganization } from '../organizations/index.ts';
import { questionsIn } from './content.rules.ts';
import { mayPropose, maySeeJob } from './job.access.ts';
import type { ProposalForm } from './job.forms.ts';
import { jobPage } from './job.pages.ts';
import { jobAuthor, lockJob } from './job.rows.ts';
import { takesProposals } from './job.rules.ts';
import { hasLiveProposal, insertProposal } from './proposal.rows.ts';

export type SubmitProposal = Pick<ProposalForm, 'message' | 'conditionsRead'> &
  Partial<ProposalForm> &
  Command & { readonly jobId: JobId };

/** A worker offers to do an open job for the conditions that its posting states. */
export function submitProposal(actor: Actor, command: SubmitProposal) {
  return once(actor, 'jobs.submit-proposal', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeJob(actor, job));
    allow(mayPropose(actor));
    const workerId = subjectOf(actor);
    if (!workerId) throw new NotFound();
    if (seatAt(actor, job.organizationId)) return refused('own-organization');
    const isSuspended = (await loadOrganization(tx, job.organizationId)).state === 'suspended';
    if (!takesProposals({ ...job, isSuspended }, tokyoDateOf(tx.now))) return refused('not-open');
    if (await hasLiveProposal(tx, job.id, workerId)) return refused('already-proposed');
    const asked = questionsIn(await jobPage(tx, job.id));
    const { answer = '' } = command;
    if (asked.length > 0 && answer === '') return refused('answer-missing');

    const id = newId('proposal');
    const { message, ownHours = null, availableFrom = null, availableTo = null } = command;
    const offered = { message, answer, ownHours, availableFrom, availableTo };
    await insertProposal(tx, { id, jobId: job.id, workerId, ...offered });
    await recordAudit(tx, actor, {
      action: 'proposal.submitted',
      subject: ['proposal', id],
      state: 'submitted',
    });
    await tell(tx, await jobAuthor(tx, job.id), 'proposal-received', { jobId: job.id, title: job.title }, id);
    return done({ proposalId: id });
  });
}
