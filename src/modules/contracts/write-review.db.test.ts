import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading, withoutRegion } from '../../platform/transaction.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleMember } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { acceptDelivery } from './accept-delivery.ts';
import { changesDue } from './amendment.rows.ts';
import { askProgress, tellProgress } from './ask-progress.ts';
import { contractChanges } from './change.pages.ts';
import { type ExampleContract, exampleContract, type MadeContract } from './contract.examples.ts';
import { untouchedContracts } from './quiet.pages.ts';
import { remindOfReview } from './remind-sides.ts';
import { reviewCountsOfOrganization, reviewCountsOfWorker, reviewNotes } from './review.pages.ts';
import { writeReview } from './write-review.ts';

const database = useOwnDatabase(8);
let region: RegionId;

beforeAll(async () => {
  region = await exampleRegion();
});
beforeEach(() => clockAt('2026-11-20T12:00:00+09:00'));

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
const made = (state: NonNullable<ExampleContract['state']>, example: ExampleContract = {}) =>
  exampleContract(region, { state, ...example });
const told = async ({ personId }: Actor) => {
  if (!personId) throw new Error('nobody');
  return (await reading(region, (tx) => notificationsOf(tx, personId))).map(({ telling }) => telling.kind);
};
const changes = (contract: MadeContract) => reading(region, (tx) => contractChanges(tx, contract.contractId));

describe('a contract that nobody touches', () => {
  const system = () => systemActor(region, 'nothing has happened for long');
  const ask = ({ contractId }: MadeContract) => askProgress(system(), { key: newKey(), contractId });
  const isDue = async ({ contractId }: MadeContract) =>
    (await withoutRegion(changesDue)).some((due) => due.what === 'quiet' && due.contractId === contractId);
  const isListed = async ({ contractId }: MadeContract) =>
    (await reading(region, untouchedContracts)).some(({ id }) => id === contractId);

  test('is asked about once, and listed for the operator a week later, until somebody acts', async () => {
    const contract = await made('funded', { dueIn: 3 });
    await clockAt('2026-12-07T12:00:00+09:00');
    expect(await isDue(contract)).toBe(false);
    expect(await ask(contract)).toEqual({ ok: false, reason: 'not-quiet' });

    await clockAt('2026-12-08T12:00:00+09:00');
    expect(await isDue(contract)).toBe(true);
    expect(await ask(contract)).toMatchObject({ ok: true });
    expect(await ask(contract)).toEqual({ ok: false, reason: 'not-quiet' });
    expect(await isDue(contract)).toBe(false);
    for (const side of [contract.worker, contract.client])
      expect(await told(side)).toContain('progress-asked');
    expect(await isListed(contract)).toBe(false);
    expect((await changes(contract)).askedAt).not.toBeNull();

    await clockAt('2026-12-15T12:05:00+09:00');
    expect(await isListed(contract)).toBe(true);
    const note = '半分まで進みました。来週納品します。';
    const telling = { key: newKey(), contractId: contract.contractId, note };
    expect(await tellProgress(contract.worker, telling)).toMatchObject({ ok: true });
    expect(await isListed(contract)).toBe(false);
    expect(await changes(contract)).toMatchObject({ askedAt: null, progress: [{ side: 'worker', note }] });
    expect(await told(contract.client)).toContain('progress-told');
  });

  test('is asked about after 30 days where nothing is late, and not when it is over', async () => {
    const contract = await made('funded', { dueIn: 120 });
    const agreed = await made('agreed', { dueIn: 120 });
    const over = await made('accepted');
    await clockAt('2026-12-19T12:00:00+09:00');
    expect(await ask(contract)).toEqual({ ok: false, reason: 'not-quiet' });
    await clockAt('2026-12-20T12:05:00+09:00');
    expect(await isDue(contract)).toBe(true);
    expect(await ask(contract)).toMatchObject({ ok: true });
    expect(await ask(agreed)).toMatchObject({ ok: true });
    expect(await isDue(over)).toBe(false);
    expect(await ask(over)).toEqual({ ok: false, reason: 'not-quiet' });
  });

  test('is asked about by no person, and told about by who takes part', async () => {
    const contract = await made('funded');
    const command = () => ({ key: newKey(), contractId: contract.contractId, note: '' });
    await expect(askProgress(contract.client, command())).rejects.toThrow(NotAllowed);
    const viewer = await exampleMember(region, contract.organizationId, 'clientViewer');
    await expect(tellProgress(viewer, command())).rejects.toThrow(NotAllowed);
    await expect(tellProgress((await made('offered')).worker, command())).rejects.toThrow(NotFound);
    const offered = await made('offered');
    expect(await tellProgress(offered.worker, { ...command(), contractId: offered.contractId })).toEqual({
      ok: false,
      reason: 'contract-not-running',
    });
  });
});

