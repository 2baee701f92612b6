import { acceptanceDeadline, deadlineAt } from '../../kernel/acceptance-deadline.ts';
import type { Actor } from '../../kernel/actor.ts';
import { type PersonId, slugOf } from '../../kernel/ids.ts';
import { done, type Result, refused } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type WithholdingKind, withholds } from '../../kernel/withholding.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { originalOrdererOf, placeInWords, workInWords } from '../jobs/content.rules.ts';
import { type JobPage, jobPage, type Proposal } from '../jobs/index.ts';
import { totalOf } from '../jobs/job.rules.ts';
import {
  escrowHolderOn,
  isWithholdingAgent,
  loadOrganization,
  membersOf,
  type Organization,
} from '../organizations/index.ts';
import { type Calendars, calendarsWith, type RegionSettings, settingsOn } from '../regions/index.ts';
import { loadWorker, type Worker } from '../workers/index.ts';
import { workerAsParty } from './conditions-notice.pages.ts';
import { type ConditionsNotice, type NoticeWorker, noticeOf } from './conditions-notice.rules.ts';
import { isWithinApprovalLimit } from './contract.access.ts';
import type { NewContract, NewMilestone } from './contract.rows.ts';
import { amountsOf, type ContractRefusal, type DeliveryDays, deliveryDays } from './contract.rules.ts';

export interface Offer {
  readonly contract: NewContract;
  readonly milestones: readonly NewMilestone[];
  readonly notice: ConditionsNotice;
}

/** What would be offered, or why nothing can be; the job and the proposal are locked. */
export async function composeOffer(
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
  if (withholdingKind === 'ask') throw new Error('A posting is not opened before its withholding is settled');
  if (job.milestones.some(({ dueOn }) => dueOn < today)) return refused('due-date-passed');
  if (!isWithinApprovalLimit(actor, job, totalOf(job.milestones))) return refused('above-approval-limit');
  const holder = await escrowHolderOn(tx, today);
  if (!holder) return refused('no-escrow-holder');

  const settings = await settingsOn(tx, today);
  const calendars = calendarsWith(settings.closingDays);
  const worker = await loadWorker(tx, proposal.workerId);
  const workerParty = await workerAsParty(tx, proposal.workerId);
  const agreeBy = acceptanceDeadline(today, calendars.operator, settings.timers.offerDays);
  const offer = offerOf({
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
  // It would be ordered and paid in, and could never be paid out.
  const { payeeLimit } = settings.bankFile;
  const isPayable = offer.milestones.every(({ amounts }) => amounts.payoutAmount <= payeeLimit);
  return isPayable ? done(offer) : refused('above-payee-limit');
}

/** Everything that an offer is made of, as it stands at the moment of the selection. */
interface OfferGround {
  readonly job: Omit<JobPage, 'withholdingKind'> & { readonly withholdingKind: WithholdingKind };
  readonly proposal: Proposal;
  readonly client: Organization;
  readonly worker: Worker;
  readonly workerParty: NoticeWorker;
  /** Who keeps the deposit. */
  readonly holder: Organization;
  readonly settings: RegionSettings;
  readonly calendars: Calendars;
  readonly offeredBy: PersonId;
  readonly today: LocalDate;
  readonly agreeBy: LocalDate;
  readonly expiresAt: Date;
}

/** Its days are known: a posting whose payment day falls behind the announced holidays is never opened. */
function offerOf(ground: OfferGround): Offer {
  const { job, proposal, client, worker, settings } = ground;
  const contract: NewContract = {
    id: newId('contract'),
    jobId: job.id,
    proposalId: proposal.id,
    organizationId: client.id,
    workerId: proposal.workerId,
    title: job.title,
    category: job.category,
    withholdingKind: job.withholdingKind,
    withholds: withholds({
      payeeIsIndividual: worker.kind === 'individual',
      kind: job.withholdingKind,
      payerIsAgent: isWithholdingAgent(client),
    }),
    clientFeeBp: settings.fees.clientBp,
    workerFeeBp: settings.fees.workerBp,
    offeredBy: ground.offeredBy,
    offerExpiresAt: ground.expiresAt,
  };
  const milestones = milestonesIn(ground, contract);
  return { contract, milestones, notice: firstNotice(ground, contract, milestones) };
}

interface OfferedMilestone extends NewMilestone {
  readonly days: DeliveryDays;
}

function milestonesIn({ job, settings, calendars }: OfferGround, contract: NewContract): OfferedMilestone[] {
  return job.milestones.map(({ position, title, dueOn, reward }) => {
    const days = deliveryDays(dueOn, {
      rule: settings.paymentRule,
      acceptanceDays: settings.timers.acceptanceDays,
      ...calendars,
    });
    const amounts = amountsOf({
      reward,
      kind: contract.withholdingKind,
      withholds: contract.withholds,
      paidOn: days.paymentOn,
      clientFeeBp: contract.clientFeeBp,
      workerFeeBp: contract.workerFeeBp,
    });
    return { id: newId('milestone'), position, title, dueOn, amounts, days };
  });
}

function firstNotice(
  { job, client, workerParty, holder, settings, today, agreeBy }: OfferGround,
  contract: NewContract,
  milestones: readonly OfferedMilestone[],
): ConditionsNotice {
  const { withholdingKind, withholds, clientFeeBp, workerFeeBp } = contract;
  return noticeOf({
    contract: slugOf('contract', contract.id),
    version: 1,
    ...engagementOf(job),
    offeredOn: today,
    agreeBy,
    client: {
      id: slugOf('organization', client.id),
      name: client.name,
      representative: client.representative,
      postalCode: client.postalCode,
      address: client.address,
      phone: client.phone,
    },
    worker: workerParty,
    operator: { name: holder.name, phone: holder.phone },
    work: {
      title: job.title,
      category: job.category,
      description: workInWords(job),
      acceptanceCriteria: job.acceptanceCriteria,
      revisionsIncluded: job.revisionsIncluded,
    },
    milestones: milestones.map(({ id: _id, ...milestone }) => milestone),
    deliveryPlace: placeInWords(job),
    inspection: { days: settings.timers.acceptanceDays, extensionDays: settings.timers.extensionDays },
    pay: {
      rule: settings.paymentRule,
      withholdingKind,
      withholds,
      clientFeeBp,
      workerFeeBp,
      depositDays: settings.timers.depositDays,
    },
    expenses: job.expenseHandling,
    intellectualProperty: job.ipHandling,
    contact: job.contact,
  });
}

/** What the conditions say of whose work it is: the introduction of the local office leaves it the client's own. */
function engagementOf(job: JobPage): Pick<ConditionsNotice, 'engagement' | 'originalOrderer'> {
  const originalOrderer = originalOrdererOf(job);
  return originalOrderer === '' ? { engagement: 'direct' } : { engagement: 're-entrusted', originalOrderer };
}
