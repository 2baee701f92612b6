import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { acceptanceDeadline, deadlineAt, extensionChoices } from './acceptance-deadline.ts';
import { addOpenDays, bankCalendar, isOpen, operatorCalendar } from './business-days.ts';
import { exampleHolidays } from './holidays.examples.ts';
import { defaultPaymentRule, paymentDayOf } from './payment-day.ts';
import { addDays, daysBetween, type LocalDate, localDate } from './tokyo-date.ts';

const bank = bankCalendar(exampleHolidays);
const operator = operatorCalendar(exampleHolidays, [{ from: '08-13', to: '08-16' }]);

function choicesAfter(receivedOn: LocalDate) {
  const deadline = acceptanceDeadline(receivedOn, operator);
  const paidOn = paymentDayOf(receivedOn, bank, defaultPaymentRule);
  return extensionChoices({ receivedOn, deadline, paidOn, operator, bank });
}

describe('the deadline', () => {
  it.each([
    ['2026-11-20', '2026-11-27'],
    ['2026-11-14', '2026-11-24'],
    ['2026-12-24', '2027-01-04'],
    ['2026-08-06', '2026-08-17'],
  ])('received on %s, accepted by %s', (receivedOn, deadline) => {
    expect(acceptanceDeadline(localDate(receivedOn), operator)).toBe(deadline);
  });

  it('takes other numbers of days', () => {
    expect(acceptanceDeadline(localDate('2026-11-20'), operator, 3)).toBe('2026-11-24');
  });

  it('ends at six in the evening in Tokyo', () => {
    expect(deadlineAt(localDate('2026-11-27')).toISOString()).toBe('2026-11-27T09:00:00.000Z');
  });
});

describe('the one extension', () => {
  it('goes to 14 days after the receipt at most', () => {
    expect(choicesAfter(localDate('2026-11-20'))).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
    ]);
  });

  it('ends four bank days before the payment day', () => {
    // Received on the 14th, paid on Monday the 30th: four bank days before it is Tuesday the 24th, the deadline itself.
    expect(choicesAfter(localDate('2026-11-14'))).toEqual([]);
    // Received on the 12th: the deadline is Thursday the 19th, so that Friday and Tuesday are left.
    expect(choicesAfter(localDate('2026-11-12'))).toEqual(['2026-11-20', '2026-11-24']);
  });

  test('is a business day after the deadline that leaves time to pay', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 650 }), (offset) => {
        const receivedOn = addDays(localDate('2026-01-05'), offset);
        const paidOn = paymentDayOf(receivedOn, bank, defaultPaymentRule);
        for (const day of choicesAfter(receivedOn)) {
          expect(isOpen(operator, day)).toBe(true);
          expect(day > acceptanceDeadline(receivedOn, operator)).toBe(true);
          expect(daysBetween(receivedOn, day)).toBeLessThanOrEqual(14);
          expect(addOpenDays(bank, day, 4) <= paidOn).toBe(true);
        }
      }),
    );
  });
});
