import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { yen } from '../../kernel/yen.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading, withoutRegion } from '../../platform/transaction.ts';
import { loadJob, proposalsBy } from '../jobs/index.ts';
import { exampleMember } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { remindOfDeposit } from '../settlement/remind-of-deposit.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { acceptDelivery } from './accept-delivery.ts';
import { announceEnding } from './announce-deadline.ts';
import { answerRefund } from './answer-refund.ts';
import {
  type ExampleContract,
  exampleContract,
  exampleDelivery,
  fund,
  type MadeContract,
} from './contract.examples.ts';
import { remindersDue } from './deadline-reminder.rows.ts';
import { deliver } from './deliver-milestone.ts';
import { endUnpaid } from './end-unpaid.ts';
import { moneyOf, personOf, statesOf, toldTo } from './ending.examples.ts';
import { endingsDue } from './ending.rows.ts';
import { passEnding } from './pass-deadline.ts';
import { proposeRefund } from './propose-refund.ts';

const database = useOwnDatabase(8);
beforeEach(() => clockAt('2026-11-20T12:00:00+09:00'));

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
const made = async (example: ExampleContract = {}) =>
  exampleContract(await exampleRegion(), { state: 'funded', ...example });
const dueOf = async ({ regionId }: MadeContract) =>
  (await withoutRegion(endingsDue)).filter((due) => due.regionId === regionId).map(({ what }) => what);
const warnings = async ({ regionId }: MadeContract) =>
  (await withoutRegion(remindersDue))
    .filter((due) => due.regionId === regionId && due.what === 'deposit')
    .map(({ step }) => step);
const system = ({ regionId }: MadeContract) => systemActor(regionId, 'a test of the deadline');

describe('no deposit came', () => {
  const ending = ({ contractId }: MadeContract, actor: Actor) =>
    endUnpaid(actor, { key: newKey(), contractId });

  test('the client is reminded on the third and the sixth day, once each', async () => {
    const contract = await made({ state: 'agreed' });
    expect(await warnings(contract)).toEqual([]);
    await clockAt('2026-11-23T09:00:00+09:00');
    expect(await warnings(contract)).toEqual(['half-2026-11-27']);
    const due = { id: contract.contractId, step: 'half-2026-11-27' };
    for (const key of [newKey(), newKey()]) await remindOfDeposit(system(contract), { ...due, key });
    const told = await toldTo(contract, contract.client);
    expect(told.filter((kind) => kind === 'deposit-missing')).toHaveLength(1);
    expect(await toldTo(contract, contract.worker)).not.toContain('deposit-missing');
    expect(await warnings(contract)).toEqual([]);
    await clockAt('2026-11-26T09:00:00+09:00');
    expect(await warnings(contract)).toEqual(['eve-2026-11-27']);
  });

  test('after a week either side ends it, and the client may ask again', async () => {
    const contract = await made({ state: 'agreed', rewards: [yen(10_800n), yen(5_400n)] });
    await clockAt('2026-11-27T23:59:00+09:00');
    expect(await ending(contract, contract.worker)).toEqual({ ok: false, reason: 'deposit-not-overdue' });
    await clockAt('2026-11-28T00:00:00+09:00');
    expect(await ending(contract, contract.worker)).toMatchObject({ ok: true });
    expect(await statesOf(contract)).toEqual(['lapsed', 'cancelled', 'cancelled']);
    expect(await ending(contract, contract.client)).toEqual({ ok: false, reason: 'not-unpaid' });
    const [job, proposals] = await reading(contract.regionId, async (tx) => [
      await loadJob(tx, contract.jobId),
      await proposalsBy(tx, personOf(contract.worker)),
    ]);
    expect([job.state, proposals.map(({ state }) => state)]).toEqual(['filled', ['lapsed']]);
    for (const side of [contract.client, contract.worker])
      expect(await toldTo(contract, side)).toContain('unpaid-ended');
    const byClient = await made({ state: 'agreed' });
    await clockAt('2026-12-08T00:00:00+09:00');
    expect(await ending(byClient, byClient.client)).toMatchObject({ ok: true });
  });

  test('money that is there, or an offer, is no case of it; strangers find nothing', async () => {
    const [funded, offered] = [await made(), await made({ state: 'offered' })];
    await clockAt('2026-12-20T12:00:00+09:00');
    expect(await ending(funded, funded.client)).toEqual({ ok: false, reason: 'not-unpaid' });
    expect(await ending(offered, offered.client)).toEqual({ ok: false, reason: 'not-unpaid' });
    const agreed = await made({ state: 'agreed' });
    await expect(ending(agreed, await exampleWorker(agreed.regionId))).rejects.toThrow(NotFound);
    await expect(ending(agreed, { ...funded.client, regionId: agreed.regionId })).rejects.toThrow(NotFound);
    const payer = await exampleMember(agreed.regionId, agreed.organizationId, 'clientPayer');
    await expect(ending(agreed, payer)).rejects.toThrow(NotAllowed);
  });
});

