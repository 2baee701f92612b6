import { expect, test } from 'vitest';
import type { ContractId, MilestoneId, PersonId } from '../../kernel/ids.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { depositPosting, releasePosting, reversalPosting, splitPostings, taxInside } from './ledger.rules.ts';

const milestoneId = '01900000-0000-7000-8000-000000000001' as MilestoneId;
const contractId = '01900000-0000-7000-8000-000000000002' as ContractId;
const workerId = '01900000-0000-7000-8000-000000000003' as PersonId;
const reference = 'ABCD1234';

const amounts = (lines: readonly { account: string; amount: Yen }[]) =>
  Object.fromEntries(lines.map(({ account, amount }) => [account.split(':')[0], amount]));
const release = (payout: bigint, clientFee: bigint, workerFee: bigint) =>
  releasePosting({
    milestoneId,
    workerId,
    deposit: yen(payout + clientFee + workerFee),
    payout: yen(payout),
    clientFee: yen(clientFee),
    workerFee: yen(workerFee),
    reference,
  });

test('the worked payment: 110,000 of design, worker fee 5,500', () => {
  expect(amounts(release(94_290n, 0n, 5_500n).lines)).toEqual({
    escrow: -99_790n,
    payable: 94_290n,
    fee: 5_000n,
    fee_tax: 500n,
  });
});

test('a reward of 10,800 at 10 % client fee: deposit 11,880, payout 10,800', () => {
  expect(amounts(release(10_800n, 1_080n, 0n).lines)).toEqual({
    escrow: -11_880n,
    payable: 10_800n,
    fee: 982n,
    fee_tax: 98n,
  });
});

test('the tax of two fees is rounded down for each, not for their sum', () => {
  expect(taxInside(yen(21n))).toBe(1n);
  expect(taxInside(yen(42n))).toBe(3n);
  expect(amounts(release(1_000n, 21n, 21n).lines)).toMatchObject({ fee: 40n, fee_tax: 2n });
});

test('a line of zero is left out: no fee, or a fee too small for tax', () => {
  expect(amounts(release(500n, 0n, 0n).lines)).toEqual({ escrow: -500n, payable: 500n });
  expect(amounts(release(500n, 10n, 0n).lines)).toEqual({ escrow: -510n, payable: 500n, fee: 10n });
});

test('a release that is not the deposit is refused', () => {
  const wrong = { milestoneId, workerId, clientFee: yen(0n), workerFee: yen(0n), reference };
  expect(() => releasePosting({ ...wrong, deposit: yen(99_790n), payout: yen(99_789n) })).toThrow(RangeError);
});

test('a split of 99,790: worker 59,874, client 39,916', () => {
  const split = (payout: bigint) =>
    splitPostings({
      milestoneId,
      contractId,
      workerId,
      deposit: yen(99_790n),
      payout: yen(payout),
      reference,
    }).map((part) => [part.kind, amounts(part.lines)]);
  expect(split(59_874n)).toEqual([
    ['release', { escrow: -59_874n, payable: 59_874n }],
    ['refund', { escrow: -39_916n, refundable: 39_916n }],
  ]);
  expect(split(99_790n)).toEqual([['release', { escrow: -99_790n, payable: 99_790n }]]);
  expect(split(0n)).toEqual([['refund', { escrow: -99_790n, refundable: 99_790n }]]);
});

test('a reversal turns every sign and names its original', () => {
  const original = depositPosting({
    depositId: '01900000-0000-7000-8000-000000000004' as never,
    milestoneId,
    amount: yen(5_000n),
    reference,
  });
  const reversal = reversalPosting(original, 'mistyped');
  expect(reversal.names).toBe(original.key);
  expect(amounts(reversal.lines)).toEqual({ bank: 5_000n, escrow: -5_000n });
});
