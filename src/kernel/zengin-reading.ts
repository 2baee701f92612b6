import { recordLength } from './zengin-file.ts';

export interface ReadTransfer {
  readonly bankCode: string;
  readonly branchCode: string;
  readonly accountType: string;
  readonly accountNumber: string;
  readonly payeeName: string;
  readonly amount: bigint;
  readonly customerCode1: string;
  readonly customerCode2: string;
}

export type ReadZenginFile =
  | {
      readonly ok: true;
      readonly lineEnd: 'crlf' | 'none';
      readonly originatorCode: string;
      readonly originatorName: string;
      /** MMDD, as the header carries it. */
      readonly paidOn: string;
      readonly transfers: readonly ReadTransfer[];
      readonly total: bigint;
    }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads a bulk transfer file back, independently of the code that wrote it, so that it can be proven before release. */
export function parseZenginFile(bytes: Uint8Array): ReadZenginFile {
  const text = textOf(bytes);
  if (text === null) return { ok: false, faults: ['a byte outside JIS X 0201'] };
  const lineEnd = text.includes('\r\n') ? 'crlf' : 'none';
  const records = lineEnd === 'crlf' ? text.split('\r\n') : (text.match(/.{1,120}/gs) ?? []);
  if (lineEnd === 'crlf' && records.pop() !== '')
    return { ok: false, faults: ['no line end after the last record'] };

  const [header = '', ...rest] = records;
  const end = rest.pop() ?? '';
  const trailer = rest.pop() ?? '';
  const faults = [...shapeFaults(records), ...rest.flatMap(dataFaults)];
  if (!header.startsWith('1210')) faults.push('no header of a bulk transfer');
  if (trailer[0] !== '8') faults.push('no trailer before the end');
  if (end[0] !== '9') faults.push('no end record');
  if (faults.length > 0) return { ok: false, faults };

  const transfers = rest.map(transferOf);
  const total = transfers.reduce((sum, { amount }) => sum + amount, 0n);
  if (Number(field(trailer, 2, 6)) !== transfers.length) faults.push('the count is not that of the records');
  if (BigInt(field(trailer, 8, 12)) !== total) faults.push('the total is not that of the records');
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    lineEnd,
    originatorCode: field(header, 5, 10),
    originatorName: field(header, 15, 40).trimEnd(),
    paidOn: field(header, 55, 4),
    transfers,
    total,
  };
}

function shapeFaults(records: readonly string[]): string[] {
  return records.flatMap((record, i) =>
    record.length === recordLength ? [] : [`record ${i + 1} has ${record.length} bytes`],
  );
}

function dataFaults(record: string, i: number): string[] {
  const faults: string[] = [];
  const name = `record ${i + 2}`;
  if (record[0] !== '2') faults.push(`${name} is not a transfer`);
  if (!/^\d{10}$/.test(field(record, 81, 10))) faults.push(`${name} has no amount`);
  if (/^0*$/.test(field(record, 81, 10))) faults.push(`${name} transfers nothing`);
  if (field(record, 51, 30).trim() === '') faults.push(`${name} has no payee`);
  return faults;
}

function transferOf(record: string): ReadTransfer {
  return {
    bankCode: field(record, 2, 4),
    branchCode: field(record, 21, 3),
    accountType: field(record, 43, 1),
    accountNumber: field(record, 44, 7),
    payeeName: field(record, 51, 30).trimEnd(),
    amount: BigInt(field(record, 81, 10)),
    customerCode1: field(record, 92, 10),
    customerCode2: field(record, 102, 10),
  };
}

/** Positions count from 1, as in the banks' own tables. */
function field(record: string, position: number, length: number): string {
  return record.slice(position - 1, position - 1 + length);
}

/** One character per byte; null where a byte has no character, as inside a kanji. */
function textOf(bytes: Uint8Array): string | null {
  let text = '';
  for (const byte of bytes) {
    if (byte >= 0xa1 && byte <= 0xdf) text += String.fromCharCode(0xff61 + byte - 0xa1);
    else if ((byte >= 0x20 && byte <= 0x7e) || byte === 0x0d || byte === 0x0a)
      text += String.fromCharCode(byte);
    else return null;
  }
  return text;
}
