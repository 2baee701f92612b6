import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { newKey } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading, withoutRegion } from '../../platform/transaction.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleStaff } from '../organizations/organization.examples.ts';
import { agreedRegions, endAgreement, offerAgreement, standingOffers } from '../regions/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { agreementsUntold, tellOfficers } from './index.ts';

useOwnDatabase();
let [here, there, third] = [0 as RegionId, 0 as RegionId, 0 as RegionId];
let [ours, theirs] = [{} as Actor, {} as Actor];

beforeAll(async () => {
  third = await exampleRegion();
});
beforeEach(async () => {
  here = await exampleRegion();
  there = await exampleRegion();
  ours = await exampleStaff(here, 'officer');
  theirs = await exampleStaff(there, 'officer');
});

const offer = (actor: Actor, withRegionId: RegionId) =>
  offerAgreement(actor, { key: newKey(), withRegionId });
const end = (actor: Actor, withRegionId: RegionId) => endAgreement(actor, { key: newKey(), withRegionId });
const agreedIn = (region: RegionId) =>
  reading(region, async (tx) => (await agreedRegions(tx)).map(({ id }) => id));

test('what one side offers shows nothing; both together are an agreement, which a third one has no part in', async () => {
  expect(await offer(ours, there)).toEqual({ ok: true, value: { state: 'offered' } });
  expect([await agreedIn(here), await agreedIn(there)]).toEqual([[], []]);
  expect(await offer(theirs, here)).toEqual({ ok: true, value: { state: 'agreed' } });
  expect([await agreedIn(here), await agreedIn(there)]).toEqual([[there], [here]]);
  expect(await agreedIn(third)).toEqual([]);
  expect(await reading(third, standingOffers)).toEqual(new Map());
});

test.each(['ours', 'theirs'] as const)('%s ends it alone and at once', async (who) => {
  await offer(ours, there);
  await offer(theirs, here);
  const [actor, other] = who === 'ours' ? [ours, there] : [theirs, here];
  expect(await end(actor, other)).toEqual({ ok: true, value: { state: 'asked' } });
  expect([await agreedIn(here), await agreedIn(there)]).toEqual([[], []]);
  expect(await end(actor, other)).toEqual({ ok: false, reason: 'nothing-offered' });
  expect(await offer(actor, other)).toEqual({ ok: true, value: { state: 'agreed' } });
});

test('nobody offers twice, with themselves, or with nobody', async () => {
  await offer(ours, there);
  expect(await offer(ours, there)).toEqual({ ok: false, reason: 'already-offered' });
  await expect(offer(ours, here)).rejects.toMatchObject({ name: 'NotFound' });
  await expect(offer(ours, 9999 as RegionId)).rejects.toMatchObject({ name: 'NotFound' });
});

test('at once, each offer is made once, and neither side waits for the other', async () => {
  const all = await Promise.allSettled([offer(ours, there), offer(theirs, here), offer(ours, there)]);
  const made = all.filter((one) => one.status === 'fulfilled' && one.value.ok);
  expect(made).toHaveLength(2);
  expect([await agreedIn(here), await agreedIn(there)]).toEqual([[there], [here]]);
});

test.each(['operator', 'csp', 'paymentApprover'] as const)('%s decides nothing', async (role) => {
  const actor = await exampleStaff(here, role);
  await expect(offer(actor, there)).rejects.toMatchObject({ name: 'NotAllowed' });
  await expect(end(actor, there)).rejects.toMatchObject({ name: 'NotAllowed' });
});

/** One round of the background process. */
async function sweep(): Promise<void> {
  for (const { regionId, ...untold } of await withoutRegion(agreementsUntold))
    await tellOfficers(systemActor(regionId, 'test'), { ...untold, key: newKey() });
}

test('the officers of the other region are told, each thing once', async () => {
  const toldTo = async ({ regionId, personId }: Actor) =>
    (await reading(regionId, (tx) => notificationsOf(tx, personId as NonNullable<typeof personId>)))
      .map(({ telling }) => telling.kind)
      .sort();
  await offer(ours, there);
  await sweep();
  await sweep();
  expect([await toldTo(ours), await toldTo(theirs)]).toEqual([[], ['wide-area-offered']]);
  await offer(theirs, here);
  await sweep();
  expect(await toldTo(ours)).toEqual(['wide-area-agreed']);
  await end(theirs, here);
  await sweep();
  expect(await toldTo(ours)).toEqual(['wide-area-agreed', 'wide-area-ended']);
  await end(ours, there);
  await sweep();
  expect(await toldTo(theirs)).toEqual(['wide-area-ended', 'wide-area-offered']);
});

test('what is taken back before anybody was told of it is told to nobody; without officers it waits for one', async () => {
  await offer(ours, there);
  await end(ours, there);
  const waiting = async (region: RegionId) =>
    (await withoutRegion(agreementsUntold)).filter(({ regionId }) => regionId === region).length;
  expect(await waiting(there)).toBe(0);
  await offer(ours, third);
  await sweep();
  expect(await waiting(third)).toBe(1);
  await exampleStaff(third, 'officer');
  await sweep();
  expect(await waiting(third)).toBe(0);
});
