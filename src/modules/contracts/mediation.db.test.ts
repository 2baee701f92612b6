import { beforeEach, describe, expect, test } from 'vitest';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { grantRole } from '../identity/index.ts';
import { moveMembership } from '../identity/membership.rows.ts';
import { exampleActorOf, exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { type ExampleContract, exampleContract, type MadeContract } from './contract.examples.ts';
import { loadContract } from './contract.rows.ts';
import {
  answering,
  deciding,
  disputeOf,
  opening,
  overseer,
  recording,
  saying,
  termed,
  termsOf,
} from './dispute.examples.ts';
import { agreeingToShares, moneyOf, personOf, proposingShares, statesOf, toldTo } from './ending.examples.ts';
import { findConfirmers } from './find-confirmers.ts';
import { proposeSettlement } from './propose-settlement.ts';

const database = useOwnDatabase(8);
beforeEach(() => clockAt('2026-11-20T12:00:00+09:00'));

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
const made = async (example: ExampleContract = {}) =>
  exampleContract(await exampleRegion(), { state: 'delivered', ...example });
/** Opened by the client, answered by the worker, proposed by a mediator. */
async function proposed(percents: readonly (number | null)[], example: ExampleContract = {}) {
  const contract = await made(example);
  await opening(contract, contract.client);
  await saying(contract, contract.worker);
  const mediator = await overseer(contract, 'mediator');
  expect(await termed(contract, mediator, percents)).toMatchObject({ ok: true });
  return { contract, mediator };
}
/** The mediation is over, and one side had refused. */
async function unsettled(example: ExampleContract = {}) {
  const { contract, mediator } = await proposed([50], example);
  expect(await answering(contract, contract.client, false)).toMatchObject({ ok: true });
  expect(await disputeOf(contract)).toMatchObject({ state: 'unsettled', dueAt: null });
  return { contract, mediator };
}

/** Recorded by one operator, and confirmed by another. */
async function settling(contract: MadeContract, percent: number) {
  const operator = await overseer(contract, 'operator');
  expect(await recording(contract, operator, [percent])).toMatchObject({ ok: true });
  return deciding(contract, await overseer(contract, 'operator'), 'confirm');
}

describe('what both accept is carried out at once', () => {
  test.each([
    ['all: an acceptance', 100, ['completed', 'accepted'], { worker: 10_800n, client: 0n, fees: 1_080n }],
    ['none: a refund', 0, ['ended', 'refunded'], { worker: 0n, client: 11_880n, fees: 0n }],
    ['a part: a split', 60, ['ended', 'split'], { worker: 7_128n, client: 4_752n, fees: 0n }],
    ['back to work', null, ['active', 'delivered'], { worker: 0n, client: 0n, fees: 0n }],
  ])('%s', async (_, percent, states, money) => {
    const { contract, mediator } = await proposed([percent]);
    const operator = await exampleStaff(contract.regionId, 'operator');
    expect(await answering(contract, contract.worker)).toMatchObject({ value: { carriedOut: false } });
    expect(await answering(contract, contract.worker)).toEqual({ ok: false, reason: 'already-answered' });
    expect(await moneyOf(contract)).toMatchObject({ escrow: 11_880n });
    expect(await answering(contract, contract.client)).toMatchObject({ value: { carriedOut: true } });
    expect(await statesOf(contract)).toEqual(states);
    expect(await moneyOf(contract)).toEqual({ escrow: percent === null ? 11_880n : 0n, ...money });
    expect(await disputeOf(contract)).toMatchObject({ state: 'closed', outcome: 'mediated' });
    for (const overseer of [mediator, operator])
      expect(await toldTo(contract, overseer)).toContain('mediation-agreed');
  });

  test('less than everything asks once more', async () => {
    const { contract } = await proposed([60]);
    const careless = await answering(contract, contract.worker, true, false);
    expect(careless).toEqual({ ok: false, reason: 'loss-not-confirmed' });
  });

  test('from both at the same moment, it happens once', async () => {
    const { contract } = await proposed([60]);
    const answers = await Promise.all([
      answering(contract, contract.worker),
      answering(contract, contract.client),
      answering(contract, contract.client),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await moneyOf(contract)).toEqual({ escrow: 0n, worker: 7_128n, client: 4_752n, fees: 0n });
  });
});

describe('what was refused stays held', () => {
  test('until both agree on a share themselves', async () => {
    const { contract } = await unsettled();
    expect(await toldTo(contract, contract.worker)).toContain('mediation-ended');
    await proposingShares(contract, contract.worker, [60]);
    expect(await agreeingToShares(contract, contract.client)).toMatchObject({ ok: true });
    expect(await statesOf(contract)).toEqual(['ended', 'split']);
    expect(await moneyOf(contract)).toEqual({ escrow: 0n, worker: 7_128n, client: 4_752n, fees: 0n });
    expect(await disputeOf(contract)).toMatchObject({ state: 'closed', outcome: 'agreed' });
  });

  test.each([
    ['released', 100, ['completed', 'accepted'], { worker: 10_800n, client: 0n, fees: 1_080n }],
    ['refunded', 0, ['ended', 'refunded'], { worker: 0n, client: 11_880n, fees: 0n }],
    ['split', 33, ['ended', 'split'], { worker: 3_920n, client: 7_960n, fees: 0n }],
  ])('or two operators have a settlement in writing: %s', async (_, percent, states, money) => {
    const { contract, mediator } = await unsettled();
    await expect(recording(contract, mediator, [percent])).rejects.toThrow(NotAllowed);
    expect(await settling(contract, percent)).toMatchObject({ ok: true });
    expect(await toldTo(contract, contract.client)).toContain('settlement-carried-out');
    expect(await statesOf(contract)).toEqual(states);
    expect(await moneyOf(contract)).toEqual({ escrow: 0n, ...money });
    expect(await disputeOf(contract)).toMatchObject({ state: 'closed', outcome: 'outside' });
  });

  test('moves no money by one person, and is dropped by either of two', async () => {
    const { contract } = await unsettled();
    const [one, two] = [await overseer(contract, 'operator'), await overseer(contract, 'operator')];
    const unseen = { ...termsOf(contract, [0]), seen: null };
    expect(await proposeSettlement(one, unseen)).toEqual({ ok: false, reason: 'amounts-not-shown' });
    for (const stops of [one, two]) {
      expect(await recording(contract, one, [0])).toMatchObject({ ok: true });
      expect(await recording(contract, two, [100])).toEqual({ ok: false, reason: 'settlement-open' });
      expect(await deciding(contract, one, 'confirm')).toEqual({ ok: false, reason: 'recorded-it' });
      expect(await moneyOf(contract)).toMatchObject({ escrow: 11_880n });
      expect(await deciding(contract, stops, 'refuse')).toMatchObject({ ok: true });
      expect(await deciding(contract, two, 'confirm')).toEqual({ ok: false, reason: 'settlement-decided' });
    }
    expect(await toldTo(contract, one)).toEqual(expect.arrayContaining(['settlement-refused']));
    expect(await toldTo(contract, two)).toContain('settlement-to-confirm');
    for (const side of [contract.client, contract.worker])
      expect(await toldTo(contract, side)).toEqual(
        expect.arrayContaining(['settlement-recorded', 'settlement-refused']),
      );
    expect(await disputeOf(contract)).toMatchObject({ state: 'unsettled', settlement: null });
  });

  test('with one operator alone, an approver of the escrow holder confirms it, and sees nothing else', async () => {
    const { contract, mediator } = await unsettled();
    const operator = await overseer(contract, 'operator');
    const others = () =>
      reading(contract.regionId, async (tx) =>
        findConfirmers(tx, await loadContract(tx, contract.contractId), operator.personId),
      );
    const [colleague, ...more] = await others();
    if (!colleague) throw new Error('The example has an operator');
    expect(more).toEqual([]);
    await inTransaction(contract.regionId, (tx) => moveMembership(tx, colleague, 'suspended'));
    expect(await others()).toEqual([]);
    const approver = await exampleStaff(contract.regionId, 'paymentApprover');
    expect(await others()).toEqual([approver.personId]);
    await expect(deciding(contract, approver, 'confirm')).rejects.toThrow(NotFound);
    expect(await recording(contract, operator, [60])).toMatchObject({ ok: true });
    expect(await toldTo(contract, approver)).toEqual(['settlement-to-confirm']);
    const both = await inTransaction(contract.regionId, async (tx) => {
      await grantRole(tx, personOf(mediator), 'paymentApprover', null);
      return exampleActorOf(tx, personOf(mediator));
    });
    for (const answer of ['confirm', 'refuse'] as const)
      expect(await deciding(contract, both, answer)).toEqual({ ok: false, reason: 'mediator-settles' });
    const elsewhere = await inTransaction(contract.regionId, async (tx) => {
      const person = await exampleStaff(contract.regionId, 'csp');
      await grantRole(tx, personOf(person), 'paymentApprover', null);
      return exampleActorOf(tx, personOf(person));
    });
    for (const answer of ['confirm', 'refuse'] as const)
      await expect(deciding(contract, elsewhere, answer)).rejects.toThrow(NotFound);
    const own = { ...contract.client, roles: ['paymentApprover'] as const };
    await expect(deciding(contract, own, 'confirm')).rejects.toThrow(NotAllowed);
    await expect(recording(contract, approver, [60])).rejects.toThrow(NotFound);
    expect(await deciding(contract, approver, 'confirm')).toMatchObject({ ok: true });
    expect(await moneyOf(contract)).toEqual({ escrow: 0n, worker: 7_128n, client: 4_752n, fees: 0n });
    expect(await deciding(contract, approver, 'confirm')).toEqual({
      ok: false,
      reason: 'settlement-decided',
    });
  });

  test('is confirmed once, by many at the same moment, and in no other region', async () => {
    const { contract } = await unsettled();
    await recording(contract, await overseer(contract, 'operator'), [60]);
    const others = [await overseer(contract, 'operator'), await overseer(contract, 'operator')];
    const answers = await Promise.all(others.map((other) => deciding(contract, other, 'confirm')));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await moneyOf(contract)).toEqual({ escrow: 0n, worker: 7_128n, client: 4_752n, fees: 0n });
    const { contract: here } = await unsettled();
    await recording(here, await overseer(here, 'operator'), [60]);
    const idle = await exampleStaff(here.regionId, 'operator');
    for (const stranger of [idle, await exampleStaff(contract.regionId, 'operator')])
      await expect(deciding(here, { ...stranger, regionId: here.regionId }, 'confirm')).rejects.toThrow(
        NotFound,
      );
  });

  test('nobody settles what is still mediated, what they mediated, or what is their own', async () => {
    const open = await made();
    await opening(open, open.client);
    const early = await overseer(open, 'operator');
    expect(await recording(open, early, [0])).toEqual({ ok: false, reason: 'not-unsettled' });

    const { contract, mediator } = await unsettled();
    const both = await inTransaction(contract.regionId, async (tx) => {
      await grantRole(tx, personOf(mediator), 'operator', null);
      return exampleActorOf(tx, personOf(mediator));
    });
    expect(await recording(contract, both, [0])).toEqual({ ok: false, reason: 'mediator-settles' });
    await recording(contract, await overseer(contract, 'operator'), [0]);
    expect(await deciding(contract, both, 'confirm')).toEqual({ ok: false, reason: 'mediator-settles' });
    const own = { ...contract.client, roles: ['operator', 'mediator'] as const };
    await expect(recording(contract, own, [0])).rejects.toThrow(NotAllowed);
    await expect(deciding(contract, own, 'confirm')).rejects.toThrow(NotAllowed);
    await expect(termed(contract, own, [0])).rejects.toThrow(NotAllowed);
    expect(await moneyOf(contract)).toMatchObject({ escrow: 11_880n });
  });
});