describe('a review', () => {
  const system = () => systemActor(region, 'the contract is over');
  const good = { asAgreed: true, inTime: true, again: true, note: '' };
  const writing = ({ contractId }: MadeContract, actor: Actor, facts: Partial<typeof good> = {}) =>
    writeReview(actor, { key: newKey(), contractId, ...good, ...facts });
  const counts = ({ worker, organizationId }: MadeContract) =>
    reading(region, async (tx) => ({
      worker: worker.personId && (await reviewCountsOfWorker(tx, worker.personId)),
      client: await reviewCountsOfOrganization(tx, organizationId),
    }));

  test('opens with the acceptance of the last part, tells both what is paid and when, and counts when both have written', async () => {
    const contract = await made('delivered');
    expect(await writing(contract, contract.client)).toEqual({ ok: false, reason: 'review-not-open' });
    const { contractId, milestoneId, client, worker } = contract;
    await acceptDelivery(client, { key: newKey(), contractId, milestoneId });
    expect((await changes(contract)).review?.endsAt).toEqual(new Date('2026-12-04T18:00:00+09:00'));
    const told = [
      [worker, 'delivery-accepted'],
      [client, 'review-opened'],
    ] as const;
    for (const [{ personId }, kind] of told) {
      const notices = await reading(region, async (tx) => (personId ? notificationsOf(tx, personId) : []));
      const ofEnd = ['delivery-accepted', 'review-opened'];
      const over = notices.filter(({ telling }) => ofEnd.includes(telling.kind));
      const facts = {
        contractId,
        title: '農家の出荷伝票を表に入力（240枚）',
        writeBy: '2026-12-04',
        amount: 10_800n,
        payOn: '2026-12-15',
      };
      expect(over.map(({ telling }) => telling)).toEqual([{ kind, facts }]);
    }

    expect(await writing(contract, contract.client, { inTime: false })).toMatchObject({ ok: true });
    expect(await writing(contract, contract.client)).toEqual({ ok: false, reason: 'reviewed-already' });
    expect(await counts(contract)).toMatchObject({ worker: { reviews: 0 }, client: { reviews: 0 } });
    expect(await writing(contract, contract.worker)).toMatchObject({ ok: true });
    expect(await counts(contract)).toEqual({
      worker: { reviews: 1, withResult: 1, asAgreed: 1, inTime: 0, again: 1 },
      client: { reviews: 1, asAgreed: 1, inTime: 1, again: 1 },
    });
  });

  test('of one side alone counts from the end of the time, and none is written then', async () => {
    const contract = await made('accepted');
    await writing(contract, contract.worker, { again: false });
    await clockAt('2026-12-04T17:59:00+09:00');
    expect((await counts(contract)).client).toMatchObject({ reviews: 0 });
    await clockAt('2026-12-04T18:00:00+09:00');
    expect((await counts(contract)).client).toEqual({ reviews: 1, asAgreed: 1, inTime: 1, again: 0 });
    expect(await writing(contract, contract.client)).toEqual({ ok: false, reason: 'review-over' });
  });

  test('is called to mind three days before, for who has not written', async () => {
    const contract = await made('accepted');
    await writing(contract, contract.client);
    await clockAt('2026-12-01T18:00:00+09:00');
    expect(
      (await withoutRegion(changesDue)).filter(({ contractId }) => contractId === contract.contractId),
    ).toMatchObject([{ what: 'review-soon' }]);
    await remindOfReview(system(), { key: newKey(), contractId: contract.contractId });
    await remindOfReview(system(), { key: newKey(), contractId: contract.contractId });
    expect((await told(contract.worker)).filter((kind) => kind === 'review-soon')).toHaveLength(1);
    expect(await told(contract.client)).not.toContain('review-soon');
    expect(
      (await withoutRegion(changesDue)).some(({ contractId }) => contractId === contract.contractId),
    ).toBe(false);
  });

  test('has a note that its own parties do not read', async () => {
    const contract = await made('accepted');
    await writing(contract, contract.worker, { note: '連絡が夜遅くに来ます。髙﨑より' });
    const read = (who: Actor, organizations = who.seats.map(({ organizationId }) => organizationId)) =>
      reading(region, async (tx) =>
        who.personId ? (await reviewNotes(tx, who.personId, organizations)).map(({ note }) => note) : [],
      );
    const other = await made('offered');
    expect(await read(other.worker)).toContain('連絡が夜遅くに来ます。髙﨑より');
    expect(await read(contract.worker)).not.toContain('連絡が夜遅くに来ます。髙﨑より');
    expect(await read(contract.client)).not.toContain('連絡が夜遅くに来ます。髙﨑より');
  });

  test('is written by those who took part, and by nobody else', async () => {
    const contract = await made('accepted');
    const viewer = await exampleMember(region, contract.organizationId, 'clientViewer');
    await expect(writing(contract, viewer)).rejects.toThrow(NotAllowed);
    const other = await made('accepted');
    await expect(writing(contract, other.client)).rejects.toThrow(NotFound);
    await expect(writing(contract, { ...contract.worker, regionId: await exampleRegion() })).rejects.toThrow(
      NotFound,
    );
    const funded = await made('funded');
    expect(await writing(funded, funded.client)).toEqual({ ok: false, reason: 'review-not-open' });
  });

  test('stays as it was written', async () => {
    const contract = await made('accepted');
    await writing(contract, contract.worker);
    await expect(
      inTransaction(region, (tx) => tx.client.query('update review set again = false')),
    ).rejects.toThrow(/permission denied|refused/);
  });
});
