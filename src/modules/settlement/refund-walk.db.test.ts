import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { RefundId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { addYen, yen } from '../../kernel/yen.ts';
import { parseZenginFile } from '../../kernel/zengin-reading.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { sql } from '../../platform/sql.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool } from '../../platform/transaction.ts';
import type { ExampleContract, MadeContract } from '../contracts/contract.examples.ts';
import { agreeingToShares, proposingShares, toldTo } from '../contracts/ending.examples.ts';
import { answerRefund, milestonesOf, proposeRefund } from '../contracts/index.ts';
import { trialBalance } from '../ledger/index.ts';
import { exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { settledContracts } from './payout.pages.ts';
import { exampleOwed, must } from './payout-walk.examples.ts';
import { type RefundOnPage, refundsOfOrganizations } from './refund.pages.ts';
import { type RegisterRefundAccount, registerRefundAccount } from './register-refund-account.ts';
import { returnLine } from './return-line.ts';
import { exampleAccountForm, exampleBankAccount, exampleFundedContract } from './settlement.examples.ts';

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

/** A funded order whose two sides agree that all of it goes back; the deposit came as ｶ)ﾚｲﾉｶｲｼﾔ. */
async function refunded(example: Omit<ExampleContract, 'state'> = {}) {
  await clockAt('2026-11-13T12:00:00+09:00');
  const walk = await exampleOwed(await exampleRegion(), []);
  const made = await exampleFundedContract(walk.region, walk, { ...example, state: 'funded' });
  await agreeToRefund(made);
  must(await walk.plan());
  return { ...walk, contract: made };
}

async function agreeToRefund(made: MadeContract): Promise<void> {
  const { contractId, client, worker, regionId } = made;
  const milestones = await reading(regionId, (tx) => milestonesOf(tx, contractId));
  const amount = addYen(...milestones.map(({ depositAmount }) => depositAmount));
  must(await proposeRefund(client, { key: newKey(), contractId, statement: '髙﨑さんと話しました。' }));
  must(await answerRefund(worker, { key: newKey(), contractId, agrees: true, amount, confirmed: true }));
}

const refundsOf = ({ regionId, client }: MadeContract): Promise<RefundOnPage[]> =>
  reading(regionId, (tx) =>
    refundsOfOrganizations(
      tx,
      client.seats.map(({ organizationId }) => organizationId),
    ),
  );
const account = { ...exampleAccountForm, holder: 'ﾚｲﾉｶｲｼﾔ(ｶ', reason: '' };
const register = (actor: Actor, refundId: RefundId, changes: Partial<RegisterRefundAccount> = {}) =>
  registerRefundAccount(actor, { key: newKey(), ...account, refundId, ...changes });

describe('a refund', () => {
  test('goes back to who paid it in, through the same two persons, and leaves every account at zero', async () => {
    const walk = await refunded();
    const { region, contract } = walk;
    const [refund] = await refundsOf(contract);
    if (!refund) throw new Error('no refund');
    expect(refund).toMatchObject({ state: 'planned', amount: 11_880n, payOn: '2026-11-16', account: null });
    expect(await toldTo(contract, contract.client)).toContain('refund-planned');
    expect(must(await walk.plan()).planned).toBe(0);
    expect(await walk.lock(localDate('2026-11-16'))).toEqual({ ok: false, reason: 'nothing-to-pay' });

    const guess = await register(contract.client, refund.refundId, { currentPassword: 'wrong' });
    expect(guess).toEqual({ ok: false, reason: 'wrong-password' });
    must(await register(contract.client, refund.refundId));
    const lock = () => walk.lock(localDate('2026-11-16'));
    const batchId = must(await lock()).batchId;
    expect(await register(contract.client, refund.refundId)).toEqual({
      ok: false,
      reason: 'refund-under-way',
    });
    for (const approver of walk.approvers) must(await walk.approve(batchId, approver));
    const file = parseZenginFile(must(await walk.exported(batchId)).bytes);
    expect(file).toMatchObject({ total: 11_880n, transfers: [{ payeeName: 'ﾚｲﾉｶｲｼﾔ(ｶ' }] });
    must(await walk.sent(batchId));
    expect(await sums(region)).toMatchObject({ refundable: 0n, in_transit: 11_880n, bank: -11_880n });
    await clockAt('2026-11-16T10:00:00+09:00');
    const settled = () => reading(region, (tx) => settledContracts(tx, [contract.contractId]));
    expect(await settled()).toEqual([]);
    must(await walk.settled(batchId));
    expect(await settled()).toEqual([{ contractId: contract.contractId, how: 'refunded' }]);
    expect(Object.values(await sums(region)).every((balance) => balance === 0n)).toBe(true);
    expect(await refundsOf(contract)).toMatchObject([{ state: 'settled', paidOn: '2026-11-16' }]);
    expect(await toldTo(contract, contract.client)).toContain('refund-sent');
  });

  test('that the bank gives back waits for another account, and is paid once more', async () => {
    const walk = await refunded();
    const { region, contract } = walk;
    const [refund] = await refundsOf(contract);
    if (!refund) throw new Error('no refund');
    must(await register(contract.client, refund.refundId));
    const first = must(await walk.lock(localDate('2026-11-16'))).batchId;
    for (const approver of walk.approvers) must(await walk.approve(first, approver));
    must(await walk.exported(first));
    must(await walk.sent(first));
    const gone = { key: newKey(), batchId: first, lineNo: 1, reason: 'account-closed' } as const;
    await clockAt('2026-11-16T09:30:00+09:00');
    must(await returnLine(walk.operator, gone));
    expect(await sums(region)).toMatchObject({ refundable: 11_880n, in_transit: 0n });
    expect(await toldTo(contract, contract.client)).toContain('refund-returned');
    const monday = localDate('2026-11-16');
    expect(await walk.lock(monday)).toEqual({ ok: false, reason: 'nothing-to-pay' });

    // A change waits for the hold, and everybody who looks after the client's money hears of it.
    must(await register(contract.client, refund.refundId, { accountNumber: '7654321' }));
    expect(await toldTo(contract, contract.client)).toContain('refund-account-changed');
    expect(await walk.lock(monday)).toEqual({ ok: false, reason: 'nothing-to-pay' });
    must(await walk.settled(first));
    await clockAt('2026-11-20T09:00:00+09:00');
    const second = must(await walk.lock(localDate('2026-11-20'))).batchId;
    for (const approver of walk.approvers) must(await walk.approve(second, approver));
    const file = parseZenginFile(must(await walk.exported(second)).bytes);
    expect(file).toMatchObject({ total: 11_880n, transfers: [{ accountNumber: '7654321' }] });
    must(await walk.sent(second));
    must(await walk.settled(second));
    expect(await sums(region)).toMatchObject({ refundable: 0n, in_transit: 0n, bank: 0n });
  });

  test('goes to nobody else: another name, another company, another region', async () => {
    const { contract, operator, region } = await refunded();
    const [refund] = await refundsOf(contract);
    if (!refund) throw new Error('no refund');
    const other = { holder: 'ｻﾄｳ ﾊﾅｺ' };
    expect(await register(contract.client, refund.refundId, other)).toEqual({
      ok: false,
      reason: 'payer-differs',
    });
    expect(await register(contract.client, refund.refundId, { bankCode: '9999' })).toEqual({
      ok: false,
      reason: 'unknown-bank',
    });
    await expect(register(operator, refund.refundId)).rejects.toThrow(NotAllowed);
    const stranger = await exampleWorker(region);
    await expect(register(stranger, refund.refundId)).rejects.toThrow(NotFound);
    await expect(register(contract.worker, refund.refundId)).rejects.toThrow(NotFound);
    const elsewhere = await exampleStaff(await exampleRegion(), 'operator');
    await expect(register(elsewhere, refund.refundId)).rejects.toThrow(NotFound);
  });

  test('is approved by nobody of the organisation that gets it, which the database proves once more', async () => {
    const walk = await refunded();
    const { region, contract } = walk;
    const [refund] = await refundsOf(contract);
    const seat = contract.client.seats[0];
    const [approver] = walk.approvers;
    if (!refund || !seat || !approver.personId) throw new Error('no refund');
    must(await register(contract.client, refund.refundId));
    const batchId = must(await walk.lock(localDate('2026-11-16'))).batchId;
    const theirs = { ...approver, seats: [...approver.seats, seat] };
    expect(await walk.approve(batchId, theirs)).toEqual({ ok: false, reason: 'refunds-own' });
    await inTransaction(region, async (tx) => {
      await sql(tx)`
        insert into organization_member (region_id, organization_id, person_id, role, joined_at, accepted_at)
        values (${region}, ${seat.organizationId}, ${approver.personId}, 'clientViewer', ${tx.now}, ${tx.now})`;
    });
    await expect(walk.approve(batchId, approver)).rejects.toThrow(/refund of their own organisation/);
  });
});

test('a split pays the worker’s part and gives the client the rest, in one batch', async () => {
  await clockAt('2026-11-13T12:00:00+09:00');
  const walk = await exampleOwed(await exampleRegion(), []);
  const { region } = walk;
  const made = await exampleFundedContract(region, walk, { reward: yen(90_000n), state: 'funded' });
  await exampleBankAccount(made.worker);
  const { client, worker } = made;
  must(await proposingShares(made, client, [60]));
  must(await agreeingToShares(made, worker));
  // 60 % of 99,000 for the worker, rounded down; the client gets the rest.
  expect(await sums(region)).toMatchObject({ escrow: 0n, payable: 59_400n, refundable: 39_600n });
  expect(must(await walk.plan()).planned).toBe(2);
  const [refund] = await refundsOf(made);
  if (!refund) throw new Error('no refund');
  must(await register(client, refund.refundId));
  const batch = must(await walk.lock());
  expect(batch).toMatchObject({ count: 2, total: '99000', leftOut: 0 });
  for (const approver of walk.approvers) must(await walk.approve(batch.batchId, approver));
  must(await walk.exported(batch.batchId));
  must(await walk.sent(batch.batchId));
  await clockAt('2026-11-30T10:00:00+09:00');
  must(await walk.settled(batch.batchId));
  expect(Object.values(await sums(region)).every((balance) => balance === 0n)).toBe(true);
});
