import { toZengin, truncateZengin } from '../../kernel/kana.ts';
import type { AccountType, TransferBatch, TransferRow, ZenginFile } from '../../kernel/zengin-file.ts';
import { defaultBankProfile, zenginFile } from '../../kernel/zengin-file.ts';
import { parseZenginFile } from '../../kernel/zengin-reading.ts';
import type { AccountSecret } from './bank-account.rules.ts';
import type { Batch, FrozenLine } from './batch.rules.ts';

/** A frozen line with the account that it was frozen with, opened for the moment of writing the file. */
export interface OpenLine extends FrozenLine {
  readonly bankCode: string;
  readonly branchCode: string;
  readonly accountType: AccountType;
  readonly secret: AccountSecret;
}

/** The bytes of the bank file: of the frozen rows alone, so that the same batch always gives the same bytes. */
export function fileOf(batch: Pick<Batch, 'originator' | 'payOn'>, lines: readonly OpenLine[]): ZenginFile {
  const { lineEnd, ...originator } = batch.originator;
  const transfers: TransferBatch = { originator, paidOn: batch.payOn, rows: lines.map(rowOf) };
  return zenginFile(transfers, { ...defaultBankProfile, lineEnd });
}

function rowOf({ lineNo, amount, secret, bankCode, branchCode, accountType }: OpenLine): TransferRow {
  return {
    bankCode,
    bankName: secret.bankName,
    branchCode,
    branchName: secret.branchName,
    accountType,
    accountNumber: secret.number,
    payeeName: secret.holder,
    amount,
    customerCode1: String(lineNo),
  };
}

/** Reads the finished bytes back, and compares count, total, day and every line with the batch before they leave. */
export function isFileOf(
  bytes: Uint8Array,
  batch: Pick<Batch, 'payOn' | 'count' | 'total'>,
  lines: readonly OpenLine[],
): boolean {
  const read = parseZenginFile(bytes);
  return (
    read.ok &&
    read.transfers.length === batch.count &&
    lines.length === batch.count &&
    read.total === batch.total &&
    read.paidOn === batch.payOn.slice(5, 7) + batch.payOn.slice(8, 10) &&
    read.transfers.every((transfer, i) => {
      const line = lines[i];
      return (
        line !== undefined &&
        Number(transfer.customerCode1) === line.lineNo &&
        transfer.amount === line.amount &&
        transfer.bankCode === line.bankCode &&
        transfer.branchCode === line.branchCode &&
        transfer.accountType === line.accountType &&
        transfer.accountNumber === line.secret.number &&
        transfer.payeeName === nameInFile(line.secret.holder)
      );
    })
  );
}

/** As much of the holder's name as a line carries; a name that cannot be written is equal to none. */
function nameInFile(holder: string): string | null {
  const written = toZengin(holder, 'party-name');
  return written.ok ? truncateZengin(written.text, 30).trimEnd() : null;
}
