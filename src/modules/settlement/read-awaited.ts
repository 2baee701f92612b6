import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type OpenDeposit, openDeposits } from './deposit.pages.ts';

export type AwaitedDeposit = OpenDeposit & { readonly isOverdue: boolean };

/** What is announced and has not come, by its last day; overdue first. */
export async function readAwaited(tx: Tx): Promise<AwaitedDeposit[]> {
  const today = tokyoDateOf(tx.now);
  return (await openDeposits(tx)).map((open) => ({ ...open, isOverdue: open.payBy < today }));
}
