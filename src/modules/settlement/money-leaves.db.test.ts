// Money that a bank gives back after it was paid, and fees that leave the escrow account.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BatchId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { sql } from '../../platform/sql.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool } from '../../platform/transaction.ts';
import { toldTo } from '../contracts/ending.examples.ts';
import { trialBalance } from '../ledger/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { approveSweep } from './approve-sweep.ts';
import { exampleOwed, must } from './payout-walk.examples.ts';
import { proposeSweep } from './propose-sweep.ts';
import { recordDeposit } from './record-deposit.ts';
import { recordFeeTransfer } from './record-fee-transfer.ts';
import { recordLateReturn } from './record-late-return.ts';
import { exampleBankAccount, exampleFundedContract } from './settlement.examples.ts';
import { withdrawSweep } from './withdraw-sweep.ts';

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
const sums = async (region: RegionId) =>
  Object.fromEntries((await reading(region, trialBalance)).map(({ kind, balance }) => [kind, balance]));

async function paid() {
  await clockAt('2026-11-13T12:00:00+09:00');
  const walk = await exampleOwed(await exampleRegion());
  const batchId = await walk.approved();
  must(await walk.exported(batchId));
  must(await walk.sent(batchId));
  await clockAt('2026-11-30T10:00:00+09:00');
  const back = { batchId, lineNo: 1, reason: 'account-closed', bankLine: '2026-12-03/2' } as const;
  const comeBack = (changes: Partial<Parameters<typeof recordLateReturn>[1]> = {}) =>
    recordLateReturn(walk.operator, {
      key: newKey(),
      ...back,
      returnedOn: localDate('2026-12-03'),
      ...changes,
    });
  return { ...walk, batchId, comeBack };
}

describe('a payment that comes back after it was paid', () => {
  test('is owed again, waits for another account, and is paid once more', async () => {
    const walk = await paid();
    const { region, batchId, comeBack, made } = walk;
    const [contract] = made;
    if (!contract) throw new Error('no contract');
    expect(await comeBack()).toEqual({ ok: false, reason: 'line-not-settled' });
    must(await walk.settled(batchId));
    expect(await sums(region)).toMatchObject({ bank: -1_080n, payable: 0n });
    expect(await comeBack()).toEqual({ ok: false, reason: 'returned-in-future' });
    await clockAt('2026-12-04T10:00:00+09:00');
    expect(await comeBack({ returnedOn: localDate('2026-11-27') })).toEqual({
      ok: false,
      reason: 'before-pay-day',
    });
    must(await comeBack());
    expect(await sums(region)).toMatchObject({ bank: -11_880n, payable: 10_800n, in_transit: 0n });
    expect(await toldTo(contract, contract.worker)).toContain('payout-came-back');
    for (const again of [{}, { lineNo: 2 }]) {
      expect(await comeBack({ ...again, bankLine: '2026-12-03/9' })).toEqual({
        ok: false,
        reason: 'line-not-settled',
      });
    }

    const day = localDate('2026-12-08');
    expect(await walk.lock(day)).toEqual({ ok: false, reason: 'nothing-to-pay' });
    await exampleBankAccount(contract.worker, { accountNumber: '7654321' });
    await clockAt('2026-12-08T10:00:00+09:00');
    const second: BatchId = must(await walk.lock(day)).batchId;
    for (const approver of walk.approvers) must(await walk.approve(second, approver));
    must(await walk.exported(second));
    must(await walk.sent(second));
    must(await walk.settled(second));
    expect(await sums(region)).toMatchObject({ bank: -1_080n, payable: 0n, in_transit: 0n });
    expect(await walk.lock(day)).toEqual({ ok: false, reason: 'nothing-to-pay' });
  });

  test('takes one line of the statement, which is then no deposit, and the other way round', async () => {
    const { batchId, comeBack, operator, ...walk } = await paid();
    must(await walk.settled(batchId));
    await clockAt('2026-12-04T10:00:00+09:00');
    const line = { receivedOn: localDate('2026-12-03'), amount: yen(5_000n), payerName: 'ﾅｿﾞ', reference: '' };
    const record = (bankLine: string) => recordDeposit(operator, { key: newKey(), ...line, bankLine });
    must(await record('2026-12-03/2'));
    expect(await comeBack()).toEqual({ ok: false, reason: 'bank-line-recorded' });
    must(await comeBack({ bankLine: '2026-12-03/3' }));
    expect(await record('2026-12-03/3')).toEqual({ ok: false, reason: 'line-recorded' });
  });

  test('changes no settled line without it, also not by hand', async () => {
    const { region, batchId, ...walk } = await paid();
    must(await walk.settled(batchId));
    const byHand = inTransaction(region, async (tx) => {
      await sql(tx)`
        update payout_line set state = 'returned' where region_id = ${region} and batch_id = ${batchId}`;
    });
    await expect(byHand).rejects.toThrow(/a line ends once/);
  });
});

