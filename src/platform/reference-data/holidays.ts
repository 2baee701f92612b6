import holidayList from '@holiday-jp/holiday_jp';
import type { Holidays } from '../../kernel/business-days.ts';
import { type LocalDate, localDate } from '../../kernel/tokyo-date.ts';

/**
 * The last day of the Cabinet Office's list (内閣府「国民の祝日」CSV) that the package was compared with.
 * The package goes on to 2050 by extrapolation, which nobody has announced.
 */
export const officialHorizon: LocalDate = localDate('2027-12-31');

/** What an officer corrected by hand: a law moves a holiday faster than a package is released. */
export interface HolidayOverrides {
  readonly added: readonly LocalDate[];
  readonly removed: readonly LocalDate[];
  /** Set when an officer has compared the days of a further year with the official list. */
  readonly horizon?: LocalDate;
}

/** The national holidays, corrected. A day both added and removed is removed. */
export function holidaysWith(overrides: HolidayOverrides = { added: [], removed: [] }): Holidays {
  const days = new Set(Object.keys(holidayList.holidays));
  for (const day of overrides.added) days.add(day);
  for (const day of overrides.removed) days.delete(day);
  return { isHoliday: (date) => days.has(date), horizon: overrides.horizon ?? officialHorizon };
}
