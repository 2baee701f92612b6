import type { BatchId } from '../../kernel/ids.ts';
import { BrokenSeal } from '../../platform/sealed-box.ts';
import type { Tx } from '../../platform/transaction.ts';
import { accountsWith, linesOf, type SealedAccount } from './batch.rows.ts';
import { openAccount } from './seal-account.ts';

/**
 * In whose name the account of each line stands, in kana as in the bank's file: what approvers compare. The number stays
 * sealed. Null where the account's seal is broken: nobody may approve that line.
 */
export async function readHolders(tx: Tx, batchId: BatchId): Promise<ReadonlyMap<number, string | null>> {
  const lines = await linesOf(tx, batchId);
  const accounts = await accountsWith(tx, [...new Set(lines.map(({ accountId }) => accountId))]);
  const holders = new Map(accounts.map((account) => [account.id, holderOf(tx, account)]));
  return new Map(lines.map(({ lineNo, accountId }) => [lineNo, holders.get(accountId) ?? null]));
}

function holderOf(tx: Tx, account: SealedAccount): string | null {
  try {
    return openAccount(tx, account).holder;
  } catch (error) {
    if (error instanceof BrokenSeal) return null;
    throw error;
  }
}
