import { expect, it } from 'vitest';
import { addDays, type LocalDate, localDate } from '../../kernel/tokyo-date.ts';
import { holidaysWith, officialHorizon } from './holidays.ts';

const official: Record<number, string> = {
  2026: '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
  2027: '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
};

it.each([2026, 2027])('holds exactly the official holidays of %i', (year) => {
  const holidays = holidaysWith();
  const found: string[] = [];
  for (let day: LocalDate = localDate(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1)) {
    if (holidays.isHoliday(day)) found.push(day.slice(5));
  }
  expect(found.join(' ')).toBe(official[year]);
});

it('ends where the official list ends, until an officer has compared more', () => {
  expect(holidaysWith().horizon).toBe(officialHorizon);
  const horizon = localDate('2028-12-31');
  expect(holidaysWith({ added: [], removed: [], horizon }).horizon).toBe(horizon);
});

it('follows an officer who adds and removes days, without touching the next list', () => {
  const moved = holidaysWith({ added: [localDate('2026-11-24')], removed: [localDate('2026-11-23')] });
  expect(moved.isHoliday(localDate('2026-11-24'))).toBe(true);
  expect(moved.isHoliday(localDate('2026-11-23'))).toBe(false);
  expect(holidaysWith().isHoliday(localDate('2026-11-23'))).toBe(true);
});
