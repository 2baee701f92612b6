import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { sql } from '../../platform/sql.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool } from '../../platform/transaction.ts';
import { mergeDraft } from '../accounts/draft.rows.ts';
import { findDraft } from '../accounts/index.ts';
import { examplePassword, examplePerson } from '../identity/person.examples.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import {
  checkOrganization,
  clientsOfRegion,
  correctOrganization,
  findNeed,
  foundOrganization,
  loadOrganization,
  nameEscrowHolder,
  registerOrganization,
  seatStaff,
} from './index.ts';
import { exampleActorOf, exampleClient, exampleMember, exampleStaff } from './organization.examples.ts';
import { programmeOrganizationForm, registerOrganizationForm } from './organization.forms.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 6, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const typed = {
  legalForm: 'corporation',
  corporateNumber: '7123456789012',
  name: '㈱髙﨑味噌蔵①',
  nameKana: 'カブシキガイシャ タカサキミソグラ',
  representative: '𠮷田 次郎',
  postalCode: '012-0844',
  address: '秋田県湯沢市田町2丁目1番39号',
  organizationPhone: '0183-73-2111',
  organizationEmail: 'miso@example.jp',
  hasEmployees: 'yes',
  officers: '2',
  paysSalary: 'yes',
  capitalYen: '1000万円',
  regularEmployees: '12',
};
const company = (changes: object = {}) =>
  registerOrganizationForm.parse({
    ...typed,
    troubles: ['flyer', 'minutes'],
    needNote: '年2回の直売会',
    ...changes,
  });