describe('fees', () => {
  async function proposed() {
    const walk = await paid();
    must(await walk.settled(walk.batchId));
    const propose = () => proposeSweep(walk.operator, { key: newKey() });
    const sweepId = must(await propose()).id;
    const approve = (actor = walk.approvers[0]) => approveSweep(actor, { key: newKey(), sweepId });
    const withdraw = (actor = walk.operator) =>
      withdrawSweep(actor, { key: newKey(), sweepId, reason: '髙﨑が見直します。' });
    const transferred = (
      changes: Partial<Parameters<typeof recordFeeTransfer>[1]> = {},
      actor = walk.operator,
    ) =>
      recordFeeTransfer(actor, {
        key: newKey(),
        sweepId,
        transferredOn: localDate('2026-12-01'),
        bankLine: '2026-12-01/4',
        ...changes,
      });
    return { ...walk, propose, sweepId, approve, withdraw, transferred };
  }

  test('are proposed by one, approved by another, and leave the books with the bank’s line of their transfer', async () => {
    const { region, operator, approvers, propose, approve, withdraw, transferred } = await proposed();
    expect(await propose()).toEqual({ ok: false, reason: 'sweep-open' });
    expect(await transferred()).toEqual({ ok: false, reason: 'not-approved' });
    await expect(approve(operator)).rejects.toThrow(NotAllowed);
    expect(await approve({ ...operator, roles: ['operator', 'paymentApprover'] })).toEqual({
      ok: false,
      reason: 'proposed-it',
    });
    expect(await approve({ ...approvers[0], seats: [] })).toEqual({ ok: false, reason: 'not-of-holder' });
    must(await approve());
    expect(await approve(approvers[1])).toEqual({ ok: false, reason: 'sweep-decided' });
    expect(await propose()).toEqual({ ok: false, reason: 'sweep-open' });
    expect(await sums(region)).toMatchObject({ bank: -1_080n, fee: 982n, fee_tax: 98n });

    expect(await transferred()).toEqual({ ok: false, reason: 'transferred-in-future' });
    await clockAt('2026-12-02T10:00:00+09:00');
    await expect(transferred({}, approvers[0])).rejects.toThrow(NotAllowed);
    expect(await transferred({ transferredOn: localDate('2026-11-29') })).toEqual({
      ok: false,
      reason: 'before-approval',
    });
    must(await transferred());
    expect(Object.values(await sums(region)).every((balance) => balance === 0n)).toBe(true);
    expect(await transferred({ bankLine: '2026-12-01/5' })).toEqual({ ok: false, reason: 'sweep-decided' });
    expect(await withdraw()).toEqual({ ok: false, reason: 'sweep-decided' });
    expect(await propose()).toEqual({ ok: false, reason: 'no-fees' });
  });

  test('leave once, also when the transfer is recorded twice in the same moment', async () => {
    const { region, approve, transferred } = await proposed();
    must(await approve());
    await clockAt('2026-12-02T10:00:00+09:00');
    const both = await Promise.all([transferred(), transferred({ bankLine: '2026-12-01/5' })]);
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await sums(region)).toMatchObject({ bank: 0n, fee: 0n, fee_tax: 0n });
  });

  test('stay when the transfer is given up, also after it was approved, and can then be proposed anew', async () => {
    const { region, approvers, propose, approve, withdraw, transferred } = await proposed();
    must(await approve());
    must(await withdraw(approvers[1]));
    await clockAt('2026-12-02T10:00:00+09:00');
    expect(await transferred()).toEqual({ ok: false, reason: 'sweep-decided' });
    expect(await sums(region)).toMatchObject({ bank: -1_080n, fee: 982n });
    must(await propose());
  });

  test('that come in while the bank works stay for the next time', async () => {
    const walk = await proposed();
    must(await walk.approve());
    await exampleFundedContract(walk.region, walk, { state: 'accepted' });
    await clockAt('2026-12-02T10:00:00+09:00');
    must(await walk.transferred());
    expect(await sums(walk.region)).toMatchObject({ fee: 982n, fee_tax: 98n });
    must(await walk.propose());
  });

  test('take a line of the statement that is nothing else, and that nothing else takes later', async () => {
    const { operator, approve, transferred } = await proposed();
    must(await approve());
    await clockAt('2026-12-02T10:00:00+09:00');
    const receivedOn = localDate('2026-12-01');
    const record = (bankLine: string) =>
      recordDeposit(operator, {
        key: newKey(),
        receivedOn,
        amount: yen(5_000n),
        payerName: 'ｶ)髙﨑𠮷①㈱',
        reference: '',
        bankLine,
      });
    must(await record('2026-12-01/4'));
    expect(await transferred()).toEqual({ ok: false, reason: 'bank-line-recorded' });
    must(await transferred({ bankLine: '2026-12-01/6' }));
    expect(await record('2026-12-01/6')).toEqual({ ok: false, reason: 'line-recorded' });
  });

  test('are not approved when their balance has changed since, until they are proposed anew', async () => {
    const walk = await paid();
    const sweepId = must(await proposeSweep(walk.operator, { key: newKey() })).id;
    await exampleFundedContract(walk.region, walk, { state: 'accepted' });
    const [approver] = walk.approvers;
    expect(await approveSweep(approver, { key: newKey(), sweepId })).toEqual({
      ok: false,
      reason: 'balance-changed',
    });
    must(await withdrawSweep(approver, { key: newKey(), sweepId, reason: '残高が変わりました。' }));
    expect(await approveSweep(approver, { key: newKey(), sweepId })).toEqual({
      ok: false,
      reason: 'sweep-decided',
    });
    must(await proposeSweep(walk.operator, { key: newKey() }));
  });

  test('leave no books by hand', async () => {
    const { region, sweepId, approve, operator } = await proposed();
    const byHand = (state: string) =>
      inTransaction(region, async (tx) => {
        await sql(tx)`
          update fee_sweep set state = ${state}, transferred_on = '2026-11-30', bank_line = '2026-11-30/9',
            ended_by = ${operator.personId}, ended_at = ${tx.now}
          where region_id = ${region} and id = ${sweepId}`;
      });
    await expect(byHand('transferred')).rejects.toThrow(/goes its way once/);
    must(await approve());
    await expect(byHand('transferred')).rejects.toThrow(/stands in the books/);
    await expect(byHand('confirmed')).rejects.toThrow(/goes its way once/);
  });
});
