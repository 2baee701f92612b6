import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { MilestoneId } from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import type { Milestone } from './contract.rules.ts';
import {
  areEqual,
  balanceOfShares,
  type Endable,
  type EndingWord,
  needsConfirmation,
  newestOf,
  outcomeOf,
  type Standing,
} from './ending.rules.ts';

const id = (n: number) => `0190000${n}-0000-7000-8000-000000000000` as MilestoneId;
const endable = (n: number, deposit: bigint, payout: bigint, standing: Standing = 'delivered'): Endable => ({
  standing,
  milestone: {
    id: id(n),
    depositAmount: yen(deposit),
    payoutAmount: yen(payout),
  } as Milestone,
});
const amounts = { depositAmount: yen(99_790n), payoutAmount: yen(94_290n) };

describe('the outcome of a percentage', () => {
  test.each([
    ['60 to 40', 'delivered', 60, { kind: 'split', payout: 59_874n, refund: 39_916n }],
    ['nothing', 'funded', 0, { kind: 'refunded', payout: 0n, refund: 99_790n }],
    [
      'all of a delivery is its acceptance',
      'delivered',
      100,
      { kind: 'accepted', payout: 94_290n, refund: 0n },
    ],
    ['all of what was not delivered', 'funded', 100, { kind: 'split', payout: 99_790n, refund: 0n }],
    ['a third, rounded down', 'funded', 33, { kind: 'split', payout: 32_930n, refund: 66_860n }],
  ] as const)('%s', (_, standing, percent, outcome) => {
    expect(outcomeOf(amounts, standing, percent)).toEqual(outcome);
  });

  it('that rounds down to no yen is a refund', () => {
    const tiny = { depositAmount: yen(1n), payoutAmount: yen(1n) };
    expect(outcomeOf(tiny, 'funded', 60)).toEqual({ kind: 'refunded', payout: 0n, refund: 1n });
  });

  it('hands out the deposit to the yen, and never more to the worker for a smaller percentage', () => {
    const deposit = fc.bigInt({ min: 1n, max: 100_000_000n });
    const percent = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(deposit, percent, fc.constantFrom('funded', 'delivered'), (whole, part, standing) => {
        const of = { depositAmount: yen(whole), payoutAmount: yen(whole) };
        const { payout, refund } = outcomeOf(of, standing as Standing, part);
        expect(payout + refund).toBe(whole);
        expect(payout).toBeLessThanOrEqual(outcomeOf(of, 'funded', part + 1).payout);
      }),
    );
  });
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
      lostByWorker: 4_860n + 5_400n,
      lostByClient: 5_940n,
    });
  });

  it('of other parts than those that can be ended are no shares', () => {
    expect(balanceOfShares(endables.slice(1), shares)).toBeNull();
    expect(balanceOfShares(endables, shares.slice(1))).toBeNull();
    expect(balanceOfShares([...endables.slice(1), endable(3, 1n, 1n)], shares)).toBeNull();
  });

  it('are equal whatever their order, and ask once more below everything', () => {
    expect(areEqual(shares, shares.toReversed())).toBe(true);
    expect(areEqual(shares, [{ milestoneId: id(1), percent: 50 }])).toBe(false);
    expect(
      areEqual(
        shares,
        shares.map((share) => ({ ...share, percent: 50 })),
      ),
    ).toBe(false);
    expect(needsConfirmation(shares)).toBe(true);
    expect(needsConfirmation([{ milestoneId: id(1), percent: 100 }])).toBe(false);
  });

  it('count as a side said them last', () => {
    const word = (version: number, side: 'client' | 'worker') => ({ version, side }) as EndingWord;
    const words = [word(1, 'client'), word(2, 'worker'), word(3, 'client')];
    expect(newestOf(words, 'client')?.version).toBe(3);
    expect(newestOf(words, 'worker')?.version).toBe(2);
    expect(newestOf([], 'worker')).toBeNull();
  });
});
