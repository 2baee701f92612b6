import type { ContractId, EndingId, MilestoneId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { addYen, type Yen, yen } from '../../kernel/yen.ts';
import {
  type Amounts,
  type Contract,
  isRunning,
  type Milestone,
  otherSide,
  type Side,
} from './contract.rules.ts';

/** Days in which the other side answers a proposal to end; a week with its business day, as for an acceptance. */
export const endingDays = 7;

/** 'refund': all money of what was not delivered goes back. 'share': each side says what was done, and its part. */
export type EndingKind = 'refund' | 'share';
export type EndingState = 'open' | 'carried_out' | 'refused' | 'lapsed' | 'mediated' | 'withdrawn';

export interface Ending {
  readonly id: EndingId;
  readonly contractId: ContractId;
  readonly kind: EndingKind;
  readonly state: EndingState;
  readonly openedSide: Side;
  readonly openedAt: Date;
  readonly dueAt: Date;
}

/** The worker's part of one milestone's deposit, in per cent. */
export interface Share {
  readonly milestoneId: MilestoneId;
  readonly percent: number;
}

/** What one side says was done, and the shares that follow from it; none where all money goes back. */
export interface EndingWord {
  readonly version: number;
  readonly side: Side;
  readonly personId: PersonId;
  readonly statement: string;
  readonly saidAt: Date;
  readonly shares: readonly Share[];
}

export type EndingRefusal =
  | 'not-unpaid'
  | 'deposit-not-overdue'
  | 'not-under-way'
  | 'ending-open'
  | 'no-ending-open'
  | 'own-proposal'
  | 'not-own-proposal'
  | 'nothing-to-refund'
  | 'nothing-to-share'
  | 'changed-meanwhile'
  | 'loss-not-confirmed'
  | 'amounts-not-shown'
  | 'terms-first';

/** Where a milestone stands with its money in deposit; one that is held stands where it was held. */
export type Standing = 'funded' | 'delivered';

/**
 * The last day for a deposit, while a contract waits for that alone: none came at all, or none for what is left. From the
 * day after it either side may end the contract. Null while there is something else to do.
 */
export function lastDepositDay(
  contract: Pick<Contract, 'state'>,
  milestones: readonly Pick<Milestone, 'state' | 'depositDueOn'>[],
): LocalDate | null {
  const isUnderWay = milestones.some(({ state }) => ['funded', 'delivered', 'held'].includes(state));
  if (!isRunning(contract) || isUnderWay) return null;
  const days = milestones.flatMap(({ state, depositDueOn }) =>
    state === 'planned' && depositDueOn ? [depositDueOn] : [],
  );
  return days.toSorted().at(-1) ?? null;
}

/** A milestone whose deposit is still there to be decided on. */
export interface Endable {
  readonly milestone: Milestone;
  readonly standing: Standing;
}

/** What becomes of one deposit: payout and refund are all that the two sides get of it. */
export interface Outcome {
  readonly kind: 'accepted' | 'refunded' | 'split';
  readonly payout: Yen;
  readonly refund: Yen;
}

/**
 * The one place where a percentage becomes yen (docs/decisions/shares-of-a-deposit.md): the worker's part of the deposit as
 * it lies there, rounded down, and never more than the agreed pay. The client gets the rest, our fees with it. A delivered
 * part that brings the whole pay is an acceptance with its fees, however it is called.
 */
export function outcomeOf(
  { depositAmount, payoutAmount }: Pick<Amounts, 'depositAmount' | 'payoutAmount'>,
  standing: Standing,
  percent: number,
): Outcome {
  const part = (depositAmount * BigInt(percent)) / 100n;
  const payout = yen(part < payoutAmount ? part : payoutAmount);
  if (payout === 0n) return { kind: 'refunded', payout, refund: depositAmount };
  if (payout === payoutAmount && standing === 'delivered')
    return { kind: 'accepted', payout, refund: yen(0n) };
  return { kind: 'split', payout, refund: yen(depositAmount - payout) };
}

/** What a part of the agreed pay is in per cent of the deposit: the smallest that reaches it. */
interface PartOfPay {
  readonly part: 'quarter' | 'half' | 'threeQuarters' | 'all';
  readonly amount: Yen;
  readonly percent: number;
}

/** A share is of the deposit, which people read as of the pay: so that nobody has to reckon from one to the other. */
export function partsOfPay(amounts: Pick<Amounts, 'depositAmount' | 'payoutAmount'>): readonly PartOfPay[] {
  return (['quarter', 'half', 'threeQuarters', 'all'] as const).map((part, index) => {
    const amount = yen((amounts.payoutAmount * BigInt(index + 1)) / 4n);
    let percent = 0;
    while (percent < 100 && outcomeOf(amounts, 'funded', percent).payout < amount) percent += 1;
    return { part, amount, percent };
  });
}

/** The yen that a page showed before somebody decided. */
export interface SeenYen {
  readonly payout: Yen;
  readonly refund: Yen;
}

/** The sums of what would happen to each deposit, and what each side would then go without. */
export interface Balance extends SeenYen {
  /** What the client binds itself to: the reward of what is accepted, the worker's part of what is divided. */
  readonly bound: Yen;
  /** Of what the whole work would have brought. */
  readonly lostByWorker: Yen;
  /** Of what was paid in. */
  readonly lostByClient: Yen;
  /** Nothing is given up: every part ends as an acceptance. */
  readonly whole: boolean;
}

/** Null when the shares are not of exactly these milestones: something happened since they were written. */
export function balanceOfShares(endables: readonly Endable[], shares: readonly Share[]): Balance | null {
  if (!areOf(endables, shares)) return null;
  const outcomes = endables.map(({ milestone, standing }) => ({
    milestone,
    ...outcomeOf(milestone, standing, percentFor(shares, milestone.id)),
  }));
  const lost = ({ milestone, payout }: (typeof outcomes)[number]) =>
    payout < milestone.payoutAmount ? yen(milestone.payoutAmount - payout) : yen(0n);
  return {
    payout: addYen(...outcomes.map(({ payout }) => payout)),
    refund: addYen(...outcomes.map(({ refund }) => refund)),
    bound: addYen(
      ...outcomes.map(({ kind, payout, milestone }) => (kind === 'accepted' ? milestone.reward : payout)),
    ),
    lostByWorker: addYen(...outcomes.map(lost)),
    lostByClient: addYen(...outcomes.map(({ milestone, refund }) => yen(milestone.depositAmount - refund))),
    whole: outcomes.every(({ kind }) => kind === 'accepted'),
  };
}

/** Whether the shares name each of these milestones once, and no other. */
export function areOf(endables: readonly Endable[], shares: readonly Share[]): boolean {
  return (
    shares.length === endables.length &&
    endables.every(({ milestone }) => shares.some(({ milestoneId }) => milestoneId === milestone.id))
  );
}

export function percentFor(shares: readonly Share[], id: MilestoneId): number {
  return shares.find(({ milestoneId }) => milestoneId === id)?.percent ?? 0;
}

export function areEqual(one: readonly Share[], other: readonly Share[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ milestoneId, percent }) =>
      other.some((share) => share.milestoneId === milestoneId && share.percent === percent),
    )
  );
}

/** What is to be decided is what the page showed; nothing was shown where there is no figure. */
export function wasShown(seen: SeenYen | null, { payout, refund }: SeenYen): boolean {
  return seen !== null && seen.payout === payout && seen.refund === refund;
}

/** Tax was withheld for the whole reward, while a part of it is paid. */
export function dividesWithheld(endables: readonly Endable[], shares: readonly Share[]): boolean {
  return endables.some(
    ({ milestone, standing }) =>
      milestone.withholding > 0n &&
      outcomeOf(milestone, standing, percentFor(shares, milestone.id)).kind === 'split',
  );
}

/** The newest of each side counts. */
export function newestOf(words: readonly EndingWord[], side: Side): EndingWord | null {
  return words.toReversed().find((word) => word.side === side) ?? null;
}

/** Whose turn it is: of the side that did not speak last. */
export function turnOf(
  { openedSide }: Pick<Ending, 'openedSide'>,
  words: readonly Pick<EndingWord, 'side'>[],
): Side {
  return otherSide(words.at(-1)?.side ?? openedSide);
}

/** While money may still lie there, either side may propose to end. */
export function isUnderWay(contract: Pick<Contract, 'state'>): boolean {
  return contract.state === 'active';
}
