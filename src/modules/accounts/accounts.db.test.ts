import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { recentMails } from '../../platform/outbox.ts';
import { openPool } from '../../platform/pool.ts';
import { hashOfToken, newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool, withoutRegion } from '../../platform/transaction.ts';
import { contactOf, sessionsOf, signIn } from '../identity/index.ts';
import { exampleEmail, examplePerson } from '../identity/person.examples.ts';
import { registrationForm } from '../identity/person.forms.ts';
import { notificationsOf, requestPasswordReset } from '../messages/index.ts';
import { exampleActorOf, exampleStaff, exampleVisitor } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import {
  changeMembership,
  changePassword,
  confirmEmail,
  emailChangesDue,
  endSessions,
  objectEmail,
  openChangeOf,
  registerPerson,
  repeatConfirmation,
  requestEmail,
  settleEmail,
} from './index.ts';

const hours = 3_600_000;
const password = '雪の朝 りんごを三つ 送った';
let database: FreshDatabase;
let pool: ReturnType<typeof openPool>;
let region: RegionId;
let made = 0;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 6, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(async () => {
  await moveClock(database, 0);
  region = await exampleRegion();
});

async function account(email = ''): Promise<{ actor: Actor; id: PersonId; login: string }> {
  const login = `takasaki-${++made}`;
  const typed = { displayName: '髙﨑 𠮷①', loginName: login, password, email, language: 'ja' };
  const result = await registerPerson(exampleVisitor(region), {
    ...registrationForm.parse(typed),
    key: newKey(),
  });
  if (!result.ok) throw new Error(result.reason);
  const id = result.value.personId;
  return { actor: await reading(region, (tx) => exampleActorOf(tx, id)), id, login };
}
const confirmed = (id: PersonId, email: string) => inTransaction(region, (tx) => exampleEmail(tx, id, email));
const emailOf = async (id: PersonId) => (await reading(region, (tx) => contactOf(tx, id))).email;
const mailTo = async (recipient: string) =>
  (await reading(region, (tx) => recentMails(tx))).find((mail) => mail.recipient === recipient);
const linkIn = (body: string | undefined) =>
  /(?:confirmation|objection)\/([\w-]{43})/.exec(body ?? '')?.[1] ?? '';
const toldTo = async (id: PersonId) =>
  (await reading(region, (tx) => notificationsOf(tx, id))).map(({ telling }) => telling.kind);
async function settle(): Promise<void> {
  for (const { regionId, id } of await withoutRegion(emailChangesDue)) {
    await settleEmail(systemActor(regionId, 'time'), { key: `email:${id}`, changeId: id });
  }
}

