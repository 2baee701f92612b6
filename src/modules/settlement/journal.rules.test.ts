import { expect, test } from 'vitest';
import { yen } from '../../kernel/yen.ts';
import { balanceShown, entryKindOf, sidesOf } from './journal.rules.ts';

const none = { end: null, isRefund: false, isSuspended: false } as const;

test.each([
  [{ ...none, transfer: 'release' }, 'acceptance'],
  [{ ...none, transfer: 'release', end: 'split' }, 'split_pay'],
  [{ ...none, transfer: 'refund', end: 'split' }, 'split_refund'],
  [{ ...none, transfer: 'refund', end: 'refunded' }, 'refund'],
  [{ ...none, transfer: 'refund', isSuspended: true }, 'suspense_refund'],
  [{ ...none, transfer: 'settled' }, 'pay_settled'],
  [{ ...none, transfer: 'settled', isRefund: true }, 'refund_settled'],
  [{ ...none, transfer: 'came_back', isRefund: true, end: 'split' }, 'refund_came_back'],
  [{ ...none, transfer: 'deposit' }, 'deposit'],
] as const)('%o is %s', (surroundings, kind) => {
  expect(entryKindOf(surroundings)).toBe(kind);
});

test('money that comes in stands left in the bank and right with whom it is for', () => {
  const { debits, credits } = sidesOf([
    { account: 'bank', kind: 'bank', amount: yen(-11_880n) },
    { account: 'escrow:1', kind: 'escrow', amount: yen(11_880n) },
  ]);
  expect(debits).toEqual([{ account: 'bank', kind: 'bank', amount: 11_880n }]);
  expect(credits).toEqual([{ account: 'escrow:1', kind: 'escrow', amount: 11_880n }]);
  expect([balanceShown('bank', yen(-5n)), balanceShown('fee', yen(5n))]).toEqual([5n, 5n]);
});
