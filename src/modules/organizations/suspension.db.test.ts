import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool } from '../../platform/transaction.ts';
import { examplePerson } from '../identity/person.examples.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import {
  addColleague,
  closeConsultation,
  describeOrganization,
  loadOrganization,
  openConsultations,
  removeMember,
  requestConsultation,
  restoreOrganization,
  suspendOrganization,
} from './index.ts';
import { exampleClient, exampleMember, exampleStaff } from './organization.examples.ts';

let database: FreshDatabase;
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

const stateOf = (region: RegionId, id: OrganizationId) => reading(region, (tx) => loadOrganization(tx, id));
const toldTo = async (region: RegionId, { personId }: Actor) =>
  (await reading(region, (tx) => notificationsOf(tx, personId as PersonId))).map(
    ({ telling }) => telling.kind,
  );

describe('a suspension', () => {
  test('says why to all its people, and ends in the state in which it began', async () => {
    const region = await exampleRegion();
    const { organization, actor } = await exampleClient(region, { state: 'returned' });
    const viewer = await exampleMember(region, organization.id, 'clientViewer');
    const officer = await exampleStaff(region, 'officer');
    const which = { organizationId: organization.id, reason: '㈱の支払いが①確かめられません' };
    expect((await suspendOrganization(officer, { ...which, key: newKey() })).ok).toBe(true);
    expect(await stateOf(region, organization.id)).toMatchObject({
      state: 'suspended',
      suspensionReason: '㈱の支払いが①確かめられません',
    });
    for (const person of [actor, viewer])
      expect(await toldTo(region, person)).toEqual(['organization-suspended']);
    expect(await suspendOrganization(officer, { ...which, key: newKey() })).toEqual({
      ok: false,
      reason: 'already-suspended',
    });
    expect((await restoreOrganization(officer, { ...which, key: newKey() })).ok).toBe(true);
    expect(await stateOf(region, organization.id)).toMatchObject({
      state: 'returned',
      suspensionReason: null,
    });
    expect(await restoreOrganization(officer, { ...which, key: newKey() })).toEqual({
      ok: false,
      reason: 'not-suspended',
    });
  });

  test('is for officers and advisers outside of it alone', async () => {
    const region = await exampleRegion();
    const { organization, actor } = await exampleClient(region);
    const which = { organizationId: organization.id, reason: '理由', key: newKey() };
    const operator = await exampleStaff(region, 'operator');
    for (const who of [actor, operator])
      await expect(suspendOrganization(who, which)).rejects.toThrow(NotAllowed);
    const { actor: stranger } = await exampleClient(region);
    await expect(suspendOrganization(stranger, which)).rejects.toThrow(NotFound);
    const elsewhere = await exampleStaff(await exampleRegion(), 'csp');
    await expect(suspendOrganization(elsewhere, which)).rejects.toThrow(NotFound);
  });
});

describe('a call', () => {
  test('is asked for once, stands on the advisers’ list, and is done by one of them', async () => {
    const region = await exampleRegion();
    const csp = await exampleStaff(region, 'csp');
    const { organization, actor } = await exampleClient(region, { name: '㈱髙﨑味噌蔵①' });
    const asked = { organizationId: organization.id, wish: '夕方に電話を' };
    expect((await requestConsultation(actor, { ...asked, key: newKey() })).ok).toBe(true);
    expect(await requestConsultation(actor, { ...asked, key: newKey() })).toEqual({
      ok: false,
      reason: 'already-asked',
    });
    expect(await toldTo(region, csp)).toEqual(['consultation-asked']);
    const [open, ...others] = await reading(region, openConsultations);
    expect(others).toEqual([]);
    expect(open).toMatchObject({ name: '㈱髙﨑味噌蔵①', wish: '夕方に電話を', troubles: [] });

    const done = { consultationId: open?.id ?? '', outcome: 'チラシの下書きをいっしょに作った' };
    await expect(closeConsultation(actor, { ...done, key: newKey() })).rejects.toThrow(NotAllowed);
    expect((await closeConsultation(csp, { ...done, key: newKey() })).ok).toBe(true);
    expect(await closeConsultation(csp, { ...done, key: newKey() })).toEqual({
      ok: false,
      reason: 'already-called',
    });
    expect(await reading(region, openConsultations)).toEqual([]);
    expect((await requestConsultation(actor, { ...asked, key: newKey() })).ok).toBe(true);
  });

  test('is not asked for by who is not of the client', async () => {
    const region = await exampleRegion();
    const { organization } = await exampleClient(region);
    const asked = { organizationId: organization.id, wish: '', key: newKey() };
    const csp = await exampleStaff(region, 'csp');
    const { actor: stranger } = await exampleClient(region);
    for (const who of [csp, stranger])
      await expect(requestConsultation(who, asked)).rejects.toThrow(NotFound);
  });
});

test('what workers read is written by who orders, and leaves the check alone', async () => {
  const region = await exampleRegion();
  const { organization, actor } = await exampleClient(region);
  const said = { organizationId: organization.id, business: 'みそ①', introduction: '髙﨑の蔵です。' };
  expect((await describeOrganization(actor, { ...said, key: newKey() })).ok).toBe(true);
  expect(await stateOf(region, organization.id)).toMatchObject({ state: 'checked', business: 'みそ①' });
  const payer = await exampleMember(region, organization.id, 'clientPayer');
  await expect(describeOrganization(payer, { ...said, key: newKey() })).rejects.toThrow(NotAllowed);
});

test('five invitations of a day wait for an answer at most, and nobody is invited twice the same day', async () => {
  await moveClock(database, 0);
  const region = await exampleRegion();
  const { organization, actor } = await exampleClient(region);
  const invite = (login: string) =>
    addColleague(actor, {
      organizationId: organization.id,
      login,
      role: 'clientViewer',
      approvalLimit: null,
      key: newKey(),
    });
  const logins = Array.from({ length: 6 }, (_, i) => `colleague-${i}`);
  const [first] = await inTransaction(region, async (tx) => {
    const people: PersonId[] = [];
    for (const loginName of logins) people.push(await examplePerson(tx, [], { loginName }));
    return people;
  });
  for (const login of logins.slice(0, 5)) expect((await invite(login)).ok).toBe(true);
  expect(await invite('colleague-5')).toEqual({ ok: false, reason: 'too-many-invitations' });
  const seat = { organizationId: organization.id, personId: first as PersonId };
  expect((await removeMember(actor, { ...seat, key: newKey() })).ok).toBe(true);
  expect(await invite('colleague-0')).toEqual({ ok: false, reason: 'asked-lately' });
  expect((await invite('colleague-5')).ok).toBe(true);
  await moveClock(database, 25 * 3_600_000);
  expect((await invite('colleague-0')).ok).toBe(true);
});
