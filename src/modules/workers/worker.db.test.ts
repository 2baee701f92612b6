import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { reading, usePool } from '../../platform/transaction.ts';
import { signIn } from '../identity/index.ts';
import { registrationForm } from '../identity/person.forms.ts';
import { whoIs } from '../organizations/index.ts';
import { exampleClient } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import {
  changeProfile,
  findCircumstances,
  loadWorker,
  registerWorker,
  tellCircumstances,
  workerProfile,
} from './index.ts';
import { visibleCircumstances } from './worker.access.ts';
import { exampleWorker } from './worker.examples.ts';
import { circumstancesForm, profileForm, workerForm } from './worker.forms.ts';
import { currentTerms } from './worker.rules.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 4, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const facts = (changes: object = {}) =>
  workerForm.parse({
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
const newcomer = (loginName: string) =>
  registrationForm.parse({
    loginName,
    email: `${loginName}@example.jp`,
    familyName: '髙﨑',
    givenName: '千夏',
    familyKana: 'たかさき',
    givenKana: 'ちなつ',
    phone: '090-1234-5678',
    language: 'ja',
    password: 'yuki no furu asa ni',
  });
const visitor = (regionId: RegionId): Actor => ({
  regionId,
  personId: null,
  roles: [],
  seats: [],
  channel: 'web',
  actingFor: null,
  reason: null,
});
const said = (changes: object = {}) =>
  circumstancesForm.parse({
    hoursPerWeek: '8',
    dayParts: ['weekdayMorning'],
    months: ['12', '1', '2', '3'],
    devices: ['phone'],
    beforeWork: '農協の窓口',
    privateReason: '母の介護をしています',
    ...changes,
  });

test('a newcomer registers as person and worker at once, with the terms and the time they were agreed to', async () => {
  const region = await exampleRegion();
  const before = new Date();
  const person = newcomer('chinatsu');
  const result = await registerWorker(visitor(region), { ...facts(), newcomer: person, key: newKey() });
  if (!result.ok) throw new Error(result.reason);
  const worker = await reading(region, (tx) => loadWorker(tx, result.value.personId));
  expect(worker).toMatchObject({ kind: 'individual', introduction: '髙﨑です①', termsVersion: currentTerms });
  expect(worker.termsAgreedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
  const session = await signIn({
    login: 'chinatsu',
    password: person.password,
    address: '192.0.2.1',
    oldToken: null,
  });
  if (!session.ok) throw new Error(session.reason);
  expect(await whoIs(region, session.value.token)).toMatchObject({
    displayName: '髙﨑 千夏',
    roles: ['worker'],
  });
});

test('too young, old terms, a second time and a taken login name are refused and leave nothing behind', async () => {
  const region = await exampleRegion();
  const register = (changes: object, login: string) =>
    registerWorker(visitor(region), { ...facts(changes), newcomer: newcomer(login), key: newKey() });
  const today = new Date();
  const young = `${today.getUTCFullYear() - 17}-01-01`;
  expect(await register({ birthDate: young }, 'haru')).toEqual({ ok: false, reason: 'under-age' });
  expect(await register({ termsVersion: '2020-01-01' }, 'haru')).toEqual({ ok: false, reason: 'old-terms' });
  expect((await register({}, 'haru')).ok).toBe(true);
  expect(await register({}, 'haru')).toEqual({ ok: false, reason: 'login-name-taken' });
  const worker = await exampleWorker(region);
  expect(await registerWorker(worker, { ...facts(), key: newKey() })).toEqual({
    ok: false,
    reason: 'already-worker',
  });
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
    dayParts: ['weekdayMorning'],
    months: [1, 2, 3, 12],
    devices: ['phone'],
  });
  expect(JSON.stringify(profile)).not.toMatch(/介護|1990|田町/);
  const kept = await reading(region, (tx) => findCircumstances(tx, herId));
  if (!kept) throw new Error('they were just told');
  const { actor: client } = await exampleClient(region);
  for (const reader of [client, await exampleWorker(region), visitor(region)]) {
    expect(visibleCircumstances(reader, herId, kept).privateReason).toBeNull();
  }
  expect(visibleCircumstances(her, herId, kept).privateReason).toBe('母の介護をしています');

  await tellCircumstances(her, { ...said(), key: newKey() });
  expect((await reading(region, (tx) => workerProfile(tx, herId))).availability).toBeNull();
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
