import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { registerPerson } from '../../modules/accounts/index.ts';
import { demonstrationPassword, demonstrationPeople } from '../../modules/identity/demonstration.rules.ts';
import { countRegistration } from '../../modules/identity/index.ts';
import { exampleEmail } from '../../modules/identity/person.examples.ts';
import { registrationForm } from '../../modules/identity/person.forms.ts';
import { exampleStaff, exampleVisitor } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { recentMails } from '../../platform/outbox.ts';
import { hashPassword } from '../../platform/password-hash.ts';
import { newKey } from '../../platform/random.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

const password = '雪の朝 りんごを三つ送った';
let site: ExampleSite;
let region: RegionId;
let made = 0;

beforeAll(async () => {
  site = await exampleSite({ demo: true });
  region = await exampleRegion('yuinosato');
  await exampleRegion('minato');
});
afterAll(() => site.close());

async function registered(changes: Record<string, string> = {}): Promise<string> {
  made += 1;
  const loginName = `somebody-${made}`;
  const typed = {
    loginName,
    displayName: '髙﨑 𠮷①',
    email: '',
    language: 'ja',
    password,
    ...changes,
  };
  const result = await registerPerson(exampleVisitor(region), {
    ...registrationForm.parse(typed),
    key: newKey(),
  });
  if (!result.ok) throw new Error(result.reason);
  const { personId } = result.value;
  await inTransaction(region, (tx) => exampleEmail(tx, personId, `${loginName}@example.jp`));
  return loginName;
}
const signIn = (fields: Record<string, string>, at = '/r/yuinosato') =>
  site.signedOut().post(`${at}/sign-in`, fields);
const cookieOf = (response: Response) => response.headers.getSetCookie().join('; ');

test('signing in gives a cookie that no script reads, and leads to where one was going', async () => {
  const login = await registered();
  const answer = await signIn({ login, password, to: '/jobs/new' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/r/yuinosato/jobs/new');
  expect(cookieOf(answer)).toMatch(/^yuinowa=[\w-]{43}; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/);
});

test.each(['https://evil.example', '//evil.example', '/jobs\r\nset-cookie: a=b', ''])(
  '%j leads nowhere else',
  async (to) => {
    const login = await registered();
    const answer = await signIn({ login, password, to });
    expect(answer.headers.get('location')).toBe('/r/yuinosato/home');
  },
);

test('a wrong password is told in one sentence, what was typed stays, the password does not', async () => {
  const login = await registered();
  const answer = await signIn({ login, password: 'wrong-wrong-wrong' });
  const html = await answer.text();
  expect(answer.status).toBe(409);
  expect(html).toContain('ログイン名かパスワードが違います');
  expect(html).toContain(`value="${login}"`);
  expect(html).not.toContain('wrong-wrong-wrong');
  expect(cookieOf(answer)).toBe('');
});

test('the sixth try is told to wait, in both languages', async () => {
  for (let i = 0; i < 5; i++) await signIn({ login: 'nobody-there', password: 'x' });
  expect(await (await signIn({ login: 'nobody-there', password: 'x' })).text()).toContain('15分ほど待って');
  expect(await (await signIn({ login: 'nobody-there', password: 'x' }, '/en/r/yuinosato')).text()).toContain(
    '15 minutes',
  );
});

test('when too many passwords are being checked, the next one is told to come back, and loses nothing', async () => {
  const crowd = Array.from({ length: 68 }, () => hashPassword(password));
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, i) =>
      site
        .signedOut()
        .post(
          '/r/yuinosato/sign-in',
          { login: `waits-${i}`, password },
          { 'x-forwarded-for': `198.51.100.${i}` },
        ),
    ),
  );
  await Promise.all(crowd);
  const turnedAway = answers.filter(({ status }) => status === 503);
  expect(turnedAway.length).toBeGreaterThan(0);
  expect(turnedAway[0]?.headers.get('retry-after')).toBe('5');
  const html = (await turnedAway[0]?.text()) ?? '';
  expect(html).toContain('いま混み合っています');
  expect(html).toMatch(/value="waits-\d+"/);
});

test('one address registers so many people within an hour', async () => {
  const address = { 'x-forwarded-for': '198.51.100.77' };
  for (let i = 0; i < 60; i++) expect(await countRegistration('198.51.100.77')).toBe(true);
  const typed = {
    loginName: 'one-too-many',
    email: '',
    displayName: '髙﨑 𠮷①',
    language: 'ja',
    password,
  };
  const answer = await site.signedOut().post('/r/yuinosato/join', typed, address);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('この場所からの登録が、続いています');
  expect((await site.signedOut().post('/r/yuinosato/join', typed)).status).toBe(303);
});

test('somebody of another region joins this one by one press, and goes on where they were', async () => {
  const login = await registered();
  const answer = await signIn({ login, password, to: '/my-work' }, '/r/minato');
  expect(answer.headers.get('location')).toBe('/r/minato/join/account?to=%2Fmy-work');
  const [cookie = ''] = cookieOf(answer).split(';');
  const visitor = site.signedOut();
  const html = await (await visitor.get('/r/minato/join/account?to=%2Fmy-work', { cookie })).text();
  expect(html).toContain('さんとしてログインしています');
  expect(html).not.toContain('name="password"');
  expect(html).toContain('/r/minato/join/account?as=other&amp;to=%2Fmy-work');
  const other = await visitor.get('/r/minato/join/account?as=other&to=%2Fmy-work', { cookie });
  expect(await other.text()).toContain('name="password"');

  const joined = await visitor.post('/r/minato/join/account?to=%2Fmy-work', {}, { cookie });
  expect(joined.headers.get('location')).toBe('/r/minato/my-work');
  expect((await visitor.get('/r/minato/home', { cookie })).status).toBe(200);
  expect((await visitor.get('/r/yuinosato/home', { cookie })).status).toBe(200);
});

