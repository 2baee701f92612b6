import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PersonId, type RegionId, slugOf } from '../../kernel/ids.ts';
import { countRegistration } from '../../modules/identity/index.ts';
import { examplePerson } from '../../modules/identity/person.examples.ts';
import { exampleActorOf, exampleClient } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { currentTerms } from '../../modules/workers/worker.rules.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
const here = '/r/yuinosato';

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
});
afterAll(() => site.close());

const at = `${here}/workers/new`;
const account = (loginName: string) => ({
  displayName: 'ちなつ①',
  loginName,
  email: '',
  language: 'ja',
  password: 'yuki no furu asa ni',
});
const identity = {
  familyName: '𠮷田',
  givenName: '千夏①',
  familyKana: 'よしだ',
  givenKana: 'ﾁﾅﾂ',
  birthDate: '昭和60年4月1日',
  postalCode: '０１２−０８４４',
  address: '秋田県湯沢市田町1丁目1番1号',
  phone: '０９０-1234-5678',
  livesInJapan: 'yes',
  kind: 'individual',
  companyName: '',
  companyKana: '',
  hasEmployees: 'no',
};
const life = {
  hoursPerWeek: '８',
  weekTimes: 'monMorning',
  months: '12',
  devices: 'phone',
  beforeWork: '農協の窓口',
  wishes: '',
  privateReason: '母の介護をしています',
  introduction: '表計算が得意です。',
};
const terms = { termsVersion: currentTerms, termsAgreed: 'yes' };

/** Somebody with an account and nothing else. */
async function newcomer(): Promise<Visitor> {
  const actor = await inTransaction(region, async (tx) =>
    exampleActorOf(
      tx,
      await examplePerson(tx, [], { familyName: '', givenName: '', familyKana: '', givenKana: '' }),
    ),
  );
  return site.signedInAs(actor);
}
const cookieOf = (answer: Response) => ({
  cookie: /yuinowa=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '',
});

test('a newcomer makes an account, leaves in the middle, and goes on on another device', async () => {
  const begun = await site.signedOut().post(at, account('chinatsu'));
  expect(begun.status).toBe(303);
  expect(begun.headers.get('location')).toBe(`${at}/identity`);
  expect(begun.headers.get('set-cookie')).toMatch(/yuinowa=.+HttpOnly/);
  const phone = cookieOf(begun);
  const saved = await site.signedOut().post(`${at}/identity`, identity, phone);
  expect(saved.headers.get('location')).toBe(`${at}/life`);
  // Only the end of the registration is told as something that was done.
  expect([begun, saved].some((step) => step.headers.get('set-cookie')?.includes('yuinowa-done'))).toBe(false);
  const half = { hoursPerWeek: '', weekTimes: 'satNight', privateReason: '母の介護', intent: 'later' };
  expect((await site.signedOut().post(`${at}/life`, half, phone)).headers.get('location')).toBe(
    `${here}/home`,
  );

  const entered = { login: 'chinatsu', password: account('').password };
  const computer = cookieOf(await site.signedOut().post(`${here}/sign-in`, entered));
  const home = await (await site.signedOut().get(`${here}/home`, computer)).text();
  expect(home).toContain('働き手の登録のつづき');
  expect(home).toContain('4つのうち2つが終わっています');
  expect((await site.signedOut().get(at, computer)).headers.get('location')).toBe(`${at}/life`);
  const form = await (await site.signedOut().get(`${at}/life`, computer)).text();
  expect(form).toMatch(/value="satNight" checked/);
  expect(form).toContain('母の介護');
  expect((await site.signedOut().get(`${at}/review`, computer)).headers.get('location')).toBe(`${at}/life`);
});

test('everything is looked through with the terms, registered once, and the draft is gone', async () => {
  const visitor = await newcomer();
  await visitor.post(`${at}/identity`, identity);
  expect((await visitor.post(`${at}/life`, life)).headers.get('location')).toBe(`${at}/review`);
  const review = await (await visitor.get(`${at}/review`)).text();
  for (const words of [
    '𠮷田 千夏①（ヨシダ チナツ）',
    '〒012-0844',
    '090-1234-5678',
    '1985年4月1日',
    '12月の月曜午前、週8時間まで',
    '母の介護をしています',
    '代理受領',
  ])
    expect(review).toContain(words);
  const unread = await visitor.post(`${at}/review`, { ...terms, termsAgreed: '' });
  expect(unread.status).toBe(422);
  expect(await unread.text()).toContain('id="termsAgreed-problem"');
  const registered = (await visitor.post(`${at}/review`, terms)).headers.get('location') ?? '';
  expect(registered).toBe(`${here}/home?registered=worker`);
  const first = await (await visitor.get(registered)).text();
  expect(first).toContain('働き手の登録ができました');
  expect(first.indexOf('仕事を探して、応募する')).toBeLessThan(first.indexOf('会社が選ぶのを待つ'));
  const later = await (await visitor.get(`${here}/home`)).text();
  expect(later).not.toContain('登録のつづき');
  expect(later).not.toContain('働き手の登録ができました');
  expect(await (await visitor.get(`${here}/profile`)).text()).toContain('𠮷田 千夏①');
  for (const step of ['', '/identity', '/life', '/review'])
    expect((await visitor.get(`${at}${step}`)).headers.get('location')).toBe(`${here}/profile`);
});

