import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { sql } from '../../platform/sql.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { reading, usePool } from '../../platform/transaction.ts';
import { signIn } from '../identity/index.ts';
import { registrationForm } from '../identity/person.forms.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import {
  checkOrganization,
  correctOrganization,
  foundOrganization,
  loadOrganization,
  nameEscrowHolder,
  organizationsInCheck,
  registerOrganization,
  seatStaff,
  whoIs,
} from './index.ts';
import { exampleClient, exampleMember, exampleStaff } from './organization.examples.ts';
import { organizationForm, programmeOrganizationForm } from './organization.forms.ts';

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
const company = (changes: object = {}) => organizationForm.parse({ ...typed, ...changes });
let people = 0;
const newcomer = (changes: object = {}) =>
  registrationForm.parse({
    loginName: `yoshida-${++people}`,
    email: '',
    familyName: '𠮷田',
    givenName: '髙子①',
    familyKana: 'よしだ',
    givenKana: 'ﾀｶｺ',
    phone: '',
    language: 'ja',
    password: 'hi no mieru miso-gura',
    ...changes,
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
function value<Value>(result: { ok: true; value: Value } | { ok: false; reason: string }): Value {
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.value;
}
const stateOf = (region: RegionId, id: OrganizationId) =>
  reading(region, async (tx) => (await loadOrganization(tx, id)).state);

describe('a registration', () => {
  test('by somebody without an account makes the person, the company and the seat at once', async () => {
    const region = await exampleRegion();
    const person = newcomer();
    const command = { ...company(), newcomer: person, key: newKey() };
    const { organizationId, personId } = value(await registerOrganization(visitor(region), command));
    expect(await stateOf(region, organizationId)).toBe('registered');

    const { token } = value(
      await signIn({
        login: person.loginName,
        password: person.password,
        address: '192.0.2.1',
        oldToken: null,
      }),
    );
    expect(await whoIs(region, token)).toMatchObject({
      personId,
      displayName: '𠮷田 髙子①',
      seats: [{ organizationId, role: 'clientApprover', approvalLimit: null }],
    });
    expect(await registerOrganization(visitor(region), command)).toEqual({
      ok: true,
      value: { organizationId, personId },
    });
    await reading(region, async (tx) => expect(await organizationsInCheck(tx)).toHaveLength(1));
  });

  test('with a number that is there already leaves nothing of the newcomer behind, whether late or at once', async () => {
    const region = await exampleRegion();
    const both = await Promise.all(
      [1, 2].map(() =>
        registerOrganization(visitor(region), { ...company(), newcomer: newcomer(), key: newKey() }),
      ),
    );
    const late = await registerOrganization(visitor(region), {
      ...company(),
      newcomer: newcomer({ loginName: 'late-one' }),
      key: newKey(),
    });
    expect([...both, late].filter((result) => !result.ok)).toEqual([
      { ok: false, reason: 'corporate-number-taken' },
      { ok: false, reason: 'corporate-number-taken' },
    ]);
    expect(
      await signIn({
        login: 'late-one',
        password: 'hi no mieru miso-gura',
        address: '192.0.2.1',
        oldToken: null,
      }),
    ).toEqual({ ok: false, reason: 'wrong-login' });
  });

  test('of the same number in another region is another registration', async () => {
    const [one, two] = [await exampleRegion(), await exampleRegion()];
    for (const region of [one, two]) {
      const actor = await exampleWorker(region);
      expect((await registerOrganization(actor, { ...company(), key: newKey() })).ok).toBe(true);
    }
  });

  test('with a login name that somebody has says so', async () => {
    const region = await exampleRegion();
    const first = newcomer();
    await registerOrganization(visitor(region), { ...company(), newcomer: first, key: newKey() });
    const second = { ...company({ corporateNumber: '4011001098993' }), newcomer: first, key: newKey() };
    expect(await registerOrganization(visitor(region), second)).toEqual({
      ok: false,
      reason: 'login-name-taken',
    });
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
        key: newKey(),
      }),
    ).toEqual({ ok: false, reason: 'escrow-holder-not-operator' });
    const holder = { organizationId: operator.organizationId, key: newKey() };
    expect(await nameEscrowHolder(officer, { ...holder, effectiveFrom: localDate('2020-01-01') })).toEqual({
      ok: false,
      reason: 'escrow-holder-in-the-past',
    });
    expect((await nameEscrowHolder(officer, { ...holder, effectiveFrom: from })).ok).toBe(true);
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
      nameEscrowHolder(operator, { ...seat, effectiveFrom: localDate('2099-01-01') }),
    ).rejects.toThrow(NotAllowed);
  });
});
