// What the books say: each entry named, both sides, one account's balance, and whose the money in the bank is.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { addYen, yen } from '../../kernel/yen.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { sql } from '../../platform/sql.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { reading, usePool } from '../../platform/transaction.ts';
import { answerRefund, proposeRefund } from '../contracts/index.ts';
import { balanceOf, bank, fee, feeTax } from '../ledger/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { approveSweep } from './approve-sweep.ts';
import { otherBankDays } from './bank-day.pages.ts';
import { exportJournal } from './export-journal.ts';
import { holdings } from './holding.pages.ts';
import { batchesInTransit, type JournalFilter, journalEntries, journalSums } from './journal.pages.ts';
import { matchSuspense } from './match-suspense.ts';
import { exampleOwed, must } from './payout-walk.examples.ts';
import { planPayouts } from './plan-payouts.ts';
import { proposeSweep } from './propose-sweep.ts';
import { readAwaited } from './read-awaited.ts';
import { recordDeposit } from './record-deposit.ts';
import { recordFeeTransfer } from './record-fee-transfer.ts';
import { returnDeposit } from './return-deposit.ts';
import { exampleBankLine, exampleFundedContract } from './settlement.examples.ts';

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
const always: JournalFilter = { from: null, until: null, account: null, contractId: null };
const entriesOf = (region: RegionId, filter: Partial<JournalFilter> = {}) =>
  reading(region, (tx) => journalEntries(tx, { ...always, ...filter }, { after: null, limit: 500 }));

/** What the list explains, beside what the escrow account holds. */
async function explained(region: RegionId) {
  return reading(region, async (tx) => ({
    bank: yen(-(await balanceOf(tx, bank))),
    parts: addYen(
      ...(await holdings(tx)).map(({ amount }) => amount),
      ...(await batchesInTransit(tx)).map(({ amount }) => amount),
      await balanceOf(tx, fee),
      await balanceOf(tx, feeTax),
    ),
  }));
}

test('the list of open orders is the balance of the escrow account, to the yen, after each step', async () => {
  await clockAt('2026-11-13T12:00:00+09:00');
  const region = await exampleRegion();
  const walk = await exampleOwed(region, [{}, {}]);
  const { operator, approvers } = walk;
  const seen: bigint[] = [];
  const adds = async () => {
    const { bank: held, parts } = await explained(region);
    expect(parts).toBe(held);
    seen.push(held);
  };
  await adds();
  const open = await exampleFundedContract(region, walk, { state: 'agreed' });
  const line = { receivedOn: localDate('2026-11-13'), payerName: 'ｶ)髙﨑𠮷①㈱', reference: '' };
  const record = { ...line, amount: yen(20_000n), bankLine: exampleBankLine() };
  const { depositId } = must(await recordDeposit(operator, { key: newKey(), ...record }));
  await adds();
  const awaited = (await reading(region, readAwaited)).find(
    ({ contractId }) => contractId === open.contractId,
  );
  if (!awaited) throw new Error('nothing is awaited');
  must(await matchSuspense(operator, { key: newKey(), depositId, announcedId: awaited.id }));
  await adds();
  must(await returnDeposit(operator, { key: newKey(), depositId }));
  await adds();
  const ended = await exampleFundedContract(region, walk, { state: 'funded' });
  const refund = { key: newKey(), contractId: ended.contractId };
  await proposeRefund(ended.client, { ...refund, statement: '髙﨑さんと話しました。' });
  must(
    await answerRefund(ended.worker, {
      ...refund,
      key: newKey(),
      agrees: true,
      amount: yen(11_880n),
      confirmed: true,
    }),
  );
  must(await planPayouts(operator, { key: newKey() }));
  await adds();
  const batchId = await walk.approved();
  must(await walk.exported(batchId));
  must(await walk.sent(batchId));
  await adds();
  const sweepId = must(await proposeSweep(operator, { key: newKey() })).id;
  must(await approveSweep(approvers[0], { key: newKey(), sweepId }));
  await clockAt('2026-12-01T10:00:00+09:00');
  must(await walk.settled(batchId));
  await adds();
  const left = { transferredOn: localDate('2026-12-01'), bankLine: '2026-12-01/8' };
  must(await recordFeeTransfer(operator, { key: newKey(), sweepId, ...left }));
  await adds();
  expect(new Set(seen).size).toBeGreaterThan(4);

  const held = await reading(region, holdings);
  expect(held.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['escrow', 11_880n],
    ['refundable', 11_880n],
    ['refundable', 8_120n],
  ]);
  expect(held.find(({ depositId: of }) => of === depositId)?.payerName).toBe('ｶ)髙﨑𠮷①㈱');
  expect(held[0]).toMatchObject({ contractId: open.contractId, title: awaited.title });
});

