import { type PersonId, slugOf } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { type WithholdingKind, withholds } from '../../kernel/withholding.ts';
import { newId } from '../../platform/random.ts';
import type { JobPage, Proposal } from '../jobs/index.ts';
import { isWithholdingAgent, type Organization } from '../organizations/index.ts';
import type { RegionSettings } from '../regions/index.ts';
import type { Worker } from '../workers/index.ts';
import { type ConditionsNotice, type NoticeWorker, noticeOf } from './conditions-notice.rules.ts';
import type { NewContract, NewMilestone } from './contract.rows.ts';
import { amountsOf, type DeliveryDays, deliveryDays } from './contract.rules.ts';
import type { Calendars } from './find-calendars.ts';

/** Everything that an offer is made of, as it stands at the moment of the selection. */
export interface OfferGround {
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

export interface Offer {
  readonly contract: NewContract;
  readonly milestones: readonly NewMilestone[];
  readonly notice: ConditionsNotice;
}

/** @throws BeyondHolidayHorizon when a payment day falls behind the announced holidays. */
export function offerOf(ground: OfferGround): Offer {
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
      description: job.description,
      acceptanceCriteria: job.acceptanceCriteria,
      revisionsIncluded: job.revisionsIncluded,
    },
    milestones: milestones.map(({ id: _id, ...milestone }) => milestone),
    deliveryPlace: job.deliveryPlace,
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
