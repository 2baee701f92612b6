import { acceptanceDeadline, deadlineAt } from '../../kernel/acceptance-deadline.ts';
import type { Actor } from '../../kernel/actor.ts';
import { BeyondHolidayHorizon } from '../../kernel/business-days.ts';
import type { JobId, PersonId, ProposalId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, type Result, refused } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { jobPage, lockJob, lockProposal, moveProposal } from '../jobs/index.ts';
import { maySeeProposals } from '../jobs/job.access.ts';
import { jobCanBecome, type Proposal, proposalCanBecome, totalOf } from '../jobs/job.rules.ts';
import { tell } from '../messages/index.ts';
import { escrowHolderOn, loadOrganization, membersOf } from '../organizations/index.ts';
import { settingsOn } from '../regions/index.ts';
import { loadWorker } from '../workers/index.ts';
import { type Offer, offerOf } from './compose-offer.ts';
import { workerAsParty } from './conditions-notice.pages.ts';
import { insertNotice } from './conditions-notice.rows.ts';
import { issue } from './conditions-notice.rules.ts';
import { isWithinApprovalLimit, maySelect } from './contract.access.ts';
import { hasLiveContract, insertContract, insertMilestone } from './contract.rows.ts';
import type { ContractRefusal } from './contract.rules.ts';
import { calendarsWith } from './find-calendars.ts';

export type SelectProposal = Command & { readonly jobId: JobId; readonly proposalId: ProposalId };

/**
 * The client chooses one of those who proposed: an offer, with its conditions told in the same moment (Freelance Act
 * Art. 3). It binds nobody until both have agreed; the others stay under consideration until then.
 */
export function selectProposal(actor: Actor, command: SelectProposal) {
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

    const offer = await settleOffer(tx, actor, proposal, offeredBy);
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

/** What would be offered, or why nothing can be. */
async function settleOffer(
  tx: Tx,
  actor: Actor,
  proposal: Proposal,
  offeredBy: PersonId,
): Promise<Result<Offer, ContractRefusal>> {
  const today = tokyoDateOf(tx.now);
  const job = await jobPage(tx, proposal.jobId);
  const { withholdingKind } = job;
  const client = await loadOrganization(tx, job.organizationId);
  const members = await membersOf(tx, client.id);
  if (members.some(({ personId }) => personId === proposal.workerId)) return refused('own-organization');
  if (client.state !== 'checked') return refused('organization-not-checked');
  if (withholdingKind === 'ask') return refused('withholding-undecided');
  if (job.milestones.some(({ dueOn }) => dueOn < today)) return refused('due-date-passed');
  if (!isWithinApprovalLimit(actor, job, totalOf(job.milestones))) return refused('above-approval-limit');
  const holder = await escrowHolderOn(tx, today);
  if (!holder) return refused('no-escrow-holder');

  const settings = await settingsOn(tx, today);
  const calendars = calendarsWith(settings.closingDays);
  const worker = await loadWorker(tx, proposal.workerId);
  const workerParty = await workerAsParty(tx, proposal.workerId);
  return withinAnnouncedHolidays(() => {
    const agreeBy: LocalDate = acceptanceDeadline(today, calendars.operator, settings.timers.offerDays);
    return offerOf({
      job: { ...job, withholdingKind },
      proposal,
      client,
      worker,
      workerParty,
      holder,
      settings,
      calendars,
      offeredBy,
      today,
      agreeBy,
      expiresAt: deadlineAt(agreeBy),
    });
  });
}

/** A due date whose payment day nobody can know yet is refused instead of guessed. */
function withinAnnouncedHolidays<Value>(compute: () => Value): Result<Value, 'due-date-too-far'> {
  try {
    return done(compute());
  } catch (error) {
    if (error instanceof BeyondHolidayHorizon) return refused('due-date-too-far');
    throw error;
  }
}

async function writeOffer(
  tx: Tx,
  actor: Actor,
  proposal: Proposal,
  { contract, milestones, notice }: Offer,
  offeredBy: PersonId,
): Promise<void> {
  const issued = issue(notice);
  await insertContract(tx, contract);
  for (const milestone of milestones) await insertMilestone(tx, contract.id, milestone);
  await insertNotice(tx, contract.id, notice.version, issued, offeredBy);
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
  await recordAudit(tx, actor, {
    action: 'notice.issued',
    subject,
    detail: { version: notice.version, sha256: issued.sha256 },
  });
  await recordAudit(tx, actor, {
    action: 'proposal.selected',
    subject: ['proposal', proposal.id],
    state: 'selected',
  });
}
