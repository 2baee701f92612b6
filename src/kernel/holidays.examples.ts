import type { Holidays } from './business-days.ts';
import { localDate } from './tokyo-date.ts';

const days = new Set(
  [
    '2026-01-01 2026-01-12 2026-02-11 2026-02-23 2026-03-20 2026-04-29 2026-05-03 2026-05-04 2026-05-05 2026-05-06',
    '2026-07-20 2026-08-11 2026-09-21 2026-09-22 2026-09-23 2026-10-12 2026-11-03 2026-11-23',
    '2027-01-01 2027-01-11 2027-02-11 2027-02-23 2027-03-21 2027-03-22 2027-04-29 2027-05-03 2027-05-04 2027-05-05',
    '2027-07-19 2027-08-11 2027-09-20 2027-09-23 2027-10-11 2027-11-03 2027-11-23',
  ].flatMap((line) => line.split(' ')),
);

/** The official holidays of 2026 and 2027, so that tests of pure rules need no package data. */
export const exampleHolidays: Holidays = {
  isHoliday: (date) => days.has(date),
  horizon: localDate('2027-12-31'),
};
