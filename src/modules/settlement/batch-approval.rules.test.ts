import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { approvalRefusal, outliersOf } from './batch-approval.rules.ts';

describe('an approval', () => {
  const facts = {
    batch: {
      state: 'locked',
      lockedBy: 'operator' as PersonId,
      listSha256: 'shown',
      payOn: localDate('2026-12-15'),
    },
    today: localDate('2026-12-15'),
    shownHash: 'shown',
    approver: 'one' as PersonId,
    approvedBy: ['two' as PersonId],
    isPaid: false,
    isOfClient: false,
    isRefunded: false,
    enteredAccount: false,
    isOfHolder: true,
  } as const;

  test('comes from another person of the escrow holder', () => {
    expect(approvalRefusal(facts)).toBeNull();
  });

  test.each([
    ['not-locked', { batch: { ...facts.batch, state: 'approved' } }],
    ['list-changed', { shownHash: 'older' }],
    ['locked-it', { approver: 'operator' as PersonId }],
    ['already-approved', { approver: 'two' as PersonId }],
    ['pays-approver', { isPaid: true }],
    ['of-the-client', { isOfClient: true }],
    ['refunds-own', { isRefunded: true }],
    ['entered-account', { enteredAccount: true }],
    ['not-of-holder', { isOfHolder: false }],
    ['pay-day-passed', { today: localDate('2026-12-16') }],
  ] as const)('is refused: %s', (why, change) => {
    expect(approvalRefusal({ ...facts, ...change })).toBe(why);
  });
});

test('a line out of the ordinary is one three times above what this payee got before, or a large largest', () => {
  const line = (lineNo: number, amount: bigint, before: bigint | null) => ({
    lineNo,
    amount: yen(amount),
    largestBefore: before === null ? null : yen(before),
  });
  const usual = { typedFrom: yen(500_000n), typedTimes: 3, payeeLimit: yen(5_000_000n) };
  expect(outliersOf([line(1, 30_000n, 10_000n), line(2, 500_000n, null)], usual)).toEqual([]);
  expect(
    outliersOf([line(1, 30_001n, 10_000n), line(2, 500_001n, null), line(3, 500_000n, null)], usual),
  ).toEqual([
    { lineNo: 1, why: 'above-usual', than: 10_000n },
    { lineNo: 2, why: 'largest', than: 500_000n },
  ]);
  // Each region decides from which size on.
  expect(
    outliersOf([line(1, 20_001n, 10_000n)], { ...usual, typedFrom: yen(20_000n), typedTimes: 5 }),
  ).toEqual([{ lineNo: 1, why: 'largest', than: 20_000n }]);
  expect(outliersOf([line(1, 20_001n, null)], { ...usual, payeeLimit: yen(20_000n) })).toEqual([
    { lineNo: 1, why: 'above-limit', than: 20_000n },
  ]);
});
