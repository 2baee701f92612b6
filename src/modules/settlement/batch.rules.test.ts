import { describe, expect, test } from 'vitest';
import { bankCalendar } from '../../kernel/business-days.ts';
import { exampleHolidays } from '../../kernel/holidays.examples.ts';
import type { BankAccountId, BatchId, PayoutId, PersonId, RefundId } from '../../kernel/ids.ts';
import { defaultPaymentRule } from '../../kernel/payment-day.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { sha256 } from '../../platform/sha256.ts';
import { fileOf, isFileOf, type OpenLine } from './bank-file.rules.ts';
import {
  batchCanBecome,
  batchStates,
  type Candidate,
  chooseLines,
  type FrozenLine,
  type FrozenOriginator,
  figuresOf,
  listText,
} from './batch.rules.ts';
import { exportRefusal } from './batch-approval.rules.ts';
import { payDayOf } from './payout.rules.ts';

const now = new Date('2026-11-27T03:00:00Z');
const limits = { payeeLimit: yen(500_000n), batchLimit: yen(800_000n) };

function candidate(
  name: string,
  amount: bigint,
  account: Partial<Candidate['account']> | null = {},
  cameBack = false,
): Candidate {
  return {
    kind: 'payout',
    orderId: `payout ${name}` as PayoutId,
    payeeId: name.slice(0, 1) as PersonId,
    amount: yen(amount),
    account: account && {
      id: `account ${name}` as BankAccountId,
      usableFrom: now,
      returned: false,
      ...account,
    },
    held: false,
    cameBack,
  };
}

describe('the lines of a batch', () => {
  test('are numbered in the order given, up to the limits to the yen', () => {
    const { lines, leftOut } = chooseLines([candidate('a', 500_000n), candidate('b', 300_000n)], limits, now);
    expect(lines.map(({ lineNo, orderId }) => [lineNo, orderId])).toEqual([
      [1, 'payout a'],
      [2, 'payout b'],
    ]);
    expect(leftOut).toEqual([]);
    expect(figuresOf(lines)).toEqual({ count: 2, total: 800_000n, largest: 500_000n });
  });

  test('leave out what cannot be paid, each with its reason', () => {
    const later = new Date(now.getTime() + 1);
    const { lines, leftOut } = chooseLines(
      [
        candidate('a', 1n, null),
        candidate('b', 1n, { usableFrom: later }),
        candidate('c1', 1n, { returned: true }, true),
        candidate('c2', 1n, { returned: true }),
        candidate('d', 500_001n),
        candidate('e1', 400_000n),
        candidate('e2', 100_001n),
        candidate('f', 400_001n),
        candidate('g', 400_000n),
      ],
      limits,
      now,
    );
    expect(leftOut).toEqual([
      { orderId: 'payout a', why: 'no-account' },
      { orderId: 'payout b', why: 'account-held' },
      { orderId: 'payout c1', why: 'account-returned' },
      { orderId: 'payout c2', why: 'account-awaited' },
      { orderId: 'payout d', why: 'above-limit' },
      { orderId: 'payout e2', why: 'payee-limit' },
      { orderId: 'payout f', why: 'batch-limit' },
    ]);
    expect(lines.map(({ lineNo, orderId }) => `${lineNo} ${orderId}`)).toEqual(['1 payout e1', '2 payout g']);
  });
});

const originator: FrozenOriginator = {
  code: '12345',
  name: 'ｶ)ﾔﾏﾉﾁｲｷｼｺﾞﾄｾﾝﾀ-',
  bankCode: '9999',
  bankName: 'ﾃｽﾄｷﾞﾝｺｳ',
  branchCode: '999',
  branchName: 'ﾎﾝﾃﾝ',
  accountType: '1',
  accountNumber: '9000001',
  lineEnd: 'crlf',
};
const batch = {
  id: 'batch' as BatchId,
  payOn: localDate('2026-11-30'),
  originator,
  count: 2,
  total: yen(344_290n),
};
const frozen: readonly FrozenLine[] = [['y', 94_290n] as const, ['s', 250_000n] as const].map(
  ([name, amount], i) => ({
    lineNo: i + 1,
    kind: 'payout',
    orderId: `payout ${name}` as PayoutId,
    payeeId: name as PersonId,
    amount: yen(amount),
    accountId: `account ${name}` as BankAccountId,
  }),
);

describe('the hash of a list', () => {
  const of = (lines: readonly FrozenLine[], changed: Partial<typeof batch> = {}) =>
    sha256(listText({ ...batch, ...changed }, lines));

  test('is the same for the same list, and another for every change', () => {
    const [first, second] = frozen as [FrozenLine, FrozenLine];
    const all = [
      of(frozen),
      of([second, first]),
      of([first]),
      of([{ ...first, amount: yen(94_291n) }, second]),
      of([{ ...first, accountId: second.accountId }, second]),
      of([{ ...first, payeeId: second.payeeId }, second]),
      of([{ ...first, kind: 'refund' }, second]),
      of(frozen, { payOn: localDate('2026-12-01') }),
      of(frozen, { id: 'another' as BatchId }),
      of(frozen, { originator: { ...originator, accountNumber: '9000002' } }),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(of(frozen.map((line) => ({ ...line })))).toBe(all[0]);
  });

  test('is over text that anybody can rebuild', () => {
    expect(listText(batch, frozen.slice(0, 1))).toBe(
      '["payout-list/1","batch","2026-11-30","12345","ｶ)ﾔﾏﾉﾁｲｷｼｺﾞﾄｾﾝﾀ-","9999","ﾃｽﾄｷﾞﾝｺｳ","999","ﾎﾝﾃﾝ","1","9000001","crlf"]\n' +
        '["1","payout y","y","account y","94290"]\n',
    );
    const [pay] = frozen as [FrozenLine];
    const back: FrozenLine = { ...pay, lineNo: 2, kind: 'refund', orderId: 'refund y' as RefundId };
    expect(listText(batch, [pay, back]).split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^\["payout-list\/2","batch"/),
      '["1","payout","payout y","y","account y","94290"]',
      '["2","refund","refund y","y","account y","94290"]',
    ]);
  });
});

