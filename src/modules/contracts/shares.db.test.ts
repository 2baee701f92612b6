import { beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading, type Tx } from '../../platform/transaction.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleMember } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { insertSetting } from '../regions/setting.rows.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { acceptDelivery } from './accept-delivery.ts';
import { acceptShares } from './accept-shares.ts';
import { type ExampleContract, exampleContract, type MadeContract } from './contract.examples.ts';
import { contractRows } from './contract.pages.ts';
import { milestonesOf } from './contract.rows.ts';
import {
  agreeingToShares as agreeing,
  moneyOf,
  personOf,
  proposingShares as proposing,
  sharesOf,
  statesOf,
  toldTo,
} from './ending.examples.ts';
import { balanceOfShares } from './ending.rules.ts';
import { endableMilestones } from './find-endable.ts';
import { passEnding } from './pass-deadline.ts';
import { proposeShares } from './propose-shares.ts';
import { readEnding } from './read-ending.ts';

const database = useOwnDatabase(8);
beforeEach(() => clockAt('2026-11-20T12:00:00+09:00'));

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
const made = async (example: ExampleContract = {}) =>
  exampleContract(await exampleRegion(), { state: 'funded', ...example });
const system = ({ regionId }: MadeContract) => systemActor(regionId, 'a test of the deadline');

