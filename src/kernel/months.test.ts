import { expect, test } from 'vitest';
import { everyMonth, firstOfMonth, monthsBack } from './months.ts';
import { localDate } from './tokyo-date.ts';

test('a month is named by its first day, and years of months are counted back from today', () => {
  expect(firstOfMonth(localDate('2026-11-30'))).toBe('2026-11-01');
  expect(monthsBack(localDate('2026-01-31'), 12)).toBe('2025-02-01');
  expect(monthsBack(localDate('2026-11-21'), 1)).toBe('2026-11-01');
});

test('months without a row are filled up to today, and not beyond what has one', () => {
  const rows = [
    { month: localDate('2026-08-01'), paid: 3 },
    { month: localDate('2026-10-01'), paid: 5 },
  ];
  const paidIn = (today: string) =>
    everyMonth(rows, localDate(today), { paid: 0 }).map(({ month, paid }) => `${month.slice(0, 7)} ${paid}`);
  expect(paidIn('2026-11-21')).toEqual(['2026-08 3', '2026-09 0', '2026-10 5', '2026-11 0']);
  expect(paidIn('2026-09-30')).toEqual(['2026-08 3', '2026-09 0', '2026-10 5']);
  expect(everyMonth([], localDate('2026-11-21'), {})).toEqual([]);
});
