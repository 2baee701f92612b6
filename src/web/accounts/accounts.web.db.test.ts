import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { slugOf } from '../../kernel/ids.ts';
import { examplePassword as currentPassword, examplePerson } from '../../modules/identity/person.examples.ts';
import { exampleActorOf, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { recentMails } from '../../platform/outbox.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
const here = '/r/yuinosato';
const password = '雪の朝 りんごを三つ送った';

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
});
afterAll(() => site.close());

async function somebody(email: string | null): Promise<Actor> {
  return inTransaction(region, async (tx) => exampleActorOf(tx, await examplePerson(tx, [], { email })));
}
const cookieOf = (answer: Response) => ({
  cookie: /yuinowa=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '',
});
async function newcomer(loginName: string) {
  const typed = { displayName: '髙﨑①', loginName, email: '', language: 'ja', password };
  return cookieOf(await site.signedOut().post(`${here}/join`, typed));
}
const pathIn = async (recipient: string) => {
  const mail = (await reading(region, (tx) => recentMails(tx))).find((one) => one.recipient === recipient);
  return new URL(/http\S+/.exec(mail?.body ?? '')?.[0] ?? 'http://none').pathname;
};

test('name, phone and language are changed, and the phone is understood as people type it', async () => {
  const own = await site.signedInAs(await somebody(null));
  const typed = { displayName: 'ゆき𠮷', phone: '０９０-1234-5678', language: 'en' };
  expect((await own.post(`${here}/account`, typed)).headers.get('location')).toBe(`${here}/account`);
  const html = await (await own.get(`${here}/account`)).text();
  expect(html).toContain('value="ゆき𠮷"');
  expect(html).toContain('value="090-1234-5678"');
  const wrong = await own.post(`${here}/account`, { ...typed, phone: '12345' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('id="phone-problem"');
  expect((await site.signedOut().get(`${here}/account`)).headers.get('location')).toContain('/sign-in');
});

test('a new address is confirmed by the button behind its link, and stands in no page before', async () => {
  const own = await site.signedInAs(await somebody(null));
  expect(
    (await own.post(`${here}/account/email`, { email: 'Yuki@Example.jp', currentPassword })).status,
  ).toBe(303);
  expect(await (await own.get(`${here}/account`)).text()).toContain('yuki@example.jp に、確かめるメール');
  const link = await pathIn('yuki@example.jp');
  expect(await (await site.signedOut().get(link)).text()).toContain('このアドレスで受け取る');
  const confirmed = await site.signedOut().post(link, {});
  expect(await confirmed.text()).toContain('これから、お知らせはこのアドレスに届きます');
  expect(await (await own.get(`${here}/account`)).text()).toMatch(/<dd><p>yuki@example\.jp<\/p>/);
  expect(await (await site.signedOut().get(link)).text()).toContain('このリンクは、もう使えません');
});

test('an open session is not enough for a new address: the field says so, and keeps the rest', async () => {
  const own = await site.signedInAs(await somebody(null));
  const path = `${here}/account/email`;
  const none = await own.post(path, { email: 'yuki-2@example.jp', currentPassword: '' });
  expect(none.status).toBe(422);
  expect(await none.text()).toContain('id="currentPassword-problem"');
  const guess = await own.post(path, { email: 'yuki-2@example.jp', currentPassword: 'dareka-no-kotoba' });
  expect(guess.status).toBe(409);
  const html = await guess.text();
  expect(html).toContain('id="currentPassword-problem"');
  expect(html).toContain('いまのパスワードが違います');
  expect(html).toContain('value="yuki-2@example.jp"');
  expect(html).not.toContain('dareka-no-kotoba');
});

test('the old address stops a change, and whoever asked for it is signed out', async () => {
  const own = await site.signedInAs(await somebody('mae@example.jp'));
  expect((await own.post(`${here}/account/email`, { email: 'ato@example.jp', currentPassword })).status).toBe(
    303,
  );
  const stopped = await site.signedOut().post(await pathIn('mae@example.jp'), {});
  expect(await stopped.text()).toContain('すべての端末のログインが終わりました');
  expect((await own.get(`${here}/account`)).status).toBe(303);
  const late = await site.signedOut().get(await pathIn('ato@example.jp'));
  expect(await late.text()).toContain('このリンクは、もう使えません');
});

test('a password is changed with the old one; elsewhere one is signed out, here one stays', async () => {
  const laptop = await newcomer('two-devices');
  const login = { login: 'two-devices', password };
  const agent = {
    'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1',
  };
  const phone = cookieOf(await site.signedOut().post(`${here}/sign-in`, login, agent));
  const account = await (await site.signedOut().get(`${here}/account`, laptop)).text();
  expect(account).toContain('Safari, iPhone');
  expect(account).toContain('ほかの端末を終わらせる');

  const change = (oldPassword: string) =>
    site
      .signedOut()
      .post(`${here}/account/password`, { oldPassword, password: 'りんごの花が咲いた五月の朝' }, laptop);
  const wrong = await change('wrong');
  expect(wrong.status).toBe(409);
  expect(await wrong.text()).toContain('いまのパスワードが違います');
  expect((await change(password)).headers.get('location')).toBe(`${here}/account`);
  expect((await site.signedOut().get(`${here}/account`, phone)).status).toBe(303);
  expect(await (await site.signedOut().get(`${here}/account`, laptop)).text()).toContain('この端末だけです');
  expect(await (await site.signedOut().get(`${here}/notices`, laptop)).text()).toContain(
    'パスワードが変わりました',
  );
});

test('one signs out everywhere else by a button', async () => {
  const one = await newcomer('lends-phone');
  const two = cookieOf(await site.signedOut().post(`${here}/sign-in`, { login: 'lends-phone', password }));
  expect((await site.signedOut().post(`${here}/account/sessions`, {}, one)).status).toBe(303);
  expect((await site.signedOut().get(`${here}/home`, two)).status).toBe(303);
  expect((await site.signedOut().get(`${here}/home`, one)).status).toBe(200);
  // The button's address, opened by itself, is the page with what is registered, and no empty form.
  const nameOn = async (path: string) => {
    const text = await (await site.signedOut().get(`${here}${path}`, one)).text();
    return /name="displayName"[^>]* value="[^"]+"/.exec(text)?.[0] ?? 'no name';
  };
  expect(await nameOn('/account')).not.toBe('no name');
  expect(await nameOn('/account/sessions')).toBe(await nameOn('/account'));
});

test('an officer sees nothing of an account that waits for its confirmation', async () => {
  const person = await somebody(null);
  const own = await site.signedInAs(person);
  await own.post(`${here}/account/email`, { email: 'himitsu@example.jp', currentPassword });
  const officer = await site.signedInAs(await exampleStaff(region, 'officer'));
  const page = await officer.get(`${here}/members/${slugOf('person', person.personId as PersonId)}`);
  expect(await page.text()).not.toContain('himitsu');
});

test('after a registration the page says that it is done, and what comes first: the mail, where one waits', async () => {
  const typed = {
    displayName: '髙﨑①',
    loginName: 'first-page',
    email: 'first@example.jp',
    language: 'ja',
    password,
  };
  const joined = await site.signedOut().post(`${here}/join`, typed);
  expect(joined.headers.get('location')).toBe(`${here}/home?registered=person`);
  const page = async (lang: string) =>
    (await site.signedOut().get(`${lang}${here}/home?registered=person`, cookieOf(joined))).text();
  const html = await page('');
  expect(html).toContain('登録ができました');
  expect(html.indexOf('メールのリンクを開く')).toBeLessThan(html.indexOf('働き手か会社として登録する'));
  expect(await page('/en')).toContain('You are registered');
  const plain = await site.signedOut().get(`${here}/home?registered=somebody`, cookieOf(joined));
  expect(await plain.text()).not.toContain('登録ができました');
});
