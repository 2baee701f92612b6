import type { Tx } from '../../platform/transaction.ts';
import type { OpenLine } from './bank-file.rules.ts';
import { accountsWith } from './batch.rows.ts';
import type { FrozenLine } from './batch.rules.ts';
import { openAccount } from './seal-account.ts';

/** The accounts of frozen lines, opened for the moment of writing or proving the bank file. Never logged, never shown. */
export async function openLines(tx: Tx, lines: readonly FrozenLine[]): Promise<OpenLine[]> {
  const accounts = await accountsWith(tx, [...new Set(lines.map((line) => line.accountId))]);
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return lines.map((line) => {
    const account = byId.get(line.accountId);
    if (account?.kind !== line.kind || account.ownerId !== line.payeeId)
      throw new Error(`Line ${line.lineNo} has no account`);
    const { bankCode, branchCode, accountType } = account;
    return { ...line, bankCode, branchCode, accountType, secret: openAccount(tx, account) };
  });
}
