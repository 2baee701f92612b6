import { expect, test } from 'vitest';
import { depositForm } from './deposit.forms.ts';

const typed = { receivedOn: '2026-11-20', amount: '11,880', payerName: 'ｶ)ﾚｲ', reference: '' };
const lineOf = (bankLine: string) => depositForm.safeParse({ ...typed, bankLine }).data?.bankLine;

test.each([
  '2026-11-20/3',
  '2026-11-20/03',
  '2026-11-20 / 3',
  '２０２６－１１－２０／３',
  '2026/11/20/3',
  '2026-11-20 3',
  '2026-11-20 #003',
  '2026年11月20日 3',
  '令和8年11月20日の3',
])('%s is one and the same line of the statement', (bankLine) => {
  expect(lineOf(bankLine)).toBe('2026-11-20/3');
});

test.each(['3', '2026-11-20', '2026/11/20', '2026-11-31/3', '2026-11-20/0', '2026-11-20/3a', 'first line'])(
  '%s names no line',
  (bankLine) => {
    expect(lineOf(bankLine)).toBeUndefined();
  },
);
