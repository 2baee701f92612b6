import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addOpenDays,
  BeyondHolidayHorizon,
  bankCalendar,
  type Calendar,
  governmentCalendar,
  isOpen,
  nextOpen,
  operatorCalendar,
  prevOpen,
  taxCalendar,
} from './business-days.ts';
import { exampleHolidays } from './holidays.examples.ts';
import { addDays, localDate } from './tokyo-date.ts';

const bank = bankCalendar(exampleHolidays);
const government = governmentCalendar(exampleHolidays);
const tax = taxCalendar(exampleHolidays);
const obon = operatorCalendar(exampleHolidays, [
  { from: '08-13', to: '08-16' },
  { from: '2026-12-04', to: '2026-12-04' },
]);

describe('open and closed', () => {
  it.each<[string, Calendar, string, boolean]>([
    ['bank', bank, '2026-11-20', true],
    ['bank', bank, '2026-11-21', false],
    ['bank', bank, '2026-11-22', false],
    ['bank', bank, '2026-11-23', false],
    ['bank', bank, '2026-12-30', true],
    ['bank', bank, '2026-12-31', false],
    ['bank', bank, '2027-01-04', true],
    ['bank', bank, '2026-01-02', false],
    ['bank', bank, '2026-01-05', true],
    ['government', government, '2026-12-28', true],
    ['government', government, '2026-12-29', false],
    ['tax', tax, '2026-12-29', false],
    ['operator', obon, '2026-08-12', true],
    ['operator', obon, '2026-08-13', false],
    ['operator', obon, '2027-08-13', false],
    ['operator', obon, '2026-12-04', false],
    ['operator', obon, '2026-12-31', false],
    ['bank', bank, '2026-08-13', true],
  ])('%s on %s', (_, calendar, date, open) => {
    expect(isOpen(calendar, localDate(date))).toBe(open);
  });

  it('throws beyond the known holidays', () => {
    expect(isOpen(bank, localDate('2027-12-30'))).toBe(true);
    expect(() => isOpen(bank, localDate('2028-01-05'))).toThrow(BeyondHolidayHorizon);
    expect(() => nextOpen(bank, localDate('2027-12-31'))).toThrow(/known until 2027-12-31; 2028-01-01/);
  });
});

describe('the nearest open day', () => {
  it.each<[string, Calendar, string, string]>([
    ['bank', bank, '2026-12-31', '2027-01-04'],
    ['bank', bank, '2026-11-21', '2026-11-24'],
    ['bank', bank, '2026-11-20', '2026-11-20'],
    ['government', government, '2026-12-29', '2027-01-04'],
    ['tax', tax, '2027-01-31', '2027-02-01'],
  ])('after: %s %s', (_, calendar, date, next) => {
    expect(nextOpen(calendar, localDate(date))).toBe(next);
  });

  it('before', () => {
    expect(prevOpen(bank, localDate('2027-01-03'))).toBe('2026-12-30');
    expect(prevOpen(bank, localDate('2026-11-24'))).toBe('2026-11-24');
  });

  it('gives up on a calendar that never opens', () => {
    const never = operatorCalendar(exampleHolidays, [{ from: '01-01', to: '12-31' }]);
    expect(() => prevOpen(never, localDate('2027-12-01'))).toThrow(/No open day/);
  });
});

describe('counting open days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-24'],
    ['2026-11-20', 3, '2026-11-26'],
    ['2026-11-20', 5, '2026-11-30'],
    ['2026-12-28', 3, '2027-01-04'],
    ['2026-11-30', -4, '2026-11-24'],
    ['2026-11-30', -5, '2026-11-20'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-24'],
    ['2026-11-21', 1, '2026-11-24'],
  ])('%s %i is %s', (date, days, result) => {
    expect(addOpenDays(bank, localDate(date), days)).toBe(result);
  });

  test('forth and back from an open day is the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 40 }), (offset, days) => {
        const start = nextOpen(bank, addDays(localDate('2026-01-01'), offset));
        expect(addOpenDays(bank, addOpenDays(bank, start, days), -days)).toBe(start);
      }),
    );
  });
});
