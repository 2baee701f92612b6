import { describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { yen } from '../../kernel/yen.ts';
import { newKey } from '../../platform/random.ts';
import { sql } from '../../platform/sql.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import {
  addColleague,
  answerInvitation,
  changeMember,
  invitationsFor,
  memberRows,
  membersOf,
  removeMember,
  seatStaff,
} from './index.ts';
import { seatsOf } from './member.rows.ts';
import { exampleActorOf, exampleClient, exampleMember, exampleStaff } from './organization.examples.ts';

useOwnDatabase();

const personOf = (actor: Actor) => actor.personId as PersonId;

async function invited(role: 'clientViewer' | 'clientApprover' = 'clientViewer') {
  const region = await exampleRegion();
  const { organization, actor: client } = await exampleClient(region);
  const organizationId = organization.id;
  const login = `invited-${region}`;
  const person = await exampleWorker(region, { name: { loginName: login, familyName: '髙﨑' } });
  const invite = (actor = client) =>
    addColleague(actor, { organizationId, login, role, approvalLimit: null, key: newKey() });
  const answer = (decision: 'accept' | 'decline', actor = person) =>
    answerInvitation(actor, { organizationId, decision, key: newKey() });
  return { region, client, organizationId, login, person, invite, answer };
}

describe('an invitation', () => {
  test('counts nowhere and tells no name, until the person accepts it', async () => {
    const { region, organizationId, login, person, invite, answer } = await invited();
    expect((await invite()).ok).toBe(true);
    await reading(region, async (tx) => {
      expect(await seatsOf(tx, personOf(person))).toEqual([]);
      expect((await membersOf(tx, organizationId)).map(({ personId }) => personId)).not.toContain(
        person.personId,
      );
      const row = (await memberRows(tx, organizationId)).find(({ personId }) => personId === person.personId);
      expect(row).toMatchObject({ displayName: login, loginName: '', accepted: false });
      expect(await invitationsFor(tx, personOf(person))).toMatchObject([
        { organizationId, role: 'clientViewer' },
      ]);
      expect((await notificationsOf(tx, personOf(person))).map(({ telling }) => telling.kind)).toEqual([
        'seat-offered',
      ]);
    });

    expect((await answer('accept')).ok).toBe(true);
    await reading(region, async (tx) => {
      expect(await seatsOf(tx, personOf(person))).toMatchObject([{ organizationId, role: 'clientViewer' }]);
      expect(await invitationsFor(tx, personOf(person))).toEqual([]);
      const row = (await memberRows(tx, organizationId)).find(({ personId }) => personId === person.personId);
      expect(row).toMatchObject({ loginName: login, accepted: true });
      expect(row?.displayName).toContain('髙﨑');
    });
  });

  test('that is declined is gone, and is answered by nobody else and once only', async () => {
    const { region, organizationId, person, invite, answer } = await invited();
    await invite();
    await expect(answer('accept', await exampleWorker(region))).rejects.toThrow(NotFound);
    await expect(answer('accept', { ...person, actingFor: person.personId })).rejects.toThrow(NotAllowed);
    expect((await answer('decline')).ok).toBe(true);
    expect(await reading(region, (tx) => memberRows(tx, organizationId))).toHaveLength(1);
    await expect(answer('accept')).rejects.toThrow(NotFound);
    // Who said no is not asked again the same day.
    expect(await invite()).toEqual({ ok: false, reason: 'asked-lately' });
  });

  test('is taken back, and is no member whose role could be changed', async () => {
    const { client, organizationId, person, invite, answer } = await invited();
    await invite();
    const which = { organizationId, personId: personOf(person) };
    await expect(
      changeMember(client, { ...which, role: 'clientPayer', approvalLimit: null, key: newKey() }),
    ).rejects.toThrow(NotFound);
    expect((await removeMember(client, { ...which, key: newKey() })).ok).toBe(true);
    await expect(answer('accept')).rejects.toThrow(NotFound);
  });

  test('to an approver leaves the organisation without another one until it is accepted', async () => {
    const { client, organizationId, invite, answer } = await invited('clientApprover');
    await invite();
    const leaving = { organizationId, personId: personOf(client) };
    expect(await removeMember(client, { ...leaving, key: newKey() })).toEqual({
      ok: false,
      reason: 'last-approver',
    });
    await answer('accept');
    expect((await removeMember(client, { ...leaving, key: newKey() })).ok).toBe(true);
  });

  test('to staff of the programme gets the answer that an unknown address gets, and stays without effect', async () => {
    const { region, client, organizationId } = await invited();
    for (const role of ['operator', 'paymentApprover', 'csp', 'officer'] as const) {
      const staff = await exampleStaff(region, role);
      const [row] = await inTransaction(
        region,
        (tx) => sql<{ loginName: string }>(tx)`select login_name from person where id = ${staff.personId}`,
      );
      const invite = (login: string) =>
        addColleague(client, {
          organizationId,
          login,
          role: 'clientViewer',
          approvalLimit: null,
          key: newKey(),
        });
      expect(await invite(row?.loginName ?? '')).toEqual(await invite('nobody-has-this'));
      expect(await invite(row?.loginName ?? '')).toEqual({ ok: false, reason: 'no-such-person' });
    }
  });

  test('is not accepted by somebody who became staff meanwhile', async () => {
    const { region, person, invite, answer } = await invited();
    await invite();
    await inTransaction(
      region,
      (tx) =>
        sql(tx)`insert into membership_role (region_id, person_id, role, granted_at)
              values (${region}, ${person.personId}, 'paymentApprover', ${tx.now})`,
    );
    expect(await answer('accept')).toEqual({ ok: false, reason: 'staff-of-programme' });
  });
});

