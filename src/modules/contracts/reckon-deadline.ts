import { acceptanceDeadline, deadlineAt } from '../../kernel/acceptance-deadline.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { calendarsWith, settingsOn } from '../regions/index.ts';
import type { Contract } from './contract.rules.ts';
import { leftUnpaidSince } from './ending.rows.ts';
import { unpaidDays } from './ending.rules.ts';

/** 18:00 so many days from today, on the operator's next business day, as every deadline of a contract. */
export function deadlineIn(tx: Tx, days: number): Promise<Date> {
  return deadlineAfter(tx, tokyoDateOf(tx.now), days);
}

/**
 * From when a contract that waits for a deposit alone may be ended by either side: none came at all, or what is left of it
 * was never paid in. Null while there is something else to do.
 */
export async function unpaidUntil(
  tx: Tx,
  { id, state, agreedAt }: Pick<Contract, 'id' | 'state' | 'agreedAt'>,
): Promise<Date | null> {
  const since = state === 'agreed' ? agreedAt : await leftUnpaidSince(tx, id);
  return since && deadlineAfter(tx, tokyoDateOf(since), unpaidDays);
}

async function deadlineAfter(tx: Tx, from: LocalDate, days: number): Promise<Date> {
  const { closingDays } = await settingsOn(tx, tokyoDateOf(tx.now));
  return deadlineAt(acceptanceDeadline(from, calendarsWith(closingDays).operator, days));
}
