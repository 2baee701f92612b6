import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  BatchId,
  ContractId,
  DepositId,
  MilestoneId,
  PersonId,
  RefundId,
  RegionId,
} from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import { openPool } from '../../platform/pool.ts';
import { newId } from '../../platform/random.ts';
import { sql } from '../../platform/sql.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, usePool } from '../../platform/transaction.ts';
import {
  balanceOf,
  bank,
  cameBackPosting,
  depositPosting,
  inTransit,
  type Posting,
  payableOf,
  postTransfer,
  refundableOf,
  refundPosting,
  reversalPosting,
  sentPosting,
  settledPosting,
} from './index.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;
const region = 1 as RegionId;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 4, () => {});
  usePool(pool);
  await inTransaction(region, async (tx) => {
    await sql(tx)`
      insert into region (id, slug, municipality_code, name_ja, name_en, section_ja, section_en, phone, created_at)
      values (${region}, 'region-1', '052078', '町', 'Town', '課', 'Section', '+81183000000', ${tx.now})`;
  });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const post = (...postings: readonly Posting[]) =>
  inTransaction(region, async (tx) => {
    for (const posting of postings) await postTransfer(tx, posting);
  });
const constraint = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error);
  }
  return 'accepted';
};

test('what was settled comes back once, to whom it was owed, in its own amount', async () => {
  const of = {
    milestoneId: newId('milestone') as MilestoneId,
    contractId: newId('contract') as ContractId,
    depositId: newId('deposit') as DepositId,
    reference: 'YN000000',
    amount: yen(99_790n),
  };
  const refund = {
    batchId: newId('batch') as BatchId,
    orderId: newId('refund') as RefundId,
    owedOn: refundableOf(of.contractId),
    amount: of.amount,
    reference: 'batch',
  };
  await post(depositPosting(of), refundPosting(of), sentPosting(refund));
  expect(await constraint(post(cameBackPosting(refund)))).toBe('ledger_named_transfer');
  await post(settledPosting(refund));
  const toAWorker = { ...refund, owedOn: payableOf(newId('person') as PersonId) };
  for (const strange of [{ ...refund, amount: yen(99_789n) }, toAWorker]) {
    expect(await constraint(post(cameBackPosting(strange)))).toBe('ledger_came_back_as_sent');
  }
  await post(cameBackPosting(refund));
  const again = { ...cameBackPosting(refund), key: 'came_back:again' };
  expect(await constraint(post(again))).toBe('ledger_transfer_ends_once');
  expect(await constraint(post(reversalPosting(cameBackPosting(refund), 'x')))).toBe('ledger_named_kind');
  const balances = await inTransaction(region, async (tx) => [
    await balanceOf(tx, bank),
    await balanceOf(tx, inTransit),
    await balanceOf(tx, refund.owedOn),
  ]);
  expect(balances).toEqual([-99_790n, 0n, 99_790n]);
});
