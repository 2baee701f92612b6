import { expect, test } from 'vitest';
import { bankCalendar } from '../../kernel/business-days.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { holidaysWith } from '../../platform/reference-data/holidays.ts';
import { refundDay } from './refund.rules.ts';

// The 22nd is a Sunday, and the Monday after it a holiday.
test.each([
  ['2026-11-13', 1, '2026-11-16'],
  ['2026-11-20', 1, '2026-11-24'],
  ['2026-11-22', 1, '2026-11-25'],
  ['2026-11-22', 2, '2026-11-26'],
  ['2026-11-22', 0, '2026-11-24'],
])('what is given back on %s, with the file %i bank days before, is paid on %s', (today, days, day) => {
  expect(refundDay(localDate(today), bankCalendar(holidaysWith()), days)).toBe(day);
});
