import { expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { newKey } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { mergeDraft } from '../accounts/draft.rows.ts';
import { findDraft } from '../accounts/index.ts';
import { loadPerson } from '../identity/index.ts';
import { examplePerson } from '../identity/person.examples.ts';
import { exampleActorOf, exampleClient } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import {
  changeProfile,
  findCircumstances,
  loadWorker,
  registerWorker,
  shownAvailabilities,
  tellCircumstances,
  workerProfile,
} from './index.ts';
import { visibleCircumstances } from './worker.access.ts';
import { exampleWorker } from './worker.examples.ts';
import { circumstancesForm, profileForm, workerForm } from './worker.forms.ts';
import { currentTerms } from './worker.rules.ts';

useOwnDatabase();
/** Somebody with an account and nothing else, who has begun to register. */
async function newcomer(region: RegionId): Promise<Actor> {
  return inTransaction(region, async (tx) => {
    const actor = await exampleActorOf(tx, await examplePerson(tx, [], { displayName: 'ちなつ' }));
    await mergeDraft(tx, actor.personId as PersonId, 'worker', { privateReason: '母の介護' }, ['identity']);
    return actor;
  });
}
const visitor = (regionId: RegionId): Actor => ({
  regionId,
  personId: null,
  roles: [],
  seats: [],
  channel: 'web',
  actingFor: null,
  reason: null,
});
const lifeTyped = {
  hoursPerWeek: '8',
  weekTimes: ['monMorning'],
  months: ['12', '1', '2', '3'],
  devices: ['phone'],
  skills: ['bookkeeping'],
  beforeWork: '農協の窓口',
  wishes: '㈱の帳簿',
  privateReason: '母の介護をしています',
};
const said = (changes: object = {}) => circumstancesForm.parse({ ...lifeTyped, ...changes });

const facts = (changes: object = {}) =>
  workerForm.parse({
    ...lifeTyped,
    familyName: '髙﨑',
    givenName: '千夏',
    familyKana: 'たかさき',
    givenKana: 'ちなつ',
    phone: '090-1234-5678',
    kind: 'individual',
    companyName: '',
    companyKana: '',
    hasEmployees: 'no',
    birthDate: '1985-04-01',
    postalCode: '012-0844',
    address: '秋田県湯沢市田町1丁目1番1号 𠮷荘',
    introduction: '髙﨑です①',
    livesInJapan: 'yes',
    termsVersion: currentTerms,
    termsAgreed: 'yes',
    ...changes,
  });

test('somebody with an account becomes a worker, with legal name, life and the time of their consent', async () => {
  const region = await exampleRegion();
  const before = new Date();
  const actor = await newcomer(region);
  const personId = actor.personId as PersonId;
  const result = await registerWorker(actor, { ...facts(), key: newKey() });
  expect(result).toEqual({ ok: true, value: { personId } });
  await reading(region, async (tx) => {
    const worker = await loadWorker(tx, personId);
    expect(worker).toMatchObject({
      kind: 'individual',
      introduction: '髙﨑です①',
      termsVersion: currentTerms,
    });
    expect(worker.termsAgreedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
    expect(await loadPerson(tx, personId)).toMatchObject({
      displayName: 'ちなつ',
      familyName: '髙﨑',
      givenKana: 'チナツ',
      phone: '+819012345678',
    });
    expect((await exampleActorOf(tx, personId)).roles).toEqual(['worker']);
    expect(await findCircumstances(tx, personId)).toMatchObject({
      weekTimes: ['monMorning'],
      hoursPerWeek: 8,
    });
    // What was typed on the way is kept nowhere else.
    expect(await findDraft(tx, personId, 'worker')).toBeNull();
  });
});

test('too young, old terms and a second time are refused and leave nothing behind', async () => {
  const region = await exampleRegion();
  const actor = await newcomer(region);
  const register = (changes: object) => registerWorker(actor, { ...facts(changes), key: newKey() });
  const young = `${new Date().getUTCFullYear() - 17}-01-01`;
  expect(await register({ birthDate: young })).toEqual({ ok: false, reason: 'under-age' });
  expect(await register({ termsVersion: '0' })).toEqual({ ok: false, reason: 'old-terms' });
  expect(await reading(region, (tx) => findDraft(tx, actor.personId as PersonId, 'worker'))).toMatchObject({
    typed: { privateReason: '母の介護' },
    done: ['identity'],
  });
  expect((await register({})).ok).toBe(true);
  expect(await register({})).toEqual({ ok: false, reason: 'already-worker' });
});

test('a client’s person becomes a worker too, and the system and a nameless visitor do not', async () => {
  const region = await exampleRegion();
  const { actor } = await exampleClient(region);
  expect(await registerWorker(actor, { ...facts(), key: newKey() })).toMatchObject({ ok: true });
  await expect(registerWorker(visitor(region), { ...facts(), key: newKey() })).rejects.toThrow(NotAllowed);
  const system = { ...visitor(region), channel: 'system' } as const;
  await expect(registerWorker(system, { ...facts(), key: newKey() })).rejects.toThrow(NotAllowed);
});

test('neither a client nor another worker reads why somebody works as they do', async () => {
  const region = await exampleRegion();
  const her = await exampleWorker(region);
  const herId = her.personId as PersonId;
  expect((await tellCircumstances(her, { ...said({ showsAvailability: 'yes' }), key: newKey() })).ok).toBe(
    true,
  );

  const profile = await reading(region, (tx) => workerProfile(tx, herId));
  expect(profile.availability).toEqual({
    hoursPerWeek: 8,
    weekTimes: ['monMorning'],
    months: [1, 2, 3, 12],
    devices: ['phone'],
  });
  expect(profile.skills).toEqual(['bookkeeping']);
  expect(JSON.stringify(profile)).not.toMatch(/介護|1990|田町/);
  const kept = await reading(region, (tx) => findCircumstances(tx, herId));
  if (!kept) throw new Error('they were just told');
  const { actor: client } = await exampleClient(region);
  for (const reader of [client, await exampleWorker(region), visitor(region)]) {
    expect(visibleCircumstances(reader, herId, kept).privateReason).toBeNull();
  }
  expect(visibleCircumstances(her, herId, kept).privateReason).toBe('母の介護をしています');

  await tellCircumstances(her, { ...said(), key: newKey() });
  expect(await reading(region, (tx) => workerProfile(tx, herId))).toMatchObject({
    availability: null,
    skills: [],
  });
});

test('what is told again replaces what was told before, in every field', async () => {
  const region = await exampleRegion();
  const her = await exampleWorker(region);
  await tellCircumstances(her, { ...said(), key: newKey() });
  const anew = {
    hoursPerWeek: '20',
    weekTimes: ['satNight'],
    months: ['5'],
    devices: ['computer'],
    skills: ['photo', 'snow'],
    beforeWork: '髙﨑写真館',
    wishes: '町の写真をとりたい',
    privateReason: '',
    showsAvailability: 'yes',
  };
  await tellCircumstances(her, { ...said(anew), key: newKey() });
  expect(await reading(region, (tx) => findCircumstances(tx, her.personId as PersonId))).toEqual(said(anew));
});

test('one changes one’s own profile only, and who is no worker has none', async () => {
  const region = await exampleRegion();
  const her = await exampleWorker(region);
  const profile = profileForm.parse({
    postalCode: '1000001',
    address: '東京都千代田区千代田1-1',
    introduction: '',
  });
  expect((await changeProfile(her, { ...profile, key: newKey() })).ok).toBe(true);
  const read = await reading(region, (tx) => loadWorker(tx, her.personId as PersonId));
  expect(read).toMatchObject({ postalCode: '1000001', introduction: '' });
  const { actor: client } = await exampleClient(region);
  await expect(changeProfile(client, { ...profile, key: newKey() })).rejects.toThrow(NotFound);
  await expect(tellCircumstances(visitor(region), { ...said(), key: newKey() })).rejects.toThrow(NotAllowed);
  const elsewhere = { ...her, regionId: await exampleRegion() };
  await expect(changeProfile(elsewhere, { ...profile, key: newKey() })).rejects.toThrow(NotFound);
});

test('clients learn when several workers can work, of those alone who show it', async () => {
  const region = await exampleRegion();
  const [shows, hides] = [await exampleWorker(region), await exampleWorker(region)];
  await tellCircumstances(shows, { ...said({ showsAvailability: 'yes' }), key: newKey() });
  await tellCircumstances(hides, { ...said(), key: newKey() });
  const people = [shows, hides].map(({ personId }) => personId as PersonId);
  const shown = await reading(region, (tx) => shownAvailabilities(tx, people));
  expect([...shown]).toEqual([
    [people[0], { hoursPerWeek: 8, weekTimes: ['monMorning'], months: [1, 2, 3, 12], devices: ['phone'] }],
  ]);
});
