import { acceptanceDeadline } from './acceptance-deadline.ts';
import { addOpenDays, type Calendar, isOpen, nextOpen, prevOpen } from './business-days.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  type LocalDate,
  lastDayOfMonth,
  localDate,
  partsOf,
} from './tokyo-date.ts';

/** A day of a month; `end` is its last, and so is a number that the month does not have. */
export type DayOfMonth = number | 'end';

/** What is received on these days of a month is paid on that day of the same or a later month. */
export interface ClosingRule {
  readonly fromDay: number;
  readonly toDay: DayOfMonth;
  readonly pay: { readonly monthOffset: number; readonly day: DayOfMonth };
}

/** A setting of the region. Printed on every conditions notice, so that a contract keeps the rule it was made under. */
export interface PaymentRule {
  readonly closings: readonly ClosingRule[];
}

/** Received 1st to 15th: last day of that month. Received 16th to end: 15th of the next month. */
export const defaultPaymentRule: PaymentRule = {
  closings: [
    { fromDay: 1, toDay: 15, pay: { monthOffset: 0, day: 'end' } },
    { fromDay: 16, toDay: 'end', pay: { monthOffset: 1, day: 15 } },
  ],
};

/** Days from receipt to payment that we promise, the day of receipt being day 1 (the law's limit is 60). */
export const promisedDays = 31;

/** Why a region's rule cannot be used. */
export type PaymentRuleFault =
  | 'day-without-closing'
  | 'day-in-two-closings'
  | 'paid-before-receipt'
  | 'later-than-promised'
  | 'paid-before-acceptance';

/**
 * The day on which the reward is paid: fixed by the day of receipt (delivery), never by acceptance, moved to the bank
 * day before where banks are closed.
 * @throws Error when the region's rule would break its own promise; `faultOfPaymentRule` tells so when the rule is saved.
 */
export function paymentDayOf(receivedOn: LocalDate, bank: Calendar, rule: PaymentRule): LocalDate {
  const paidOn = prevOpen(bank, dayInRule(receivedOn, rule));
  if (paidOn < receivedOn || daysBetween(receivedOn, paidOn) + 1 > promisedDays) {
    throw new Error(`Received on ${receivedOn}, paid on ${paidOn}: not within ${promisedDays} days`);
  }
  return paidOn;
}

/** The first payment day later than `after`: for a reward that is released when its own payment day has passed. */
export function nextPaymentDay(after: LocalDate, bank: Calendar, rule: PaymentRule): LocalDate {
  const firstOfMonth = localDate(`${after.slice(0, 8)}01`);
  const inRule = [-2, -1, 0, 1, 2]
    .flatMap((offset) => rule.closings.map(({ pay }) => payDay(addMonths(firstOfMonth, offset), pay)))
    .filter((day) => day > after)
    .sort();
  // One after the other, because the holidays of a later one may not be announced yet.
  for (const day of inRule) {
    const paidOn = prevOpen(bank, day);
    if (paidOn > after) return paidOn;
  }
  throw new Error(`The payment rule has no payment day after ${after}`);
}

/** What a rule has to fit: when banks pay, and when a delivery without an answer counts as accepted. */
export interface RuleGround {
  readonly bank: Calendar;
  readonly operator: Calendar;
  readonly acceptanceDays: number;
}

/** Bank days from the acceptance to the payment: one on which the batch is made, and the day of payment itself. */
const bankDaysAfterAcceptance = 2;

/** Checks a region's rule on the days of the month, and on every day of the announced holidays. Null when it can be used. */
export function faultOfPaymentRule(rule: PaymentRule, ground: RuleGround): PaymentRuleFault | null {
  return faultInMonths(rule) ?? faultOnBankDays(rule, ground);
}

/** Two years that end with the announced holidays, less the days whose payment may lie behind them. */
function faultOnBankDays(
  rule: PaymentRule,
  { bank, operator, acceptanceDays }: RuleGround,
): PaymentRuleFault | null {
  const { horizon } = bank.holidays;
  for (let day = addDays(horizon, -729); day <= addDays(horizon, -45); day = addDays(day, 1)) {
    const paidOn = prevOpen(bank, dayInRule(day, rule));
    if (paidOn < day) return 'paid-before-receipt';
    const acceptedBy = acceptanceDeadline(day, operator, acceptanceDays);
    if (acceptedBy > addOpenDays(bank, paidOn, -bankDaysAfterAcceptance)) return 'paid-before-acceptance';
  }
  return null;
}

/** Every day of four years, a leap year among them. */
function faultInMonths(rule: PaymentRule): PaymentRuleFault | null {
  for (let day = localDate('2027-01-01'); day < '2031-01-01'; day = addDays(day, 1)) {
    const closings = rule.closings.filter((closing) => covers(closing, day));
    if (closings.length === 0) return 'day-without-closing';
    if (closings.length > 1) return 'day-in-two-closings';
    const paidOn = dayInRule(day, rule);
    if (paidOn < day) return 'paid-before-receipt';
    if (daysBetween(day, paidOn) + 1 > promisedDays) return 'later-than-promised';
  }
  return null;
}

function dayInRule(receivedOn: LocalDate, rule: PaymentRule): LocalDate {
  const closing = rule.closings.find((candidate) => covers(candidate, receivedOn));
  if (!closing) throw new Error(`The payment rule has no closing for ${receivedOn}`);
  return payDay(receivedOn, closing.pay);
}

function covers({ fromDay, toDay }: ClosingRule, date: LocalDate): boolean {
  const { day } = partsOf(date);
  return day >= fromDay && (toDay === 'end' || day <= toDay);
}

function payDay(inMonth: LocalDate, { monthOffset, day }: ClosingRule['pay']): LocalDate {
  const last = lastDayOfMonth(addMonths(localDate(`${inMonth.slice(0, 8)}01`), monthOffset));
  if (day === 'end' || day >= partsOf(last).day) return last;
  return localDate(`${last.slice(0, 8)}${String(day).padStart(2, '0')}`);
}

/** The last lawful day to pay: 60 days, the day of receipt being day 1 (Freelance Act Art. 4). */
export function latestDue(receivedOn: LocalDate): LocalDate {
  return addDays(receivedOn, 59);
}

/** For re-entrusted work: 30 days, the day on which the first client owes being day 1 (Freelance Act Art. 4(3)). */
export function latestDueRe(originalDue: LocalDate): LocalDate {
  return addDays(originalDue, 29);
}

/**
 * The bank day on which something due is paid. It slides past the due date only by two days at most, and only where the
 * worker agreed in writing beforehand; otherwise it is the bank day before.
 */
export function lastBankDayFor(
  due: LocalDate,
  bank: Calendar,
  { slideAgreed }: { slideAgreed: boolean },
): LocalDate {
  if (isOpen(bank, due)) return due;
  const later = nextOpen(bank, due);
  return slideAgreed && daysBetween(due, later) <= 2 ? later : prevOpen(bank, due);
}

/** The bank day by which a payment must be decided, so that its file reaches the bank in time. */
export function cutOffOf(paidOn: LocalDate, bank: Calendar, bankDaysBefore: number): LocalDate {
  return addOpenDays(bank, paidOn, -bankDaysBefore);
}
