import { beforeEach, expect, test } from 'vitest';
import { type Actor, type ClientRole, systemActor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { yen } from '../../kernel/yen.ts';
import { recentMails } from '../../platform/outbox.ts';
import { newKey } from '../../platform/random.ts';
import { sql } from '../../platform/sql.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading, withoutRegion } from '../../platform/transaction.ts';
import { examplePerson } from '../identity/person.examples.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import {
  addColleague,
  answerMailInvitation,
  clearInvitation,
  mailInvitationsDue,
  removeMember,
  suspendOrganization,
  waitingMails,
  withdrawInvitation,
} from './index.ts';
import { exampleActorOf, exampleClient, exampleMember, exampleStaff } from './organization.examples.ts';

const database = useOwnDatabase();
const days = 24 * 3_600_000;
let region: RegionId;
let approver: Actor;
let organizationId: Awaited<ReturnType<typeof exampleClient>>['organization']['id'];

beforeEach(async () => {
  await moveClock(database, 0);
  region = await exampleRegion();
  const { actor, organization } = await exampleClient(region, { name: '㈱髙﨑①' });
  approver = actor;
  organizationId = organization.id;
});

const invite = (login: string, role: ClientRole = 'clientDrafter', by = approver) =>
  addColleague(by, { key: newKey(), organizationId, login, role, approvalLimit: null });
const waiting = () => reading(region, (tx) => waitingMails(tx, organizationId));
const mailTo = async (address: string) =>
  (await reading(region, (tx) => recentMails(tx))).find(({ recipient }) => recipient === address);
async function linkTo(address: string): Promise<string> {
  return /by-mail\/([\w-]{43})/.exec((await mailTo(address))?.body ?? '')?.[1] ?? '';
}
async function somebody(facts: Parameters<typeof examplePerson>[2] = {}): Promise<Actor> {
  const id = await inTransaction(region, (tx) => examplePerson(tx, [], facts));
  return reading(region, (tx) => exampleActorOf(tx, id));
}
const answer = (who: Actor, token: string, decision: 'accept' | 'decline' = 'accept') =>
  answerMailInvitation(who, { key: newKey(), token, decision });

test('an address that nobody here has gets a mail, whose link takes one person in, once', async () => {
  expect((await invite('Hanako@Example.org ')).ok).toBe(true);
  expect(await invite('hanako@example.org')).toEqual({ ok: false, reason: 'already-member' });
  expect((await mailTo('hanako@example.org'))?.body).toContain('㈱髙﨑①');
  const token = await linkTo('hanako@example.org');
  const person = await somebody();
  expect(await answer(person, 'x'.repeat(43))).toEqual({ ok: false, reason: 'invitation-not-valid' });
  expect(await answer(person, token)).toEqual({ ok: true, value: { accepted: true } });
  const seats = (await reading(region, (tx) => exampleActorOf(tx, person.personId as never))).seats;
  expect(seats).toEqual([{ organizationId, role: 'clientDrafter', approvalLimit: null }]);
  expect(await answer(await somebody(), token)).toEqual({ ok: false, reason: 'invitation-not-valid' });
  expect(await waiting()).toEqual([]);
});

test('somebody of another region, of the programme and nobody at all get the same answer', async () => {
  const elsewhere = await exampleRegion();
  await inTransaction(elsewhere, (tx) => examplePerson(tx, [], { email: 'there@example.org' }));
  await inTransaction(region, (tx) => examplePerson(tx, ['csp'], { email: 'staff@example.org' }));
  const answers = [];
  for (const address of ['there@example.org', 'staff@example.org', 'nobody@example.org']) {
    answers.push(await invite(address));
  }
  expect(answers).toEqual(Array(3).fill({ ok: true, value: { organizationId, personId: null } }));
  expect(await invite('no-such-login')).toEqual({ ok: false, reason: 'no-such-person' });
});

