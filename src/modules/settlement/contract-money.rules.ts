import type { MilestoneId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { addYen, type Yen, yen } from '../../kernel/yen.ts';
import type { Milestone } from '../contracts/contract.rules.ts';

/** A payout or a refund of one milestone, as far as it has come. */
export interface MoneyMove {
  readonly milestoneId: MilestoneId;
  readonly state: 'planned' | 'batched' | 'settled' | 'returned';
  readonly amount: Yen;
  readonly payOn: LocalDate;
}

/** What of a deposit is whose, where a milestone ended without an acceptance. */
export interface MoneyShare {
  readonly milestoneId: MilestoneId;
  readonly payoutAmount: Yen;
  readonly refundAmount: Yen;
}

/** Where money of a contract can be, in the order of its way. */
export const moneyPlaces = [
  'expected',
  'held',
  'owed',
  'sent',
  'paid',
  'fees',
  'toReturn',
  'returning',
  'returned',
] as const;
export type MoneyPlace = (typeof moneyPlaces)[number];

export interface ContractMoney {
  readonly milestones: readonly Milestone[];
  readonly ends: readonly MoneyShare[];
  readonly payouts: readonly MoneyMove[];
  readonly refunds: readonly MoneyMove[];
}

/** Each place that holds something of the contract. Over all places it is the sum of what was or will be deposited. */
export function placesOf(money: ContractMoney): readonly (readonly [MoneyPlace, Yen])[] {
  const places = new Map<MoneyPlace, Yen>();
  const put = (place: MoneyPlace, amount: Yen) =>
    places.set(place, addYen(places.get(place) ?? yen(0n), amount));
  for (const milestone of money.milestones) {
    for (const [place, amount] of placesOfOne(milestone, money)) put(place, amount);
  }
  return moneyPlaces
    .map((place) => [place, places.get(place) ?? yen(0n)] as const)
    .filter(([, amount]) => amount > 0n);
}

function placesOfOne(
  milestone: Milestone,
  { ends, payouts, refunds }: ContractMoney,
): readonly (readonly [MoneyPlace, Yen])[] {
  const ofIt = <Thing extends { readonly milestoneId: MilestoneId }>(things: readonly Thing[]) =>
    things.find(({ milestoneId }) => milestoneId === milestone.id);
  switch (milestone.state) {
    case 'planned':
      return [['expected', milestone.depositAmount]];
    case 'funded':
    case 'delivered':
    case 'held':
      return [['held', milestone.depositAmount]];
    case 'accepted':
      return [
        [outwards(ofIt(payouts), ['owed', 'sent', 'paid']), milestone.payoutAmount],
        ['fees', addYen(milestone.clientFee, milestone.workerFee)],
      ];
    case 'refunded':
    case 'split': {
      const end = ofIt(ends);
      return [
        [outwards(ofIt(payouts), ['owed', 'sent', 'paid']), end?.payoutAmount ?? yen(0n)],
        [outwards(ofIt(refunds), ['toReturn', 'returning', 'returned']), end?.refundAmount ?? yen(0n)],
      ];
    }
    case 'cancelled':
      return [];
  }
}

/** What came back from the bank is owed again. */
function outwards(
  move: MoneyMove | undefined,
  [owed, sent, paid]: readonly [MoneyPlace, MoneyPlace, MoneyPlace],
): MoneyPlace {
  if (move?.state === 'settled') return paid;
  return move?.state === 'batched' ? sent : owed;
}
