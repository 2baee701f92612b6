// The use cases themselves walk to the bank; after every step, everything recomputed from the facts must agree.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDate } from '../../src/kernel/tokyo-date.ts';
import { yen } from '../../src/kernel/yen.ts';
import { sealAuditBlocks } from '../../src/modules/audit/index.ts';
import { agreeingToShares, proposingShares } from '../../src/modules/contracts/ending.examples.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import {
  approveSweep,
  depositsOf,
  matchSuspense,
  plannedRefunds,
  proposeSweep,
  recordDeposit,
  recordFeeTransfer,
  recordLateReturn,
  registerRefundAccount,
  returnDeposit,
  returnLine,
} from '../../src/modules/settlement/index.ts';
import { exampleOwed, must } from '../../src/modules/settlement/payout-walk.examples.ts';
import {
  exampleAccountForm,
  exampleBankAccount,
  exampleFundedContract,
} from '../../src/modules/settlement/settlement.examples.ts';
import { anchorPublicKey } from '../../src/platform/anchor-key.ts';
import { openPool } from '../../src/platform/pool.ts';
import { newKey } from '../../src/platform/random.ts';
import { useSealingKey } from '../../src/platform/sealed-box.ts';
import { moveClock } from '../../src/platform/testing/clock.ts';
import { freshDatabase } from '../../src/platform/testing/database.ts';
import { reading, usePool } from '../../src/platform/transaction.ts';
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
  await clockAt('2026-11-30T10:00:00+09:00');
  must(await returnLine(walk.operator, { key: newKey(), batchId: first, lineNo: 2, reason: 'bank-trouble' }));
  await verified();
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

test('what goes back, comes back late and leaves as fees is right after every step', async () => {
  await clockAt('2026-11-13T12:00:00+09:00');
  const region = await exampleRegion();
  const verified = async () => {
    await sealAuditBlocks(region, anchorKey);
    const report = await verifyDatabase(database.url('verify'), {
      anchorPublicKey: anchorPublicKey(anchorKey),
    });
    expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
    return Object.fromEntries(report.checks.map((check) => [check.name.split(':')[0], check.looked]));
  };
  const walk = await exampleOwed(region);
  const { operator, approvers } = walk;
  const ended = await exampleFundedContract(region, walk, { reward: yen(90_000n), state: 'funded' });
  await exampleBankAccount(ended.worker);
  const { contractId, client, worker } = ended;
  must(await proposingShares(ended, client, [60]));
  must(await agreeingToShares(ended, worker));
  await verified();

  const agreed = await exampleFundedContract(region, walk, { state: 'agreed' });
  const [announced] = await reading(region, (tx) => depositsOf(tx, agreed.contractId));
  if (!announced) throw new Error('nothing announced');
  const line = {
    receivedOn: localDate('2026-11-13'),
    payerName: 'ｶ)ﾚｲﾉｶｲｼﾔ',
    reference: announced.reference,
  };
  const bankLine = '2026-11-13/77';
  const waiting = must(
    await recordDeposit(operator, { key: newKey(), ...line, amount: yen(12_000n), bankLine }),
  );
  const { depositId } = waiting;
  await verified();
  must(await matchSuspense(operator, { key: newKey(), depositId, announcedId: announced.id }));
  await verified();
  must(await returnDeposit(operator, { key: newKey(), depositId }));
  await verified();
  must(await walk.plan());
  const refunds = await reading(region, plannedRefunds);
  for (const { refundId, contractId: of } of refunds) {
    const owner = of === contractId ? client : agreed.client;
    const account = { ...exampleAccountForm, holder: 'ｶ)ﾚｲﾉｶｲｼﾔ', reason: '', refundId };
    must(await registerRefundAccount(owner, { key: newKey(), ...account }));
  }
  await verified();
  const batchId = await walk.approved();
  await verified();
  must(await walk.exported(batchId));
  must(await walk.sent(batchId));
  await verified();
  await clockAt('2026-12-04T10:00:00+09:00');
  must(await returnLine(operator, { key: newKey(), batchId, lineNo: 4, reason: 'bank-trouble' }));
  await verified();
  must(await walk.settled(batchId));
  await verified();
  const back = { lineNo: 1, reason: 'bank-trouble', bankLine: '2026-12-03/1' } as const;
  const returnedOn = localDate('2026-12-03');
  must(await recordLateReturn(operator, { key: newKey(), batchId, ...back, returnedOn }));
  await verified();
  const transferredOn = localDate('2026-12-04');
  const sweepId = must(await proposeSweep(operator, { key: newKey() })).id;
  must(await approveSweep(approvers[0], { key: newKey(), sweepId }));
  await verified();
  must(
    await recordFeeTransfer(operator, { key: newKey(), sweepId, transferredOn, bankLine: '2026-12-04/1' }),
  );
  const looked = await verified();
  expect(looked).toMatchObject({ refunds: 2, payments: 1, fees: 1 });
});
