import { addOpenDays, type Calendar, isOpen, nextOpen, prevOpen } from './business-days.ts';
import { addDays, type ClockTime, instantOf, type LocalDate } from './tokyo-date.ts';

/** Every deadline of the acceptance ends at this hour in Tokyo, when somebody can still be reached by phone. */
export const deadlineTime: ClockTime = '18:00';

/** Bank days that the payment itself needs after the latest possible acceptance. */
const bankDaysBeforePayment = 4;

/** Days after the receipt that an acceptance may take with the one extension. */
const longestDays = 14;

/** The last day to accept or to ask for a revision; after its 18:00 the delivery counts as accepted. */
export function acceptanceDeadline(receivedOn: LocalDate, operator: Calendar, days = 7): LocalDate {
  return nextOpen(operator, addDays(receivedOn, days));
}

/** 18:00 in Tokyo on that day. */
export function deadlineAt(date: LocalDate): Date {
  return instantOf(date, deadlineTime);
}

/** What the choices of an extension follow from. The payment day stays as the receipt fixed it. */
export interface Extension {
  readonly receivedOn: LocalDate;
  /** The deadline that stands before the extension. */
  readonly deadline: LocalDate;
  readonly paidOn: LocalDate;
  readonly operator: Calendar;
  readonly bank: Calendar;
  /** What the conditions allow, counted from the receipt; never more than 14. */
  readonly days?: number;
}

/**
 * The days to which the one extension may move the deadline, earliest first: business days after it, 14 days after the
 * receipt at most, four bank days before the payment day at the latest. Empty where that leaves no day.
 */
export function extensionChoices({
  receivedOn,
  deadline,
  paidOn,
  operator,
  bank,
  days = longestDays,
}: Extension): readonly LocalDate[] {
  const beforePayment = addOpenDays(bank, paidOn, -bankDaysBeforePayment);
  const longest = addDays(receivedOn, Math.min(days, longestDays));
  const latest = prevOpen(operator, beforePayment < longest ? beforePayment : longest);
  const choices: LocalDate[] = [];
  for (let day = addDays(deadline, 1); day <= latest; day = addDays(day, 1)) {
    if (isOpen(operator, day)) choices.push(day);
  }
  return choices;
}
