import { addDays, type LocalDate, weekdayOf } from './tokyo-date.ts';

/** National holidays as data: equinoxes are announced only the February before, so that no formula may answer. */
export interface Holidays {
  isHoliday(date: LocalDate): boolean;
  /** The last day for which the list is official. */
  readonly horizon: LocalDate;
}

/** A stretch of closed days, both ends included: one time (`2026-08-13`), or every year (`08-13`), also over New Year. */
export interface Closing {
  readonly from: string;
  readonly to: string;
}

/** Closed on Saturdays, Sundays, national holidays and its own closings. */
export interface Calendar {
  readonly holidays: Holidays;
  readonly closings: readonly Closing[];
}

/** Asked about a day whose holidays are not announced yet: an answer could put a payment on a day without banks. */
export class BeyondHolidayHorizon extends Error {
  override readonly name = 'BeyondHolidayHorizon';
  constructor(date: LocalDate, horizon: LocalDate) {
    super(
      `Holidays are known until ${horizon}; ${date} cannot be judged. Bring the holiday list up to date.`,
    );
  }
}

/** Banks rest from 31 December to 3 January (銀行法施行令 Art. 5). */
export function bankCalendar(holidays: Holidays): Calendar {
  return { holidays, closings: [{ from: '12-31', to: '01-03' }] };
}

/** Town halls rest from 29 December to 3 January. */
export function governmentCalendar(holidays: Holidays): Calendar {
  return { holidays, closings: [{ from: '12-29', to: '01-03' }] };
}

/** Days on which a national tax deadline can end: those of the tax offices, 29 December to 3 January excluded. */
export function taxCalendar(holidays: Holidays): Calendar {
  return governmentCalendar(holidays);
}

/** The region's operator works on bank days, less its own closings (お盆 and the like). */
export function operatorCalendar(holidays: Holidays, own: readonly Closing[]): Calendar {
  const bank = bankCalendar(holidays);
  return { holidays, closings: [...bank.closings, ...own] };
}

/** @throws BeyondHolidayHorizon after the last day of the holiday list. */
export function isOpen(calendar: Calendar, date: LocalDate): boolean {
  const { holidays, closings } = calendar;
  if (date > holidays.horizon) throw new BeyondHolidayHorizon(date, holidays.horizon);
  const weekday = weekdayOf(date);
  if (weekday === 0 || weekday === 6 || holidays.isHoliday(date)) return false;
  return !closings.some((closing) => covers(closing, date));
}

function covers({ from, to }: Closing, date: LocalDate): boolean {
  const day = from.length === 5 ? date.slice(5) : date;
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}

/** This day if it is open, else the next that is. */
export function nextOpen(calendar: Calendar, date: LocalDate): LocalDate {
  return step(calendar, date, 1);
}

/** This day if it is open, else the last one before that is. */
export function prevOpen(calendar: Calendar, date: LocalDate): LocalDate {
  return step(calendar, date, -1);
}

/** The n-th open day after this one, before it when negative; 0 is the day itself, or the next open one. */
export function addOpenDays(calendar: Calendar, date: LocalDate, days: number): LocalDate {
  const direction = days < 0 ? -1 : 1;
  let day = days === 0 ? nextOpen(calendar, date) : date;
  for (let left = Math.abs(days); left > 0; left--) day = step(calendar, addDays(day, direction), direction);
  return day;
}

function step(calendar: Calendar, from: LocalDate, direction: 1 | -1): LocalDate {
  let day = from;
  // A list of closings that covers a whole year is a typing error, and would never end.
  for (let tried = 0; tried < 366; tried++) {
    if (isOpen(calendar, day)) return day;
    day = addDays(day, direction);
  }
  throw new Error(`No open day within a year of ${from}`);
}
