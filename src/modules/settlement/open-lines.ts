import { sha256 } from '../../platform/sha256.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { OpenLine } from './bank-file.rules.ts';
import { accountsWith } from './batch.rows.ts';
import { type Batch, type FrozenLine, listText } from './batch.rules.ts';
import { openAccount } from './seal-account.ts';

/** The accounts of frozen lines, opened for the moment of writing or proving the bank file. Never logged, never shown. */
export async function openLines(tx: Tx, lines: readonly FrozenLine[]): Promise<OpenLine[]> {
  const accounts = await accountsWith(tx, [...new Set(lines.map((line) => line.bankAccountId))]);
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return lines.map((line) => {
    const account = byId.get(line.bankAccountId);
    if (!account || account.personId !== line.workerId) throw new Error(`Line ${line.lineNo} has no account`);
    const { bankCode, branchCode, accountType } = account;
    return { ...line, bankCode, branchCode, accountType, secret: openAccount(tx.regionId, account) };
  });
}

/** What approvers compare, and what every later step is checked against. */
export function hashOfList(
  batch: Pick<Batch, 'id' | 'payOn' | 'originator'>,
  lines: readonly FrozenLine[],
): string {
  return sha256(listText(batch, lines));
}

/** Whether the stored lines are still the ones that were locked. */
export function isListOf(batch: Batch, lines: readonly FrozenLine[]): boolean {
  return hashOfList(batch, lines) === batch.listSha256;
}