describe('an address for mail', () => {
  test('of a newcomer is used once its link was opened, and until then not even to reset a password', async () => {
    const { id, login } = await account('hana@example.jp');
    expect(await emailOf(id)).toBeNull();
    await requestPasswordReset(region, login, '192.0.2.1');
    const [only, ...others] = await reading(region, (tx) => recentMails(tx));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ recipient: 'hana@example.jp' });
    expect(only?.subject).toContain('メールアドレスの確認');
    expect(await confirmEmail(exampleVisitor(region), linkIn(only?.body))).toMatchObject({
      ok: true,
      value: { inUse: true },
    });
    expect(await emailOf(id)).toBe('hana@example.jp');
    expect(await confirmEmail(exampleVisitor(region), linkIn(only?.body))).toEqual({
      ok: false,
      reason: 'link-not-valid',
    });
  });

  test('that replaces another waits 72 hours, in which letters go to the old one', async () => {
    const { actor, id } = await account();
    await confirmed(id, 'old-1@example.jp');
    expect(
      (await requestEmail(actor, { email: 'new-1@example.jp', currentPassword: password, key: newKey() })).ok,
    ).toBe(true);
    expect((await mailTo('old-1@example.jp'))?.body).toContain('/email-objection/');
    await confirmEmail(exampleVisitor(region), linkIn((await mailTo('new-1@example.jp'))?.body));
    await moveClock(database, 71 * hours);
    await settle();
    expect(await emailOf(id)).toBe('old-1@example.jp');
    await moveClock(database, 72 * hours + 1000);
    await settle();
    expect(await emailOf(id)).toBe('new-1@example.jp');
    expect(await toldTo(id)).toEqual(['email-changed']);
  });

  test('that somebody else asked for is stopped by the old one, with all sessions', async () => {
    const { actor, id, login } = await account();
    await confirmed(id, 'old-2@example.jp');
    await signIn({ login, password, address: '192.0.2.2', oldToken: null });
    await requestEmail(actor, { email: 'new-2@example.jp', currentPassword: password, key: newKey() });
    await confirmEmail(exampleVisitor(region), linkIn((await mailTo('new-2@example.jp'))?.body));
    const link = linkIn((await mailTo('old-2@example.jp'))?.body);
    expect((await objectEmail(exampleVisitor(region), link)).ok).toBe(true);
    expect(await objectEmail(exampleVisitor(region), link)).toEqual({ ok: false, reason: 'link-not-valid' });
    await moveClock(database, 80 * hours);
    await settle();
    expect(await emailOf(id)).toBe('old-2@example.jp');
    expect(await reading(region, (tx) => sessionsOf(tx, id, hashOfToken('none')))).toEqual([]);
    expect(await toldTo(id)).toContain('email-change-stopped');
  });

  test('that nobody confirms within a day is forgotten', async () => {
    const { id } = await account('slow@example.jp');
    const link = linkIn((await mailTo('slow@example.jp'))?.body);
    await moveClock(database, 24 * hours + 1000);
    await settle();
    expect(await confirmEmail(exampleVisitor(region), link)).toEqual({ ok: false, reason: 'link-not-valid' });
    expect(await emailOf(id)).toBeNull();
  });

  test('belongs to the one who confirms it first', async () => {
    const first = await account('one@example.jp');
    const firstLink = linkIn((await mailTo('one@example.jp'))?.body);
    const second = await account('one@example.jp');
    const secondLink = linkIn((await mailTo('one@example.jp'))?.body);
    expect((await confirmEmail(exampleVisitor(region), secondLink)).ok).toBe(true);
    expect(await confirmEmail(exampleVisitor(region), firstLink)).toEqual({
      ok: false,
      reason: 'email-taken',
    });
    expect([await emailOf(first.id), await emailOf(second.id)]).toEqual([null, 'one@example.jp']);
  });

  test('is asked for three times an hour, in person, and by a link of the same region', async () => {
    const { actor, id } = await account();
    const ask = (email: string, who = actor) =>
      requestEmail(who, { email, currentPassword: password, key: newKey() });
    for (const email of ['a@example.jp', 'b@example.jp', 'c@example.jp'])
      expect((await ask(email)).ok).toBe(true);
    expect(await ask('d@example.jp')).toEqual({ ok: false, reason: 'too-many-mails' });
    await expect(ask('e@example.jp', { ...actor, actingFor: id })).rejects.toThrow(NotAllowed);
    const link = linkIn((await mailTo('c@example.jp'))?.body);
    const elsewhere = exampleVisitor(await exampleRegion());
    expect(await confirmEmail(elsewhere, link)).toEqual({ ok: false, reason: 'link-not-valid' });
    // The first two were replaced by the third.
    expect(await confirmEmail(exampleVisitor(region), linkIn((await mailTo('a@example.jp'))?.body))).toEqual({
      ok: false,
      reason: 'link-not-valid',
    });
  });
});

test('who borrows an open session leads no letters to themselves, and finds the password out no more', async () => {
  const { actor, id, login } = await account();
  const ask = (currentPassword: string) =>
    requestEmail(actor, { email: 'dorobo@example.jp', currentPassword, key: newKey() });
  for (let i = 0; i < 5; i++) expect(await ask('wrong')).toEqual({ ok: false, reason: 'wrong-password' });
  expect(await ask(password)).toEqual({ ok: false, reason: 'too-many-tries' });
  expect(await mailTo('dorobo@example.jp')).toBeUndefined();
  expect(await reading(region, (tx) => openChangeOf(tx, id))).toBeNull();
  // One account is one count: neither the sign-in nor the form for a new password begins anew.
  expect(await signIn({ login, password, address: '192.0.2.9', oldToken: null })).toMatchObject({
    reason: 'too-many-tries',
  });
});

