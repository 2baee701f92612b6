import { acceptanceDeadline, deadlineAt } from '../../kernel/acceptance-deadline.ts';
import type { Calendar } from '../../kernel/business-days.ts';
import type {
  ContractId,
  JobId,
  MilestoneId,
  OrganizationId,
  PersonId,
  ProposalId,
} from '../../kernel/ids.ts';
import { latestDue, type PaymentRule, paymentDayOf } from '../../kernel/payment-day.ts';
import type { Side } from '../../kernel/sides.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { type WithholdingKind, withholding } from '../../kernel/withholding.ts';
import { addYen, shareOf, type Yen, yen } from '../../kernel/yen.ts';
import { taxInside } from '../ledger/ledger.rules.ts';

export const contractStates = ['offered', 'agreed', 'active', 'completed', 'ended', 'lapsed'] as const;
export type ContractState = (typeof contractStates)[number];

/** As people say it: what both agreed to became a contract, also where it ended because no deposit came. */
export type ContractStanding = ContractState | 'unpaid';

export function standingOf({ state, agreedAt }: Pick<Contract, 'state' | 'agreedAt'>): ContractStanding {
  return state === 'lapsed' && agreedAt !== null ? 'unpaid' : state;
}

export const milestoneStates = [
  'planned',
  'funded',
  'cancelled',
  'delivered',
  'refunded',
  'held',
  'accepted',
  'split',
] as const;
export type MilestoneState = (typeof milestoneStates)[number];

const nextContractStates: Record<ContractState, readonly ContractState[]> = {
  offered: ['agreed', 'lapsed'],
  // Lapsed: no deposit came, so that no work was begun.
  agreed: ['active', 'ended', 'lapsed'],
  active: ['completed', 'ended'],
  completed: [],
  ended: [],
  lapsed: [],
};

const nextMilestoneStates: Record<MilestoneState, readonly MilestoneState[]> = {
  planned: ['funded', 'cancelled'],
  // Split and refunded: both sides agreed to it, whatever was delivered.
  funded: ['delivered', 'refunded', 'split', 'held'],
  // Back to funded: a revision was asked for.
  delivered: ['accepted', 'funded', 'refunded', 'split', 'held'],
  held: ['funded', 'delivered', 'accepted', 'refunded', 'split'],
  split: [],
  accepted: [],
  refunded: [],
  cancelled: [],
};

export function contractCanBecome(contract: Pick<Contract, 'state'>, state: ContractState): boolean {
  return nextContractStates[contract.state].includes(state);
}

export function canBecome(milestone: Pick<Milestone, 'state'>, state: MilestoneState): boolean {
  return nextMilestoneStates[milestone.state].includes(state);
}

/** Agreed to, and not over. */
export function isRunning({ state }: Pick<Contract, 'state'>): boolean {
  return state === 'agreed' || state === 'active';
}

export { otherSide, type Side, sides } from '../../kernel/sides.ts';

export interface Contract {
  readonly id: ContractId;
  readonly jobId: JobId;
  readonly proposalId: ProposalId;
  readonly organizationId: OrganizationId;
  readonly workerId: PersonId;
  readonly state: ContractState;
  readonly title: string;
  readonly category: string;
  readonly withholdingKind: WithholdingKind;
  /** Settled when the offer is made: the kind of work, who pays and who is paid. */
  readonly withholds: boolean;
  readonly clientFeeBp: number;
  readonly workerFeeBp: number;
  readonly offeredBy: PersonId;
  readonly offeredAt: Date;
  readonly offerExpiresAt: Date;
  readonly agreedAt: Date | null;
  readonly endedAt: Date | null;
}

/** All amounts in whole yen, tax included; they are frozen when the offer is made. */
export interface Amounts {
  readonly reward: Yen;
  /** The consumption tax inside the reward. */
  readonly tax: Yen;
  /** What the client keeps back and pays to the tax office; it never comes into the escrow. */
  readonly withholding: Yen;
  readonly clientFee: Yen;
  readonly workerFee: Yen;
  /** What the client pays in before the work begins. */
  readonly depositAmount: Yen;
  /** What reaches the worker's bank account. */
  readonly payoutAmount: Yen;
}

export interface Milestone extends Amounts {
  readonly id: MilestoneId;
  readonly contractId: ContractId;
  readonly position: number;
  readonly title: string;
  readonly dueOn: LocalDate;
  readonly state: MilestoneState;
  /** The last day to pay it in; null before both have agreed. */
  readonly depositDueOn: LocalDate | null;
  readonly fundedAt: Date | null;
  readonly receivedOn: LocalDate | null;
  readonly acceptanceDueAt: Date | null;
  readonly paymentOn: LocalDate | null;
  readonly acceptedAt: Date | null;
  readonly autoAccepted: boolean | null;
}

/** The agreed version of the conditions; its hash proves which text was read. */
export interface NoticeAgreement {
  readonly version: number;
  readonly side: Side;
  readonly personId: PersonId;
  readonly agreedAt: Date;
}

