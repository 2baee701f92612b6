// Every way out of an order, walked by the use cases: everything recomputed from the facts must agree, and must notice
// what was done past them.
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/tokyo-date.ts';
import { yen } from '../../src/kernel/yen.ts';
import { sealAuditBlocks } from '../../src/modules/audit/index.ts';
import type { MadeContract } from '../../src/modules/contracts/contract.examples.ts';
import {
  answering,
  opening,
  overseer,
  saying,
  termed,
} from '../../src/modules/contracts/dispute.examples.ts';
import { agreeingToShares, proposingShares, statesOf } from '../../src/modules/contracts/ending.examples.ts';
import { answerRefund, endUnpaid, proposeRefund } from '../../src/modules/contracts/index.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import { depositsOf, recordDeposit } from '../../src/modules/settlement/index.ts';
import {
  exampleBankLine,
  exampleFundedContract,
  exampleMoneyStaff,
  type Funding,
} from '../../src/modules/settlement/settlement.examples.ts';
import { anchorPublicKey } from '../../src/platform/anchor-key.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import { newKey } from '../../src/platform/random.ts';
import { useSealingKey } from '../../src/platform/sealed-box.ts';
import { moveClock } from '../../src/platform/testing/clock.ts';
import { useOwnDatabase } from '../../src/platform/testing/own-database.ts';
import { reading } from '../../src/platform/transaction.ts';
import { verifyDatabase } from './verify-database.ts';

const anchorKey = createHash('sha256').update('a key of this test').digest();
const database = useOwnDatabase();
let region: RegionId;
let staff: Awaited<ReturnType<typeof exampleMoneyStaff>>;

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());

beforeAll(async () => {
  useSealingKey(Buffer.alloc(32, 5));
  await clockAt('2026-11-20T12:00:00+09:00');
  region = await exampleRegion();
  staff = await exampleMoneyStaff(region);
});

const made = (state: Funding) =>
  exampleFundedContract(region, staff, { state, rewards: [yen(90_719n), yen(10_800n)] });
async function problems(): Promise<readonly string[]> {
  await sealAuditBlocks(region, anchorKey);
  const report = await verifyDatabase(database.url('verify'), {
    anchorPublicKey: anchorPublicKey(anchorKey),
  });
  return report.checks.flatMap((check) => check.problems.map((problem) => `${check.name}: ${problem}`));
}
async function shared(contract: MadeContract, ...percents: readonly number[]) {
  await proposingShares(contract, contract.worker, percents);
  return agreeingToShares(contract, contract.client);
}

test('unpaid, refunded, shared, held, and mediated to each end', async () => {
  const unpaid = await made('agreed');
  await clockAt('2026-12-01T12:00:00+09:00');
  const ended = await endUnpaid(unpaid.worker, { key: newKey(), contractId: unpaid.contractId });
  expect(ended).toMatchObject({ ok: true });
  expect(await problems()).toEqual([]);
  const [announced] = await reading(region, (tx) => depositsOf(tx, unpaid.contractId));
  if (!announced) throw new Error('Nothing was announced');
  const { amount: late, reference } = announced;
  const line = {
    receivedOn: localDate('2026-11-30'),
    payerName: 'ｶ)ﾚｲ',
    reference,
    bankLine: exampleBankLine(),
  };
  const recorded = await recordDeposit(staff.operator, { key: newKey(), amount: late, ...line });
  expect(recorded).toMatchObject({ value: { state: 'in_suspense', why: 'order-ended' } });
  expect(await statesOf(unpaid)).toEqual(['lapsed', 'cancelled', 'cancelled']);
  expect(await problems()).toEqual([]);

  const refunded = await made('funded');
  const { contractId } = refunded;
  await proposeRefund(refunded.client, { key: newKey(), contractId, statement: '都合が変わりました。' });
  const amount = yen(99_790n + 11_880n);
  const how = { agrees: true, confirmed: true, amount };
  expect(await answerRefund(refunded.worker, { key: newKey(), contractId, ...how })).toMatchObject({
    ok: true,
  });
  expect(await problems()).toEqual([]);

  expect(await shared(await made('delivered'), 60, 100)).toMatchObject({ ok: true });
  expect(await shared(await made('funded'), 0, 100)).toMatchObject({ ok: true });
  expect(await problems()).toEqual([]);

  const held = await made('delivered');
  await opening(held, held.client);
  expect(await problems()).toEqual([]);
  await saying(held, held.worker);
  await termed(held, await overseer(held, 'mediator'), [60, null]);
  await answering(held, held.worker);
  await answering(held, held.client);
  expect(await statesOf(held)).toEqual(['active', 'split', 'delivered']);
  expect(await problems()).toEqual([]);
});

/** Past everything that guards the tables. */
const tampering = (statement: string) =>
  asAdministrator(database.url('admin'), (admin) =>
    admin.query(`set session_replication_role = replica; ${statement}`),
  );

test.each([
  [
    'an end with other amounts',
    `update milestone_end set payout_amount = payout_amount + 1, refund_amount = refund_amount - 1 where refund_amount = 39916`,
    `update milestone_end set payout_amount = payout_amount - 1, refund_amount = refund_amount + 1 where refund_amount = 39915`,
    /^ends/,
  ],
  [
    'a dispute closed past its milestones',
    `update dispute set state = 'closed', due_at = null, closed_at = opened_at, outcome = 'agreed' where state = 'statement'`,
    `update dispute set state = 'statement', due_at = opened_at, closed_at = null, outcome = null where closed_at = opened_at`,
    /^holds/,
  ],
  [
    'a contract that is called complete',
    `update contract set state = 'completed' where state = 'ended'`,
    `update contract set state = 'ended' where state = 'completed'`,
    /when all of its parts are/,
  ],
  ['an end that was taken away', `delete from milestone_end where kind = 'split'`, '', /^ends/],
])('notices %s', async (_, done, undone, noticed) => {
  const stopped = await made('funded');
  await opening(stopped, stopped.worker);
  expect(await problems()).toEqual([]);
  await tampering(done);
  expect((await problems()).some((problem) => noticed.test(problem))).toBe(true);
  if (undone) await tampering(undone);
});
