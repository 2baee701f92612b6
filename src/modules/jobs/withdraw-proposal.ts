import { type Actor, subjectOf } from '../../kernel/actor.ts';
import type { ProposalId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayPropose } from './job.access.ts';
import { lockProposal, moveProposal } from './proposal.rows.ts';

export type WithdrawProposal = Command & { readonly proposalId: ProposalId };

/** Free and without a reason, as long as nobody has been chosen by it. */
export function withdrawProposal(actor: Actor, command: WithdrawProposal) {
  return once(actor, 'jobs.withdraw-proposal', command, async (tx) => {
    const proposal = await lockProposal(tx, command.proposalId);
    allowToSee(proposal.workerId === subjectOf(actor));
    allow(mayPropose(actor));
    if (proposal.state !== 'submitted') return refused('not-withdrawable');

    await moveProposal(tx, proposal, 'withdrawn');
    await recordAudit(tx, actor, {
      action: 'proposal.withdrawn',
      subject: ['proposal', proposal.id],
      state: 'withdrawn',
    });
    return done({ jobId: proposal.jobId });
  });
}
