import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { BatchId, OrganizationId, PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { asAdministrator } from '../../platform/embedded-postgres/administer.ts';
import { openPool } from '../../platform/pool.ts';
import { newId, newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { sql } from '../../platform/sql.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, type Tx, usePool } from '../../platform/transaction.ts';
import { moveMembership } from '../identity/membership.rows.ts';
import { insertMember } from '../organizations/member.rows.ts';
import { exampleClient, exampleMember, exampleStaff } from '../organizations/organization.examples.ts';
import { defaultSettings } from '../regions/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { insertSetting } from '../regions/setting.rows.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { approveBatch } from './approve-batch.ts';
import { loadBatch } from './batch.rows.ts';
import { exportBatch } from './export-batch.ts';
import { lockBatch } from './lock-batch.ts';
import { markSent } from './mark-sent.ts';
import { planPayouts } from './plan-payouts.ts';
import { exampleBankAccount, exampleFundedContract, exampleMoneyStaff } from './settlement.examples.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  useSealingKey(Buffer.alloc(32, 5));
  database = await freshDatabase();
  await moveClock(database, Date.parse('2026-11-13T12:00:00+09:00') - Date.now());
  pool = openPool(database.url('app'), 8, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const personOf = (actor: Actor): PersonId => actor.personId ?? newId('person');
const payOn = localDate('2026-11-30');
const lock = (actor: Actor, day = payOn) => lockBatch(actor, { key: newKey(), payOn: day });

const exampleCodes = { originatorCode: '0123456789', originatorKana: 'レイノチイキショウシャ' };

/** One accepted order with a bank account, planned. */
async function planned(region: RegionId) {
  const staff = await exampleMoneyStaff(region);
  const made = await exampleFundedContract(region, staff, { state: 'accepted' });
  await exampleBankAccount(made.worker);
  await planPayouts(staff.operator, { key: newKey() });
  return { region, ...staff, ...made };
}

async function lockedBatch() {
  const all = await planned(await exampleRegion());
  const { region, operator } = all;
  const result = await lock(operator);
  if (!result.ok) throw new Error(result.reason);
  const { batchId } = result.value;
  const { listSha256 } = await reading(region, (tx) => loadBatch(tx, batchId));
  const approve = (actor: Actor, changes: object = {}) =>
    approveBatch(actor, { key: newKey(), batchId, shownHash: listSha256, ...changes });
  return { ...all, batchId, listSha256, approve };
}

/** The same person as the database sees them: with the role, and a seat at the organisation. */
async function withApproverRole(actor: Actor, holder: OrganizationId | null): Promise<Actor> {
  await inTransaction(actor.regionId, async (tx) => {
    await sql(tx)`
      insert into membership_role (region_id, person_id, role, granted_at)
      values (${tx.regionId}, ${personOf(actor)}, 'paymentApprover', ${tx.now}) on conflict do nothing`;
    if (holder)
      await insertMember(tx, holder, { personId: personOf(actor), role: 'staff', approvalLimit: null });
  });
  const seat = {
    organizationId: holder ?? newId('organization'),
    role: 'staff',
    approvalLimit: null,
  } as const;
  return {
    ...actor,
    roles: [...actor.roles, 'paymentApprover'],
    seats: [...actor.seats, ...(holder ? [seat] : [])],
  };
}
const holderOf = (approver: Actor): OrganizationId => {
  const [seat] = approver.seats;
  if (!seat) throw new Error('no seat');
  return seat.organizationId;
};

describe('two people approve', () => {
  test('what they were shown, and the second approval is the one that counts', async () => {
    const { approve, approvers } = await lockedBatch();
    const key = newKey();
    const first = await approve(approvers[0], { key });
    expect(first).toMatchObject({ ok: true, value: { approved: false } });
    expect(await approve(approvers[0], { key })).toEqual(first);
    expect(await approve(approvers[0])).toEqual({ ok: false, reason: 'already-approved' });
    expect(await approve(approvers[1], { shownHash: '0'.repeat(64) })).toEqual({
      ok: false,
      reason: 'list-changed',
    });
    expect(await approve(approvers[1])).toMatchObject({ ok: true, value: { approved: true } });
    expect(await approve(approvers[1])).toEqual({ ok: false, reason: 'not-locked' });
  });

  test('and neither locked it, is paid by it, belongs to the client, or comes from elsewhere', async () => {
    const { approve, approvers, operator, worker, client, region, organizationId } = await lockedBatch();
    const holder = holderOf(approvers[0]);
    const cases: [Actor, string][] = [
      [await withApproverRole(operator, null), 'locked-it'],
      [await withApproverRole(worker, holder), 'pays-approver'],
      [await withApproverRole(client, holder), 'of-the-client'],
      [
        await withApproverRole(await exampleMember(region, organizationId, 'clientViewer'), holder),
        'of-the-client',
      ],
      [await withApproverRole(await exampleStaff(region, 'csp'), null), 'not-of-holder'],
    ];
    for (const [actor, reason] of cases) expect(await approve(actor)).toEqual({ ok: false, reason });
    for (const actor of [operator, worker, client, { ...approvers[0], actingFor: newId('person') }]) {
      await expect(approve(actor)).rejects.toThrow(NotAllowed);
    }
    const { approvers: strangers } = await exampleMoneyStaff(await exampleRegion());
    await expect(approve(strangers[0])).rejects.toThrow(NotFound);
  });

  test('and the database refuses the same, whatever the program says', async () => {
    const { batchId, listSha256, approvers, operator, worker, client, region } = await lockedBatch();
    const holder = holderOf(approvers[0]);
    const insert = (tx: Tx, person: PersonId, hash = listSha256) => sql(tx)`
      insert into batch_approval (region_id, batch_id, person_id, approved_at, list_sha256)
      values (${tx.regionId}, ${batchId}, ${person}, ${tx.now}, ${hash})`;
    const refused = async (actor: Actor, constraint: string, hash?: string) =>
      expect(
        inTransaction(region, (tx) => insert(tx, personOf(actor), hash)),
        constraint,
      ).rejects.toMatchObject({ constraint });
    await refused(await withApproverRole(operator, null), 'batch_approval_by_another');
    await refused(await withApproverRole(worker, holder), 'batch_approval_no_payee');
    await refused(await withApproverRole(client, holder), 'batch_approval_no_client');
    await refused(await exampleStaff(region, 'operator'), 'batch_approval_by_escrow_holder');
    await refused(approvers[0], 'batch_approval_of_what_was_shown', '0'.repeat(64));
    await inTransaction(region, (tx) => insert(tx, personOf(approvers[0])));
    await refused(approvers[0], 'batch_approval_pkey');
    await inTransaction(region, (tx) => moveMembership(tx, personOf(approvers[1]), 'suspended'));
    await refused(approvers[1], 'batch_approval_by_escrow_holder');
  });
});

describe('the database keeps a batch as it was locked', () => {
  const statement = (region: RegionId, run: (tx: Tx) => Promise<unknown>) => inTransaction(region, run);

  test.each<[string, string, (tx: Tx, batchId: BatchId) => Promise<unknown>]>([
    [
      'no approval by one',
      'payout_batch_two_approvals',
      (tx, id) => sql(tx)`update payout_batch set state = 'approved' where id = ${id}`,
    ],
    [
      'no file without approval',
      'payout_batch_order',
      (tx, id) =>
        sql(
          tx,
        )`update payout_batch set state = 'exported', file_sha256 = ${'0'.repeat(64)}, exported_by = locked_by
          where id = ${id}`,
    ],
    [
      'no further line',
      'payout_line_frozen',
      (tx, id) => sql(tx)`
        insert into payout_line (region_id, batch_id, line_no, payout_id, worker_id, amount, bank_account_id, state)
        select region_id, batch_id, 2, payout_id, worker_id, amount, bank_account_id, 'cancelled'
        from payout_line where batch_id = ${id}`,
    ],
  ])('%s', async (_, constraint, run) => {
    const { region, batchId } = await lockedBatch();
    await expect(statement(region, (tx) => run(tx, batchId))).rejects.toMatchObject({ constraint });
  });

  test('and the application may not touch amounts, accounts or approvals at all', async () => {
    const { region } = await lockedBatch();
    for (const run of [
      (tx: Tx) => sql(tx)`update payout_batch set total = total + 1`,
      (tx: Tx) => sql(tx)`update payout_batch set originator = '{}'`,
      (tx: Tx) => sql(tx)`update payout_line set amount = amount + 1`,
      (tx: Tx) => sql(tx)`update payout_line set bank_account_id = worker_id`,
      (tx: Tx) => sql(tx)`delete from payout_line`,
      (tx: Tx) => sql(tx)`delete from payout_batch`,
      (tx: Tx) => sql(tx)`delete from batch_approval`,
      (tx: Tx) => sql(tx)`delete from batch_not_uploaded`,
    ]) {
      await expect(statement(region, run)).rejects.toThrow(/permission denied/);
    }
  });

  test.each(['total = total + 1', `originator = '{}'`, `list_sha256 = repeat('0', 64)`])(
    'and the owner of the tables not either: %s',
    async (change) => {
      const { region, batchId } = await lockedBatch();
      const changed = asAdministrator(database.url('owner'), async (owner) => {
        await owner.query(`begin; set local app.region_id = ${region}`);
        await owner.query(`update payout_batch set ${change} where id = $1`, [batchId]);
      });
      await expect(changed).rejects.toMatchObject({ constraint: 'payout_batch_frozen' });
    },
  );

  test('an exported batch is not cancelled without two declarations, and a payout is in one live batch', async () => {
    const { region, batchId, approve, approvers, operator } = await lockedBatch();
    for (const approver of approvers) await approve(approver);
    await exportBatch(operator, { key: newKey(), batchId });
    await expect(
      statement(region, (tx) => sql(tx)`update payout_batch set state = 'cancelled' where id = ${batchId}`),
    ).rejects.toMatchObject({ constraint: 'payout_batch_two_declarations' });
    await markSent(operator, { key: newKey(), batchId });
    await expect(
      statement(region, (tx) => sql(tx)`update payout_batch set state = 'exported' where id = ${batchId}`),
    ).rejects.toMatchObject({ constraint: 'payout_batch_order' });
    await statement(region, async (tx) => {
      await sql(
        tx,
      )`update payout_line set state = 'returned', return_reason = 'bank-trouble' where batch_id = ${batchId}`;
    });
    await expect(
      statement(region, (tx) => sql(tx)`update payout_line set state = 'live' where batch_id = ${batchId}`),
    ).rejects.toMatchObject({ constraint: 'payout_line_ends_once' });
  });
});

describe('locking a batch', () => {
  test('is for an operator, on a bank day that has not passed, with an account to pay from', async () => {
    const { region, operator, approvers, worker, client } = await planned(await exampleRegion());
    for (const actor of [approvers[0], worker, client]) await expect(lock(actor)).rejects.toThrow(NotAllowed);
    expect(await lock(operator, localDate('2026-11-28'))).toEqual({ ok: false, reason: 'no-bank-day' });
    expect(await lock(operator, localDate('2026-11-12'))).toEqual({ ok: false, reason: 'pay-day-passed' });
    expect(await lock(operator, localDate('2026-12-01'))).toEqual({ ok: false, reason: 'pay-day-too-far' });
    expect(await lock(operator, localDate('2026-11-27'))).toEqual({ ok: false, reason: 'nothing-to-pay' });
    const unset = { name: 'bankFile', value: defaultSettings.bankFile } as const;
    await inTransaction(region, (tx) => insertSetting(tx, unset, localDate('2026-11-13'), null));
    expect(await lock(operator)).toEqual({ ok: false, reason: 'bank-file-not-set' });
  });

  test('leaves out what cannot be paid, and takes each payout once when two lock at once', async () => {
    const region = await exampleRegion();
    const { operator } = await planned(region);
    const other = await exampleFundedContract(
      region,
      { operator },
      { state: 'accepted', reward: yen(21_600n) },
    );
    const large = await exampleFundedContract(
      region,
      { operator },
      { state: 'accepted', reward: yen(1_000_001n) },
    );
    await exampleBankAccount(large.worker);
    // Lowered after the order: what is ordered now would be refused.
    const lower = { ...defaultSettings.bankFile, ...exampleCodes, payeeLimit: yen(1_000_000n) };
    const changed = { name: 'bankFile', value: lower } as const;
    await inTransaction(region, (tx) => insertSetting(tx, changed, localDate('2026-11-13'), null));
    await planPayouts(operator, { key: newKey() });
    const results = await Promise.all([lock(operator), lock(operator)]);
    expect(results.filter((each) => each.ok)).toMatchObject([
      { value: { count: 1, total: '10800', leftOut: 2 } },
    ]);
    expect(results.filter((each) => !each.ok)).toEqual([{ ok: false, reason: 'nothing-to-pay' }]);
    await exampleBankAccount(other.worker);
    expect(await lock(operator)).toMatchObject({ value: { count: 1, total: '21600', leftOut: 1 } });
  });

  test('of another region is not there', async () => {
    const { batchId } = await lockedBatch();
    const { operator } = await exampleMoneyStaff(await exampleRegion());
    for (const useCase of [exportBatch, markSent]) {
      await expect(useCase(operator, { key: newKey(), batchId })).rejects.toThrow(NotFound);
    }
    const { actor: client } = await exampleClient(operator.regionId);
    const worker = await exampleWorker(operator.regionId);
    for (const actor of [client, worker]) {
      await expect(exportBatch(actor, { key: newKey(), batchId })).rejects.toThrow(NotAllowed);
    }
  });
});