export type ContractRefusal =
  | 'proposal-not-open'
  | 'job-not-open'
  | 'own-organization'
  | 'organization-not-checked'
  | 'organization-suspended'
  | 'above-approval-limit'
  | 'above-payee-limit'
  | 'due-date-passed'
  | 'no-escrow-holder'
  | 'another-offer-stands'
  | 'not-offered'
  | 'offer-expired'
  | 'offer-not-expired'
  | 'notice-not-current'
  | 'already-agreed'
  | 'not-funded'
  | 'already-delivered'
  | 'refund-open'
  | 'not-delivered'
  | 'already-accepted'
  | 'part-held'
  | 'part-ended'
  | 'acceptance-not-due';

export interface Terms {
  /** Tax included, as it is typed and shown. */
  readonly reward: Yen;
  readonly kind: WithholdingKind;
  readonly withholds: boolean;
  /** The payment day that follows from the due date: the rate of that day holds. */
  readonly paidOn: LocalDate;
  readonly clientFeeBp: number;
  readonly workerFeeBp: number;
}

/**
 * What one milestone costs and brings. One milestone of one person is one payment in the sense of Income Tax Act
 * Art. 205; its base is the reward without consumption tax, which the notice states separately.
 */
export function amountsOf({ reward, kind, withholds, paidOn, clientFeeBp, workerFeeBp }: Terms): Amounts {
  const tax = taxInside(reward);
  const withheld = withholds ? withholding(yen(reward - tax), kind, paidOn) : yen(0n);
  const clientFee = shareOf(reward, clientFeeBp);
  const workerFee = shareOf(reward, workerFeeBp);
  return {
    reward,
    tax,
    withholding: withheld,
    clientFee,
    workerFee,
    depositAmount: yen(reward - withheld + clientFee),
    payoutAmount: yen(reward - withheld - workerFee),
  };
}

/** The sums of a contract over its milestones. */
export function totalsOf(milestones: readonly Amounts[]): Amounts {
  const sum = (part: keyof Amounts): Yen => addYen(...milestones.map((milestone) => milestone[part]));
  return {
    reward: sum('reward'),
    tax: sum('tax'),
    withholding: sum('withholding'),
    clientFee: sum('clientFee'),
    workerFee: sum('workerFee'),
    depositAmount: sum('depositAmount'),
    payoutAmount: sum('payoutAmount'),
  };
}

/** What the days of one delivery follow from: the agreed rule, and the calendars as they stand. */
export interface DeliveryTerms {
  readonly rule: PaymentRule;
  readonly acceptanceDays: number;
  readonly bank: Calendar;
  readonly operator: Calendar;
}

export interface DeliveryDays {
  readonly receivedOn: LocalDate;
  readonly paymentOn: LocalDate;
  /** The last day to accept or to ask for a revision. */
  readonly acceptanceDueOn: LocalDate;
  /** 18:00 in Tokyo on that day; then the delivery counts as accepted. */
  readonly acceptanceDueAt: Date;
}

/**
 * The days that follow from a day of receipt, which is day 1; neither acceptance nor a late delivery moves the payment day
 * away from it (Freelance Act Art. 4).
 * @throws Error when a rule would pay later than the law allows; BeyondHolidayHorizon for days that nobody has announced.
 */
export function deliveryDays(receivedOn: LocalDate, terms: DeliveryTerms): DeliveryDays {
  const paymentOn = paymentDayOf(receivedOn, terms.bank, terms.rule);
  if (paymentOn > latestDue(receivedOn)) {
    throw new Error(`Received on ${receivedOn}, paid on ${paymentOn}: later than the law allows`);
  }
  const acceptanceDueOn = acceptanceDeadline(receivedOn, terms.operator, terms.acceptanceDays);
  return { receivedOn, paymentOn, acceptanceDueOn, acceptanceDueAt: deadlineAt(acceptanceDueOn) };
}

/** Nothing of the contract is left to do when every milestone has been paid or called off. */
export function isFinished(milestones: readonly Pick<Milestone, 'state'>[]): boolean {
  return milestones.every(({ state }) => ['accepted', 'cancelled', 'refunded', 'split'].includes(state));
}

/** Why a delivery cannot come now. */
export function deliveryRefusal({ state }: Pick<Milestone, 'state'>): ContractRefusal {
  return state === 'delivered' ? 'already-delivered' : (standstill(state) ?? 'not-funded');
}

/** Why nothing can be accepted now. */
export function acceptanceRefusal({ state }: Pick<Milestone, 'state'>): ContractRefusal {
  return standstill(state) ?? 'not-delivered';
}

/** Why nothing more happens to a part of the work, whoever would; null where it goes on. */
function standstill(state: MilestoneState): ContractRefusal | null {
  if (state === 'accepted') return 'already-accepted';
  if (state === 'held') return 'part-held';
  return nextMilestoneStates[state].length === 0 ? 'part-ended' : null;
}
