import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { asAdministrator } from '../../platform/embedded-postgres/administer.ts';
import { Overloaded } from '../../platform/limits.ts';
import { openPool } from '../../platform/pool.ts';
import { hashOfToken, newKey } from '../../platform/random.ts';
import { sql } from '../../platform/sql.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool, withoutRegion } from '../../platform/transaction.ts';
import { registerPerson } from '../accounts/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import {
  clearSessions,
  isResetOpen,
  loadPerson,
  makeResetToken,
  resetPassword,
  signIn,
  signOut,
} from './index.ts';
import { exampleEmail, examplePerson } from './person.examples.ts';
import { registrationForm } from './person.forms.ts';

const minutes = 60_000;
const password = '雪の朝 りんごを三つ 送った';
let database: FreshDatabase;
let pool: ReturnType<typeof openPool>;
let region: RegionId;
let made = 0;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 8, () => {});
  usePool(pool);
  region = await exampleRegion();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(() => moveClock(database, 0));

function visitor(): Actor {
  return {
    regionId: region,
    personId: null,
    roles: [],
    seats: [],
    channel: 'web',
    actingFor: null,
    reason: null,
  };
}
function typed(changes: Record<string, string> = {}) {
  made += 1;
  return registrationForm.parse({
    loginName: `person-${made}`,
    email: '',
    displayName: '髙﨑 𠮷①',
    language: 'ja',
    password,
    ...changes,
  });
}
async function registered(
  changes: Record<string, string> = {},
): Promise<{ id: PersonId; login: string; email: string }> {
  const form = typed(changes);
  const result = await registerPerson(visitor(), { ...form, key: newKey() });
  if (!result.ok) throw new Error(result.reason);
  const { personId } = result.value;
  const email = `${form.loginName}@example.jp`;
  await inTransaction(region, (tx) => exampleEmail(tx, personId, email));
  return { id: personId, login: form.loginName, email };
}
const attempt = (login: string, tried = password, address = `192.0.2.${made}`) =>
  signIn({ login, password: tried, address, oldToken: null });
const sessions = () =>
  asAdministrator(database.url('admin'), async (client) => {
    const { rows } = await client.query<{ token_hash: Buffer; person_id: string }>('select * from session');
    return rows;
  });

test('a registered person is kept with the very characters of their name', async () => {
  const { id } = await registered();
  expect(await reading(region, (tx) => loadPerson(tx, id))).toMatchObject({
    displayName: '髙﨑 𠮷①',
    familyName: '',
  });
});

test('two clicks register one person, and no password is remembered outside argon2', async () => {
  const command = { ...typed(), key: newKey() };
  const answers = await Promise.all([registerPerson(visitor(), command), registerPerson(visitor(), command)]);
  expect(answers[0]).toEqual(answers[1]);
  const hashes = await asAdministrator(database.url('admin'), async (client) => {
    const { rows } = await client.query('select password_hash from person where login_name = $1', [
      command.loginName,
    ]);
    return rows.map((row) => row.password_hash);
  });
  expect(hashes).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)]);
});

test('a login name belongs to one person', async () => {
  const { login } = await registered();
  expect(await registerPerson(visitor(), { ...typed({ loginName: login }), key: newKey() })).toEqual({
    ok: false,
    reason: 'login-name-taken',
  });
});

test('a worker registers nobody else', async () => {
  const { id } = await registered();
  const worker: Actor = { ...visitor(), personId: id, roles: ['worker'] };
  await expect(registerPerson(worker, { ...typed(), key: newKey() })).rejects.toThrow(
    expect.objectContaining({ name: 'NotAllowed' }),
  );
});

test('login name and e-mail both open a session, of which only a hash is kept', async () => {
  const { id, login, email } = await registered();
  for (const name of [login, ` ${login.toUpperCase()} `, email]) {
    const result = await attempt(name);
    if (!result.ok) throw new Error(result.reason);
    expect(result.value.personId).toBe(id);
    const kept = (await sessions()).map((row) => row.token_hash.toString('hex'));
    expect(kept).toContain(Buffer.from(hashOfToken(result.value.token)).toString('hex'));
    expect(Buffer.from(result.value.token, 'base64url')).toHaveLength(32);
  }
});

test('signing in ends the session that the browser carried, and signing out ends this one', async () => {
  const { id, login } = await registered();
  const first = await attempt(login);
  if (!first.ok) throw new Error(first.reason);
  const second = await signIn({ login, password, address: '192.0.2.1', oldToken: first.value.token });
  if (!second.ok) throw new Error(second.reason);
  expect((await sessions()).filter((row) => row.person_id === id)).toHaveLength(1);
  await signOut(second.value.token);
  expect((await sessions()).filter((row) => row.person_id === id)).toHaveLength(0);
});

test('nobody and a wrong password get the same answer after about the same time', async () => {
  const { login } = await registered();
  await attempt('nobody-at-all', 'something else');
  const time = async (name: string) => {
    const start = performance.now();
    expect(await attempt(name, 'something else entirely')).toEqual({ ok: false, reason: 'wrong-login' });
    return performance.now() - start;
  };
  const [known, unknown] = [await time(login), await time('nobody-at-all')];
  // Without the hash for nobody, the second would take a hundredth of the first.
  expect(unknown).toBeGreaterThan(known / 5);
});

test('the sixth try is refused, right or wrong, known or not, until fifteen minutes have passed', async () => {
  const { login, email } = await registered();
  for (const name of [login, 'nobody-here']) {
    for (let i = 0; i < 5; i++) expect(await attempt(name, 'wrong')).toMatchObject({ reason: 'wrong-login' });
    expect(await attempt(name)).toEqual({ ok: false, reason: 'too-many-tries' });
  }
  expect(await attempt(email)).toEqual({ ok: false, reason: 'too-many-tries' });
  await moveClock(database, 15 * minutes + 1_000);
  expect(await attempt(login)).toMatchObject({ ok: true });
});

