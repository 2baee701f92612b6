import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MilestoneId } from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import type { Milestone } from './contract.rules.ts';
import {
  areEqual,
  balanceOfShares,
  dividesWithheld,
  type Endable,
  type EndingWord,
  newestOf,
  outcomeOf,
  partsOfPay,
  type Standing,
  wasShown,
} from './ending.rules.ts';

const id = (n: number) => `0190000${n}-0000-7000-8000-000000000000` as MilestoneId;
const endable = (n: number, deposit: bigint, payout: bigint, standing: Standing = 'delivered'): Endable => ({
  standing,
  milestone: {
    id: id(n),
    reward: yen(payout),
    withholding: yen(0n),
    depositAmount: yen(deposit),
    payoutAmount: yen(payout),
  } as Milestone,
});
const amounts = { depositAmount: yen(99_790n), payoutAmount: yen(94_290n) };

describe('the outcome of a percentage', () => {
  test.each([
    ['60 to 40', 'delivered', 60, { kind: 'split', payout: 59_874n, refund: 39_916n }],
    ['nothing', 'funded', 0, { kind: 'refunded', payout: 0n, refund: 99_790n }],
    ['a third, rounded down', 'funded', 33, { kind: 'split', payout: 32_930n, refund: 66_860n }],
    ['just below the pay', 'delivered', 94, { kind: 'split', payout: 93_802n, refund: 5_988n }],
    ['the whole pay of a delivery', 'delivered', 95, { kind: 'accepted', payout: 94_290n, refund: 0n }],
    ['all of a delivery', 'delivered', 100, { kind: 'accepted', payout: 94_290n, refund: 0n }],
    ['all of what was not delivered', 'funded', 100, { kind: 'split', payout: 94_290n, refund: 5_500n }],
  ] as const)('%s', (_, standing, percent, outcome) => {
    expect(outcomeOf(amounts, standing, percent)).toEqual(outcome);
  });

  it('that rounds down to no yen is a refund', () => {
    const tiny = { depositAmount: yen(1n), payoutAmount: yen(1n) };
    expect(outcomeOf(tiny, 'funded', 60)).toEqual({ kind: 'refunded', payout: 0n, refund: 1n });
  });

  it('hands out the deposit to the yen or accepts, never above the pay, and never less for a larger percentage', () => {
    const pay = fc.bigInt({ min: 1n, max: 100_000_000n });
    const fees = fc.bigInt({ min: 0n, max: 20_000_000n });
    const percent = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(
        pay,
        fees,
        percent,
        fc.constantFrom<Standing>('funded', 'delivered'),
        (...[p, f, n, standing]) => {
          const of = { depositAmount: yen(p + f), payoutAmount: yen(p) };
          const { kind, payout, refund } = outcomeOf(of, standing, n);
          expect(payout).toBeLessThanOrEqual(p);
          expect(payout).toBeLessThanOrEqual(outcomeOf(of, standing, n + 1).payout);
          if (kind === 'accepted') expect([standing, payout, refund]).toEqual(['delivered', p, 0n]);
          else expect(payout + refund).toBe(p + f);
          if (standing === 'delivered' && kind === 'split') expect(payout).toBeLessThan(p);
        },
      ),
    );
  });
});

test('parts of the agreed pay in per cent of the deposit: the smallest that reaches them', () => {
  const order = { depositAmount: yen(17_963n), payoutAmount: yen(16_330n) };
  expect(partsOfPay(order).map(({ amount, percent }) => [amount, percent])).toEqual([
    [4_082n, 23],
    [8_165n, 46],
    [12_247n, 69],
    [16_330n, 91],
  ]);
  const withoutFees = { depositAmount: yen(1n), payoutAmount: yen(1n) };
  expect(partsOfPay(withoutFees).map(({ percent }) => percent)).toEqual([0, 0, 0, 100]);
});

describe('shares', () => {
  const endables = [endable(1, 11_880n, 10_800n), endable(2, 5_940n, 5_400n)];
  const shares = [
    { milestoneId: id(1), percent: 50 },
    { milestoneId: id(2), percent: 0 },
  ];

  it('tell each side what it goes without', () => {
    expect(balanceOfShares(endables, shares)).toEqual({
      payout: 5_940n,
      refund: 11_880n,
      bound: 5_940n,
      lostByWorker: 4_860n + 5_400n,
      lostByClient: 5_940n,
      whole: false,
    });
  });

  it('of other parts than those that can be ended are no shares', () => {
    expect(balanceOfShares(endables.slice(1), shares)).toBeNull();
    expect(balanceOfShares(endables, shares.slice(1))).toBeNull();
    expect(balanceOfShares([...endables.slice(1), endable(3, 1n, 1n)], shares)).toBeNull();
  });

  it('bind the client to the whole reward of what they accept', () => {
    const taxed = { ...endable(1, 11_880n, 9_700n), standing: 'delivered' } as const;
    const milestone = { ...taxed.milestone, reward: yen(10_800n), withholding: yen(1_100n) };
    const all = [{ ...taxed, milestone }];
    const [share] = shares;
    if (!share) throw new Error('There is no share');
    expect(balanceOfShares(all, [{ ...share, percent: 90 }])).toMatchObject({ bound: 10_800n, whole: true });
    expect(dividesWithheld(all, [{ ...share, percent: 90 }])).toBe(false);
    expect(dividesWithheld(all, [share])).toBe(true);
    expect(dividesWithheld(all, [{ ...share, percent: 0 }])).toBe(false);
    expect(dividesWithheld(endables, shares)).toBe(false);
  });

  it('are decided in the yen that were shown', () => {
    const [payout, refund] = [yen(5_940n), yen(11_880n)];
    expect(wasShown({ payout, refund }, { payout, refund })).toBe(true);
    expect(wasShown({ payout, refund: payout }, { payout, refund })).toBe(false);
    expect(wasShown(null, { payout, refund })).toBe(false);
  });

  it('are equal whatever their order', () => {
    expect(areEqual(shares, shares.toReversed())).toBe(true);
    expect(areEqual(shares, [{ milestoneId: id(1), percent: 50 }])).toBe(false);
    expect(
      areEqual(
        shares,
        shares.map((share) => ({ ...share, percent: 50 })),
      ),
    ).toBe(false);
  });

  it('count as a side said them last', () => {
    const word = (version: number, side: 'client' | 'worker') => ({ version, side }) as EndingWord;
    const words = [word(1, 'client'), word(2, 'worker'), word(3, 'client')];
    expect(newestOf(words, 'client')?.version).toBe(3);
    expect(newestOf(words, 'worker')?.version).toBe(2);
    expect(newestOf([], 'worker')).toBeNull();
  });
});
