import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { openPool } from '../../platform/pool.ts';
import { newId } from '../../platform/random.ts';
import { sql } from '../../platform/sql.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, type Tx, usePool } from '../../platform/transaction.ts';
import {
  type AccountCode,
  balanceOf,
  bank,
  depositPosting,
  entriesOf,
  escrowOf,
  fee,
  feeSweepPosting,
  feeTax,
  inTransit,
  type Posting,
  payableOf,
  postTransfer,
  refundableOf,
  refundPosting,
  refundSuspensePosting,
  releasePosting,
  returnedPosting,
  reversalPosting,
  sentPosting,
  settledPosting,
  splitPostings,
  suspenseOf,
  trialBalance,
  unmatchedPosting,
} from './index.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;
let regions = 0;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 4, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** Every test works in a region of its own, so that its sums are its own. */
async function newRegion(): Promise<RegionId> {
  const id = ++regions as RegionId;
  await inTransaction(id, async (tx) => {
    await sql(tx)`
      insert into region (id, slug, municipality_code, name_ja, name_en, section_ja, section_en, phone, created_at)
      values (${id}, ${`region-${id}`}, '052078', '町', 'Town', '課', 'Section', '+81183000000', ${tx.now})`;
  });
  return id;
}

const reference = 'ABCD1234';
const ids = (workerId = newId('person')) => ({
  milestoneId: newId('milestone'),
  contractId: newId('contract'),
  workerId,
  depositId: newId('deposit'),
  orderId: newId('payout'),
  owedOn: payableOf(workerId),
  batchId: newId('batch'),
  reference,
});
type Ids = ReturnType<typeof ids>;
const post = (region: RegionId, ...postings: readonly Posting[]) =>
  inTransaction(region, async (tx) => {
    for (const posting of postings) await postTransfer(tx, posting);
  });
const balances = (region: RegionId, ...accounts: readonly AccountCode[]) =>
  inTransaction(region, async (tx) => {
    const found: Yen[] = [];
    for (const account of accounts) found.push(await balanceOf(tx, account));
    return found;
  });
const deposit = (of: Ids, amount: bigint) => depositPosting({ ...of, amount: yen(amount) });
const release = (of: Ids, payout = 94_290n, workerFee = 5_500n) =>
  releasePosting({
    ...of,
    deposit: yen(payout + workerFee),
    payout: yen(payout),
    clientFee: yen(0n),
    workerFee: yen(workerFee),
  });
const constraint = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error);
  }
  return 'accepted';
};

test('the worked payment, event by event', async () => {
  const region = await newRegion();
  const of = ids();
  const look = async () => {
    const [cash, liability, payable, fees, tax] = await balances(
      region,
      bank,
      escrowOf(of.milestoneId),
      payableOf(of.workerId),
      fee,
      feeTax,
    );
    return [-(cash ?? 0n), liability, payable, (fees ?? 0n) + (tax ?? 0n)];
  };
  await post(region, deposit(of, 99_790n));
  expect(await look()).toEqual([99_790n, 99_790n, 0n, 0n]);
  await post(region, release(of));
  expect(await look()).toEqual([99_790n, 0n, 94_290n, 5_500n]);
  const sent = { ...of, amount: yen(94_290n) };
  await post(region, sentPosting(sent));
  expect(await balances(region, inTransit)).toEqual([94_290n]);
  await post(region, settledPosting(sent));
  expect(await look()).toEqual([5_500n, 0n, 0n, 5_500n]);
  await post(region, feeSweepPosting({ key: '2026-12', fee: yen(5_000n), feeTax: yen(500n), reference }));
  expect(await look()).toEqual([0n, 0n, 0n, 0n]);
  const trial = await inTransaction(region, trialBalance);
  expect(trial.map((row) => row.kind)).toEqual(['bank', 'escrow', 'fee', 'fee_tax', 'in_transit', 'payable']);
  expect(trial.every((row) => row.balance === 0n)).toBe(true);
  const entries = await inTransaction(region, (tx) => entriesOf(tx, payableOf(of.workerId)));
  expect(entries.map((entry) => [entry.kind, entry.amount, entry.balanceAfter])).toEqual([
    ['sent', -94_290n, 0n],
    ['release', 94_290n, 94_290n],
  ]);
});

