import { expect, it } from 'vitest';
import { latestNoticeDate, reachesMonths } from './contract-length.ts';
import { localDate } from './tokyo-date.ts';

it.each([
  ['2026-11-20', '2026-12-19', 1, true],
  ['2026-11-20', '2026-12-18', 1, false],
  ['2026-11-20', '2027-05-19', 6, true],
  ['2026-11-20', '2027-05-18', 6, false],
  ['2027-01-31', '2027-02-27', 1, true],
  ['2027-01-31', '2027-02-26', 1, false],
])('from %s to %s reaches %i months: %s', (start, end, months, reaches) => {
  expect(reachesMonths(localDate(start), localDate(end), months)).toBe(reaches);
});

it('knows the last day to give notice', () => {
  expect(latestNoticeDate(localDate('2027-03-31'))).toBe('2027-03-01');
});