describe('only parts are left that nobody has paid in', () => {
  const ending = ({ contractId }: MadeContract, actor: Actor) =>
    endUnpaid(actor, { key: newKey(), contractId });
  /** The first part was delivered on 2026-11-20; the second is still unpaid. */
  async function half() {
    const contract = await made({ state: 'agreed', rewards: [yen(10_800n), yen(5_400n)] });
    await fund(contract, contract.milestoneId);
    await exampleDelivery(contract, contract.milestoneId);
    return contract;
  }
  const accepting = ({ contractId, milestoneId, client }: MadeContract) =>
    acceptDelivery(client, { key: newKey(), contractId, milestoneId });

  test('while a paid part is under way it is no case of it', async () => {
    const contract = await half();
    await clockAt('2026-11-27T12:00:00+09:00');
    expect(await warnings(contract)).toEqual([]);
    await clockAt('2026-12-20T12:00:00+09:00');
    expect(await ending(contract, contract.client)).toEqual({ ok: false, reason: 'not-unpaid' });
  });

  test('a week after the last act, and two reminders, either side ends the rest; what was paid stays', async () => {
    const contract = await half();
    await clockAt('2026-11-24T12:00:00+09:00');
    expect(await accepting(contract)).toMatchObject({ ok: true });
    await clockAt('2026-11-27T09:00:00+09:00');
    expect(await warnings(contract)).toEqual(['half-2026-12-01']);
    await clockAt('2026-11-30T09:00:00+09:00');
    expect(await warnings(contract)).toEqual(['eve-2026-12-01']);
    await clockAt('2026-12-01T23:59:00+09:00');
    expect(await ending(contract, contract.worker)).toEqual({ ok: false, reason: 'deposit-not-overdue' });
    await clockAt('2026-12-02T00:00:00+09:00');
    const before = await moneyOf(contract);
    expect(await ending(contract, contract.worker)).toMatchObject({ ok: true });
    expect(await statesOf(contract)).toEqual(['ended', 'accepted', 'cancelled']);
    expect(await moneyOf(contract)).toEqual(before);
    const proposals = await reading(contract.regionId, (tx) => proposalsBy(tx, personOf(contract.worker)));
    expect(proposals.map(({ state }) => state)).toEqual(['selected']);
    for (const side of [contract.client, contract.worker])
      expect(await toldTo(contract, side)).toContain('rest-unpaid-ended');
    expect(await warnings(contract)).toEqual([]);
    expect(await ending(contract, contract.client)).toEqual({ ok: false, reason: 'not-unpaid' });
  });

  test('a deposit that comes meanwhile goes on as agreed', async () => {
    const contract = await half();
    await accepting(contract);
    await fund(contract, contract.milestoneIds[1] ?? contract.milestoneId);
    await clockAt('2026-12-20T12:00:00+09:00');
    expect(await ending(contract, contract.client)).toEqual({ ok: false, reason: 'not-unpaid' });
  });
});