test('staff of the programme, members and who is signed out are not taken in; a link is declined', async () => {
  await invite('hanako@example.org');
  const token = await linkTo('hanako@example.org');
  expect(await answer(await exampleStaff(region, 'csp'), token)).toEqual({
    ok: false,
    reason: 'staff-of-programme',
  });
  expect(await answer(approver, token)).toEqual({ ok: false, reason: 'already-member' });
  await expect(answer({ ...approver, personId: null, roles: [], seats: [] }, token)).rejects.toThrow(
    NotAllowed,
  );
  expect(await answer(await somebody(), token, 'decline')).toEqual({ ok: true, value: { accepted: false } });
  expect(await waiting()).toEqual([]);
  expect(await invite('hanako@example.org')).toEqual({ ok: false, reason: 'asked-lately' });
});

test('five wait at most, and one that is taken back opens nothing', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e']) expect((await invite(`${name}@example.org`)).ok).toBe(true);
  expect(await invite('f@example.org')).toEqual({ ok: false, reason: 'too-many-invitations' });
  const token = await linkTo('a@example.org');
  const [first] = await waiting();
  if (!first) throw new Error('nothing waits');
  const take = { key: newKey(), organizationId, invitationId: first.id };
  const other = await exampleClient(region);
  await expect(withdrawInvitation(other.actor, take)).rejects.toThrow(NotFound);
  expect((await withdrawInvitation(approver, take)).ok).toBe(true);
  expect(await answer(await somebody(), token)).toEqual({ ok: false, reason: 'invitation-not-valid' });
  expect(await waiting()).toHaveLength(4);
});

test('a company that nobody has checked mails nobody', async () => {
  const fresh = await exampleClient(region, { state: 'registered' });
  const command = {
    organizationId: fresh.organization.id,
    role: 'clientDrafter',
    approvalLimit: null,
  } as const;
  const mailed = await addColleague(fresh.actor, { ...command, login: 'hanako@example.org', key: newKey() });
  expect(mailed).toEqual({ ok: false, reason: 'mails-before-check' });
  expect(await mailTo('hanako@example.org')).toBeUndefined();
});

test('five mails a day leave a company, and taking one back gives none back', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    expect((await invite(`${name}@example.org`)).ok).toBe(true);
    const [mail] = await waiting();
    if (!mail) throw new Error('nothing waits');
    await withdrawInvitation(approver, { key: newKey(), organizationId, invitationId: mail.id });
  }
  expect(await waiting()).toEqual([]);
  expect(await invite('f@example.org')).toEqual({ ok: false, reason: 'too-many-mails' });
  await moveClock(database, days + 60_000);
  expect((await invite('f@example.org')).ok).toBe(true);
});

const notValid = { ok: false, reason: 'invitation-not-valid' };

test('a seat that binds money goes to the invited address alone, and the approvers read who came', async () => {
  const second = await exampleMember(region, organizationId, 'clientApprover', yen(50_000n));
  for (const role of ['clientApprover', 'clientPayer'] as const) {
    const address = `${role.toLowerCase()}@example.org`;
    expect((await invite(address, role)).ok).toBe(true);
    const token = await linkTo(address);
    const refusal = { ok: false, reason: 'address-not-confirmed' };
    expect(await answer(await somebody(), token)).toEqual(refusal);
    expect(await answer(await somebody({ email: `other-${address}` }), token)).toEqual(refusal);
    expect((await answer(await somebody({ email: address }), token)).ok).toBe(true);
  }
  await invite('drafts@example.org');
  const drafter = await somebody({ displayName: '髙﨑𠮷①' });
  expect((await answer(drafter, await linkTo('drafts@example.org'))).ok).toBe(true);
  for (const { personId } of [approver, second]) {
    const told = await reading(region, (tx) => notificationsOf(tx, personId as PersonId));
    const joined = told.filter(({ telling }) => telling.kind === 'colleague-joined');
    expect(joined.map(({ telling }) => telling.facts)).toContainEqual({
      organizationId,
      name: '㈱髙﨑①',
      person: '髙﨑𠮷①',
      seat: 'clientDrafter',
    });
    expect(joined).toHaveLength(3);
  }
});

