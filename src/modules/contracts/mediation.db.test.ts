import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { grantRole } from '../identity/index.ts';
import { exampleActorOf } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { acceptShares } from './accept-shares.ts';
import { type ExampleContract, exampleContract, type MadeContract } from './contract.examples.ts';
import { answering, disputeOf, opening, overseer, saying, termed, termsOf } from './dispute.examples.ts';
import { moneyOf, personOf, sharesOf, statesOf, toldTo } from './ending.examples.ts';
import { proposeShares } from './propose-shares.ts';
import { recordSettlement } from './record-settlement.ts';

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

const settling = (contract: MadeContract, actor: Actor, percent: number) =>
  recordSettlement(actor, termsOf(contract, [percent]));
describe('what both accept is carried out at once', () => {
  test.each([
    ['all: an acceptance', 100, ['completed', 'accepted'], { worker: 10_800n, client: 0n, fees: 1_080n }],
    ['none: a refund', 0, ['ended', 'refunded'], { worker: 0n, client: 11_880n, fees: 0n }],
    ['a part: a split', 60, ['ended', 'split'], { worker: 7_128n, client: 4_752n, fees: 0n }],
    ['back to work', null, ['active', 'delivered'], { worker: 0n, client: 0n, fees: 0n }],
  ])('%s', async (_, percent, states, money) => {
    const { contract } = await proposed([percent]);
    expect(await answering(contract, contract.worker)).toMatchObject({ value: { carriedOut: false } });
    expect(await answering(contract, contract.worker)).toEqual({ ok: false, reason: 'already-answered' });
    expect(await moneyOf(contract)).toMatchObject({ escrow: 11_880n });
    expect(await answering(contract, contract.client)).toMatchObject({ value: { carriedOut: true } });
    expect(await statesOf(contract)).toEqual(states);
    expect(await moneyOf(contract)).toEqual({ escrow: percent === null ? 11_880n : 0n, ...money });
    expect(await disputeOf(contract)).toMatchObject({ state: 'closed', outcome: 'mediated' });
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
    const { contractId, worker, client } = contract;
    const shares = sharesOf(contract, 60);
    const statement = '話し合って決めました。';
    await proposeShares(worker, { key: newKey(), contractId, statement, shares, confirmed: false });
    expect(
      await acceptShares(client, { key: newKey(), contractId, version: 1, confirmed: true }),
    ).toMatchObject({
      ok: true,
    });
    expect(await statesOf(contract)).toEqual(['ended', 'split']);
    expect(await moneyOf(contract)).toEqual({ escrow: 0n, worker: 7_128n, client: 4_752n, fees: 0n });
    expect(await disputeOf(contract)).toMatchObject({ state: 'closed', outcome: 'agreed' });
  });

  test.each([
    ['released', 100, ['completed', 'accepted'], { worker: 10_800n, client: 0n, fees: 1_080n }],
    ['refunded', 0, ['ended', 'refunded'], { worker: 0n, client: 11_880n, fees: 0n }],
    ['split', 33, ['ended', 'split'], { worker: 3_920n, client: 7_960n, fees: 0n }],
  ])('or the operator has a settlement in writing: %s', async (_, percent, states, money) => {
    const { contract, mediator } = await unsettled();
    await expect(settling(contract, mediator, percent)).rejects.toThrow(NotAllowed);
    const operator = await overseer(contract, 'operator');
    expect(await settling(contract, operator, percent)).toMatchObject({ ok: true });
    expect(await statesOf(contract)).toEqual(states);
    expect(await moneyOf(contract)).toEqual({ escrow: 0n, ...money });
    expect(await disputeOf(contract)).toMatchObject({ state: 'closed', outcome: 'outside' });
  });

  test('nobody settles what is still mediated, what they mediated, or what is their own', async () => {
    const open = await made();
    await opening(open, open.client);
    const early = await overseer(open, 'operator');
    expect(await settling(open, early, 0)).toEqual({ ok: false, reason: 'not-unsettled' });

    const { contract, mediator } = await unsettled();
    const both = await inTransaction(contract.regionId, async (tx) => {
      await grantRole(tx, personOf(mediator), 'operator', null);
      return exampleActorOf(tx, personOf(mediator));
    });
    expect(await settling(contract, both, 0)).toEqual({
      ok: false,
      reason: 'mediator-settles',
    });
    const own = { ...contract.client, roles: ['operator', 'mediator'] as const };
    await expect(settling(contract, own, 0)).rejects.toThrow(NotAllowed);
    await expect(termed(contract, own, [0])).rejects.toThrow(NotAllowed);
    expect(await moneyOf(contract)).toMatchObject({ escrow: 11_880n });
  });
});