test('a deposit that is cancelled goes back whole', async () => {
  const region = await newRegion();
  const of = ids();
  await post(region, deposit(of, 99_790n), refundPosting({ ...of, amount: yen(99_790n) }));
  expect(await balances(region, escrowOf(of.milestoneId), refundableOf(of.contractId))).toEqual([
    0n,
    99_790n,
  ]);
});

test('a split 60/40 leaves the escrow empty, and half of it alone is refused at COMMIT', async () => {
  const region = await newRegion();
  const of = ids();
  await post(region, deposit(of, 99_790n));
  const parts = splitPostings({ ...of, deposit: yen(99_790n), payout: yen(59_874n) });
  expect(await constraint(post(region, ...parts.slice(0, 1)))).toBe('ledger_escrow_emptied');
  await post(region, ...parts);
  expect(await balances(region, payableOf(of.workerId), refundableOf(of.contractId))).toEqual([
    59_874n,
    39_916n,
  ]);
});

test('a deposit of 99,789 for 99,790 waits in suspense, and may go back', async () => {
  const region = await newRegion();
  const of = ids();
  await post(region, unmatchedPosting({ ...of, amount: yen(99_789n) }));
  expect(await balances(region, suspenseOf(of.depositId))).toEqual([99_789n]);
  expect(await constraint(post(region, refundSuspensePosting({ ...of, amount: yen(99_790n) })))).toBe(
    'ledger_account_never_negative',
  );
  await post(region, refundSuspensePosting({ ...of, amount: yen(99_789n) }));
  expect(await balances(region, suspenseOf(of.depositId), refundableOf(of.depositId))).toEqual([0n, 99_789n]);
});

test('a key has one effect, and no other lines', async () => {
  const region = await newRegion();
  const of = ids();
  const first = await inTransaction(region, (tx) => postTransfer(tx, deposit(of, 5_000n)));
  const again = await Promise.all(
    Array.from({ length: 8 }, () => inTransaction(region, (tx) => postTransfer(tx, deposit(of, 5_000n)))),
  );
  expect(new Set([first, ...again]).size).toBe(1);
  expect(await balances(region, escrowOf(of.milestoneId))).toEqual([5_000n]);
  expect(await constraint(post(region, deposit(of, 5_001n)))).toBe('ledger_transfer_key_reused');
  expect(await constraint(post(region, { ...deposit(of, 5_000n), names: deposit(of, 1n).key }))).not.toBe(
    'accepted',
  );
});

test('a milestone is released once, by thirty-two at once', async () => {
  const region = await newRegion();
  const of = ids();
  await post(region, deposit(of, 99_790n));
  const once = { ...release(of), key: `release-a:${of.milestoneId}` };
  const others = Array.from({ length: 32 }, (_, n) => ({ ...once, key: `release-${n}:${of.milestoneId}` }));
  const results = await Promise.all(others.map((posting) => constraint(post(region, posting))));
  expect(results.filter((result) => result === 'accepted')).toHaveLength(1);
  expect(new Set(results)).toEqual(new Set(['accepted', 'ledger_transfer_one_release']));
  expect(await balances(region, payableOf(of.workerId))).toEqual([94_290n]);
});

test('what was sent is settled or returned: one of them, once, in its own amount', async () => {
  const region = await newRegion();
  const of = { ...ids(), amount: yen(94_290n) };
  await post(region, deposit(of, 99_790n), release(of), sentPosting(of));
  expect(await constraint(post(region, settledPosting({ ...of, amount: yen(94_291n) })))).toBe(
    'ledger_settles_what_was_sent',
  );
  await post(region, returnedPosting(of));
  expect(await constraint(post(region, settledPosting(of)))).toBe('ledger_transfer_ends_once');
  expect(await balances(region, inTransit, payableOf(of.workerId))).toEqual([0n, 94_290n]);
  const next = { ...of, batchId: newId('batch') };
  await post(region, sentPosting(next), settledPosting(next));
  expect(await constraint(post(region, returnedPosting(next)))).toBe('ledger_transfer_ends_once');
  expect(await constraint(post(region, reversalPosting(settledPosting(next), reference)))).toBe(
    'ledger_named_kind',
  );
});

