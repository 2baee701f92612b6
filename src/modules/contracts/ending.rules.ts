import type { ContractId, EndingId, MilestoneId, PersonId } from '../../kernel/ids.ts';
import { addYen, type Yen, yen } from '../../kernel/yen.ts';
import type { Amounts, Contract, Milestone, Side } from './contract.rules.ts';

/**
 * Days from the agreement without any deposit after which either side may end it. A week: a company that pays by
 * transfer once a week has had its day, and a worker has kept the time free long enough.
 */
export const unpaidDays = 7;

/** Days in which the other side answers a proposal to end; a week with its business day, as for an acceptance. */
export const endingDays = 7;

/** 'refund': all money of what was not delivered goes back. 'share': each side says what was done, and its part. */
export type EndingKind = 'refund' | 'share';
export type EndingState = 'open' | 'carried_out' | 'refused' | 'lapsed' | 'mediated';

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
  | 'nothing-to-refund'
  | 'nothing-to-share'
  | 'changed-meanwhile'
  | 'loss-not-confirmed';

/** Where a milestone stands with its money in deposit; one that is held stands where it was held. */
export type Standing = 'funded' | 'delivered';

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
 * All of a delivered part is an acceptance, with the pay and the fees that were agreed. Anything else divides the
 * deposit as it lies there, without fees: the worker's part rounded down, the client the rest.
 */
export function outcomeOf(
  amounts: Pick<Amounts, 'depositAmount' | 'payoutAmount'>,
  standing: Standing,
  percent: number,
): Outcome {
  const { depositAmount, payoutAmount } = amounts;
  if (percent === 100 && standing === 'delivered')
    return { kind: 'accepted', payout: payoutAmount, refund: yen(0n) };
  const payout = yen((depositAmount * BigInt(percent)) / 100n);
  return { kind: payout === 0n ? 'refunded' : 'split', payout, refund: yen(depositAmount - payout) };
}

/** The sums of what would happen to each deposit, and what each side would then go without. */
export interface Balance {
  readonly payout: Yen;
  readonly refund: Yen;
  /** Of what the whole work would have brought. */
  readonly lostByWorker: Yen;
  /** Of what was paid in. */
  readonly lostByClient: Yen;
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
    lostByWorker: addYen(...outcomes.map(lost)),
    lostByClient: addYen(...outcomes.map(({ milestone, refund }) => yen(milestone.depositAmount - refund))),
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

/** Whoever agrees to less than everything confirms once more what that means in yen. */
export function needsConfirmation(shares: readonly Share[]): boolean {
  return shares.some(({ percent }) => percent < 100);
}

/** The newest of each side counts. */
export function newestOf(words: readonly EndingWord[], side: Side): EndingWord | null {
  return words.toReversed().find((word) => word.side === side) ?? null;
}

/** While money may still lie there, either side may propose to end. */
export function isUnderWay(contract: Pick<Contract, 'state'>): boolean {
  return contract.state === 'active';
}
