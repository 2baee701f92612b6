import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { localDate } from './tokyo-date.ts';
import { yen } from './yen.ts';
import {
  type BankProfile,
  defaultBankProfile,
  type TransferBatch,
  type TransferRow,
  zenginFile,
} from './zengin-file.ts';
import { parseZenginFile } from './zengin-reading.ts';

const hanako: TransferRow = {
  bankCode: '9999',
  bankName: 'テストギンコウ',
  branchCode: '998',
  branchName: 'ミナミ',
  accountType: '1',
  accountNumber: '9000002',
  payeeName: 'ヤマダ　ハナコ',
  amount: yen(94_290n),
  customerCode1: '1001',
};
const kyoko: TransferRow = {
  bankCode: '9900',
  bankName: 'ユウチヨ',
  branchCode: '408',
  branchName: 'ヨンゼロハチ',
  accountType: '1',
  accountNumber: '1234567',
  payeeName: 'ショウジ　キョウコ',
  amount: yen(250_000n),
  customerCode1: '1002',
};
const batch: TransferBatch = {
  originator: {
    code: '12345',
    name: 'カ）ヤマノチイキシゴトセンター',
    bankCode: '9999',
    bankName: 'テストギンコウ',
    branchCode: '999',
    branchName: 'ホンテン',
    accountType: '1',
    accountNumber: '9000001',
  },
  paidOn: localDate('2026-11-30'),
  rows: [hanako, kyoko],
};
const noLineEnds: BankProfile = { ...defaultBankProfile, lineEnd: 'none' };

function written(of: TransferBatch, profile?: BankProfile) {
  const file = zenginFile(of, profile);
  if (!file.ok) throw new Error(JSON.stringify(file.faults));
  return file;
}