test('a reversal negates its original exactly, once', async () => {
  const region = await newRegion();
  const of = ids();
  const wrong = deposit(of, 5_000n);
  await post(region, wrong);
  const reversal = reversalPosting(wrong, 'mistyped');
  const half = reversal.lines.map((line) => ({ ...line, amount: yen(line.amount / 2n) as Yen }));
  expect(await constraint(post(region, { ...reversal, lines: half }))).toBe('ledger_reversal_exact');
  expect(await constraint(post(region, { ...reversal, names: 'deposit:unknown' }))).toBe(
    'ledger_named_transfer',
  );
  await post(region, reversal);
  expect(await constraint(post(region, { ...reversal, key: `${reversal.key}:2` }))).toBe(
    'ledger_transfer_ends_once',
  );
  expect(await balances(region, bank, escrowOf(of.milestoneId))).toEqual([0n, 0n]);
});

test('fees are not swept beyond what was earned', async () => {
  const region = await newRegion();
  const of = ids();
  await post(region, deposit(of, 99_790n), release(of));
  const sweep = (key: string, amount: bigint) =>
    post(region, feeSweepPosting({ key, fee: yen(amount), feeTax: yen(0n), reference }));
  expect(await constraint(sweep('too-much', 5_001n))).toBe('ledger_fee_never_negative');
  const both = await Promise.all([sweep('a', 3_000n), sweep('b', 3_000n)].map(constraint));
  expect(both.sort()).toEqual(['accepted', 'ledger_fee_never_negative']);
});

test('a transfer outside the chart is refused', async () => {
  const region = await newRegion();
  const of = ids();
  const other = ids();
  await post(region, deposit(of, 5_000n));
  const shaped = (kind: Posting['kind'], ...lines: readonly (readonly [AccountCode, bigint])[]) => ({
    key: `shape:${newId('transfer')}`,
    kind,
    reference,
    names: null,
    lines: lines.map(([account, amount]) => ({ account, amount: yen(amount) })),
  });
  const refusals: readonly (readonly [string, Posting])[] = [
    ['person to person', shaped('release', [payableOf(of.workerId), -1n], [payableOf(other.workerId), 1n])],
    ['top-up without a contract', shaped('deposit', [bank, -100n], [payableOf(of.workerId), 100n])],
    [
      'escrow to escrow',
      shaped('match_suspense', [escrowOf(of.milestoneId), -1n], [escrowOf(other.milestoneId), 1n]),
    ],
    ['pay before the money is in', shaped('release', [bank, -1n], [payableOf(of.workerId), 1n])],
    ['a deposit turned round', shaped('deposit', [bank, 1n], [escrowOf(of.milestoneId), -1n])],
    ['fee without a release', shaped('fee_sweep', [escrowOf(of.milestoneId), -1n], [fee, 1n])],
  ];
  for (const [what, posting] of refusals)
    expect([what, await constraint(post(region, posting))]).toEqual([what, 'ledger_chart']);
  const unknown = 'wallet:01900000-0000-7000-8000-000000000001' as AccountCode;
  expect(await constraint(post(region, shaped('deposit', [bank, -1n], [unknown, 1n])))).toBe('ledger_chart');
  const long = `${escrowOf(other.milestoneId)}:x` as AccountCode;
  expect(await constraint(post(region, shaped('deposit', [bank, -1n], [long, 1n])))).not.toBe('accepted');
  expect(await constraint(post(region, shaped('deposit', [bank, -1n], [bank, 1n])))).toBe(
    'ledger_transfer_balances',
  );
  expect(await constraint(post(region, shaped('deposit', [bank, -1n], [escrowOf(of.milestoneId), 2n])))).toBe(
    'ledger_transfer_balances',
  );
});

test('a transfer that is rolled back never was', async () => {
  const region = await newRegion();
  const of = ids();
  const attempt = inTransaction(region, async (tx: Tx) => {
    await postTransfer(tx, deposit(of, 5_000n));
    throw new Error('something else failed');
  });
  await expect(attempt).rejects.toThrow('something else failed');
  expect(await balances(region, escrowOf(of.milestoneId), bank)).toEqual([0n, 0n]);
});
