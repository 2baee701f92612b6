import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { type FreshDatabase, freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool, withoutRegion } from '../../platform/transaction.ts';
import { type ChangeMembership, changeMembership } from '../accounts/index.ts';
import { type ChangeRoles, changeRoles } from '../programme/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import {
  dutyHolders,
  isResetOpen,
  joinRegion,
  loadPerson,
  makeFirstOfficer,
  memberOfRegion,
  membersOfRegion,
  regionsOfPerson,
  signInWithoutPassword,
} from './index.ts';
import { examplePassword, examplePerson } from './person.examples.ts';
import type { StaffRole } from './person.rules.ts';

let database: FreshDatabase;
let pool: ReturnType<typeof openPool>;
let region: RegionId;
let other: RegionId;
let officer: Actor;
let visitor: Actor;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 4, () => {});
  usePool(pool);
  region = await exampleRegion();
  other = await exampleRegion();
  officer = await staff('officer');
  visitor = { ...officer, personId: null, roles: [] };
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function staff(...roles: Actor['roles']): Promise<Actor> {
  const personId = await person(...roles);
  return { regionId: region, personId, roles, seats: [], channel: 'web', actingFor: null, reason: null };
}
const setRoles = (who: Actor, command: Omit<ChangeRoles, 'besideOwnSide' | 'currentPassword'>) =>
  changeRoles(who, { ...command, besideOwnSide: false, currentPassword: examplePassword });
const setMembership = (who: Actor, command: Omit<ChangeMembership, 'leavesUnheld'>) =>
  changeMembership(who, { ...command, leavesUnheld: true });
const person = (...roles: Actor['roles']): Promise<PersonId> =>
  inTransaction(region, (tx) => examplePerson(tx, roles));
const rolesOf = async (id: PersonId) => (await reading(region, (tx) => memberOfRegion(tx, id)))?.roles;
const notAllowed = expect.objectContaining({ name: 'NotAllowed' });
const notFound = expect.objectContaining({ name: 'NotFound' });

test('an officer gives and takes staff roles, and leaves the worker role alone', async () => {
  const id = await person('worker', 'csp');
  const result = await setRoles(officer, {
    key: newKey(),
    personId: id,
    roles: ['operator', 'paymentApprover'],
    knowingly: true,
    leavesUnheld: true,
  });
  expect(result).toEqual({ ok: true, value: { granted: ['operator', 'paymentApprover'], revoked: ['csp'] } });
  expect(await rolesOf(id)).toEqual(['operator', 'paymentApprover', 'worker']);
});

test('nobody gives themselves roles, in their own name or through somebody who acts for them', async () => {
  const own = {
    key: newKey(),
    personId: officer.personId as PersonId,
    roles: ['officer', 'paymentApprover'] as const,
  };
  await expect(
    setRoles(officer, { ...own, roles: [...own.roles], knowingly: false, leavesUnheld: false }),
  ).rejects.toThrow(notAllowed);
  const helped = { ...(await staff('officer')), actingFor: officer.personId };
  await expect(
    setRoles(helped, { ...own, roles: [...own.roles], knowingly: false, leavesUnheld: false }),
  ).rejects.toThrow(notAllowed);
  expect(await rolesOf(own.personId)).toEqual(['officer']);
});

test('duties that check each other come into one hand only knowingly', async () => {
  const id = await person('operator');
  const both = { personId: id, roles: ['operator', 'paymentApprover'] as StaffRole[] };
  expect(await setRoles(officer, { ...both, key: newKey(), knowingly: false, leavesUnheld: false })).toEqual({
    ok: false,
    reason: 'several-duties',
  });
  expect(await rolesOf(id)).toEqual(['operator']);
  expect(
    await setRoles(officer, { ...both, key: newKey(), knowingly: true, leavesUnheld: false }),
  ).toMatchObject({ ok: true });
  // Taking one of three away asks nothing.
  const fewer = { personId: id, roles: ['operator'] as StaffRole[], knowingly: false, leavesUnheld: false };
  expect(await setRoles(officer, { ...fewer, key: newKey() })).toMatchObject({ ok: true });
});

