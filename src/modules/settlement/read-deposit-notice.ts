import type { ContractId } from '../../kernel/ids.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { loadBanks } from '../../platform/reference-data/banks.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type EscrowAccount, settingsOn } from '../regions/index.ts';
import { type DepositOnNotice, depositsOf } from './deposit.pages.ts';
import { type Arrival, findArrivals } from './find-arrivals.ts';

/** What a client needs at the bank's counter: which account, how much, under which reference, by when. */
export interface DepositNotice {
  readonly deposits: readonly DepositOnNotice[];
  readonly arrivals: readonly Arrival[];
  /** null before both have agreed. */
  readonly payBy: LocalDate | null;
  /** That day has passed, and something of it is still to be paid in. */
  readonly isOverdue: boolean;
  /** null while the escrow holder has named none. */
  readonly account: (EscrowAccount & { readonly bankName: string; readonly branchName: string }) | null;
}

/**
 * The account follows from the settings that held when the deposit was announced: a changed one redirects nobody who was
 * told another. Before that, the account of today.
 */
export async function readDepositNotice(tx: Tx, contractId: ContractId): Promise<DepositNotice> {
  const deposits = await depositsOf(tx, contractId);
  // What is still to be paid in: a part that was added later has a day and an account of its own.
  const first = deposits.find(({ state }) => state === 'announced') ?? deposits[0];
  const { escrowAccount } = await settingsOn(tx, tokyoDateOf(first?.announcedAt ?? tx.now));
  const banks = await loadBanks();
  const account = escrowAccount && {
    ...escrowAccount,
    bankName: banks.bank(escrowAccount.bankCode)?.fullName ?? '',
    branchName: banks.branch(escrowAccount.bankCode, escrowAccount.branchCode)?.fullName ?? '',
  };
  const arrivals = await findArrivals(tx, [contractId]);
  const payBy = first?.payBy ?? null;
  const isOverdue = first?.state === 'announced' && first.payBy < tokyoDateOf(tx.now);
  return { deposits, arrivals, account, payBy, isOverdue };
}