function faultsOf(row: Partial<TransferRow>) {
  const file = zenginFile({ ...batch, rows: [hanako, { ...hanako, ...row }] });
  return file.ok ? [] : file.faults;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('the complete example', () => {
  it('has its 610 bytes with line ends', () => {
    const { bytes, count, total, notes } = written(batch);
    expect(bytes).toHaveLength(610);
    expect(sha256(bytes)).toBe('fb5f5ca933a67c66d1e35420da2e94b6e3bb3c0e4f23bc80ec866b929d1c13fd');
    expect({ count, total, notes }).toEqual({ count: 2, total: 344_290n, notes: [] });
  });

  it('has its 600 bytes without', () => {
    const { bytes } = written(batch, noLineEnds);
    expect(bytes).toHaveLength(600);
    expect(sha256(bytes)).toBe('a9235098e467ceab6c57b7242bd0415d3b135869a7c0bd2032af06be6044afe4');
  });

  it('has five records of 120 bytes, the payee in its place', () => {
    const { text, bytes } = written(batch);
    expect(text.split('\r\n').map((record) => record.length)).toEqual([120, 120, 120, 120, 120, 0]);
    const payee = Buffer.from(bytes.slice(2 * 122 + 50, 2 * 122 + 80)).toString('hex');
    expect(payee).toBe(`bcd6b3bcde20b7d6b3ba${'20'.repeat(20)}`);
  });

  it('gives the same bytes again', () => {
    expect(written(batch).bytes).toEqual(written(structuredClone(batch)).bytes);
  });
});

describe('what banks want differently', () => {
  it('leaves names blank, and takes another transfer code', () => {
    const { text } = written(batch, { ...noLineEnds, names: 'blank', transferCode: '0' });
    const record = text.slice(120, 240);
    expect(record.slice(0, 43)).toBe(`29999${' '.repeat(15)}998${' '.repeat(15)}00001`);
    expect(record.charAt(111)).toBe('0');
  });

  it('writes new accounts and a second customer code', () => {
    const rows: TransferRow[] = [{ ...hanako, newCode: '1', customerCode2: '77', accountNumber: '123456' }];
    const record = written({ ...batch, rows }, noLineEnds).text.slice(120, 240);
    expect(record.slice(43, 50)).toBe('0123456');
    expect(record.slice(90, 111)).toBe('100000010010000000077');
  });
});

describe('long names', () => {
  it('are shortened on a character, with a note', () => {
    const payeeName = `${'ア'.repeat(29)}ガ`;
    const file = written({ ...batch, rows: [{ ...hanako, payeeName }] }, noLineEnds);
    expect(file.text.slice(170, 200)).toBe(`${'ｱ'.repeat(29)} `);
    expect(file.notes).toEqual([{ row: 1, field: 'payeeName', note: 'shortened' }]);
  });

  it('are told when the text changes', () => {
    const file = written({ ...batch, rows: [{ ...hanako, payeeName: 'メアリ・ヲノ' }] });
    expect(file.notes).toEqual([
      { row: 1, field: 'payeeName', note: 'dot-for-middle-dot' },
      { row: 1, field: 'payeeName', note: 'o-for-wo' },
    ]);
  });
});

describe('refused', () => {
  it('lists every fault of every row, and writes nothing', () => {
    const file = zenginFile({
      ...batch,
      originator: { ...batch.originator, name: '（株）山のセンター' },
      rows: [
        { ...hanako, payeeName: '山田花子' },
        { ...kyoko, accountNumber: '12345678', amount: yen(0n) },
      ],
    });
    expect(file).toEqual({
      ok: false,
      faults: [
        { row: 0, field: 'name', fault: 'characters', characters: ['株', '山'] },
        { row: 1, field: 'payeeName', fault: 'characters', characters: ['山', '田', '花', '子'] },
        { row: 2, field: 'accountNumber', fault: 'digits' },
        { row: 2, field: 'amount', fault: 'amount' },
      ],
    });
  });

  it.each<[Partial<TransferRow>, string, string]>([
    [{ bankCode: '999' }, 'bankCode', 'digits'],
    [{ bankCode: '' }, 'bankCode', 'digits'],
    [{ branchCode: '01' }, 'branchCode', 'digits'],
    [{ accountNumber: '12-3456' }, 'accountNumber', 'digits'],
    [{ payeeName: '　' }, 'payeeName', 'empty'],
    [{ bankName: '' }, 'bankName', 'empty'],
    [{ amount: yen(-1n) }, 'amount', 'amount'],
    [{ amount: yen(10_000_000_000n) }, 'amount', 'amount'],
    [{ customerCode1: 'A1' }, 'customerCode1', 'digits'],
    [{ customerCode2: '12345678901' }, 'customerCode2', 'digits'],
  ])('%o', (row, field, fault) => {
    expect(faultsOf(row)).toEqual([{ row: 2, field, fault }]);
  });

  it('a total that the trailer cannot hold', () => {
    const rows = Array.from({ length: 101 }, () => ({ ...hanako, amount: yen(9_999_999_999n) }));
    expect(zenginFile({ ...batch, rows })).toEqual({
      ok: false,
      faults: [{ row: 0, field: 'total', fault: 'total-too-large' }],
    });
  });

  it('an empty batch', () => {
    expect(zenginFile({ ...batch, rows: [] })).toEqual({
      ok: false,
      faults: [{ row: 0, field: 'rows', fault: 'empty' }],
    });
  });
});

describe('reading back', () => {
  it('finds what was written', () => {
    const read = parseZenginFile(written(batch).bytes);
    expect(read).toMatchObject({
      ok: true,
      lineEnd: 'crlf',
      originatorCode: '0000012345',
      originatorName: 'ｶ)ﾔﾏﾉﾁｲｷｼｺﾞﾄｾﾝﾀ-',
      paidOn: '1130',
      total: 344_290n,
    });
    expect(read.ok && read.transfers[1]).toEqual({
      bankCode: '9900',
      branchCode: '408',
      accountType: '1',
      accountNumber: '1234567',
      payeeName: 'ｼﾖｳｼﾞ ｷﾖｳｺ',
      amount: 250_000n,
      customerCode1: '0000001002',
      customerCode2: '0000000000',
    });
  });

  const { text } = written(batch);
  it.each([
    ['another total', text.replace('000000344290', '000000344291'), 'the total is not that of the records'],
    ['another count', text.replace('8000002', '8000003'), 'the count is not that of the records'],
    ['a lost space', text.replace('ﾔﾏﾀﾞ ﾊﾅｺ ', 'ﾔﾏﾀﾞ ﾊﾅｺ'), 'record 2 has 119 bytes'],
    ['a changed amount', text.replace('0000094290', '0000094291'), 'the total is not that of the records'],
    ['no amount', text.replace('0000094290', '0000000000'), 'record 2 transfers nothing'],
    ['no end', text.slice(0, -122), 'no trailer before the end'],
    ['no last line end', text.slice(0, -2), 'no line end after the last record'],
    ['another kind', text.replace(/^121/, '111'), 'no header of a bulk transfer'],
    ['nothing', '', 'no header of a bulk transfer'],
  ])('refuses %s', (_, changed, fault) => {
    const units = [...changed].map((unit) => unit.charCodeAt(0));
    const bytes = Uint8Array.from(units.map((unit) => (unit > 0xff00 ? unit - 0xff61 + 0xa1 : unit)));
    const read = parseZenginFile(bytes);
    expect(read.ok ? [] : read.faults).toContain(fault);
  });

  it('refuses kanji', () => {
    expect(parseZenginFile(Uint8Array.from([0x8e, 0x52]))).toEqual({
      ok: false,
      faults: ['a byte outside JIS X 0201'],
    });
  });

  test('any batch comes back as it went', () => {
    const row = fc.record({
      amount: fc.bigInt({ min: 1n, max: 9_999_999_999n }).map(yen),
      accountNumber: fc.stringMatching(/^\d{7}$/),
      customerCode1: fc.stringMatching(/^\d{10}$/),
      payeeName: fc.string({ unit: fc.constantFrom(...'ｱｶﾞﾊﾟA1.-'), minLength: 1, maxLength: 40 }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('crlf', 'none'),
        (rows, lineEnd) => {
          const file = written(
            { ...batch, rows: rows.map((fields) => ({ ...hanako, ...fields })) },
            { ...defaultBankProfile, lineEnd },
          );
          const read = parseZenginFile(file.bytes);
          if (!read.ok) throw new Error(read.faults.join());
          expect(read.lineEnd).toBe(lineEnd);
          expect(read.total).toBe(file.total);
          expect(
            read.transfers.map(({ amount, accountNumber, customerCode1 }) => ({
              amount,
              accountNumber,
              customerCode1,
            })),
          ).toEqual(
            rows.map(({ amount, accountNumber, customerCode1 }) => ({
              amount,
              accountNumber,
              customerCode1,
            })),
          );
        },
      ),
    );
  });
});