test('who is no officer changes nobody', async () => {
  const id = await person();
  for (const role of ['operator', 'paymentApprover', 'centreStaff', 'worker'] as const) {
    const actor = await staff(role);
    await expect(
      setRoles(actor, {
        key: newKey(),
        personId: id,
        roles: ['officer'],
        knowingly: false,
        leavesUnheld: false,
      }),
    ).rejects.toThrow(notAllowed);
    await expect(
      setMembership(actor, {
        key: newKey(),
        personId: id,
        state: 'suspended',
        reason: '苦情の確認のため①',
      }),
    ).rejects.toThrow(notAllowed);
  }
  expect(await rolesOf(id)).toEqual([]);
});

test('somebody of another region is not there, until they join by themselves', async () => {
  const stranger = await inTransaction(other, (tx) => examplePerson(tx, ['officer']));
  await expect(
    setRoles(officer, {
      key: newKey(),
      personId: stranger,
      roles: ['csp'],
      knowingly: false,
      leavesUnheld: false,
    }),
  ).rejects.toThrow(notFound);
  const token = await signInWithoutPassword(stranger, null);
  const joining = { key: newKey(), token };
  expect(await joinRegion(visitor, joining)).toEqual({ ok: true, value: { personId: stranger } });
  expect(await joinRegion(visitor, joining)).toMatchObject({ ok: true });
  expect(await joinRegion(visitor, { key: newKey(), token })).toMatchObject({ ok: true });
  expect(await rolesOf(stranger)).toEqual([]);
  expect(await withoutRegion((tx) => regionsOfPerson(tx, stranger))).toEqual(
    expect.arrayContaining([region, other]),
  );
});

test('nobody takes another in: an officer joins for none, and a made-up session is nobody', async () => {
  const token = await signInWithoutPassword(await inTransaction(other, (tx) => examplePerson(tx)), null);
  await expect(joinRegion(officer, { key: newKey(), token })).rejects.toThrow(notAllowed);
  await expect(joinRegion(visitor, { key: newKey(), token: 'x'.repeat(43) })).rejects.toThrow(notAllowed);
});

test('a suspended member gets no role and is not let in by the back door', async () => {
  const id = await person('worker');
  expect(
    await setMembership(officer, {
      key: newKey(),
      personId: id,
      state: 'suspended',
      reason: '苦情の確認のため①',
    }),
  ).toMatchObject({
    ok: true,
  });
  expect(
    await setRoles(officer, {
      key: newKey(),
      personId: id,
      roles: ['csp'],
      knowingly: false,
      leavesUnheld: false,
    }),
  ).toEqual({
    ok: false,
    reason: 'not-active',
  });
  const token = await signInWithoutPassword(id, null);
  expect(await joinRegion(visitor, { key: newKey(), token })).toEqual({ ok: false, reason: 'suspended' });
  expect(await withoutRegion((tx) => regionsOfPerson(tx, id))).toEqual([]);
  await setMembership(officer, { key: newKey(), personId: id, state: 'active', reason: '確かめました' });
  expect(await withoutRegion((tx) => regionsOfPerson(tx, id))).toEqual([region]);
});

test('an officer who holds a role for money gives none of them to anybody, and may give others', async () => {
  const id = await person();
  for (const role of ['operator', 'paymentApprover'] as const) {
    const both = await staff('officer', role);
    for (const wanted of ['operator', 'paymentApprover'] as const) {
      expect(
        await setRoles(both, {
          key: newKey(),
          personId: id,
          roles: [wanted],
          knowingly: false,
          leavesUnheld: false,
        }),
      ).toEqual({
        ok: false,
        reason: 'holds-money-role',
      });
    }
    expect(
      await setRoles(both, {
        key: newKey(),
        personId: id,
        roles: ['csp'],
        knowingly: false,
        leavesUnheld: false,
      }),
    ).toMatchObject({
      ok: true,
    });
  }
  expect(await rolesOf(id)).toEqual(['csp']);
});

