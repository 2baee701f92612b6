import { acceptanceDeadline, deadlineAt } from '../../kernel/acceptance-deadline.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { calendarsWith, settingsOn } from '../regions/index.ts';

/** 18:00 so many days from today, on the operator's next business day, as every deadline of a contract. */
export async function deadlineIn(tx: Tx, days: number): Promise<Date> {
  return deadlineAt(await lastDayIn(tx, days));
}

/** The operator's business day so many days from today, or the next one. */
export async function lastDayIn(tx: Tx, days: number): Promise<LocalDate> {
  const today = tokyoDateOf(tx.now);
  const { closingDays } = await settingsOn(tx, today);
  return acceptanceDeadline(today, calendarsWith(closingDays).operator, days);
}