test('guesses made all at once are counted like those made one by one', async () => {
  const { login } = await registered();
  const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(login, 'wrong')));
  expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong-login')).toHaveLength(5);
});

test('who is turned away because too many are waiting has not tried', async () => {
  await asAdministrator(database.url('admin'), (client) => client.query('truncate sign_in_failure'));
  const crowd = Array.from({ length: 120 }, (_, i) => attempt(`many-${i}`, 'wrong', `198.51.100.${i}`));
  const answers = await Promise.allSettled(crowd);
  const turnedAway = answers.filter((answer) => answer.status === 'rejected');
  expect(turnedAway.length).toBeGreaterThan(0);
  for (const { reason } of turnedAway) expect(reason).toBeInstanceOf(Overloaded);
  const counted = await withoutRegion((tx) => sql(tx)`select id from sign_in_failure`);
  expect(counted).toHaveLength(2 * (answers.length - turnedAway.length));
});

test('success forgets the failures of the account', async () => {
  const { login } = await registered();
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 4; i++) await attempt(login, 'wrong');
    expect(await attempt(login)).toMatchObject({ ok: true });
  }
});

test('one address may fail for many people, but not without end', async () => {
  await asAdministrator(database.url('admin'), (client) =>
    client.query(`insert into sign_in_failure select bucket, now(), gen_random_uuid() from generate_series(1, 95) n,
      (select 'address:' || encode(sha256('198.51.100.7'), 'hex') as bucket) b`),
  );
  const { login } = await registered();
  expect(await attempt(login, password, '198.51.100.7')).toMatchObject({ ok: true });
  for (let i = 0; i < 5; i++) await attempt(`stranger-${i}`, 'wrong', '198.51.100.7');
  expect(await attempt(login, password, '198.51.100.7')).toEqual({ ok: false, reason: 'too-many-tries' });
  expect(await attempt(login, password, '198.51.100.8')).toMatchObject({ ok: true });
});

test('a reset link opens once, ends every session and voids the other links', async () => {
  const { id, login } = await registered();
  await attempt(login);
  const [link, other] = await withoutRegion(async (tx) => [
    await makeResetToken(tx, id),
    await makeResetToken(tx, id),
  ]);
  if (!link || !other) throw new Error('no link');
  expect(await resetPassword(visitor(), { token: link, password: `${login}${login}` })).toEqual({
    ok: false,
    reason: 'easy-password',
  });
  expect(await isResetOpen(link)).toBe(true);
  expect(await resetPassword(visitor(), { token: link, password: 'another good password' })).toMatchObject({
    ok: true,
  });
  expect((await sessions()).filter((row) => row.person_id === id)).toHaveLength(0);
  for (const used of [link, other, 'never-given']) {
    expect(await resetPassword(visitor(), { token: used, password: 'another good password' })).toEqual({
      ok: false,
      reason: 'link-not-valid',
    });
  }
  expect(await attempt(login)).toMatchObject({ reason: 'wrong-login' });
  expect(await attempt(login, 'another good password')).toMatchObject({ ok: true });
});

test('no session opens with a password that was changed while it was being checked', async () => {
  const { id, login } = await registered();
  const token = await asAdministrator(database.url('admin'), async (resetting) => {
    await resetting.query('begin');
    await resetting.query('select from person where id = $1 for update', [id]);
    const signingIn = attempt(login); // reads the old hash, finds that it matches, and waits to open its session
    for (let waiting = false; !waiting; await sleep(20)) {
      const { rows } = await resetting.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      waiting = rows.length > 0;
    }
    await resetting.query("update person set password_hash = '' where id = $1", [id]);
    await resetting.query('delete from session where person_id = $1', [id]);
    await resetting.query('commit');
    return signingIn;
  });
  expect(token).toEqual({ ok: false, reason: 'wrong-login' });
  expect((await sessions()).filter((row) => row.person_id === id)).toHaveLength(0);
});

test('a reset link lives an hour', async () => {
  const { id } = await registered();
  const link = await withoutRegion((tx) => makeResetToken(tx, id));
  await moveClock(database, 61 * minutes);
  expect(await isResetOpen(link)).toBe(false);
  expect(await resetPassword(visitor(), { token: link, password: 'another good password' })).toEqual({
    ok: false,
    reason: 'link-not-valid',
  });
});

test('one link used twice at the same moment sets one password', async () => {
  const { id } = await registered();
  const link = await withoutRegion((tx) => makeResetToken(tx, id));
  const answers = await Promise.all(
    ['first good password', 'second good password'].map((chosen) =>
      resetPassword(visitor(), { token: link, password: chosen }),
    ),
  );
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test('what has ended is cleared', async () => {
  const { id, login } = await registered();
  await attempt(login);
  await withoutRegion((tx) => makeResetToken(tx, id));
  await moveClock(database, 25 * 60 * minutes);
  await clearSessions();
  expect(await sessions()).toHaveLength(0);
  expect(await withoutRegion((tx) => sql(tx)`select from password_reset`)).toHaveLength(0);
});

test('the database keeps no login name that could be somebody’s address', async () => {
  const stranger = inTransaction(region, (tx) =>
    examplePerson(tx, [], { loginName: 'hana@example.jp', email: null }),
  );
  await expect(stranger).rejects.toMatchObject({ constraint: 'person_login_name_check' });
});
