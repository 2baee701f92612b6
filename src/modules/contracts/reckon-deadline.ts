import { acceptanceDeadline, deadlineAt } from '../../kernel/acceptance-deadline.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { calendarsWith, settingsOn } from '../regions/index.ts';
import type { Contract } from './contract.rules.ts';
import { unpaidDays } from './ending.rules.ts';

/** 18:00 so many days from today, on the operator's next business day, as every deadline of a contract. */
export function deadlineIn(tx: Tx, days: number): Promise<Date> {
  return deadlineAfter(tx, tokyoDateOf(tx.now), days);
}

/** From when a contract without any deposit may be ended by either side; null before it is agreed. */
export async function unpaidUntil(tx: Tx, { agreedAt }: Pick<Contract, 'agreedAt'>): Promise<Date | null> {
  return agreedAt && deadlineAfter(tx, tokyoDateOf(agreedAt), unpaidDays);
}

async function deadlineAfter(tx: Tx, from: LocalDate, days: number): Promise<Date> {
  const { closingDays } = await settingsOn(tx, tokyoDateOf(tx.now));
  return deadlineAt(acceptanceDeadline(from, calendarsWith(closingDays).operator, days));
}