describe('an approval limit', () => {
  test('is lifted by nobody who has one, for themselves or for others', async () => {
    const { region, organizationId, client } = await invited();
    const limited = await exampleMember(region, organizationId, 'clientApprover', yen(50_000n));
    const viewer = await exampleMember(region, organizationId, 'clientViewer');
    const grant = (actor: Actor, to: Actor) =>
      changeMember(actor, {
        organizationId,
        personId: personOf(to),
        role: 'clientApprover',
        approvalLimit: null,
        key: newKey(),
      });
    await expect(grant(limited, limited)).rejects.toThrow(NotAllowed);
    await expect(grant(limited, viewer)).rejects.toThrow(NotAllowed);
    const login = { login: 'anybody', role: 'clientApprover', approvalLimit: null, key: newKey() } as const;
    await expect(addColleague(limited, { ...login, organizationId })).rejects.toThrow(NotAllowed);
    await expect(
      removeMember(limited, { organizationId, personId: personOf(client), key: newKey() }),
    ).rejects.toThrow(NotAllowed);
    expect((await grant(client, limited)).ok).toBe(true);
  });

  test('that was lowered holds against a page that was opened before', async () => {
    const { region, organizationId, client } = await invited();
    const second = await exampleMember(region, organizationId, 'clientApprover');
    const lowered = { organizationId, personId: personOf(second), role: 'clientApprover' } as const;
    expect((await changeMember(client, { ...lowered, approvalLimit: yen(50_000n), key: newKey() })).ok).toBe(
      true,
    );
    const other = await exampleMember(region, organizationId, 'clientViewer');
    await expect(
      changeMember(second, { ...lowered, personId: personOf(other), approvalLimit: null, key: newKey() }),
    ).rejects.toThrow(NotAllowed);
  });

  test('is nobody’s own to change, and one approver without limit stays', async () => {
    const { region, organizationId, client } = await invited();
    await exampleMember(region, organizationId, 'clientApprover', yen(50_000n));
    const own = { organizationId, personId: personOf(client), role: 'clientApprover' } as const;
    expect(await changeMember(client, { ...own, approvalLimit: yen(90_000n), key: newKey() })).toEqual({
      ok: false,
      reason: 'own-limit',
    });
    expect(await removeMember(client, { ...own, key: newKey() })).toEqual({
      ok: false,
      reason: 'last-approver',
    });
  });
});

test('an officer seats nobody at the programme by themselves: not themselves', async () => {
  const region = await exampleRegion();
  const officer = await exampleStaff(region, 'officer');
  const operator = await exampleStaff(region, 'operator');
  const organizationId = operator.seats[0]?.organizationId;
  if (!organizationId) throw new Error('an operator has a seat');
  const [row] = await inTransaction(
    region,
    (tx) => sql<{ loginName: string }>(tx)`select login_name from person where id = ${officer.personId}`,
  );
  const seat = { organizationId, login: row?.loginName ?? '', key: newKey() };
  await expect(seatStaff(officer, seat)).rejects.toThrow(NotAllowed);
  const own = await inTransaction(region, (tx) => exampleActorOf(tx, personOf(officer)));
  expect(own.seats.map((one) => one.organizationId)).not.toContain(organizationId);
});
