import Encoding from 'encoding-japanese';
import { type KanaWarning, toZengin, truncateZengin, type ZenginSet } from './kana.ts';
import type { LocalDate } from './tokyo-date.ts';
import type { Yen } from './yen.ts';

/** 1 普通, 2 当座, 4 貯蓄, 9 その他: what a bulk transfer (総合振込, 種別コード 21) can address. */
export type AccountType = '1' | '2' | '4' | '9';

/** Names as registered, in kana of any width; codes as digits. */
export interface Account {
  readonly bankCode: string;
  readonly bankName: string;
  readonly branchCode: string;
  readonly branchName: string;
  readonly accountType: AccountType;
  readonly accountNumber: string;
}

export interface Originator extends Account {
  /** 振込依頼人コード, issued by the bank. */
  readonly code: string;
  readonly name: string;
}

export interface TransferRow extends Account {
  readonly payeeName: string;
  readonly amount: Yen;
  /** 顧客コード, up to ten digits each: our own reference, which comes back with a returned payment. */
  readonly customerCode1: string;
  readonly customerCode2?: string;
  /** 0 other, 1 first transfer to this account, 2 changed. */
  readonly newCode?: '0' | '1' | '2';
}

/** A batch as it was frozen: the same rows give the same bytes, whenever it is exported again. */
export interface TransferBatch {
  readonly originator: Originator;
  /** 取組日, a bank day. */
  readonly paidOn: LocalDate;
  readonly rows: readonly TransferRow[];
}

/** Where banks differ. */
export interface BankProfile {
  readonly lineEnd: 'crlf' | 'none';
  /** 振込指定区分: 7 is 電信; some banks want 0. */
  readonly transferCode: '7' | '0';
  /** Banks go by the codes; some want the names left blank. */
  readonly names: 'written' | 'blank';
}

export const defaultBankProfile: BankProfile = { lineEnd: 'crlf', transferCode: '7', names: 'written' };

/** `row` counts from 1; 0 is the header. */
export interface FieldFault {
  readonly row: number;
  readonly field: string;
  readonly fault: 'characters' | 'empty' | 'digits' | 'amount' | 'too-many-rows' | 'total-too-large';
  /** Those that the bank's character set lacks. */
  readonly characters?: readonly string[];
}

export interface FieldNote {
  readonly row: number;
  readonly field: string;
  readonly note: KanaWarning | 'shortened';
}

export type ZenginFile =
  | {
      readonly ok: true;
      readonly text: string;
      readonly bytes: Uint8Array;
      readonly count: number;
      readonly total: bigint;
      readonly notes: readonly FieldNote[];
    }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** Every record is 120 bytes, one byte per character. */
export const recordLength = 120;

/** The bank file of a batch, or everything that keeps it from being written: never the first fault alone. */
export function zenginFile(batch: TransferBatch, profile: BankProfile = defaultBankProfile): ZenginFile {
  const faults: FieldFault[] = [];
  const notes: FieldNote[] = [];
  const write = (row: number) => writerOf(row, faults, notes, profile);
  const total = batch.rows.reduce((sum, row) => sum + row.amount, 0n);
  const records = [
    headerOf(batch, write(0)),
    ...batch.rows.map((row, i) => rowRecord(row, profile, write(i + 1))),
    trailerOf(batch.rows.length, total, write(0)),
    `9${' '.repeat(119)}`,
  ];
  if (faults.length > 0) return { ok: false, faults };

  const wrong = records.find((record) => record.length !== recordLength);
  if (wrong !== undefined) throw new Error(`A record of ${wrong.length} characters`);
  const end = profile.lineEnd === 'crlf' ? '\r\n' : '';
  const text = records.map((record) => record + end).join('');
  return { ok: true, text, bytes: bytesOf(text), count: batch.rows.length, total, notes };
}

function headerOf({ originator, paidOn }: TransferBatch, write: Writer): string {
  return [
    '1210',
    write.digits('code', originator.code, 10),
    write.name('name', originator.name, 40, 'party-name'),
    paidOn.slice(5, 7) + paidOn.slice(8, 10),
    accountPart(originator, write, ''),
    ' '.repeat(17),
  ].join('');
}

function rowRecord(row: TransferRow, { transferCode }: BankProfile, write: Writer): string {
  return [
    '2',
    accountPart(row, write, '0000'),
    write.name('payeeName', row.payeeName, 30, 'party-name'),
    write.amount('amount', row.amount, 10),
    row.newCode ?? '0',
    write.digits('customerCode1', row.customerCode1, 10),
    write.digits('customerCode2', row.customerCode2 ?? '0', 10),
    transferCode,
    ' '.repeat(8),
  ].join('');
}

/** Header and data write an account alike, but for the clearing house (手形交換所番号, unused) in the data record. */
function accountPart(account: Account, write: Writer, clearingHouse: '' | '0000'): string {
  return [
    write.code('bankCode', account.bankCode, 4),
    write.bankName('bankName', account.bankName, 15),
    write.code('branchCode', account.branchCode, 3),
    write.bankName('branchName', account.branchName, 15),
    clearingHouse,
    account.accountType,
    write.digits('accountNumber', account.accountNumber, 7),
  ].join('');
}

function trailerOf(count: number, total: bigint, write: Writer): string {
  if (count === 0) write.fault('rows', 'empty');
  if (count > 999_999) write.fault('rows', 'too-many-rows');
  if (total > 999_999_999_999n) write.fault('total', 'total-too-large');
  return `8${String(count).padStart(6, '0')}${String(total).padStart(12, '0')}${' '.repeat(101)}`;
}

type Writer = ReturnType<typeof writerOf>;

/** Writes the fields of one record, and collects what is wrong with them. */
function writerOf(row: number, faults: FieldFault[], notes: FieldNote[], profile: BankProfile) {
  function fault(field: string, kind: FieldFault['fault'], characters?: readonly string[]): void {
    faults.push({ row, field, fault: kind, ...(characters && { characters }) });
  }
  function digits(field: string, text: string, length: number): string {
    if (!/^\d+$/.test(text) || text.length > length) fault(field, 'digits');
    return text.padStart(length, '0');
  }
  /** Codes have all their digits: a bank 005 is a slip, not bank 0005. */
  function code(field: string, text: string, length: number): string {
    return digits(field, text.length === length ? text : '', length);
  }
  function amount(field: string, value: Yen, length: number): string {
    if (value <= 0n || String(value).length > length) fault(field, 'amount');
    return String(value).padStart(length, '0');
  }
  function name(field: string, text: string, length: number, set: ZenginSet): string {
    const converted = toZengin(text, set);
    if (!converted.ok) {
      fault(field, 'characters', converted.characters);
      return '';
    }
    if (converted.text === '') fault(field, 'empty');
    const shortened = truncateZengin(converted.text, length);
    if (shortened !== converted.text) notes.push({ row, field, note: 'shortened' });
    notes.push(...converted.warnings.map((note) => ({ row, field, note })));
    return shortened.padEnd(length);
  }
  function bankName(field: string, text: string, length: number): string {
    return profile.names === 'blank' ? ' '.repeat(length) : name(field, text, length, 'bank-name');
  }
  return { fault, digits, code, amount, name, bankName };
}

/** JIS X 0201 by way of Shift_JIS; a character without a byte is our bug by now, and throws. */
function bytesOf(text: string): Uint8Array {
  const units = Encoding.stringToCode(text);
  return Uint8Array.from(
    Encoding.convert(units, { to: 'SJIS', from: 'UNICODE', type: 'array', fallback: 'error' }),
  );
}