test('the mails of somebody who is removed open nothing, those of others stay', async () => {
  const second = await exampleMember(region, organizationId, 'clientApprover');
  await invite('theirs@example.org', 'clientDrafter', second);
  await invite('ours@example.org');
  const token = await linkTo('theirs@example.org');
  const personId = second.personId as PersonId;
  expect((await removeMember(approver, { key: newKey(), organizationId, personId })).ok).toBe(true);
  expect(await answer(await somebody(), token)).toEqual(notValid);
  expect((await waiting()).map(({ email }) => email)).toEqual(['ours@example.org']);
});

test('who is invited by name needs no mail of before', async () => {
  await invite('later@example.org', 'clientApprover');
  const token = await linkTo('later@example.org');
  await somebody({ loginName: 'later-here', email: 'later@example.org' });
  expect((await invite('later-here', 'clientViewer')).ok).toBe(true);
  expect(await answer(await somebody(), token)).toEqual(notValid);
});

test('the mails of a company that is suspended open nothing', async () => {
  await invite('stopped@example.org');
  const token = await linkTo('stopped@example.org');
  const csp = await exampleStaff(region, 'csp');
  await suspendOrganization(csp, { key: newKey(), organizationId, reason: '確認のため①' });
  expect(await answer(await somebody(), token)).toEqual(notValid);
  expect(await invite('again@example.org')).toEqual({ ok: false, reason: 'mails-before-check' });
});

test('one that was over when the next goes out is noted, too', async () => {
  await invite('again@example.org');
  const lapsed = async () =>
    (await reading(region, (tx) => sql(tx)`select seq from audit_entry where action = 'invitation.lapsed'`))
      .length;
  const before = await lapsed();
  await moveClock(database, 8 * days);
  expect((await invite('again@example.org')).ok).toBe(true);
  expect(await lapsed()).toBe(before + 1);
});

test('no letter keeps an address whose invitation was answered, taken back or is over', async () => {
  const left = async () => (await reading(region, (tx) => recentMails(tx))).map(({ recipient }) => recipient);
  for (const name of ['accepts', 'declines', 'taken-back', 'waits']) await invite(`${name}@example.org`);
  expect(await left()).toHaveLength(4);
  await answer(await somebody(), await linkTo('accepts@example.org'));
  await answer(await somebody(), await linkTo('declines@example.org'), 'decline');
  const back = (await waiting()).find(({ email }) => email.startsWith('taken'));
  if (!back) throw new Error('nothing waits');
  await withdrawInvitation(approver, { key: newKey(), organizationId, invitationId: back.id });
  expect(await left()).toEqual(['waits@example.org']);
  await moveClock(database, 7 * days);
  for (const due of await withoutRegion(mailInvitationsDue)) {
    if (due.regionId !== region) continue;
    await clearInvitation(systemActor(region, 'time'), { key: newKey(), invitationId: due.id });
  }
  expect(await left()).toEqual([]);
});

test('after a week the link opens nothing, and the address is forgotten', async () => {
  await invite('hanako@example.org');
  const token = await linkTo('hanako@example.org');
  const here = async () =>
    (await withoutRegion(mailInvitationsDue)).filter(({ regionId }) => regionId === region);
  expect(await here()).toEqual([]);
  await moveClock(database, 7 * days);
  expect(await answer(await somebody(), token)).toEqual({ ok: false, reason: 'invitation-not-valid' });
  const [due] = await here();
  if (!due) throw new Error('nothing is due');
  const command = { key: newKey(), invitationId: due.id };
  await expect(clearInvitation(approver, command)).rejects.toThrow(NotAllowed);
  expect(await clearInvitation(systemActor(region, 'time'), command)).toMatchObject({
    value: { cleared: true },
  });
  expect(await here()).toEqual([]);
});
