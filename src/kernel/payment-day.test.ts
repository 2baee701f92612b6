import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bankCalendar, isOpen, operatorCalendar } from './business-days.ts';
import { exampleHolidays } from './holidays.examples.ts';
import {
  cutOffOf,
  defaultPaymentRule,
  faultOfPaymentRule,
  lastBankDayFor,
  latestDue,
  latestDueRe,
  nextPaymentDay,
  type PaymentRule,
  paymentDayOf,
} from './payment-day.ts';
import { addDays, daysBetween, localDate } from './tokyo-date.ts';

const bank = bankCalendar(exampleHolidays);
const ground = { bank, operator: operatorCalendar(exampleHolidays, []), acceptanceDays: 7 };
const anyReceipt = fc.integer({ min: 0, max: 650 }).map((offset) => addDays(localDate('2026-01-05'), offset));

describe('the payment day', () => {
  it.each([
    ['2026-11-20', '2026-12-15'],
    ['2026-11-10', '2026-11-30'],
    ['2026-10-15', '2026-10-30'],
    ['2026-12-16', '2027-01-15'],
    ['2026-12-15', '2026-12-30'],
    ['2026-12-31', '2027-01-15'],
    ['2027-01-31', '2027-02-15'],
  ])('received on %s, paid on %s', (receivedOn, paidOn) => {
    expect(paymentDayOf(localDate(receivedOn), bank, defaultPaymentRule)).toBe(paidOn);
  });

  test('is a bank day within 31 days, and so before the legal limit', () => {
    fc.assert(
      fc.property(anyReceipt, (receivedOn) => {
        const paidOn = paymentDayOf(receivedOn, bank, defaultPaymentRule);
        expect(isOpen(bank, paidOn)).toBe(true);
        expect(daysBetween(receivedOn, paidOn) + 1).toBeGreaterThan(0);
        expect(daysBetween(receivedOn, paidOn) + 1).toBeLessThanOrEqual(31);
        expect(paidOn <= latestDue(receivedOn)).toBe(true);
      }),
    );
  });

  it('refuses to pay later than promised, whatever the rule says', () => {
    const slow: PaymentRule = {
      closings: [{ fromDay: 1, toDay: 'end', pay: { monthOffset: 1, day: 'end' } }],
    };
    expect(() => paymentDayOf(localDate('2026-11-01'), bank, slow)).toThrow(/not within 31 days/);
  });
});

describe('the next payment day', () => {
  it.each([
    ['2026-11-20', '2026-11-30'],
    ['2026-11-30', '2026-12-15'],
    ['2026-12-15', '2026-12-30'],
    ['2026-12-30', '2027-01-15'],
    ['2026-10-30', '2026-11-13'],
    ['2026-10-31', '2026-11-13'],
  ])('after %s is %s', (after, next) => {
    expect(nextPaymentDay(localDate(after), bank, defaultPaymentRule)).toBe(next);
  });

  test('no payment day lies between', () => {
    fc.assert(
      fc.property(anyReceipt, (receivedOn) => {
        const paidOn = paymentDayOf(receivedOn, bank, defaultPaymentRule);
        expect(nextPaymentDay(addDays(paidOn, -1), bank, defaultPaymentRule)).toBe(paidOn);
      }),
    );
  });
});

describe('a rule', () => {
  it('of ours keeps its promise', () => {
    expect(faultOfPaymentRule(defaultPaymentRule, ground)).toBeNull();
    expect(faultOfPaymentRule(defaultPaymentRule, { ...ground, acceptanceDays: 9 })).toBeNull();
  });

  it.each<[string, PaymentRule['closings']]>([
    ['day-without-closing', [{ fromDay: 1, toDay: 30, pay: { monthOffset: 0, day: 'end' } }]],
    [
      'day-in-two-closings',
      [
        { fromDay: 1, toDay: 15, pay: { monthOffset: 0, day: 'end' } },
        { fromDay: 15, toDay: 'end', pay: { monthOffset: 1, day: 15 } },
      ],
    ],
    ['paid-before-receipt', [{ fromDay: 1, toDay: 'end', pay: { monthOffset: 0, day: 15 } }]],
    ['later-than-promised', [{ fromDay: 1, toDay: 'end', pay: { monthOffset: 1, day: 10 } }]],
  ])('is refused: %s', (fault, closings) => {
    expect(faultOfPaymentRule({ closings }, ground)).toBe(fault);
  });

  it('is refused where banks would pay before the receipt, since they are closed on its day', () => {
    const closings: PaymentRule['closings'] = [
      { fromDay: 1, toDay: 3, pay: { monthOffset: 0, day: 3 } },
      { fromDay: 4, toDay: 'end', pay: { monthOffset: 1, day: 3 } },
    ];
    expect(faultOfPaymentRule({ closings }, { ...ground, acceptanceDays: 0 })).toBe('paid-before-receipt');
  });

  it.each<[string, number, PaymentRule['closings']]>([
    [
      'paid five days after the closing',
      7,
      [
        { fromDay: 1, toDay: 10, pay: { monthOffset: 0, day: 15 } },
        { fromDay: 11, toDay: 20, pay: { monthOffset: 0, day: 'end' } },
        { fromDay: 21, toDay: 'end', pay: { monthOffset: 1, day: 15 } },
      ],
    ],
    ['an acceptance of ten days before the end of February', 10, defaultPaymentRule.closings],
  ])('is refused where acceptance ends too late for the payment day: %s', (_, acceptanceDays, closings) => {
    expect(faultOfPaymentRule({ closings }, { ...ground, acceptanceDays })).toBe('paid-before-acceptance');
  });

  it('is refused where the operator rests until the payment day', () => {
    const operator = operatorCalendar(exampleHolidays, [{ from: '08-10', to: '08-28' }]);
    expect(faultOfPaymentRule(defaultPaymentRule, { ...ground, operator })).toBe('paid-before-acceptance');
  });
});

describe('the legal limit', () => {
  it.each([
    ['2026-11-20', '2027-01-18'],
    ['2026-12-01', '2027-01-29'],
    ['2027-01-01', '2027-03-01'],
    ['2026-11-03', '2027-01-01'],
    ['2026-11-04', '2027-01-02'],
    ['2026-11-05', '2027-01-03'],
  ])('received on %s, due on %s', (receivedOn, due) => {
    expect(latestDue(localDate(receivedOn))).toBe(due);
  });

  it('counts 30 days from the first due date when re-entrusted', () => {
    expect(latestDueRe(localDate('2026-12-31'))).toBe('2027-01-29');
  });

  it.each([
    ['2027-01-01', true, '2026-12-30'],
    ['2027-01-01', false, '2026-12-30'],
    ['2027-01-02', true, '2027-01-04'],
    ['2027-01-02', false, '2026-12-30'],
    ['2027-01-03', true, '2027-01-04'],
    ['2027-01-03', false, '2026-12-30'],
    ['2027-01-18', true, '2027-01-18'],
  ])('due on %s, slide agreed %s: paid by %s', (due, slideAgreed, paidBy) => {
    expect(lastBankDayFor(localDate(due), bank, { slideAgreed })).toBe(paidBy);
  });
});

it('counts the bank days that a file needs', () => {
  expect(cutOffOf(localDate('2026-11-30'), bank, 3)).toBe('2026-11-25');
});