test('boxes that were all emptied are empty when the step is opened again', async () => {
  const visitor = await newcomer();
  await visitor.post(`${at}/life`, { ...life, intent: 'later' });
  const { weekTimes: _, ...without } = life;
  expect((await visitor.post(`${at}/life`, without)).status).toBe(422);
  await visitor.post(`${at}/life`, { ...without, intent: 'back' });
  expect(await (await visitor.get(`${at}/life`)).text()).not.toMatch(/value="monMorning" checked/);
});

test('one address registers so many people within an hour', async () => {
  for (let i = 0; i < 60; i++) await countRegistration('198.51.100.77');
  const answer = await site
    .signedOut()
    .post(at, account('one-too-many'), { 'x-forwarded-for': '198.51.100.77' });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('この場所からの登録が、続いています');
});

test('an Individual Number and a young person are refused, and the typed text stays', async () => {
  const visitor = await newcomer();
  const number = { ...life, introduction: '番号は1234 5678 9018' };
  const html = await (await visitor.post(`${at}/life`, number)).text();
  expect(html).toContain('マイナンバーと思われる番号');
  expect(html).toContain('農協の窓口');
  expect((await visitor.post(`${at}/life`, { ...number, intent: 'later' })).status).toBe(422);
  await visitor.post(`${at}/life`, life);
  const young = { ...identity, birthDate: `${new Date().getFullYear() - 17}-01-01` };
  await visitor.post(`${at}/identity`, young);
  const answer = await visitor.post(`${at}/review`, terms);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('18歳の誕生日から');
});

test('what is private stays private: the person sees the reason, clients and other workers never', async () => {
  const her = await exampleWorker(region);
  const own = await site.signedInAs(her);
  const said = {
    hoursPerWeek: '８',
    weekTimes: 'monMorning',
    months: '12',
    devices: 'phone',
    beforeWork: '農協の窓口',
    wishes: '',
    privateReason: '母の介護をしています',
    showsAvailability: 'yes',
  };
  expect((await own.post(`${here}/circumstances`, said)).status).toBe(303);
  const profile = await (await own.get(`${here}/profile`)).text();
  expect(profile).toContain('母の介護をしています');
  expect(await (await own.get(`${here}/circumstances`)).text()).toContain('母の介護をしています');

  const { actor } = await exampleClient(region);
  const address = `${here}/workers/${slugOf('person', her.personId as PersonId)}`;
  const seen = await (await site.signedInAs(actor)).get(address);
  const html = await seen.text();
  expect(seen.status).toBe(200);
  expect(html).toContain('12月の月曜午前、週8時間まで');
  expect(html).not.toMatch(/介護|田町|1990/);
  const other = await site.signedInAs(await exampleWorker(region));
  expect((await other.get(address)).status).toBe(404);
  expect((await site.signedOut().get(address)).headers.get('location')).toContain('/sign-in');
});

test('one’s own address and introduction are changed on the profile page', async () => {
  const own = await site.signedInAs(await exampleWorker(region));
  const changed = {
    postalCode: '100-0001',
    address: '東京都千代田区千代田1-1',
    introduction: '引っ越しました。',
  };
  expect((await own.post(`${here}/profile`, changed)).status).toBe(303);
  expect(await (await own.get(`/en${here}/profile`)).text()).toContain('引っ越しました。');
  const { actor } = await exampleClient(region);
  expect((await (await site.signedInAs(actor)).get(`${here}/profile`)).status).toBe(404);
});

test('the preview shows what a client would see of what is typed, before it is saved', async () => {
  const own = await site.signedInAs(await exampleWorker(region));
  const typed = { postalCode: '012-0844', address: '秋田県湯沢市', introduction: '㈱の帳簿①ができます。' };
  const preview = await own.post(`${here}/profile`, { ...typed, intent: 'preview' });
  expect(preview.status).toBe(200);
  expect(await preview.text()).toMatch(/class="preview"[\s\S]+㈱の帳簿①ができます。/);
  expect(await (await own.get(`${here}/profile`)).text()).not.toContain('㈱の帳簿①');
});

test('the terms are open to everybody, in both languages', async () => {
  expect((await site.signedOut().get(`${here}/terms`)).status).toBe(200);
  expect(await (await site.signedOut().get(`/en${here}/terms`)).text()).toContain('agency receipt');
});
