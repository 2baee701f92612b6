import { addOpenDays, bankCalendar, type Calendar, operatorCalendar } from '../../kernel/business-days.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { holidaysWith } from '../../platform/reference-data/holidays.ts';
import type { ClosingDays } from './setting.rules.ts';

export interface Calendars {
  readonly bank: Calendar;
  /** The region's operator: its own closing days on top of those of banks. */
  readonly operator: Calendar;
}

/** The calendars as they stand today; the rule that is applied to them is the one of the contract. */
export function calendarsWith(closingDays: ClosingDays): Calendars {
  return {
    bank: bankCalendar(holidaysWith()),
    operator: operatorCalendar(holidaysWith(closingDays), []),
  };
}

/** As the law has it, before any region closes or opens. */
export function isNationalHoliday(day: LocalDate): boolean {
  return holidaysWith().isHoliday(day);
}

/** Bank days in which whoever pays can object to another account. */
const bankDaysOfNotice = 3;

/** The first day for anything that leads money elsewhere: until then whoever pays can object. */
export function afterBankNotice(today: LocalDate): LocalDate {
  return addOpenDays(calendarsWith({ added: [], removed: [] }).bank, today, bankDaysOfNotice);
}
