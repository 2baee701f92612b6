import { addDays, addMonths, type LocalDate } from './tokyo-date.ts';

/** Whether a contract lasts that many months, both its days included; 1 and 6 months carry duties (Freelance Act Arts. 5, 13, 16). */
export function reachesMonths(start: LocalDate, endInclusive: LocalDate, months: number): boolean {
  return addDays(endInclusive, 1) >= addMonths(start, months);
}

/** The last day to give notice of an end or of no renewal: 30 days before it (Freelance Act Art. 16). */
export function latestNoticeDate(end: LocalDate): LocalDate {
  return addDays(end, -30);
}