/** Somebody with an account and nothing else, who has begun to register. */
async function newcomer(region: RegionId): Promise<Actor> {
  return inTransaction(region, async (tx) => {
    const actor = await exampleActorOf(tx, await examplePerson(tx, [], { displayName: '𠮷田 髙子①' }));
    await mergeDraft(tx, actor.personId as PersonId, 'organization', { name: '㈱髙﨑' }, ['company']);
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
function value<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.value;
}
const stateOf = (region: RegionId, id: OrganizationId) =>
  reading(region, async (tx) => (await loadOrganization(tx, id)).state);

describe('a registration', () => {
  test('by somebody with an account makes the company and the seat at once, and the CSPs are told', async () => {
    const region = await exampleRegion();
    const csp = await exampleStaff(region, 'csp');
    const actor = await newcomer(region);
    const command = { ...company(), key: newKey() };
    const { organizationId } = value(await registerOrganization(actor, command));
    expect(await stateOf(region, organizationId)).toBe('registered');
    expect(await registerOrganization(actor, command)).toEqual({ ok: true, value: { organizationId } });
    await reading(region, async (tx) => {
      expect((await exampleActorOf(tx, actor.personId as PersonId)).seats).toEqual([
        { organizationId, role: 'clientApprover', approvalLimit: null },
      ]);
      expect(await clientsOfRegion(tx, { state: 'registered', search: '' })).toHaveLength(1);
      expect(await findNeed(tx, organizationId)).toEqual({
        troubles: ['flyer', 'minutes'],
        note: '年2回の直売会',
      });
      expect(await findDraft(tx, actor.personId as PersonId, 'organization')).toBeNull();
      const told = await notificationsOf(tx, csp.personId as PersonId);
      expect(told.map(({ telling }) => telling)).toEqual([
        { kind: 'organization-registered', facts: { organizationId, name: '㈱髙﨑味噌蔵①' } },
      ]);
    });
  });

  test('with a number that is there already is refused and keeps the draft, whether late or at once', async () => {
    const region = await exampleRegion();
    const register = async (actor: Actor) => registerOrganization(actor, { ...company(), key: newKey() });
    const both = await Promise.all([1, 2].map(async () => register(await newcomer(region))));
    const late = await newcomer(region);
    expect([...both, await register(late)].filter((result) => !result.ok)).toEqual([
      { ok: false, reason: 'corporate-number-taken' },
      { ok: false, reason: 'corporate-number-taken' },
    ]);
    const draft = await reading(region, (tx) => findDraft(tx, late.personId as PersonId, 'organization'));
    expect(draft).toMatchObject({ typed: { name: '㈱髙﨑' }, done: ['company'] });
  });

  test('of the same number in another region is another registration', async () => {
    const [one, two] = [await exampleRegion(), await exampleRegion()];
    for (const region of [one, two]) {
      const actor = await exampleWorker(region);
      expect((await registerOrganization(actor, { ...company(), key: newKey() })).ok).toBe(true);
    }
  });

  test('needs a person: a visitor without one and the system are refused', async () => {
    const region = await exampleRegion();
    await expect(registerOrganization(visitor(region), { ...company(), key: newKey() })).rejects.toThrow(
      NotAllowed,
    );
    const system = { ...visitor(region), channel: 'system' } as const;
    await expect(registerOrganization(system, { ...company(), key: newKey() })).rejects.toThrow(NotAllowed);
  });
});

describe('the check', () => {
  test('returns with a note, takes the correction, and then passes; its members are told', async () => {
    const region = await exampleRegion();
    const { organization, actor } = await exampleClient(region, { state: 'registered' });
    const organizationId = organization.id;
    const csp = await exampleStaff(region, 'csp');
    const check = (decision: 'check' | 'return', note = '') =>
      checkOrganization(csp, { organizationId, decision, note, key: newKey() });

    expect(value(await check('return', '番号が登記と違います。')).state).toBe('returned');
    expect(await check('check')).toEqual({ ok: false, reason: 'organization-not-in-check' });
    const corrected = { ...company({ name: '髙﨑味噌蔵' }), organizationId, key: newKey() };
    value(await correctOrganization(actor, corrected));
    await reading(region, async (tx) =>
      expect(await loadOrganization(tx, organizationId)).toMatchObject({
        name: '髙﨑味噌蔵',
        state: 'registered',
        checkNote: '番号が登記と違います。',
      }),
    );
    value(await check('check'));
    expect(await stateOf(region, organizationId)).toBe('checked');
    const told = await reading(
      region,
      (tx) => sql<{ kind: string; personId: PersonId }>(tx)`
        select kind, person_id from notification order by created_at`,
    );
    expect(told).toEqual([
      { kind: 'organization-returned', personId: actor.personId },
      { kind: 'organization-checked', personId: actor.personId },
    ]);
  });

  test('is not for a CSP of the same organisation, not for members, and invisible elsewhere', async () => {
    const region = await exampleRegion();
    const { organization, actor } = await exampleClient(region, { state: 'registered' });
    const command = { organizationId: organization.id, decision: 'check', note: '', key: newKey() } as const;
    const csp = await exampleStaff(region, 'csp');
    const ownCsp: Actor = { ...csp, seats: [...csp.seats, ...actor.seats] };
    await expect(checkOrganization(ownCsp, command)).rejects.toThrow(NotAllowed);
    await expect(checkOrganization(actor, command)).rejects.toThrow(NotAllowed);
    await expect(checkOrganization(await exampleWorker(region), command)).rejects.toThrow(NotFound);
    const foreign = await exampleStaff(await exampleRegion(), 'csp');
    await expect(checkOrganization(foreign, command)).rejects.toThrow(NotFound);
    expect(await stateOf(region, organization.id)).toBe('registered');
  });

  test('begins again when a checked company corrects itself, which only its approver does', async () => {
    const region = await exampleRegion();
    const { organization, actor } = await exampleClient(region);
    const command = { ...company(), organizationId: organization.id, key: newKey() };
    const drafter = await exampleMember(region, organization.id, 'clientDrafter');
    await expect(correctOrganization(drafter, command)).rejects.toThrow(NotAllowed);
    value(await correctOrganization(actor, command));
    expect(await stateOf(region, organization.id)).toBe('registered');

    const other = await exampleClient(region);
    const same = { ...command, organizationId: other.organization.id, key: newKey() };
    expect(await correctOrganization(other.actor, same)).toEqual({
      ok: false,
      reason: 'corporate-number-taken',
    });
  });
});

describe('the programme', () => {
  const form = (kind: string, legalForm = 'corporation') =>
    programmeOrganizationForm.parse({ ...typed, kind, legalForm });

  test('the officer founds its organisations, seats its staff and names who holds the money', async () => {
    const region = await exampleRegion();
    const officer = await exampleStaff(region, 'officer');
    const operator = value(await foundOrganization(officer, { ...form('operator'), key: newKey() }));
    const town = value(
      await foundOrganization(officer, { ...form('municipality', 'publicBody'), key: newKey() }),
    );
    expect(await stateOf(region, operator.organizationId)).toBe('checked');
    await exampleWorker(region, { name: { loginName: 'keiri-tantou' } });
    const seat = { organizationId: operator.organizationId, login: 'keiri-tantou', key: newKey() };
    expect((await seatStaff(officer, seat)).ok).toBe(true);
    expect(await seatStaff(officer, { ...seat, key: newKey() })).toEqual({
      ok: false,
      reason: 'already-member',
    });

    const from = localDate('2099-04-01');
    expect(
      await nameEscrowHolder(officer, {
        organizationId: town.organizationId,
        effectiveFrom: from,
        currentPassword: examplePassword,
        key: newKey(),
      }),
    ).toEqual({ ok: false, reason: 'escrow-holder-not-operator' });
    const holder = {
      organizationId: operator.organizationId,
      currentPassword: examplePassword,
      key: newKey(),
    };
    expect(
      await nameEscrowHolder(officer, { ...holder, effectiveFrom: from, currentPassword: 'a guess' }),
    ).toEqual({
      ok: false,
      reason: 'wrong-password',
    });
    expect(await nameEscrowHolder(officer, { ...holder, effectiveFrom: localDate('2020-01-01') })).toEqual({
      ok: false,
      reason: 'escrow-holder-in-the-past',
    });
    expect((await nameEscrowHolder(officer, { ...holder, effectiveFrom: from })).ok).toBe(true);
    const today = await reading(region, async (tx) => tokyoDateOf(tx.now));
    expect(await nameEscrowHolder(officer, { ...holder, key: newKey(), effectiveFrom: today })).toEqual({
      ok: false,
      reason: 'escrow-holder-too-soon',
    });
  });

  test('nobody else does, and no client becomes part of it', async () => {
    const region = await exampleRegion();
    const operator = await exampleStaff(region, 'operator');
    const officer = await exampleStaff(region, 'officer');
    await expect(foundOrganization(operator, { ...form('operator'), key: newKey() })).rejects.toThrow(
      NotAllowed,
    );
    const { organization } = await exampleClient(region);
    const seat = { organizationId: organization.id, login: 'x', key: newKey() };
    await expect(seatStaff(operator, seat)).rejects.toThrow(NotAllowed);
    await expect(seatStaff(officer, seat)).rejects.toThrow(NotFound);
    await expect(
      nameEscrowHolder(operator, {
        ...seat,
        effectiveFrom: localDate('2099-01-01'),
        currentPassword: examplePassword,
      }),
    ).rejects.toThrow(NotAllowed);
  });
});

test('the list of clients finds a name however its kana are typed, and a sign for itself alone', async () => {
  const region = await exampleRegion();
  await exampleClient(region, { name: '㈱スズキ①', nameKana: 'スズキ コウギョウ' });
  await exampleClient(region, { name: '髙﨑みそ' });
  const found = (search: string) =>
    reading(region, (tx) => clientsOfRegion(tx, { state: null, search })).then((rows) =>
      rows.map(({ name }) => name),
    );
  for (const typed of ['すずき', 'ｽｽﾞｷ', 'スズキ', 'スズキこう', '(株)スズキ']) {
    expect(await found(typed)).toEqual(['㈱スズキ①']);
  }
  expect(await found('ミソ')).toEqual(['髙﨑みそ']);
  expect(await found('%')).toEqual([]);
});
