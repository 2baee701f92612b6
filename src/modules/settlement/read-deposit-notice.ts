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
  /** What came in the client's own name. */
  readonly amount: Yen;
  /** Somebody of another name wrote the reference, too: nothing more of that is the client's business. */
  readonly fromOthers: boolean;
}

/** What a client needs at the bank's counter: which account, how much, under which reference, by when. */
export interface DepositNotice {
  readonly deposits: readonly DepositOnNotice[];
  readonly arrivals: readonly Arrival[];
  /** null before both have agreed. */
  readonly payBy: LocalDate | null;
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
  return { deposits, arrivals, account, payBy: first?.payBy ?? null };
}

async function arrivalsOf(tx: Tx, contractId: ContractId): Promise<Arrival[]> {
  const lines = await arrivedLines(tx, contractId);
  if (lines.length === 0) return [];
  const { organizationId } = await loadContract(tx, contractId);
  const { nameKana: organizationKana } = await loadOrganization(tx, organizationId);
  const client = { organizationKana, names: await payerNamesOf(tx, organizationId) };
  return [...new Set(lines.map(({ depositId }) => depositId))].map((depositId) => {
    const ofIt = lines.filter((line) => line.depositId === depositId);
    const own = ofIt.filter(({ payerName }) => isPayerOf(payerName, client));
    return {
      depositId,
      amount: addYen(...own.map(({ amount }) => amount)),
      fromOthers: own.length < ofIt.length,
    };
  });
}
