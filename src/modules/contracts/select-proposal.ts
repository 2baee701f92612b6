import type { Actor } from '../../kernel/actor.ts';
import type { JobId, PersonId, ProposalId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { lockJob, lockProposal, moveProposal } from '../jobs/index.ts';
import { maySeeProposals } from '../jobs/job.access.ts';
import { jobCanBecome, type Proposal, proposalCanBecome } from '../jobs/job.rules.ts';
import { tell } from '../messages/index.ts';
import { composeOffer, type Offer } from './compose-offer.ts';
import { maySelect } from './contract.access.ts';
import { hasLiveContract, insertContract, insertMilestone } from './contract.rows.ts';
import { issueNotice } from './issue-notice.ts';

export type SelectProposal = Command & { readonly jobId: JobId; readonly proposalId: ProposalId };

/**
 * The client chooses one of those who proposed: an offer, with its conditions told in the same moment (Freelance Act
 * Art. 3). It binds nobody until both have agreed; the others stay under consideration until then.
 */
export async function selectProposal(actor: Actor, command: SelectProposal) {
  try {
    return await select(actor, command);
  } catch (error) {
    if (joinsMeanwhile(error)) return refused('own-organization');
    throw error;
  }
}

/** They accepted a seat at the client between our look and the offer: the database holds the two apart. */
function joinsMeanwhile(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'contract_own_organization';
}

function select(actor: Actor, command: SelectProposal) {
  return once(actor, 'contracts.select-proposal', command, async (tx) => {
    const job = await lockJob(tx, command.jobId);
    allowToSee(maySeeProposals(actor, job));
    const offeredBy = actor.personId;
    if (!offeredBy) throw new NotFound();
    allow(maySelect(actor, job));
    const proposal = await lockProposal(tx, command.proposalId);
    if (proposal.jobId !== job.id) throw new NotFound();
    if (!jobCanBecome(job, 'filled')) return refused('job-not-open');
    if (await hasLiveContract(tx, job.id)) return refused('another-offer-stands');
    if (!proposalCanBecome(proposal, 'selected')) return refused('proposal-not-open');

    const offer = await composeOffer(tx, actor, proposal, offeredBy);
    if (!offer.ok) return offer;
    await writeOffer(tx, actor, proposal, offer.value, offeredBy);
    const { contract } = offer.value;
    const answerBy = tokyoDateOf(contract.offerExpiresAt);
    await tell(
      tx,
      contract.workerId,
      'offer-made',
      { contractId: contract.id, title: contract.title, answerBy },
      contract.id,
    );
    return done({ contractId: contract.id });
  });
}

async function writeOffer(
  tx: Tx,
  actor: Actor,
  proposal: Proposal,
  { contract, milestones, notice }: Offer,
  offeredBy: PersonId,
): Promise<void> {
  await insertContract(tx, contract);
  for (const milestone of milestones) await insertMilestone(tx, contract.id, milestone);
  await moveProposal(tx, proposal, 'selected');

  const subject = ['contract', contract.id] as const;
  await recordAudit(tx, actor, { action: 'contract.offered', subject, state: 'offered' });
  for (const { id } of milestones) {
    await recordAudit(tx, actor, {
      action: 'milestone.planned',
      subject: ['milestone', id],
      state: 'planned',
    });
  }
  await issueNotice(tx, actor, contract.id, notice, offeredBy);
  await recordAudit(tx, actor, {
    action: 'proposal.selected',
    subject: ['proposal', proposal.id],
    state: 'selected',
  });
}
