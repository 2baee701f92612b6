import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type OpenDeposit, openDeposits } from './deposit.pages.ts';
import { payByOf } from './read-deposit-notice.ts';

export type AwaitedDeposit = OpenDeposit & { readonly payBy: LocalDate; readonly isOverdue: boolean };

/** What is announced and has not come, with its last day; overdue first. */
export async function readAwaited(tx: Tx): Promise<AwaitedDeposit[]> {
  const today = tokyoDateOf(tx.now);
  const lastDays = new Map<LocalDate, LocalDate>();
  const awaited: AwaitedDeposit[] = [];
  for (const open of await openDeposits(tx)) {
    const day = tokyoDateOf(open.announcedAt);
    const payBy = lastDays.get(day) ?? (await payByOf(tx, open));
    lastDays.set(day, payBy);
    awaited.push({ ...open, payBy, isOverdue: payBy < today });
  }
  return awaited.toSorted((one, other) => (one.payBy < other.payBy ? -1 : one.payBy > other.payBy ? 1 : 0));
}