test('each entry names its order, both sides, the line of the statement and the bank’s day', async () => {
  await clockAt('2026-11-13T12:00:00+09:00');
  const region = await exampleRegion();
  const walk = await exampleOwed(region);
  const [made] = walk.made;
  if (!made) throw new Error('no contract');
  const batchId = await walk.approved();
  must(await walk.exported(batchId));
  must(await walk.sent(batchId));
  await clockAt('2026-12-01T10:00:00+09:00');
  must(await walk.settled(batchId));

  const entries = await entriesOf(region);
  expect(entries.map(({ kind }) => kind)).toEqual(['deposit', 'acceptance', 'pay_sent', 'pay_settled']);
  expect(new Set(entries.map(({ contractId }) => contractId))).toEqual(new Set([made.contractId]));
  for (const entry of entries) {
    expect(entry.bankLine).toMatch(/^2026-11-20\/\d+$/);
    expect(entry).toMatchObject({ payerName: 'ｶ)ﾚｲﾉｶｲｼﾔ', organizationName: expect.any(String) });
    expect(entry.workerName).toBeTruthy();
  }
  expect(entries.map(({ bankOn }) => bankOn)).toEqual(['2026-11-13', null, null, '2026-11-30']);
  expect(await entriesOf(region, { contractId: made.contractId })).toEqual(entries);

  const ofBank = await entriesOf(region, { account: 'bank' });
  expect(ofBank.map(({ balance }) => balance)).toEqual([-11_880n, -1_080n]);
  const december = { from: new Date('2026-12-01T00:00:00+09:00'), until: null, account: 'bank' } as const;
  expect(await reading(region, (tx) => journalSums(tx, december))).toEqual({
    count: 1,
    debit: 0n,
    credit: 10_800n,
    before: -11_880n,
  });
  const all = await reading(region, (tx) => journalSums(tx, { from: null, until: null, account: null }));
  expect([all.count, all.debit === all.credit]).toEqual([4, true]);
  const [first, ...others] = entries;
  const after = first?.id ?? null;
  expect(await reading(region, (tx) => journalEntries(tx, always, { after, limit: 500 }))).toEqual(others);
});

test('what leaves as a table is written down, and leaves by nobody who does not look after the money', async () => {
  const region = await exampleRegion();
  const walk = await exampleOwed(region);
  const [made] = walk.made;
  if (!made) throw new Error('no contract');
  await expect(exportJournal(made.client, always)).rejects.toThrow(NotAllowed);
  await expect(exportJournal(made.worker, always)).rejects.toThrow(NotAllowed);
  expect(must(await exportJournal(walk.approvers[0], { ...always, account: 'escrow' }))).toEqual(
    await entriesOf(region, { account: 'escrow' }),
  );
  const written = await reading(
    region,
    (tx) => sql<{ detail: object }>(tx)`
      select detail from audit_entry where region_id = ${region} and action = 'journal.exported'`,
  );
  expect(written).toEqual([{ detail: expect.objectContaining({ account: 'escrow', entries: 2 }) }]);
  const elsewhere = await exampleRegion();
  expect(await entriesOf(elsewhere)).toEqual([]);
  expect(await entriesOf(elsewhere, { contractId: made.contractId })).toEqual([]);
});

test('what the bank did in one month and the books in the next leads from the books to the passbook', async () => {
  await clockAt('2026-12-02T10:00:00+09:00');
  const region = await exampleRegion();
  const { operator } = await exampleOwed(region, []);
  const comes = async (receivedOn: string, amount: bigint) => {
    const line = { receivedOn: localDate(receivedOn), payerName: 'ｶ)髙﨑𠮷①㈱', reference: '' };
    const record = { ...line, amount: yen(amount), bankLine: exampleBankLine() };
    must(await recordDeposit(operator, { key: newKey(), ...record }));
  };
  await comes('2026-11-30', 20_000n);
  await comes('2026-12-02', 300n);
  const days = (from: string, to: string) =>
    reading(region, (tx) => otherBankDays(tx, { from: localDate(from), to: localDate(to) }));
  const late = { kind: 'unmatched', bookedOn: '2026-12-02', bankOn: '2026-11-30', amount: 20_000n };
  expect(await days('2026-11-01', '2026-11-30')).toMatchObject([{ ...late, ahead: 20_000n }]);
  expect(await days('2026-12-01', '2026-12-31')).toMatchObject([{ ...late, ahead: 0n }]);
  expect(await days('2026-10-01', '2026-10-31')).toEqual([]);
  expect(await reading(region, (tx) => otherBankDays(tx, { from: null, to: null }))).toEqual([]);
});
