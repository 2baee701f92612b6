import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { BatchId, PersonId, RegionId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { parseZenginFile } from '../../kernel/zengin-reading.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { sql } from '../../platform/sql.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { reading, usePool } from '../../platform/transaction.ts';
import type { ExampleContract } from '../contracts/contract.examples.ts';
import { trialBalance } from '../ledger/index.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { linesOf } from './batch.rows.ts';
import { cancelBatch } from './cancel-batch.ts';
import { exampleOwed, must } from './payout-walk.examples.ts';
import { returnLine } from './return-line.ts';
import { exampleBankAccount } from './settlement.examples.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  useSealingKey(Buffer.alloc(32, 5));
  database = await freshDatabase();
  pool = openPool(database.url('app'), 8, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());

async function owed(...examples: readonly Omit<ExampleContract, 'state'>[]) {
  await clockAt('2026-11-13T12:00:00+09:00');
  return exampleOwed(await exampleRegion(), examples.length > 0 ? examples : undefined);
}

const payouts = (region: RegionId) =>
  reading(
    region,
    (tx) =>
      sql<{ state: string; amount: bigint; payOn: string; batchId: BatchId | null }>(tx)`
      select state, amount, pay_on, batch_id from payout where region_id = ${tx.regionId} order by amount`,
  );
const sums = async (region: RegionId) =>
  Object.fromEntries((await reading(region, trialBalance)).map(({ kind, balance }) => [kind, balance]));

describe('a payment that the bank gives back', () => {
  test('is owed again, waits for another account, and is then paid once', async () => {
    const walk = await owed({ reward: yen(10_800n) }, { reward: yen(21_600n) });
    const { region, operator, made } = walk;
    const batchId = await walk.approved();
    must(await walk.exported(batchId));
    const give = (reason: 'account-closed' | 'bank-trouble', lineNo = 1) =>
      returnLine(operator, { key: newKey(), batchId, lineNo, reason });
    expect(await give('account-closed')).toEqual({ ok: false, reason: 'not-sent' });
    must(await walk.sent(batchId));
    await clockAt('2026-11-29T23:59:00+09:00');
    expect(await give('account-closed')).toEqual({ ok: false, reason: 'pay-day-not-reached' });
    await clockAt('2026-11-30T00:05:00+09:00');
    must(await give('account-closed'));
    expect(await give('account-closed')).toEqual({ ok: false, reason: 'line-not-live' });
    expect(await give('account-closed', 9)).toEqual({ ok: false, reason: 'line-not-live' });
    await clockAt('2026-11-30T10:00:00+09:00');
    must(await walk.settled(batchId));
    expect(await give('account-closed', 2)).toEqual({ ok: false, reason: 'not-sent' });

    const [line] = await reading(region, (tx) => linesOf(tx, batchId));
    const contract = made.find(({ worker }) => worker.personId === line?.payeeId);
    if (!line || !contract) throw new Error('no line');
    expect(await sums(region)).toMatchObject({ payable: line.amount, in_transit: 0n });
    const told = await reading(region, (tx) => notificationsOf(tx, line.payeeId as PersonId));
    const kinds = told.map(({ telling }) => telling.kind);
    expect(kinds).toContain('payout-returned');
    expect(kinds).not.toContain('payout-sent');

    expect(await walk.lock()).toEqual({ ok: false, reason: 'nothing-to-pay' });
    await exampleBankAccount(contract.worker, { accountNumber: '7654321' });
    expect(await walk.lock()).toEqual({ ok: false, reason: 'nothing-to-pay' });
    await clockAt('2026-12-04T09:00:00+09:00');
    const payOn = localDate('2026-12-04');
    const second = must(await walk.lock(payOn)).batchId;
    for (const approver of walk.approvers) must(await walk.approve(second, approver));
    const read = parseZenginFile(must(await walk.exported(second)).bytes);
    expect(read).toMatchObject({ total: line.amount, transfers: [{ accountNumber: '7654321' }] });
    must(await walk.sent(second));
    must(await walk.settled(second));
    expect((await payouts(region)).map(({ state }) => state)).toEqual(['settled', 'settled']);
    expect(await sums(region)).toMatchObject({ payable: 0n, in_transit: 0n });
  });

  test('for a trouble of the bank itself goes to the same account again', async () => {
    const walk = await owed();
    const batchId = await walk.approved();
    must(await walk.exported(batchId));
    must(await walk.sent(batchId));
    await clockAt('2026-11-30T10:00:00+09:00');
    must(await returnLine(walk.operator, { key: newKey(), batchId, lineNo: 1, reason: 'bank-trouble' }));
    must(await walk.settled(batchId));
    expect(must(await walk.lock())).toMatchObject({ count: 1 });
  });
});

describe('a batch that is not paid', () => {
  const cancel = (actor: Actor, batchId: BatchId, notUploaded = false) =>
    cancelBatch(actor, {
      key: newKey(),
      batchId,
      reason: '髙﨑様の口座を待ちます。',
      understood: true,
      notUploaded,
    });

  test('is cancelled by one person before its file has left, and its payouts are planned as before', async () => {
    const walk = await owed();
    for (const reach of [walk.locked, walk.approved]) {
      const batchId = await reach();
      expect(await cancel(walk.operator, batchId)).toMatchObject({ value: { cancelled: true } });
      expect(await payouts(walk.region)).toMatchObject([{ state: 'planned', batchId: null }]);
      expect(await walk.exported(batchId)).toEqual({ ok: false, reason: 'batch-cancelled' });
      expect(await cancel(walk.operator, batchId)).toEqual({ ok: false, reason: 'batch-cancelled' });
    }
  });

  test('once exported, is cancelled only when two declare that the bank never got the file', async () => {
    const walk = await owed();
    const batchId = await walk.approved();
    must(await walk.exported(batchId));
    expect(await cancel(walk.operator, batchId)).toEqual({ ok: false, reason: 'upload-not-denied' });
    expect(await cancel(walk.operator, batchId, true)).toMatchObject({ value: { cancelled: false } });
    expect(await cancel(walk.operator, batchId, true)).toEqual({ ok: false, reason: 'already-declared' });
    expect(await payouts(walk.region)).toMatchObject([{ state: 'batched' }]);
    expect(await walk.exported(batchId)).toEqual({ ok: false, reason: 'declared-not-uploaded' });
    expect(await cancel(walk.approvers[0], batchId, true)).toMatchObject({ value: { cancelled: true } });
    expect(await payouts(walk.region)).toMatchObject([{ state: 'planned' }]);

    const next = await walk.approved();
    must(await walk.exported(next));
    must(await walk.sent(next));
    expect(await cancel(walk.operator, next, true)).toEqual({ ok: false, reason: 'sent-stays' });
  });
});
