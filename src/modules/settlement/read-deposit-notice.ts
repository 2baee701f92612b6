import type { ContractId, DepositId } from '../../kernel/ids.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { addYen, type Yen } from '../../kernel/yen.ts';
import { loadBanks } from '../../platform/reference-data/banks.ts';
import type { Tx } from '../../platform/transaction.ts';
import { loadContract } from '../contracts/index.ts';
import { loadOrganization } from '../organizations/index.ts';
import { type EscrowAccount, settingsOn } from '../regions/index.ts';
import { arrivedLines, type DepositOnNotice, depositsOf } from './deposit.pages.ts';
import { payerNamesOf } from './refund.pages.ts';
import { isPayerOf } from './refund.rules.ts';

/** Money that came for an awaited deposit and is not exactly it. */
export interface Arrival {
  readonly depositId: DepositId;
  /** All that came with its reference, in whatever name, and still waits. */
  readonly amount: Yen;
  /** Some of it came in a name that is not known as the client's: the operator asks whose it is. */
  readonly fromOthers: boolean;
}

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
  const arrivals = await arrivalsOf(tx, contractId);
  const payBy = first?.payBy ?? null;
  const isOverdue = first?.state === 'announced' && first.payBy < tokyoDateOf(tx.now);
  return { deposits, arrivals, account, payBy, isOverdue };
}

async function arrivalsOf(tx: Tx, contractId: ContractId): Promise<Arrival[]> {
  const lines = await arrivedLines(tx, contractId);
  if (lines.length === 0) return [];
  const { organizationId } = await loadContract(tx, contractId);
  const { nameKana: organizationKana } = await loadOrganization(tx, organizationId);
  const client = { organizationKana, names: await payerNamesOf(tx, organizationId) };
  return [...new Set(lines.map(({ depositId }) => depositId))].map((depositId) => {
    const ofIt = lines.filter((line) => line.depositId === depositId);
    return {
      depositId,
      amount: addYen(...ofIt.map(({ amount }) => amount)),
      fromOthers: ofIt.some(({ payerName }) => !isPayerOf(payerName, client)),
    };
  });
}
