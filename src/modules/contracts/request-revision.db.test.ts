import { beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading } from '../../platform/transaction.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleMember } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { contractChanges } from './change.pages.ts';
import {
  type ExampleContract,
  exampleContract,
  exampleDelivery,
  type MadeContract,
} from './contract.examples.ts';
import { milestonesOf } from './contract.rows.ts';
import { extendAcceptance } from './extend-acceptance.ts';
import { requestRevision } from './request-revision.ts';

const database = useOwnDatabase(8);
let region: RegionId;

beforeAll(async () => {
  region = await exampleRegion();
});
beforeEach(() => clockAt('2026-11-20T12:00:00+09:00'));

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
const made = (state: NonNullable<ExampleContract['state']>, example: ExampleContract = {}) =>
  exampleContract(region, { state, ...example });
const ids = ({ contractId, milestoneId }: MadeContract) => ({ contractId, milestoneId });
const milestone = async (contract: MadeContract) => {
  const [first] = await reading(region, (tx) => milestonesOf(tx, contract.contractId));
  return first;
};
const told = async ({ personId }: Actor) => {
  if (!personId) throw new Error('nobody');
  return (await reading(region, (tx) => notificationsOf(tx, personId))).map(({ telling }) => telling.kind);
};
const changes = (contract: MadeContract) => reading(region, (tx) => contractChanges(tx, contract.contractId));

describe('a revision', () => {
  const expected = '12枚目の「規格」の列が、一行ずれています。見本の並びに直してください。';
  const asking = (
    contract: MadeContract,
    actor = contract.client,
    item: 'criteria' | 'quantity' = 'criteria',
  ) => requestRevision(actor, { key: newKey(), ...ids(contract), item, expected });

  test('names the condition, sends the delivery back, and the next delivery is day 1', async () => {
    const contract = await made('delivered');
    expect(await milestone(contract)).toMatchObject({ receivedOn: '2026-11-20', paymentOn: '2026-12-15' });
    expect(await asking(contract)).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await milestone(contract)).toMatchObject({
      state: 'funded',
      receivedOn: null,
      acceptanceDueAt: null,
      paymentOn: null,
    });
    expect((await changes(contract)).revisions).toMatchObject([{ item: 'criteria', expected }]);
    expect(await told(contract.worker)).toContain('revision-requested');

    await clockAt('2026-12-03T12:00:00+09:00');
    await exampleDelivery(contract, contract.milestoneId);
    expect(await milestone(contract)).toMatchObject({
      state: 'delivered',
      receivedOn: '2026-12-03',
      acceptanceDueAt: new Date('2026-12-10T18:00:00+09:00'),
      paymentOn: '2026-12-30',
    });
  });

  test('is asked for as often as the conditions say, over all parts', async () => {
    const contract = await made('delivered', { rewards: [10_800n, 5_400n].map((n) => n as never) });
    await asking(contract);
    await exampleDelivery(contract, contract.milestoneId);
    const second = contract.milestoneIds[1] ?? contract.milestoneId;
    await asking({ ...contract, milestoneId: second });
    await exampleDelivery(contract, second);
    expect(await asking(contract)).toEqual({ ok: false, reason: 'revisions-used-up' });
    expect((await milestone(contract))?.state).toBe('delivered');
  });

  test('needs a delivery, and time that has not passed', async () => {
    expect(await asking(await made('funded'))).toEqual({ ok: false, reason: 'not-delivered' });
    expect(await asking(await made('accepted'))).toEqual({ ok: false, reason: 'already-accepted' });
    const late = await made('delivered');
    await clockAt('2026-11-27T18:00:00+09:00');
    expect(await asking(late)).toEqual({ ok: false, reason: 'acceptance-time-over' });
  });

  test('is asked by the client alone', async () => {
    const contract = await made('delivered');
    const other = await made('delivered');
    await expect(asking(contract, contract.worker)).rejects.toThrow(NotAllowed);
    await expect(asking(contract, other.client)).rejects.toThrow(NotFound);
    await expect(asking(contract, other.worker)).rejects.toThrow(NotFound);
    const viewer = await exampleMember(region, contract.organizationId, 'clientViewer');
    await expect(asking(contract, viewer)).rejects.toThrow(NotAllowed);
    const elsewhere = { ...contract.client, regionId: await exampleRegion() };
    await expect(asking(contract, elsewhere)).rejects.toThrow(NotFound);
    await expect(asking({ ...contract, milestoneId: other.milestoneId })).rejects.toThrow(NotFound);
    const payer = await exampleMember(region, contract.organizationId, 'clientPayer');
    expect(await asking(contract, payer, 'quantity')).toMatchObject({ ok: true });
  });

  test('of two at once, one sends it back', async () => {
    const contract = await made('delivered');
    const answers = await Promise.all([asking(contract), asking(contract), asking(contract)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await changes(contract)).revisions).toHaveLength(1);
  });
});

describe('more time to accept', () => {
  const extending = (contract: MadeContract, until = '2026-12-04', actor = contract.client) =>
    extendAcceptance(actor, {
      key: newKey(),
      ...ids(contract),
      until: localDate(until),
      reason: '担当者が不在のため、月曜に確かめます。',
    });

  test('is taken once, with a reason; the payment day stays', async () => {
    const contract = await made('delivered');
    expect(await extending(contract)).toMatchObject({ ok: true });
    expect(await milestone(contract)).toMatchObject({
      acceptanceDueAt: new Date('2026-12-04T18:00:00+09:00'),
      paymentOn: '2026-12-15',
    });
    expect(await told(contract.worker)).toContain('acceptance-extended');
    expect(await told(contract.client)).toContain('acceptance-extended');
    expect(await extending(contract, '2026-12-03')).toEqual({ ok: false, reason: 'extended-already' });
  });

  it.each(['2026-12-05', '2026-12-07', '2026-11-27', '2026-11-20'])('does not reach to %s', async (until) => {
    expect(await extending(await made('delivered'), until)).toEqual({
      ok: false,
      reason: 'not-an-extension-day',
    });
  });

  test('is not there where the payment day leaves no day', async () => {
    await clockAt('2026-12-15T12:00:00+09:00');
    const contract = await made('delivered');
    // Received on the 15th, accepted by the 22nd, paid on the 30th: four bank days before it is the 24th.
    expect(await extending(contract, '2026-12-25')).toEqual({ ok: false, reason: 'not-an-extension-day' });
    expect(await extending(contract, '2026-12-24')).toMatchObject({ ok: true });
  });

  test('is not there for what is not delivered, too late, or for others', async () => {
    expect(await extending(await made('funded'))).toEqual({ ok: false, reason: 'not-delivered' });
    const contract = await made('delivered');
    await expect(extending(contract, '2026-12-01', contract.worker)).rejects.toThrow(NotAllowed);
    await expect(extending(contract, '2026-12-01', (await made('offered')).client)).rejects.toThrow(NotFound);
    await clockAt('2026-11-27T18:00:00+09:00');
    expect(await extending(contract)).toEqual({ ok: false, reason: 'acceptance-time-over' });
  });
});