describe('all money back', () => {
  const statement = '畑の都合で、髙﨑さんにお願いできなくなりました。';
  const proposing = ({ contractId }: MadeContract, actor: Actor) =>
    proposeRefund(actor, { key: newKey(), contractId, statement });
  function answering(
    { contractId }: MadeContract,
    actor: Actor,
    amount: bigint,
    how: { agrees?: boolean; confirmed?: boolean } = {},
  ) {
    const { agrees = true, confirmed = true } = how;
    return answerRefund(actor, { key: newKey(), contractId, agrees, confirmed, amount: yen(amount) });
  }

  test('agreed, every yen of what was not delivered goes back and the contract ends', async () => {
    const contract = await made({ reward: yen(110_000n), category: 'writing' });
    expect(await moneyOf(contract)).toMatchObject({ escrow: 110_790n });
    expect(await proposing(contract, contract.client)).toMatchObject({ ok: true });
    expect(await toldTo(contract, contract.worker)).toContain('refund-proposed');
    expect(await answering(contract, contract.worker, 110_790n, { confirmed: false })).toEqual({
      ok: false,
      reason: 'loss-not-confirmed',
    });
    expect(await answering(contract, contract.worker, 110_790n)).toMatchObject({ ok: true });
    expect(await moneyOf(contract)).toEqual({ escrow: 0n, worker: 0n, client: 110_790n, fees: 0n });
    expect(await statesOf(contract)).toEqual(['ended', 'refunded']);
    expect(await toldTo(contract, contract.client)).toContain('milestone-refunded');
    const [proposal] = await reading(contract.regionId, (tx) => proposalsBy(tx, personOf(contract.worker)));
    expect(proposal?.state).toBe('lapsed');
  });

  test('what was delivered stays, and another amount than what goes back is asked anew', async () => {
    const contract = await made({ rewards: [yen(10_800n), yen(5_400n)] });
    await exampleDelivery(contract, contract.milestoneId);
    await proposing(contract, contract.worker);
    expect(await answering(contract, contract.client, 17_820n)).toEqual({
      ok: false,
      reason: 'changed-meanwhile',
    });
    expect(await answering(contract, contract.client, 5_940n)).toMatchObject({ ok: true });
    expect(await statesOf(contract)).toEqual(['active', 'delivered', 'refunded']);
    expect(await moneyOf(contract)).toEqual({ escrow: 11_880n, worker: 0n, client: 5_940n, fees: 0n });
    const { client, contractId, milestoneId } = contract;
    await acceptDelivery(client, { key: newKey(), contractId, milestoneId });
    expect(await statesOf(contract)).toEqual(['ended', 'accepted', 'refunded']);
  });

  test('refused, nothing moves; one’s own proposal is not for oneself to answer', async () => {
    const contract = await made();
    await proposing(contract, contract.client);
    expect(await proposing(contract, contract.worker)).toEqual({ ok: false, reason: 'ending-open' });
    expect(await answering(contract, contract.client, 11_880n)).toEqual({
      ok: false,
      reason: 'own-proposal',
    });
    expect(await answering(contract, contract.worker, 11_880n, { agrees: false })).toMatchObject({
      ok: true,
    });
    expect(await statesOf(contract)).toEqual(['active', 'funded']);
    expect(await moneyOf(contract)).toMatchObject({ escrow: 11_880n, client: 0n });
    expect(await toldTo(contract, contract.client)).toContain('refund-refused');
    expect(await answering(contract, contract.worker, 11_880n)).toEqual({
      ok: false,
      reason: 'no-ending-open',
    });
  });

  test('silence gives nothing away: the proposal lapses', async () => {
    const contract = await made();
    const opened = await proposing(contract, contract.client);
    if (!opened.ok) throw new Error(opened.reason);
    const { endingId } = opened.value;
    await clockAt('2026-11-26T18:00:00+09:00');
    expect(await dueOf(contract)).toEqual(['ending_soon']);
    await announceEnding(system(contract), { key: newKey(), endingId });
    expect(await dueOf(contract)).toEqual([]);
    expect(await toldTo(contract, contract.worker)).toContain('refund-soon');
    const early = await passEnding(system(contract), { key: newKey(), endingId });
    expect(early).toEqual({ ok: false, reason: 'ending-not-due' });
    await clockAt('2026-11-27T18:00:00+09:00');
    expect(await dueOf(contract)).toEqual(['ending_due']);
    await expect(passEnding(contract.client, { key: newKey(), endingId })).rejects.toThrow(NotAllowed);
    expect(await passEnding(system(contract), { key: newKey(), endingId })).toMatchObject({
      value: { mediated: false },
    });
    expect(await statesOf(contract)).toEqual(['active', 'funded']);
    expect(await moneyOf(contract)).toMatchObject({ escrow: 11_880n, client: 0n });
    expect(await toldTo(contract, contract.worker)).toContain('ending-lapsed');
  });

  test('against a delivery at the same moment, one of the two happens', async () => {
    for (let round = 0; round < 4; round++) {
      const contract = await made();
      await proposing(contract, contract.client);
      const { contractId, milestoneId, worker } = contract;
      const [answer, delivery] = await Promise.all([
        answering(contract, worker, 11_880n),
        deliver(worker, { key: newKey(), contractId, milestoneId, note: '納めました。', files: [] }),
      ]);
      expect([answer.ok, delivery.ok].filter(Boolean)).toHaveLength(1);
      const money = await moneyOf(contract);
      expect(money).toMatchObject(
        answer.ok ? { escrow: 0n, client: 11_880n } : { escrow: 11_880n, client: 0n },
      );
    }
  });

  test('is nothing for what was delivered, offered or of others', async () => {
    const delivered = await made({ state: 'delivered' });
    expect(await proposing(delivered, delivered.client)).toEqual({ ok: false, reason: 'nothing-to-refund' });
    const agreed = await made({ state: 'agreed' });
    expect(await proposing(agreed, agreed.client)).toEqual({ ok: false, reason: 'not-under-way' });
    const stranger = await exampleWorker(delivered.regionId);
    await expect(proposing(delivered, stranger)).rejects.toThrow(NotFound);
    const viewer = await exampleMember(delivered.regionId, delivered.organizationId, 'clientViewer');
    await expect(proposing(delivered, viewer)).rejects.toThrow(NotAllowed);
  });
});