describe('the bank file', () => {
  const [yamada, shoji] = frozen as [FrozenLine, FrozenLine];
  const lines: readonly OpenLine[] = [
    {
      ...yamada,
      bankCode: '9999',
      branchCode: '998',
      accountType: '1',
      secret: { number: '9000002', holder: 'ﾔﾏﾀﾞ ﾊﾅｺ', bankName: 'ﾃｽﾄｷﾞﾝｺｳ', branchName: 'ﾐﾅﾐ' },
    },
    {
      ...shoji,
      bankCode: '9900',
      branchCode: '408',
      accountType: '1',
      secret: { number: '1234567', holder: 'ｼﾖｳｼﾞ ｷﾖｳｺ', bankName: 'ﾕｳﾁﾖ', branchName: 'ﾖﾝｾﾞﾛﾊﾁ' },
    },
  ];

  test('is a pure function of the frozen rows, with the line numbers as customer codes', () => {
    const file = fileOf(batch, lines);
    if (!file.ok) throw new Error('not written');
    expect(file.bytes).toHaveLength(610);
    expect(file.text.split('\r\n')[1]).toBe(
      `${'29999ﾃｽﾄｷﾞﾝｺｳ       998ﾐﾅﾐ            000019000002ﾔﾏﾀﾞ ﾊﾅｺ'.padEnd(80)}00000942900000000000100000000007`.padEnd(
        120,
      ),
    );
    expect(
      sha256(
        fileOf(
          batch,
          lines.map((line) => ({ ...line })),
        ).ok
          ? file.bytes
          : '',
      ),
    ).toBe(sha256(file.bytes));
    expect(isFileOf(file.bytes, batch, lines)).toBe(true);
  });

  test('does not leave when anything in it differs from the batch', () => {
    const file = fileOf(batch, lines);
    if (!file.ok) throw new Error('not written');
    const [first, second] = lines as [OpenLine, OpenLine];
    const wrong: [typeof batch, readonly OpenLine[]][] = [
      [{ ...batch, total: yen(344_291n) }, lines],
      [{ ...batch, count: 3 }, lines],
      [{ ...batch, payOn: localDate('2026-12-01') }, lines],
      [batch, [second, first]],
      [batch, [{ ...first, amount: yen(94_291n) }, second]],
      [batch, [{ ...first, secret: { ...first.secret, number: '9000003' } }, second]],
      [batch, [{ ...first, secret: { ...first.secret, holder: 'ベツノ ヒト' } }, second]],
      [batch, [{ ...first, accountType: '4' }, second]],
    ];
    for (const [of, rows] of wrong) expect(isFileOf(file.bytes, of, rows)).toBe(false);
    const changed = Uint8Array.from(file.bytes, (byte, i) => (i === 122 + 89 ? byte + 1 : byte));
    expect(isFileOf(changed, batch, lines)).toBe(false);
  });
});

test('a batch only goes forward, and what was sent never leaves again', () => {
  const moves = batchStates.flatMap((from) =>
    batchStates.filter((to) => batchCanBecome({ state: from }, to)).map((to) => `${from} ${to}`),
  );
  expect(moves).toEqual([
    'locked approved',
    'locked cancelled',
    'approved exported',
    'approved cancelled',
    'exported sent',
    'exported cancelled',
    'sent settled',
  ]);
  const payOn = localDate('2026-12-15');
  expect(batchStates.map((state) => exportRefusal({ state, payOn }, payOn, 0))).toEqual([
    'not-approved',
    null,
    null,
    'already-sent',
    'already-sent',
    'batch-cancelled',
  ]);
});

test('no file leaves once its day has passed, or somebody has declared that the bank never got it', () => {
  const batch = { state: 'exported', payOn: localDate('2026-12-15') } as const;
  expect(exportRefusal(batch, localDate('2026-12-16'), 0)).toBe('pay-day-passed');
  expect(exportRefusal(batch, batch.payOn, 1)).toBe('declared-not-uploaded');
});

test('the payment day stays as the receipt fixed it, and moves to the next one only when it has passed', () => {
  const bank = bankCalendar(exampleHolidays);
  const day = (fixed: string, today: string) =>
    payDayOf(localDate(fixed), localDate(today), bank, defaultPaymentRule);
  expect(day('2026-11-30', '2026-11-20')).toBe('2026-11-30');
  expect(day('2026-11-30', '2026-11-30')).toBe('2026-11-30');
  expect(day('2026-11-30', '2026-12-01')).toBe('2026-12-15');
  expect(day('2026-12-15', '2026-12-16')).toBe('2026-12-30');
});
