import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bankCalendar, operatorCalendar } from '../../kernel/business-days.ts';
import { exampleHolidays } from '../../kernel/holidays.examples.ts';
import { defaultPaymentRule, latestDue } from '../../kernel/payment-day.ts';
import { addDays, localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import {
  acceptanceRefusal,
  amountsOf,
  canBecome,
  contractCanBecome,
  contractStates,
  deliveryDays,
  deliveryRefusal,
  isFinished,
  type MilestoneState,
  milestoneStates,
  type Terms,
  totalsOf,
} from './contract.rules.ts';

const entry: Terms = {
  reward: yen(10_800n),
  kind: 'none',
  withholds: false,
  paidOn: localDate('2026-12-15'),
  clientFeeBp: 1000,
  workerFeeBp: 0,
};

describe('the amounts of one milestone', () => {
  test('data entry for 10,800 yen with a client fee of 10 %', () => {
    expect(amountsOf(entry)).toEqual({
      reward: 10_800n,
      tax: 981n,
      withholding: 0n,
      clientFee: 1_080n,
      workerFee: 0n,
      depositAmount: 11_880n,
      payoutAmount: 10_800n,
    });
  });

  test('writing for 110,000 yen, withheld, with a worker fee of 5 %', () => {
    const terms: Terms = {
      ...entry,
      reward: yen(110_000n),
      kind: 'a204_1',
      withholds: true,
      clientFeeBp: 0,
      workerFeeBp: 500,
    };
    expect(amountsOf(terms)).toEqual({
      reward: 110_000n,
      tax: 10_000n,
      withholding: 10_210n,
      clientFee: 0n,
      workerFee: 5_500n,
      depositAmount: 99_790n,
      payoutAmount: 94_290n,
    });
  });

  test('the same work for a client who does not withhold', () => {
    const amounts = amountsOf({ ...entry, reward: yen(110_000n), kind: 'a204_1', clientFeeBp: 0 });
    expect(amounts.withholding).toBe(0n);
    expect(amounts.depositAmount).toBe(110_000n);
  });

  test('above a million the higher rate holds for the part above it', () => {
    const amounts = amountsOf({ ...entry, reward: yen(1_210_000n), kind: 'a204_1', withholds: true });
    expect(amounts.withholding).toBe(122_520n);
  });

  test('each milestone is a payment of its own', () => {
    const half = amountsOf({ ...entry, reward: yen(1_100_000n), kind: 'a204_1', withholds: true });
    expect(totalsOf([half, half]).withholding).toBe(204_200n);
  });

  test('what is paid in is what is paid out and kept as fees, whatever the amounts', () => {
    const terms = fc.record({
      reward: fc.bigInt({ min: 1n, max: 100_000_000n }).map(yen),
      kind: fc.constantFrom('none', 'a204_1', 'a204_2', 'a204_2_scrivener', 'a204_4_5' as const),
      withholds: fc.boolean(),
      paidOn: fc.constant(localDate('2027-01-15')),
      clientFeeBp: fc.integer({ min: 0, max: 5000 }),
      workerFeeBp: fc.integer({ min: 0, max: 5000 }),
    });
    fc.assert(
      fc.property(terms, (input) => {
        const amounts = amountsOf(input);
        expect(amounts.depositAmount).toBe(amounts.payoutAmount + amounts.clientFee + amounts.workerFee);
        expect(amounts.payoutAmount).toBeGreaterThan(0n);
        expect(amounts.withholding).toBeLessThan(amounts.reward);
      }),
    );
  });
});

describe('the days of a delivery', () => {
  const bank = bankCalendar(exampleHolidays);
  const terms = {
    rule: defaultPaymentRule,
    acceptanceDays: 7,
    bank,
    operator: operatorCalendar(exampleHolidays, [{ from: '08-13', to: '08-16' }]),
  };

  it.each([
    ['2026-11-20', '2026-12-15', '2026-11-27T18:00:00+09:00'],
    ['2026-11-10', '2026-11-30', '2026-11-17T18:00:00+09:00'],
    // 23 November is a holiday, 21 and 22 a weekend.
    ['2026-11-14', '2026-11-30', '2026-11-24T18:00:00+09:00'],
    ['2026-12-16', '2027-01-15', '2026-12-23T18:00:00+09:00'],
    ['2026-12-25', '2027-01-15', '2027-01-04T18:00:00+09:00'],
    // The operator's own summer closing.
    ['2027-08-06', '2027-08-31', '2027-08-17T18:00:00+09:00'],
  ])('received on %s: paid on %s, to be accepted by %s', (receivedOn, paymentOn, due) => {
    const days = deliveryDays(localDate(receivedOn), terms);
    expect(days.paymentOn).toBe(paymentOn);
    expect(days.acceptanceDueAt).toEqual(new Date(due));
  });

  test('the deadline ends before the payment day, and that within 60 days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 650 }), (offset) => {
        const receivedOn = addDays(localDate('2026-01-05'), offset);
        const days = deliveryDays(receivedOn, terms);
        expect(days.acceptanceDueOn < days.paymentOn).toBe(true);
        expect(days.paymentOn <= latestDue(receivedOn)).toBe(true);
      }),
    );
  });

  test('a rule that pays later than promised is a fault of ours and no answer', () => {
    const slow = { closings: [{ fromDay: 1, toDay: 'end', pay: { monthOffset: 2, day: 'end' } }] } as const;
    expect(() => deliveryDays(localDate('2026-11-01'), { ...terms, rule: slow })).toThrow(/2027-01-29/);
  });
});

describe('states', () => {
  test('of a contract', () => {
    const ways = contractStates.flatMap((from) =>
      contractStates.filter((to) => contractCanBecome({ state: from }, to)).map((to) => `${from} → ${to}`),
    );
    expect(ways).toEqual([
      'offered → agreed',
      'offered → lapsed',
      'agreed → active',
      'agreed → ended',
      'agreed → lapsed',
      'active → completed',
      'active → ended',
    ]);
  });

  test('nothing leads out of a milestone that is paid, refunded, split or called off', () => {
    const last = milestoneStates.filter((state) => !milestoneStates.some((to) => canBecome({ state }, to)));
    expect(last).toEqual(['cancelled', 'refunded', 'accepted', 'split']);
  });

  test('a milestone is accepted only after a delivery, or when a dispute ends so', () => {
    expect(milestoneStates.filter((state) => canBecome({ state }, 'accepted'))).toEqual([
      'delivered',
      'held',
    ]);
  });

  test('a step that comes too late is told what became of the part, not to wait for it', () => {
    const why = (state: MilestoneState) => [deliveryRefusal({ state }), acceptanceRefusal({ state })];
    expect(why('planned')).toEqual(['not-funded', 'not-delivered']);
    expect(why('accepted')).toEqual(['already-accepted', 'already-accepted']);
    expect(why('held')).toEqual(['part-held', 'part-held']);
    for (const over of ['refunded', 'split', 'cancelled'] as const)
      expect(why(over)).toEqual(['part-ended', 'part-ended']);
  });

  test('a contract is finished when no milestone waits', () => {
    expect(isFinished([{ state: 'accepted' }, { state: 'cancelled' }])).toBe(true);
    expect(isFinished([{ state: 'accepted' }, { state: 'funded' }])).toBe(false);
  });
});