test('a mail that nobody opened is sent again without the password, to the same address alone', async () => {
  const { actor } = await account('hana-2@example.jp');
  const first = linkIn((await mailTo('hana-2@example.jp'))?.body);
  expect(await repeatConfirmation(actor, { key: newKey() })).toMatchObject({ ok: true });
  const second = linkIn((await mailTo('hana-2@example.jp'))?.body);
  expect(await confirmEmail(exampleVisitor(region), first)).toMatchObject({ reason: 'link-not-valid' });
  expect(await confirmEmail(exampleVisitor(region), second)).toMatchObject({ ok: true });
  expect(await repeatConfirmation(actor, { key: newKey() })).toEqual({ ok: false, reason: 'nothing-waits' });
});

describe('a password', () => {
  const fresh = 'りんごの花が咲いた五月の朝';

  test('is changed by who knows the old one: other sessions end, and the person is told', async () => {
    const { actor, id, login } = await account();
    const enter = async (device: string) => {
      const opened = await signIn({ login, password, address: '192.0.2.3', oldToken: null, device });
      if (!opened.ok) throw new Error(opened.reason);
      return opened.value.token;
    };
    const [here] = [await enter('Safari, iPhone'), await enter('Chrome, Windows')];
    const change = { oldPassword: password, password: fresh, key: newKey(), token: here ?? '' };
    expect((await changePassword(actor, change)).ok).toBe(true);
    const left = await reading(region, (tx) => sessionsOf(tx, id, hashOfToken(here ?? '')));
    expect(left).toMatchObject([{ device: 'Safari, iPhone', isThis: true }]);
    expect((await signIn({ login, password, address: '192.0.2.3', oldToken: null })).ok).toBe(false);
    expect((await signIn({ login, password: fresh, address: '192.0.2.3', oldToken: null })).ok).toBe(true);
    expect(await toldTo(id)).toEqual(['password-changed']);
  });

  test('is not found out by guessing, and not changed to an easy one or by who acts for somebody', async () => {
    const { actor, id, login } = await account();
    const change = (oldPassword: string, password: string, who = actor) =>
      changePassword(who, { oldPassword, password, key: newKey(), token: '' });
    expect(await change(password, `${login}${login}`)).toEqual({ ok: false, reason: 'easy-password' });
    expect(await change(password, password)).toEqual({ ok: false, reason: 'same-password' });
    await expect(change(password, fresh, { ...actor, actingFor: id })).rejects.toThrow(NotAllowed);
    for (let i = 0; i < 5; i++)
      expect(await change('wrong', fresh)).toEqual({ ok: false, reason: 'wrong-password' });
    expect(await change(password, fresh)).toEqual({ ok: false, reason: 'too-many-tries' });
  });
});

test('one signs out everywhere else, and stays', async () => {
  const { actor, id, login } = await account();
  const [one, two] = await Promise.all(
    [1, 2].map(() => signIn({ login, password, address: '192.0.2.4', oldToken: null })),
  );
  if (!one?.ok || !two?.ok) throw new Error('the password is right');
  expect(await endSessions(actor, { key: newKey(), token: one.value.token })).toEqual({
    ok: true,
    value: { ended: 1 },
  });
  const own = hashOfToken(one.value.token);
  expect(await reading(region, (tx) => sessionsOf(tx, id, own))).toMatchObject([{ isThis: true }]);
});

test('an adviser stops a worker with a reason that they are told, and nobody of the programme', async () => {
  const csp = await exampleStaff(region, 'csp');
  const officer = await exampleStaff(region, 'officer');
  const id = await inTransaction(region, (tx) => examplePerson(tx, ['worker']));
  const stop = (who: Actor, personId: PersonId) =>
    changeMembership(who, {
      personId,
      state: 'suspended',
      reason: '㈱との連絡が①',
      leavesUnheld: false,
      key: newKey(),
    });
  expect((await stop(csp, id)).ok).toBe(true);
  const [told] = await reading(region, (tx) => notificationsOf(tx, id));
  expect(told?.telling).toEqual({ kind: 'membership-suspended', facts: { reason: '㈱との連絡が①' } });
  await expect(stop(csp, officer.personId as PersonId)).rejects.toThrow(NotAllowed);
  await expect(stop(csp, csp.personId as PersonId)).rejects.toThrow(NotAllowed);
  const back = {
    personId: id,
    state: 'active',
    reason: '話を聞きました①',
    leavesUnheld: false,
    key: newKey(),
  } as const;
  expect((await changeMembership(csp, back)).ok).toBe(true);
  expect(await toldTo(id)).toContain('membership-resumed');
});
