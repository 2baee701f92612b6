import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { openPool } from '../../platform/pool.ts';
import { newId, newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool } from '../../platform/transaction.ts';
import { exampleContract, exampleProposed } from '../contracts/contract.examples.ts';
import { currentNotice, loadContract, milestonesOf, selectProposal } from '../contracts/index.ts';
import { loadJob, proposalsBy, submitProposal } from '../jobs/index.ts';
import { balanceOf, bank, escrowOf, suspenseOf, trialBalance } from '../ledger/index.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleMember } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { insertSetting } from '../regions/setting.rows.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { agreeToConditions } from './agree-to-conditions.ts';
import { depositsOf, openDeposits, suspendedDeposits } from './deposit.pages.ts';
import { readReference, referenceOf } from './deposit.rules.ts';
import { type RecordDeposit, recordDeposit } from './record-deposit.ts';
import {
  exampleAgreement,
  exampleBankLine,
  exampleFundedContract,
  exampleMoneyStaff,
} from './settlement.examples.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  database = await freshDatabase();
  await clockAt('2026-11-20T12:00:00+09:00');
  pool = openPool(database.url('app'), 8, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
const personOf = (actor: Actor): PersonId => actor.personId ?? newId('person');
const told = async (region: RegionId, actor: Actor) =>
  (await reading(region, (tx) => notificationsOf(tx, personOf(actor)))).map(({ telling }) => telling.kind);

async function offered(example: Parameters<typeof exampleContract>[1] = {}) {
  const region = await exampleRegion();
  const staff = await exampleMoneyStaff(region);
  const made = await exampleContract(region, { ...example, state: 'offered' });
  const notice = await reading(region, (tx) => currentNotice(tx, made.contractId));
  const agree = (actor: Actor, changes: object = {}) =>
    agreeToConditions(actor, {
      key: newKey(),
      contractId: made.contractId,
      version: notice.version,
      sha256: notice.sha256,
      ...changes,
    });
  const contract = () => reading(region, (tx) => loadContract(tx, made.contractId));
  const deposits = () => reading(region, (tx) => depositsOf(tx, made.contractId));
  return { region, ...staff, ...made, agree, contract, deposits };
}

describe('agreeing to the conditions', () => {
  test('makes the contract with the second agreement, in either order, and says what to pay in', async () => {
    for (const first of ['client', 'worker'] as const) {
      const { agree, contract, deposits, region, jobId, ...made } = await offered({
        rewards: [yen(10_800n), yen(21_600n)],
      });
      const second = first === 'client' ? 'worker' : 'client';
      expect(await agree(made[first])).toMatchObject({ ok: true, value: { agreed: false } });
      expect(await contract()).toMatchObject({ state: 'offered' });
      expect(await deposits()).toEqual([]);
      expect(await agree(made[second])).toMatchObject({ ok: true, value: { agreed: true } });
      expect(await contract()).toMatchObject({ state: 'agreed' });
      expect(await reading(region, (tx) => loadJob(tx, jobId))).toMatchObject({ state: 'filled' });
      const notice = await deposits();
      expect(notice).toMatchObject([
        { position: 1, state: 'announced', amount: 11_880n, clientFee: 1_080n, withholding: 0n },
        { position: 2, state: 'announced', amount: 23_760n },
      ]);
      for (const { reference } of notice) expect(readReference(reference)).toBe(reference);
      expect(new Set(notice.map(({ reference }) => reference)).size).toBe(2);
      expect(await told(region, made.client)).toEqual(
        expect.arrayContaining(['conditions-agreed', 'deposit-announced']),
      );
      expect(await told(region, made.worker)).not.toContain('deposit-announced');
    }
  });

  test('gives the others their answer in the same moment', async () => {
    const region = await exampleRegion();
    await exampleMoneyStaff(region);
    const { parties, ids } = await exampleProposed(region);
    const other = await exampleWorker(region);
    const message = '夜の八時からなら、毎日取り組めます。';
    await submitProposal(other, { key: newKey(), jobId: ids.jobId, message, conditionsRead: true });
    const selected = await selectProposal(parties.client, { key: newKey(), ...ids });
    if (!selected.ok) throw new Error(selected.reason);
    const { contractId } = selected.value;
    const { version, sha256 } = await reading(region, (tx) => currentNotice(tx, contractId));
    const answer = () => reading(region, async (tx) => (await proposalsBy(tx, personOf(other)))[0]?.state);
    await agreeToConditions(parties.client, { key: newKey(), contractId, version, sha256 });
    expect(await answer()).toBe('submitted');
    await agreeToConditions(parties.worker, { key: newKey(), contractId, version, sha256 });
    expect(await answer()).toBe('declined');
    expect(await told(region, other)).toContain('proposal-declined');
  });

  test('has one effect for a key pressed twice, and a sentence for a second agreement', async () => {
    const { agree, client, worker, deposits } = await offered();
    await agree(worker);
    const key = newKey();
    const both = await Promise.all([agree(client, { key }), agree(client, { key })]);
    expect(both[0]).toEqual(both[1]);
    expect(await deposits()).toHaveLength(1);
    expect(await agree(client)).toEqual({ ok: false, reason: 'not-offered' });
  });

  test('is refused for a text that was not read, above the limit, and after the offer ran out', async () => {
    const { agree, worker, client, organizationId, region } = await offered();
    expect(await agree(worker, { sha256: '0'.repeat(64) })).toEqual({
      ok: false,
      reason: 'notice-not-current',
    });
    expect(await agree(worker, { version: 2 })).toEqual({ ok: false, reason: 'notice-not-current' });
    expect(await agree(worker)).toMatchObject({ ok: true });
    expect(await agree(worker)).toEqual({ ok: false, reason: 'already-agreed' });
    const limited = await exampleMember(region, organizationId, 'clientApprover', yen(10_799n));
    expect(await agree(limited)).toEqual({ ok: false, reason: 'above-approval-limit' });
    await expect(agree(await exampleMember(region, organizationId, 'clientPayer'))).rejects.toThrow(
      NotAllowed,
    );
    await expect(agree(await exampleWorker(region))).rejects.toThrow(NotFound);
    await expect(agree({ ...client, regionId: await exampleRegion() })).rejects.toThrow(NotFound);
    await clockAt('2026-11-27T18:00:01+09:00');
    expect(await agree(client)).toEqual({ ok: false, reason: 'offer-expired' });
    await clockAt('2026-11-20T12:00:00+09:00');
  });

  test('stops before anyone is asked to pay into an account that is not named', async () => {
    const region = await exampleRegion();
    const made = await exampleContract(region, { state: 'offered' });
    const none = { name: 'escrowAccount', value: null } as const;
    await inTransaction(region, (tx) => insertSetting(tx, none, localDate('2026-11-20'), null));
    await exampleAgreement(made, made.client);
    await expect(exampleAgreement(made, made.worker)).rejects.toThrow('no-escrow-account');
    expect(await reading(region, (tx) => loadContract(tx, made.contractId))).toMatchObject({
      state: 'offered',
    });
  });
});

/** Writing for a company that withholds: reward 110,000, withheld 10,210, no client fee, deposit 99,790. */
async function announced() {
  const region = await exampleRegion();
  const staff = await exampleMoneyStaff(region);
  const made = await exampleFundedContract(region, staff, {
    state: 'agreed',
    category: 'writing',
    reward: yen(110_000n),
  });
  const [deposit] = await reading(region, (tx) => depositsOf(tx, made.contractId));
  if (!deposit) throw new Error('nothing announced');
  const record = (changes: Partial<RecordDeposit> = {}, actor: Actor = staff.operator) =>
    recordDeposit(actor, {
      key: newKey(),
      receivedOn: localDate('2026-11-20'),
      amount: deposit.amount,
      payerName: 'ｶ)ﾚｲﾉｶｲｼﾔ',
      reference: deposit.reference,
      bankLine: exampleBankLine(),
      ...changes,
    });
  const look = () =>
    reading(region, async (tx) => ({
      contract: (await loadContract(tx, made.contractId)).state,
      milestone: (await milestonesOf(tx, made.contractId))[0]?.state,
      bank: -(await balanceOf(tx, bank)),
      escrow: await balanceOf(tx, escrowOf(made.milestoneId)),
      suspended: (await suspendedDeposits(tx)).map(({ amount, why }) => [amount, why]),
      open: (await openDeposits(tx)).length,
    }));
  return { region, ...staff, ...made, deposit, record, look };
}

describe('recording a deposit', () => {
  test('of the exact amount funds the milestone, starts the contract and tells both', async () => {
    const { record, look, deposit, region, worker, client } = await announced();
    expect(deposit.amount).toBe(110_000n - 10_210n + 11_000n);
    const line = { payerName: '結の里青果', reference: ` ${deposit.reference.toLowerCase()}  ｶ)ﾚｲ` };
    expect(await record(line)).toMatchObject({ ok: true, value: { state: 'matched', why: null } });
    expect(await look()).toEqual({
      contract: 'active',
      milestone: 'funded',
      bank: deposit.amount,
      escrow: deposit.amount,
      suspended: [],
      open: 0,
    });
    expect(await told(region, worker)).toContain('deposit-received');
    // The client reads what it means for them: that the worker can begin.
    expect(await told(region, client)).toContain('deposit-held');
    expect(await told(region, client)).not.toContain('deposit-received');
  });

  test('one yen short or over waits in suspense, and nothing else moves', async () => {
    const { record, look, deposit } = await announced();
    const short = yen(deposit.amount - 1n);
    const over = yen(deposit.amount + 1n);
    expect(await record({ amount: short })).toMatchObject({
      value: { state: 'in_suspense', why: 'amount-differs' },
    });
    expect(await record({ amount: over })).toMatchObject({ value: { why: 'amount-differs' } });
    expect(await look()).toEqual({
      contract: 'agreed',
      milestone: 'planned',
      bank: short + over,
      escrow: 0n,
      suspended: [
        [short, 'amount-differs'],
        [over, 'amount-differs'],
      ],
      open: 1,
    });
  });

  test('without a reference, with a foreign one or for a milestone that is paid, waits with its reason', async () => {
    const { record, region } = await announced();
    await record();
    const reasons = [];
    for (const reference of ['', referenceOf(newId('deposit')), undefined]) {
      const result = await record(reference === undefined ? {} : { reference });
      if (!result.ok || result.value.state !== 'in_suspense') throw new Error('not suspended');
      const { why, depositId } = result.value;
      const held = await reading(region, (tx) => balanceOf(tx, suspenseOf(depositId)));
      reasons.push([why, held > 0n]);
    }
    expect(reasons).toEqual([
      ['no-reference', true],
      ['unknown-reference', true],
      ['already-paid', true],
    ]);
  });

  test('of one line of the statement counts once, also when two operators type it at once', async () => {
    const { record, look, deposit } = await announced();
    const line = { bankLine: '2026-11-20/3' };
    const results = await Promise.allSettled([record(line), record(line), record(line)]);
    const matched = results.filter((each) => each.status === 'fulfilled' && each.value.ok);
    expect(matched).toHaveLength(1);
    expect(await record(line)).toEqual({ ok: false, reason: 'line-recorded' });
    expect(await look()).toMatchObject({ bank: deposit.amount, escrow: deposit.amount, suspended: [] });
    const key = newKey();
    const again = { key, bankLine: '2026-11-20/4', amount: yen(5n) };
    expect(await record(again)).toEqual(await record(again));
    expect(await look()).toMatchObject({ suspended: [[5n, 'already-paid']] });
  });

  test('is for an operator of this region in person, and not before the money is there', async () => {
    const { record, client, worker, approvers, operator, region, look } = await announced();
    for (const actor of [client, worker, approvers[0], { ...operator, actingFor: newId('person') }]) {
      await expect(record({}, actor)).rejects.toThrow(NotAllowed);
    }
    expect(await record({ receivedOn: localDate('2026-11-21') })).toEqual({
      ok: false,
      reason: 'received-in-future',
    });
    expect(await look()).toMatchObject({ bank: 0n, open: 1 });

    const elsewhere = await exampleRegion();
    const { operator: stranger } = await exampleMoneyStaff(elsewhere);
    expect(await record({}, stranger)).toMatchObject({ value: { why: 'unknown-reference' } });
    expect(await look()).toMatchObject({ bank: 0n, open: 1 });
    const sums = await reading(region, trialBalance);
    expect(sums.reduce((sum, { balance }) => sum + balance, 0n)).toBe(0n);
  });
});