test('an officer cannot suspend themselves', async () => {
  const who = { key: newKey(), personId: officer.personId as PersonId };
  const command = { ...who, state: 'suspended' as const, reason: '①' };
  await expect(setMembership(officer, command)).rejects.toThrow(notAllowed);
});

test('members are found by name, with % and _ as ordinary characters', async () => {
  await inTransaction(region, (tx) => examplePerson(tx, [], { familyName: '髙﨑', givenName: '𠮷_①' }));
  const found = async (search: string) =>
    (await reading(region, (tx) => membersOfRegion(tx, search))).map((row) => row.displayName);
  expect(await found('𠮷_①')).toEqual(['髙﨑 𠮷_①']);
  expect(await found('%_')).toEqual([]);
});

test('the first officer is made once, gets a link, and a lost link is made anew', async () => {
  const fresh = await exampleRegion();
  const first = await makeFirstOfficer(fresh, 'first-officer');
  if (!first.ok) throw new Error(first.reason);
  expect(first.value.made).toBe(true);
  expect(await isResetOpen(first.value.token)).toBe(true);
  expect(await makeFirstOfficer(fresh, 'second-officer')).toEqual({
    ok: false,
    reason: 'officer-there-already',
  });
  expect(await makeFirstOfficer(fresh, 'first-officer')).toMatchObject({ ok: true, value: { made: false } });
  const members = await reading(fresh, (tx) => membersOfRegion(tx, ''));
  expect(members.map(({ loginName, roles }) => [loginName, roles])).toEqual([['first-officer', ['officer']]]);
  expect((await reading(fresh, (tx) => loadPerson(tx, members[0]?.personId as PersonId))).email).toBeNull();
});

test.each(['roles', 'membership'] as const)(
  'two officers who take each other’s %s away at the same moment leave one',
  async (what) => {
    const regionId = await exampleRegion();
    const ids = await inTransaction(regionId, async (tx) => [
      await examplePerson(tx, ['officer']),
      await examplePerson(tx, ['officer']),
    ]);
    const [first, second] = ids.map((personId): Actor => ({ ...officer, regionId, personId }));
    if (!first?.personId || !second?.personId) throw new Error('two officers');
    const end = (actor: Actor, personId: PersonId) =>
      what === 'roles'
        ? setRoles(actor, { key: newKey(), personId, roles: [], knowingly: false, leavesUnheld: false })
        : setMembership(actor, {
            key: newKey(),
            personId,
            state: 'suspended',
            reason: '苦情の確認のため①',
          });
    const answers = await Promise.all([end(first, second.personId), end(second, first.personId)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, reason: 'last-officer' });
  },
);

test('the last who holds a duty gives it up only knowingly, and a suspended one holds none', async () => {
  const regionId = await exampleRegion();
  const own = await inTransaction(regionId, (tx) => examplePerson(tx, ['officer']));
  const [first, second] = await inTransaction(regionId, async (tx) => [
    await examplePerson(tx, ['csp'], { familyName: '髙﨑', givenName: '𠮷①' }),
    await examplePerson(tx, ['csp']),
  ]);
  if (!first || !second) throw new Error('two advisers');
  const actor: Actor = { ...officer, regionId, personId: own };
  const giveUp = (personId: PersonId, leavesUnheld: boolean) =>
    setRoles(actor, { key: newKey(), personId, roles: [], knowingly: false, leavesUnheld });
  const holders = async () => (await reading(regionId, dutyHolders)).csp;

  expect((await holders()).toSorted()).toEqual([first, second].toSorted());
  await setMembership(actor, { key: newKey(), personId: second, state: 'suspended', reason: '苦情①' });
  expect(await holders()).toEqual([first]);
  expect(await giveUp(first, false)).toEqual({ ok: false, reason: 'leaves-unheld' });
  expect(await holders()).toEqual([first]);
  expect(await giveUp(first, true)).toMatchObject({ ok: true });
  expect(await holders()).toEqual([]);
});
