import { expect, test } from 'vitest';
import type { PersonId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading } from '../../platform/transaction.ts';
import { orderMonths } from '../contracts/index.ts';
import { moneyMonths, trialBalance } from '../ledger/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { incomeMonths, regionMonths } from './index.ts';
import { exampleOwed, must } from './payout-walk.examples.ts';
import { exampleFundedContract } from './settlement.examples.ts';

const database = useOwnDatabase();
useSealingKey(Buffer.alloc(32, 5));
const clockAt = (instant: string) => moveClock(database, Date.parse(`${instant}+09:00`) - Date.now());
const from = localDate('2025-12-01');

test('the months of a region, a worker, a client and the books are those that one counts by hand', async () => {
  const region = await exampleRegion();
  const other = await exampleRegion();
  await clockAt('2026-10-13T12:00:00');
  // October: one order of 10,800 yen at eight hours, paid at its end.
  const walk = await exampleOwed(region, [{ reward: yen(10_800n) }]);
  const [first] = walk.made;
  if (!first) throw new Error('The example makes one');
  const payOn = async (day: string) => {
    await walk.plan();
    const { batchId } = must(await walk.lock(localDate(day)));
    for (const approver of walk.approvers) must(await walk.approve(batchId, approver));
    must(await walk.exported(batchId));
    must(await walk.sent(batchId));
    await clockAt(`${day}T10:00:00`);
    must(await walk.settled(batchId));
  };
  await clockAt('2026-10-16T12:00:00');
  await payOn('2026-10-30');
  // November: two parts of one order are accepted, at 16,000 yen and eight hours; another order only runs.
  await clockAt('2026-11-13T12:00:00');
  await exampleFundedContract(region, walk, {
    state: 'accepted',
    rewards: [yen(6_000n), yen(10_000n)],
    parties: first,
  });
  await exampleFundedContract(region, walk, { state: 'funded', reward: yen(30_000n), parties: first });
  must(await walk.plan());

  const read = <Row>(of: (tx: Parameters<Parameters<typeof reading>[1]>[0]) => Promise<Row>, at = region) =>
    reading(at, of);
  const workerId = first.worker.personId as PersonId;
  const october = {
    month: '2026-10-01',
    received: 10_800n,
    coming: 0n,
    earned: 10_800n,
    orders: 1,
    perHour: 1_350n,
  };
  const income = () => read((tx) => incomeMonths(tx, workerId, from));
  expect(await income()).toEqual([
    october,
    { month: '2026-11-01', received: 0n, coming: 16_000n, earned: 16_000n, orders: 1, perHour: 2_000n },
  ]);
  await payOn('2026-11-30');
  expect((await income())[1]).toMatchObject({ received: 16_000n, coming: 0n });
  expect(await read((tx) => incomeMonths(tx, walk.operator.personId as PersonId, from))).toEqual([]);

  expect(await read((tx) => regionMonths(tx, from))).toEqual([
    { month: '2026-10-01', orders: 1, ordered: 10_800n, paid: 10_800n, earners: 1 },
    { month: '2026-11-01', orders: 2, ordered: 46_000n, paid: 16_000n, earners: 1 },
  ]);
  expect(await read((tx) => orderMonths(tx, [first.organizationId], from))).toEqual([
    { month: '2026-10-01', orders: 1, running: 0, finishedReward: 10_800n, runningReward: 0n },
    { month: '2026-11-01', orders: 2, running: 1, finishedReward: 16_000n, runningReward: 30_000n },
  ]);

  const books = await read((tx) => moneyMonths(tx, from));
  const nothing = { paidBack: 0n, feesOut: 0n };
  expect(books).toEqual([
    { month: '2026-10-01', paidIn: 11_880n, released: 10_800n, fees: 1_080n, paidOut: 10_800n, ...nothing },
    { month: '2026-11-01', paidIn: 50_600n, released: 16_000n, fees: 1_600n, paidOut: 16_000n, ...nothing },
  ]);
  // What came and did not go is what stands in the bank.
  const held = books.reduce((sum, row) => sum + row.paidIn - row.paidOut - row.paidBack - row.feesOut, 0n);
  const bank = (await read(trialBalance)).find(({ kind }) => kind === 'bank');
  expect(-(bank?.balance ?? 0n)).toBe(held);

  for (const months of [
    await read((tx) => regionMonths(tx, from), other),
    await read((tx) => incomeMonths(tx, workerId, from), other),
    await read((tx) => orderMonths(tx, [first.organizationId], from), other),
    await read((tx) => moneyMonths(tx, from), other),
    await read((tx) => moneyMonths(tx, localDate('2026-12-01'))),
  ])
    expect(months).toEqual([]);
});