test('a page for members sends whoever is signed in elsewhere to join, and strangers to sign in', async () => {
  const login = await registered();
  const [cookie = ''] = cookieOf(await signIn({ login, password })).split(';');
  const way = async (given: string) =>
    (await site.signedOut().get('/r/minato/home', { cookie: given })).headers.get('location');
  expect(await way(cookie)).toBe('/r/minato/join/account?to=%2Fhome');
  expect(await way('')).toBe('/r/minato/sign-in?to=%2Fhome');
  expect(await way('yuinowa=of-nobody')).toBe('/r/minato/sign-in?to=%2Fhome');
});

test('a form that was sent too late goes on after signing in', async () => {
  const login = await registered();
  const late = await site.signedOut().post('/r/yuinosato/jobs/new', { title: '髙﨑さんの原稿' });
  const kept = /name="kept" value="([^"]+)"/.exec(await late.text())?.[1] ?? '';
  const again = await site.signedOut().post('/r/yuinosato/sign-in/again', { kept });
  expect(await again.text()).toContain(`value="${kept}"`);
  const answer = await signIn({ login, password, kept });
  const html = await answer.text();
  expect(html).toContain('action="/r/yuinosato/jobs/new"');
  expect(html).toContain('髙﨑さんの原稿');
  expect(cookieOf(answer)).toContain('yuinowa=');
});

test('a password is the same in letters of full width, whichever keyboard writes it later', async () => {
  const login = await registered({ password: 'Ｒｉｎｇｏ３ｔｓｕ　ｏｋｕｔｔａ' });
  expect((await signIn({ login, password: 'Ringo3tsu okutta' })).status).toBe(303);
  const other = await registered({ password: 'ﾕｷﾉｱｻ ringo okutta' });
  expect((await signIn({ login: other, password: 'ユキノアサ　ｒｉｎｇｏ　ｏｋｕｔｔａ' })).status).toBe(303);
});

test('a field of a password brings a box to look at it, which is hidden until its program runs', async () => {
  const visitor = site.signedOut();
  for (const path of ['sign-in', 'join', 'workers/new', 'organizations/new']) {
    const html = await (await visitor.get(`/r/yuinosato/${path}`)).text();
    expect(html).toMatch(/<label class="choice" hidden><input type="checkbox" data-shows="password"/);
    expect(html).toMatch(/<script type="module" src="[^"]*password/);
  }
  expect(await (await visitor.get('/r/yuinosato/how')).text()).not.toContain('<script');
});

test('who was signed in and is no longer is told so; who never was, or is elsewhere, is not', async () => {
  const told = 'ログインの期限が切れました。もう一度ログインしてください。';
  const signInPage = async (cookie: string, at = '/r/yuinosato') =>
    (await site.signedOut().get(`${at}/sign-in`, { cookie })).text();
  expect(await signInPage('')).not.toContain(told);
  expect(await signInPage('yuinowa=of-a-session-that-is-gone')).toContain(told);
  expect(await signInPage('yuinowa=of-a-session-that-is-gone', '/en/r/yuinosato')).toContain(
    'Your session has ended.',
  );
  const login = await registered();
  const [cookie = ''] = cookieOf(await signIn({ login, password })).split(';');
  expect(await signInPage(cookie, '/r/minato')).not.toContain(told);
});

test('signing out ends the session, not only the cookie', async () => {
  const visitor = await site.signedInAs(await exampleStaff(region, 'officer'));
  expect((await visitor.get('/r/yuinosato/home')).status).toBe(200);
  const answer = await visitor.post('/r/yuinosato/sign-out', {});
  expect(cookieOf(answer)).toContain('yuinowa=;');
  expect((await visitor.get('/r/yuinosato/home')).headers.get('location')).toContain('/sign-in');
});

test('a password is reset by the mail’s link, once', async () => {
  const login = await registered();
  const visitor = site.signedOut();
  const asked = await visitor.post('/r/yuinosato/password-reset', { login });
  const nobody = await visitor.post('/r/yuinosato/password-reset', { login: 'nobody-at-all' });
  expect(asked.headers.get('location')).toBe(nobody.headers.get('location'));
  const [mail] = await reading(region, (tx) => recentMails(tx));
  const path = /\/r\/yuinosato\/password-reset\/[\w-]+/.exec(mail?.body ?? '')?.[0] ?? '';
  const short = await visitor.post(path, { password: 'short' });
  expect(await short.text()).toContain('12文字以上');
  expect((await visitor.post(path, { password: 'りんごの花が咲いた五月の朝' })).status).toBe(303);
  expect(await (await visitor.get(path)).text()).toContain('このリンクは、もう使えません');
  expect((await signIn({ login, password })).status).toBe(409);
  expect((await signIn({ login, password: 'りんごの花が咲いた五月の朝' })).status).toBe(303);
});

test('a demonstration offers its people, and only of this region', async () => {
  const html = await (await site.signedOut().get('/r/minato/sign-in')).text();
  for (const { region: home, login } of demonstrationPeople) {
    expect(html.includes(`name="login" value="${login}"`)).toBe(home === 'minato');
  }
  expect(html).toContain(demonstrationPassword);
});

test('without a demonstration nobody is offered', async () => {
  const real = await exampleSite();
  await exampleRegion('yuinosato');
  const html = await (await real.signedOut().get('/r/yuinosato/sign-in')).text();
  expect(html).not.toContain(demonstrationPassword);
  expect(html).not.toContain('見本');
  await real.close();
});
