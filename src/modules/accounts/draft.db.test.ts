import { beforeEach, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading, withoutRegion } from '../../platform/transaction.ts';
import { examplePerson } from '../identity/person.examples.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleActorOf, exampleVisitor } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { clearDraft, draftsDue, findDraft, keepDraft } from './index.ts';

const database = useOwnDatabase();
const hours = 3_600_000;
let region: RegionId;
beforeEach(async () => {
  await moveClock(database, 0);
  region = await exampleRegion();
});

async function account(): Promise<{ actor: Actor; id: PersonId }> {
  const id = await inTransaction(region, (tx) => examplePerson(tx, [], { displayName: '髙﨑 𠮷①' }));
  return { actor: await reading(region, (tx) => exampleActorOf(tx, id)), id };
}
const toldTo = async (id: PersonId) =>
  (await reading(region, (tx) => notificationsOf(tx, id))).map(({ telling }) => telling.kind);

test('a draft keeps what each step typed, from two windows too, and is its owner’s in this region', async () => {
  const { actor, id } = await account();
  const keep = (typed: Record<string, string | string[]>, step: string | null) =>
    keepDraft(actor, { kind: 'worker', typed, step });
  await Promise.all([
    keep({ familyName: '髙﨑', givenName: '𠮷①' }, 'identity'),
    keep({ months: ['12', '1'] }, null),
  ]);
  await keep({ givenName: '㈱' }, null);
  expect(await reading(region, (tx) => findDraft(tx, id, 'worker'))).toMatchObject({
    typed: { familyName: '髙﨑', givenName: '㈱', months: ['12', '1'] },
    done: ['identity'],
  });
  expect(await reading(region, (tx) => findDraft(tx, id, 'organization'))).toBeNull();
  expect(await reading(await exampleRegion(), (tx) => findDraft(tx, id, 'worker'))).toBeNull();
  await expect(keepDraft(exampleVisitor(region), { kind: 'worker', typed: {}, step: null })).rejects.toThrow(
    NotAllowed,
  );
});

test('a draft that nobody touches is forgotten after 90 days, its owner told two weeks before', async () => {
  const { actor, id } = await account();
  const keep = () => keepDraft(actor, { kind: 'worker', typed: { familyName: '髙﨑' }, step: null });
  const after = async (days: number) => {
    await moveClock(database, days * 24 * hours);
    for (const { regionId, personId, kind } of await withoutRegion(draftsDue))
      await clearDraft(systemActor(regionId, 'time'), { key: newKey(), personId, kind });
    return (await reading(region, (tx) => findDraft(tx, id, 'worker'))) !== null;
  };
  await keep();
  expect(await after(75)).toBe(true);
  expect(await toldTo(id)).toEqual([]);
  expect(await after(77)).toBe(true);
  expect(await after(80)).toBe(true);
  expect(await toldTo(id)).toEqual(['draft-ending']);
  await keep();
  expect(await after(100)).toBe(true);
  expect(await after(157)).toBe(true);
  expect(await toldTo(id)).toEqual(['draft-ending', 'draft-ending']);
  expect(await after(172)).toBe(false);
  await expect(clearDraft(actor, { key: newKey(), personId: id, kind: 'worker' })).rejects.toThrow(
    NotAllowed,
  );
});
