import { expect, it, test } from 'vitest';
import type { ContractId, MilestoneId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { addYen, yen } from '../../kernel/yen.ts';
import { amountsOf, type Milestone, type MilestoneState } from '../contracts/contract.rules.ts';
import { type ContractMoney, type MoneyMove, placesOf } from './contract-money.rules.ts';

const amounts = amountsOf({
  reward: yen(10_000n),
  kind: 'none',
  withholds: false,
  paidOn: localDate('2026-12-15'),
  clientFeeBp: 1000,
  workerFeeBp: 500,
});
function milestone(id: string, state: MilestoneState): Milestone {
  return {
    id: id as MilestoneId,
    contractId: 'c' as ContractId,
    position: 1,
    title: '入力',
    dueOn: localDate('2026-12-04'),
    state,
    fundedAt: null,
    receivedOn: null,
    acceptanceDueAt: null,
    paymentOn: null,
    acceptedAt: null,
    autoAccepted: null,
    depositDueOn: null,
    ...amounts,
  };
}
const move = (state: MoneyMove['state'], amount: bigint, id = 'm'): MoneyMove => ({
  milestoneId: id as MilestoneId,
  state,
  amount: yen(amount),
  payOn: localDate('2026-12-15'),
});
const money = (state: MilestoneState, changes: Partial<ContractMoney> = {}): ContractMoney => ({
  milestones: [milestone('m', state)],
  ends: [],
  payouts: [],
  refunds: [],
  ...changes,
});
const share = { milestoneId: 'm' as MilestoneId, payoutAmount: yen(4_000n), refundAmount: yen(7_000n) };
const back = { ...share, payoutAmount: yen(0n), refundAmount: yen(11_000n) };

it.each([
  ['not paid in', money('planned'), [['expected', 11_000n]]],
  ['paid in', money('funded'), [['held', 11_000n]]],
  ['delivered', money('delivered'), [['held', 11_000n]]],
  ['held', money('held'), [['held', 11_000n]]],
  [
    'accepted',
    money('accepted'),
    [
      ['owed', 9_500n],
      ['fees', 1_500n],
    ],
  ],
  [
    'on its way',
    money('accepted', { payouts: [move('batched', 9_500n)] }),
    [
      ['sent', 9_500n],
      ['fees', 1_500n],
    ],
  ],
  [
    'paid',
    money('accepted', { payouts: [move('settled', 9_500n)] }),
    [
      ['paid', 9_500n],
      ['fees', 1_500n],
    ],
  ],
  [
    'come back',
    money('accepted', { payouts: [move('returned', 9_500n)] }),
    [
      ['owed', 9_500n],
      ['fees', 1_500n],
    ],
  ],
  [
    'split',
    money('split', { ends: [share] }),
    [
      ['owed', 4_000n],
      ['toReturn', 7_000n],
    ],
  ],
  [
    'split and paid out',
    money('split', { ends: [share], payouts: [move('settled', 4_000n)], refunds: [move('batched', 7_000n)] }),
    [
      ['paid', 4_000n],
      ['returning', 7_000n],
    ],
  ],
  ['refunded', money('refunded', { ends: [back] }), [['toReturn', 11_000n]]],
  [
    'given back',
    money('refunded', { ends: [back], refunds: [move('settled', 11_000n)] }),
    [['returned', 11_000n]],
  ],
] as const)('money that is %s', (_, given, places) => {
  expect(placesOf(given)).toEqual(places);
  expect(addYen(...placesOf(given).map(([, amount]) => amount))).toBe(amounts.depositAmount);
});

test('several parts add up in their places; what is called off is nowhere', () => {
  const milestones = (['accepted', 'accepted', 'funded', 'cancelled'] as const).map((state, index) =>
    milestone(`m${index}`, state),
  );
  const payouts = [move('settled', 9_500n, 'm0')];
  expect(placesOf({ milestones, ends: [], payouts, refunds: [] })).toEqual([
    ['held', 11_000n],
    ['owed', 9_500n],
    ['paid', 9_500n],
    ['fees', 3_000n],
  ]);
});
