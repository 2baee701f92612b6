// The use cases themselves walk to the bank; after every step, everything recomputed from the facts must agree.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { yen } from '../../src/kernel/yen.ts';
import { sealAuditBlocks } from '../../src/modules/audit/index.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import { returnLine } from '../../src/modules/settlement/index.ts';
import { exampleOwed, must } from '../../src/modules/settlement/payout-walk.examples.ts';
import { exampleFundedContract } from '../../src/modules/settlement/settlement.examples.ts';
import { anchorPublicKey } from '../../src/platform/anchor-key.ts';
import { openPool } from '../../src/platform/pool.ts';
import { newKey } from '../../src/platform/random.ts';
import { useSealingKey } from '../../src/platform/sealed-box.ts';
import { moveClock } from '../../src/platform/testing/clock.ts';
import { freshDatabase } from '../../src/platform/testing/database.ts';
import { usePool } from '../../src/platform/transaction.ts';
import { verifyDatabase } from './verify-database.ts';

const anchorKey = createHash('sha256').update('a key of this test').digest();
let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());

beforeAll(async () => {
  useSealingKey(Buffer.alloc(32, 5));
  database = await freshDatabase();
  pool = openPool(database.url('app'), 4, () => {});
  usePool(pool);
  await clockAt('2026-11-13T12:00:00+09:00');
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('a walk to the bank is right after every step', async () => {
  const region = await exampleRegion();
  const verified = async () => {
    await sealAuditBlocks(region, anchorKey);
    const report = await verifyDatabase(database.url('verify'), {
      anchorPublicKey: anchorPublicKey(anchorKey),
    });
    expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
    expect(report.ok).toBe(true);
    return report;
  };
  const walk = await exampleOwed(region, [
    { category: 'writing', reward: yen(110_000n) },
    { rewards: [yen(10_800n), yen(21_600n)] },
  ]);
  await verified();
  await exampleFundedContract(region, walk, { state: 'delivered' });
  await verified();
  const first = await walk.approved();
  must(await walk.exported(first));
  await verified();
  must(await walk.sent(first));
  await verified();
  must(await returnLine(walk.operator, { key: newKey(), batchId: first, lineNo: 2, reason: 'bank-trouble' }));
  await verified();
  await clockAt('2026-11-30T10:00:00+09:00');
  must(await walk.settled(first));
  await verified();
  const second = await walk.approved();
  must(await walk.exported(second));
  must(await walk.sent(second));
  const report = await verified();
  const looked = Object.fromEntries(report.checks.map((check) => [check.name, check.looked]));
  expect(looked['payouts: the state is what their lines say']).toBe(3);
  expect(looked['batches: count, total and maximum are those of their lines']).toBe(2);
});
