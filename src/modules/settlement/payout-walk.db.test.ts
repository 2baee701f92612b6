import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { systemActor } from '../../kernel/actor.ts';
import type { BatchId, PersonId, RegionId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { parseZenginFile } from '../../kernel/zengin-reading.ts';
import { openPool } from '../../platform/pool.ts';
import { newId, newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { sha256 } from '../../platform/sha256.ts';
import { sql } from '../../platform/sql.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, type Tx, usePool } from '../../platform/transaction.ts';
import type { ExampleContract } from '../contracts/contract.examples.ts';
import {
  balanceOf,
  fee,
  feeSweepPosting,
  feeTax,
  inTransit,
  payableOf,
  postTransfer,
  trialBalance,
} from '../ledger/index.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleStaff } from '../organizations/organization.examples.ts';
import { changeSetting, defaultSettings } from '../regions/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { insertSetting } from '../regions/setting.rows.ts';
import { loadBatch } from './batch.rows.ts';
import { exportBatch } from './export-batch.ts';
import { markSent } from './mark-sent.ts';
import { payoutsOfWorker, regionsWithOwed, settledContracts } from './payout.pages.ts';
import { exampleOwed, must } from './payout-walk.examples.ts';
import { registerBankAccount } from './register-bank-account.ts';
import { exampleAccountForm, exampleFundedContract, exampleMoneyStaff } from './settlement.examples.ts';

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
/** The day on which the bank pays what was delivered on 13 November. */
const payDay = () => clockAt('2026-11-30T10:00:00+09:00');
const personOf = (actor: Actor): PersonId => actor.personId ?? newId('person');

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

/** The newest audit entry with a state of each thing says what its row says. */
function statesThatTheAuditDoesNotTell(tx: Tx) {
  return sql(tx)`
    with said as (
      select distinct on (subject_kind, subject_id) subject_kind, subject_id, state from audit_entry
      where region_id = ${tx.regionId} and state is not null order by subject_kind, subject_id, seq desc
    ), kept as (
      select 'deposit' as kind, id, state from deposit where region_id = ${tx.regionId}
      union all select 'payout', id, state from payout where region_id = ${tx.regionId}
      union all select 'batch', id, state from payout_batch where region_id = ${tx.regionId}
      union all select 'milestone', id, state from milestone where region_id = ${tx.regionId}
      union all select 'contract', id, state from contract where region_id = ${tx.regionId}
    )
    select k.kind, k.state, s.state as said from kept k
    left join said s on s.subject_kind = k.kind and s.subject_id = k.id::text
    where s.state is distinct from k.state`;
}

describe('planning', () => {
  test('gives each accepted milestone one payout on the day that its receipt fixed', async () => {
    const { region, plan } = await owed({ rewards: [yen(10_800n), yen(21_600n)] });
    const sweep = systemActor(region, 'payouts of accepted work');
    expect(await reading(region, regionsWithOwed)).toContain(region);
    const planned = await Promise.all([plan(), plan(sweep), plan()]);
    expect(planned.map((each) => must(each).planned).toSorted()).toEqual([0, 0, 2]);
    expect(await payouts(region)).toMatchObject([
      { state: 'planned', amount: 10_800n, payOn: '2026-11-30' },
      { state: 'planned', amount: 21_600n, payOn: '2026-11-30' },
    ]);
    expect(await reading(region, regionsWithOwed)).not.toContain(region);
  });

  test('moves what was released late to the next payment day', async () => {
    const { region, plan } = await owed();
    await clockAt('2026-12-16T09:00:00+09:00');
    must(await plan());
    expect(await payouts(region)).toMatchObject([{ payOn: '2026-12-30' }]);
  });
});

describe('the walk to the bank', () => {
  test('ends in a file that is equal to the ledger, and every clearing account at zero', async () => {
    const walk = await owed(
      { category: 'writing', reward: yen(110_000n) },
      { rewards: [yen(10_800n), yen(21_600n)] },
    );
    const { region, made } = walk;
    const workers = made.map(({ worker }) => personOf(worker));
    const payable = () =>
      reading(region, async (tx) => {
        let all = 0n;
        for (const worker of workers) all += await balanceOf(tx, payableOf(worker));
        return all;
      });
    // 110,000 less 10,210 withheld; data entry is not withheld from.
    expect(await payable()).toBe(99_790n + 10_800n + 21_600n);

    const batchId = await walk.approved();
    const file = must(await walk.exported(batchId));
    const read = parseZenginFile(file.bytes);
    if (!read.ok) throw new Error(read.faults.join());
    expect(read).toMatchObject({ originatorCode: '0123456789', paidOn: '1130', total: 132_190n });
    expect(read.total).toBe(await payable());
    expect(read.transfers.map(({ amount }) => amount).toSorted()).toEqual(
      (await payouts(region)).map(({ amount }) => amount).toSorted(),
    );
    for (const transfer of read.transfers) {
      expect(transfer).toMatchObject({
        bankCode: '0119',
        branchCode: '361',
        accountType: '1',
        accountNumber: '0012345',
        payeeName: 'ｻﾄｳ ﾊﾅｺ',
      });
    }
    const batch = await reading(region, (tx) => loadBatch(tx, batchId));
    expect(batch).toMatchObject({ state: 'exported', count: 3, total: 132_190n, largest: 99_790n });
    expect(batch.fileSha256).toBe(sha256(file.bytes));

    const before = await payable();
    must(await walk.sent(batchId));
    expect(before - (await payable())).toBe(read.total);
    expect(await reading(region, (tx) => balanceOf(tx, inTransit))).toBe(read.total);
    expect(await walk.settled(batchId)).toEqual({ ok: false, reason: 'pay-day-not-reached' });
    const seen = (n: number) => reading(region, (tx) => payoutsOfWorker(tx, workers[n] ?? newId('person')));
    expect((await seen(0)).map(({ isWithBank }) => isWithBank)).toEqual([true]);
    const ids = made.map(({ contractId }) => contractId);
    expect(await reading(region, (tx) => settledContracts(tx, ids))).toEqual([]);
    await payDay();
    must(await walk.settled(batchId));
    expect((await seen(0)).map(({ isWithBank }) => isWithBank)).toEqual([false]);
    expect(await reading(region, (tx) => settledContracts(tx, ids))).toHaveLength(2);
    expect(await reading(region, (tx) => settledContracts(tx, ids.slice(0, 1)))).toEqual([
      { contractId: ids[0], how: 'paid' },
    ]);
    expect((await payouts(region)).map(({ state }) => state)).toEqual(['settled', 'settled', 'settled']);
    const told = await reading(region, (tx) => notificationsOf(tx, workers[1] ?? newId('person')));
    expect(told.filter(({ telling }) => telling.kind === 'payout-sent')).toHaveLength(2);

    const fees = { bank: -14_240n, escrow: 0n, fee: 12_946n, fee_tax: 1_294n, in_transit: 0n, payable: 0n };
    expect(await sums(region)).toEqual(fees);
    await inTransaction(region, async (tx) => {
      const [netFee, tax] = [await balanceOf(tx, fee), await balanceOf(tx, feeTax)];
      await postTransfer(
        tx,
        feeSweepPosting({ key: 'december', fee: netFee, feeTax: tax, reference: 'fees' }),
      );
    });
    expect(Object.values(await sums(region)).every((balance) => balance === 0n)).toBe(true);
    expect(await reading(region, statesThatTheAuditDoesNotTell)).toEqual([]);
  });

  test('follows the published case to the yen: 110,000 of writing, 10,210 withheld, a worker fee of 5,500', async () => {
    await clockAt('2026-11-13T12:00:00+09:00');
    const region = await exampleRegion();
    const officer = await exampleStaff(region, 'officer');
    const value = { clientBp: 0, workerBp: 500 };
    const effectiveFrom = localDate('2026-11-13');
    const fees = { key: newKey(), name: 'fees', value, effectiveFrom, confirmed: true } as const;
    must(await changeSetting(officer, fees));
    const writing = { category: 'writing', reward: yen(110_000n) };
    await exampleFundedContract(region, await exampleMoneyStaff(region), { ...writing, state: 'funded' });
    expect(await sums(region)).toEqual({ bank: -99_790n, escrow: 99_790n });

    const other = await exampleRegion();
    must(await changeSetting(await exampleStaff(other, 'officer'), { ...fees, key: newKey() }));
    const walk = await exampleOwed(other, [writing]);
    expect(await sums(other)).toEqual({
      bank: -99_790n,
      escrow: 0n,
      payable: 94_290n,
      fee: 5_000n,
      fee_tax: 500n,
    });
    const batchId = await walk.approved();
    must(await walk.exported(batchId));
    must(await walk.sent(batchId));
    await payDay();
    must(await walk.settled(batchId));
    expect(await sums(other)).toEqual({
      bank: -5_500n,
      escrow: 0n,
      payable: 0n,
      in_transit: 0n,
      fee: 5_000n,
      fee_tax: 500n,
    });
  });

  test('exports the same bytes again, also after the account and the settings changed, until it is sent', async () => {
    const walk = await owed();
    const { region, made, operator } = walk;
    const batchId = await walk.approved();
    const key = newKey();
    const first = must(await exportBatch(operator, { key, batchId }));
    const [contract] = made;
    if (!contract) throw new Error('no contract');
    must(
      await registerBankAccount(contract.worker, {
        key: newKey(),
        ...exampleAccountForm,
        accountNumber: '7777777',
      }),
    );
    const codes = { originatorCode: '9999999999', originatorKana: 'ベツ', lineEnd: 'none' } as const;
    const changed = { name: 'bankFile', value: { ...defaultSettings.bankFile, ...codes } } as const;
    await inTransaction(region, (tx) => insertSetting(tx, changed, localDate('2026-11-13'), null));
    for (const again of [await walk.exported(batchId), await exportBatch(operator, { key, batchId })]) {
      expect(Buffer.from(must(again).bytes).equals(Buffer.from(first.bytes))).toBe(true);
    }
    must(await walk.sent(batchId));
    for (const late of [await walk.exported(batchId), await exportBatch(operator, { key, batchId })]) {
      expect(late).toEqual({ ok: false, reason: 'already-sent' });
    }
  });

  test('goes step by step, each once, however often the button is pressed', async () => {
    const walk = await owed();
    const { region, operator } = walk;
    const batchId = await walk.locked();
    expect(await walk.exported(batchId)).toEqual({ ok: false, reason: 'not-approved' });
    expect(await walk.sent(batchId)).toEqual({ ok: false, reason: 'not-exported' });
    for (const approver of walk.approvers) must(await walk.approve(batchId, approver));
    expect(await walk.sent(batchId)).toEqual({ ok: false, reason: 'not-exported' });
    must(await walk.exported(batchId));
    expect(await walk.settled(batchId)).toEqual({ ok: false, reason: 'not-sent' });
    const key = newKey();
    const results = await Promise.all([
      markSent(operator, { key, batchId }),
      markSent(operator, { key, batchId }),
      walk.sent(batchId),
    ]);
    expect(results.filter((each) => each.ok).length).toBeGreaterThanOrEqual(1);
    expect(await sums(region)).toMatchObject({ payable: 0n, in_transit: 10_800n });
    await payDay();
    must(await walk.settled(batchId));
    expect(await walk.settled(batchId)).toEqual({ ok: false, reason: 'not-sent' });
    expect(await sums(region)).toMatchObject({ in_transit: 0n, bank: -1_080n });
    expect(await walk.lock()).toEqual({ ok: false, reason: 'nothing-to-pay' });
  });
});