describe('a share for what was done', () => {
  /** Deposit 99,790: 90,719 yen of work, and a fee of ten per cent. */
  const vector = { reward: yen(90_719n) } as const;

  test('of 60 of 99,790 yen is 59,874 for the worker and 39,916 for the client', async () => {
    const contract = await made(vector);
    expect(await moneyOf(contract)).toMatchObject({ escrow: 99_790n });
    expect(await proposing(contract, contract.worker, [60])).toMatchObject({ value: { carriedOut: false } });
    expect(await agreeing(contract, contract.client, 1, false)).toEqual({
      ok: false,
      reason: 'loss-not-confirmed',
    });
    expect(await agreeing(contract, contract.client, 2)).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(await agreeing(contract, contract.client, 1)).toMatchObject({ ok: true });
    expect(await moneyOf(contract)).toEqual({ escrow: 0n, worker: 59_874n, client: 39_916n, fees: 0n });
    expect(await statesOf(contract)).toEqual(['ended', 'split']);
    expect(await toldTo(contract, contract.worker)).toContain('milestone-split');
    const rows = (tx: Tx) => contractRows(tx, { workerId: personOf(contract.worker) });
    expect(await reading(contract.regionId, rows)).toMatchObject([{ reward: 59_874n, payout: 59_874n }]);
  });

  test('equal numbers of both carry it out, with one more confirmation of what is lost', async () => {
    const contract = await made({ ...vector, state: 'delivered' });
    await proposing(contract, contract.client, [40]);
    await proposing(contract, contract.worker, [70]);
    expect(await proposing(contract, contract.client, [70])).toEqual({
      ok: false,
      reason: 'loss-not-confirmed',
    });
    expect(await moneyOf(contract)).toMatchObject({ escrow: 99_790n });
    expect(await proposing(contract, contract.client, [70], true)).toMatchObject({
      value: { carriedOut: true },
    });
    expect(await moneyOf(contract)).toEqual({ escrow: 0n, worker: 69_853n, client: 29_937n, fees: 0n });
  });

  test('all of a delivery is an acceptance, none a refund, and what was never paid in is called off', async () => {
    const contract = await made({ rewards: [yen(10_800n), yen(5_400n)], state: 'delivered' });
    await proposing(contract, contract.worker, [100, 0]);
    expect(await agreeing(contract, contract.client, 1)).toMatchObject({ ok: true });
    expect(await statesOf(contract)).toEqual(['ended', 'accepted', 'refunded']);
    expect(await moneyOf(contract)).toEqual({ escrow: 0n, worker: 10_800n, client: 5_940n, fees: 1_080n });
    const whole = await made({ state: 'delivered' });
    await proposing(whole, whole.client, [100]);
    expect(await agreeing(whole, whole.worker, 1, false)).toMatchObject({ ok: true });
    expect(await statesOf(whole)).toEqual(['completed', 'accepted']);
  });

  test('of an order with a fee of the worker and tax withheld binds the client to what its page had shown', async () => {
    const regionId = await exampleRegion();
    await inTransaction(regionId, (tx) => {
      const value = { clientBp: 1_000, workerBp: 500 };
      return insertSetting(tx, { name: 'fees', value }, localDate('2026-04-01'), null);
    });
    const rewards = [yen(10_800n), yen(5_400n)];
    const contract = await exampleContract(regionId, { rewards, category: 'writing', state: 'delivered' });
    const shown = await reading(regionId, async (tx) =>
      balanceOfShares(await endableMilestones(tx, contract.contractId), sharesOf(contract, 100, 40)),
    );
    await proposing(contract, contract.worker, [100, 40]);
    expect(await agreeing(contract, contract.client, 1)).toMatchObject({ ok: true });
    expect(await statesOf(contract)).toEqual(['ended', 'accepted', 'split']);
    const [row] = await reading(regionId, (tx) => contractRows(tx, { workerId: personOf(contract.worker) }));
    const { worker, client } = await moneyOf(contract);
    expect(row).toMatchObject({ reward: shown?.bound, payout: worker });
    // The reward of the first, gross; of the second what its worker gets of the deposit, which had no tax in it.
    const [, second = { depositAmount: 0n }] = await reading(regionId, (tx) =>
      milestonesOf(tx, contract.contractId),
    );
    expect(row?.reward).toBe(10_800n + second.depositAmount - client);
    expect(row?.payout).toBeLessThan(row?.reward ?? 0n);
  });

  test('numbers that are not of the parts as they stand are asked anew', async () => {
    const contract = await made({ rewards: [yen(10_800n), yen(5_400n)], state: 'delivered' });
    await proposing(contract, contract.worker, [50, 50]);
    const { contractId, milestoneId } = contract;
    await acceptDelivery(contract.client, { key: newKey(), contractId, milestoneId });
    expect(await agreeing(contract, contract.client, 1)).toEqual({ ok: false, reason: 'changed-meanwhile' });
    expect(await proposing(contract, contract.client, [50, 50])).toMatchObject({
      reason: 'changed-meanwhile',
    });
  });

  test('without agreement after a week it goes to the mediator with what both said, and no money moves', async () => {
    const contract = await made({ state: 'delivered' });
    await proposing(contract, contract.client, [20]);
    const opened = await proposing(contract, contract.worker, [80]);
    if (!opened.ok) throw new Error(opened.reason);
    await clockAt('2026-11-27T18:00:00+09:00');
    const { endingId } = opened.value;
    expect(await passEnding(system(contract), { key: newKey(), endingId })).toMatchObject({
      value: { mediated: true },
    });
    expect(await statesOf(contract)).toEqual(['active', 'held']);
    expect(await moneyOf(contract)).toMatchObject({ escrow: 11_880n, client: 0n, worker: 0n });
    const { ending, dispute } = await reading(contract.regionId, (tx) => readEnding(tx, contract.contractId));
    expect(ending).toBeNull();
    expect(dispute).toMatchObject({ origin: 'ending', state: 'proposal' });
    expect(dispute?.words.map(({ side }) => side)).toEqual(['client', 'worker']);
  });

  test('of one silent side the mediator first asks for its words', async () => {
    const contract = await made();
    const opened = await proposing(contract, contract.worker, [30]);
    if (!opened.ok) throw new Error(opened.reason);
    await clockAt('2026-11-27T18:00:00+09:00');
    await passEnding(system(contract), { key: newKey(), endingId: opened.value.endingId });
    const { dispute } = await reading(contract.regionId, (tx) => readEnding(tx, contract.contractId));
    expect(dispute).toMatchObject({ origin: 'ending', state: 'statement' });
    expect(await toldTo(contract, contract.client)).toContain('work-held');
  });

  test('agreed by both at once, or against an acceptance, the money moves once', async () => {
    for (let round = 0; round < 4; round++) {
      const contract = await made({ ...vector, state: 'delivered' });
      await proposing(contract, contract.worker, [60]);
      const { contractId, milestoneId, client } = contract;
      const [share, acceptance, again] = await Promise.all([
        agreeing(contract, client, 1),
        acceptDelivery(client, { key: newKey(), contractId, milestoneId }),
        agreeing(contract, client, 1),
      ]);
      expect([share.ok, acceptance.ok, again.ok].filter(Boolean)).toHaveLength(1);
      expect(await moneyOf(contract)).toMatchObject(
        acceptance.ok ? { escrow: 0n, client: 0n, worker: 90_719n } : { escrow: 0n, client: 39_916n },
      );
    }
  });

  test.each([
    ['before the day that the delivery fixed', 'delivered', '2026-12-10', '2026-12-15'],
    ['after it, before the banks close for the year', 'delivered', '2026-12-16', '2026-12-30'],
    ['of nothing delivered, on a Sunday', 'funded', '2026-12-27', '2026-12-30'],
    ['on the last bank day of the year', 'funded', '2026-12-30', '2027-01-15'],
    ['while the banks are closed', 'delivered', '2027-01-02', '2027-01-15'],
  ] as const)('is paid on a payment day of the rule: agreed %s', async (_, state, day, paymentOn) => {
    const contract = await made({ ...vector, state });
    await clockAt(`${day}T12:00:00+09:00`);
    await proposing(contract, contract.worker, [60]);
    expect(await agreeing(contract, contract.client)).toMatchObject({ ok: true });
    const told = await reading(contract.regionId, (tx) => notificationsOf(tx, personOf(contract.worker)));
    const split = told.find(({ telling }) => telling.kind === 'milestone-split');
    expect(split?.telling.facts).toMatchObject({ payOn: paymentOn });
  });

  test('is decided in the yen that the page showed, and in no others', async () => {
    const contract = await made({ ...vector, state: 'delivered' });
    const { contractId, worker, client } = contract;
    const shares = sharesOf(contract, 60);
    const command = { contractId, statement: '①まで', shares, confirmed: true };
    for (const seen of [null, { payout: yen(59_875n), refund: yen(39_915n) }])
      expect(await proposeShares(worker, { ...command, key: newKey(), seen })).toEqual({
        ok: false,
        reason: 'amounts-not-shown',
      });
    expect(await proposing(contract, worker, [60])).toMatchObject({ ok: true });
    const seen = { payout: yen(59_873n), refund: yen(39_917n) };
    const answer = await acceptShares(client, {
      key: newKey(),
      contractId,
      version: 1,
      seen,
      confirmed: true,
    });
    expect(answer).toEqual({ ok: false, reason: 'amounts-not-shown' });
    expect(await moneyOf(contract)).toMatchObject({ escrow: 99_790n });
  });

  test('that reaches the whole pay of a delivery is an acceptance with its fees; before one it is the pay alone', async () => {
    const delivered = await made({ ...vector, state: 'delivered' });
    await proposing(delivered, delivered.client, [91]);
    expect(await agreeing(delivered, delivered.worker, 1, false)).toMatchObject({ ok: true });
    expect(await statesOf(delivered)).toEqual(['completed', 'accepted']);
    expect(await moneyOf(delivered)).toEqual({ escrow: 0n, worker: 90_719n, client: 0n, fees: 9_071n });
    const funded = await made(vector);
    await proposing(funded, funded.worker, [100]);
    expect(await agreeing(funded, funded.client, 1, false)).toMatchObject({ reason: 'loss-not-confirmed' });
    expect(await agreeing(funded, funded.client)).toMatchObject({ ok: true });
    expect(await moneyOf(funded)).toEqual({ escrow: 0n, worker: 90_719n, client: 9_071n, fees: 0n });
  });

  test('proposed before everything was accepted, it waits for nobody any more', async () => {
    const contract = await made({ ...vector, state: 'delivered' });
    await proposing(contract, contract.worker, [60]);
    const { contractId, milestoneId, client, regionId } = contract;
    expect(await acceptDelivery(client, { key: newKey(), contractId, milestoneId })).toMatchObject({
      ok: true,
    });
    expect(await reading(regionId, (tx) => readEnding(tx, contractId))).toMatchObject({ ending: null });
    expect(await agreeing(contract, client, 1)).toEqual({ ok: false, reason: 'no-ending-open' });
  });

  test('stays within the approval limit, and is nothing for strangers and onlookers', async () => {
    const contract = await made({ state: 'delivered' });
    await proposing(contract, contract.worker, [100]);
    const { regionId, organizationId } = contract;
    const small = await exampleMember(regionId, organizationId, 'clientApprover', yen(10_799n));
    expect(await agreeing(contract, small, 1)).toEqual({ ok: false, reason: 'above-approval-limit' });
    const viewer = await exampleMember(regionId, organizationId, 'clientViewer');
    await expect(agreeing(contract, viewer, 1)).rejects.toThrow(NotAllowed);
    await expect(agreeing(contract, await exampleWorker(regionId), 1)).rejects.toThrow(NotFound);
    const other = await made();
    await expect(agreeing(contract, { ...other.client, regionId }, 1)).rejects.toThrow(NotFound);
    expect(await agreeing(contract, contract.worker, 1)).toEqual({ ok: false, reason: 'own-proposal' });
  });
});
