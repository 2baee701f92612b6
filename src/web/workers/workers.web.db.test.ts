import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PersonId, type RegionId, slugOf } from '../../kernel/ids.ts';
import { countRegistration } from '../../modules/identity/index.ts';
import { exampleClient } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { currentTerms } from '../../modules/workers/worker.rules.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
const here = '/r/yuinosato';

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
});
afterAll(() => site.close());

const worker = {
  kind: 'individual',
  companyName: '',
  companyKana: '',
  hasEmployees: 'no',
  birthDate: '昭和60年4月1日',
  postalCode: '0120844',
  address: '秋田県湯沢市田町1丁目1番1号',
  introduction: '表計算が得意です。',
  livesInJapan: 'yes',
  termsVersion: currentTerms,
  termsAgreed: 'yes',
};
const person = (loginName: string) => ({
  familyName: '𠮷田',
  givenName: '千夏①',
  familyKana: 'よしだ',
  givenKana: 'ちなつ',
  phone: '090-1234-5678',
  email: '',
  language: 'ja',
  loginName,
  password: 'yuki no furu asa ni',
});

test('a newcomer reads the terms, registers, and goes on to tell when they can work', async () => {
  const visitor = site.signedOut();
  const form = await (await visitor.get(`${here}/workers/new`)).text();
  expect(form).toContain('代理受領');
  expect(form).toContain(`name="termsVersion" value="${currentTerms}"`);
  const answer = await visitor.post(`${here}/workers/new`, { ...worker, ...person('chinatsu') });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(`${here}/circumstances`);
  expect(answer.headers.get('set-cookie')).toMatch(/yuinowa=.+HttpOnly/);
});

test('one address registers so many people within an hour', async () => {
  for (let i = 0; i < 60; i++) await countRegistration('198.51.100.77');
  const typed = { ...worker, ...person('one-too-many') };
  const answer = await site
    .signedOut()
    .post(`${here}/workers/new`, typed, { 'x-forwarded-for': '198.51.100.77' });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('この場所からの登録が、続いています');
});

test('unread terms, an Individual Number and a young person are refused, and the typed text stays', async () => {
  const register = (changes: Record<string, string>) =>
    site.signedOut().post(`${here}/workers/new`, { ...worker, ...person('haru'), ...changes });
  const unread = await register({ termsAgreed: '' });
  expect(unread.status).toBe(422);
  const html = await unread.text();
  expect(html).toContain('id="termsAgreed-problem"');
  expect(html).toContain('千夏①');
  const number = await (await register({ introduction: '番号は1234 5678 9018' })).text();
  expect(number).toContain('マイナンバーと思われる番号');
  const young = await register({ birthDate: `${new Date().getFullYear() - 17}-01-01` });
  expect(young.status).toBe(409);
  expect(await young.text()).toContain('18歳の誕生日から');
});

test('what is private stays private: the person sees the reason, clients and other workers never', async () => {
  const her = await exampleWorker(region);
  const own = await site.signedInAs(her);
  const said = {
    hoursPerWeek: '８',
    dayParts: 'weekdayMorning',
    months: '12',
    devices: 'phone',
    beforeWork: '農協の窓口',
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
  expect(html).toContain('平日の午前');
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

test('the terms are open to everybody, in both languages', async () => {
  expect((await site.signedOut().get(`${here}/terms`)).status).toBe(200);
  expect(await (await site.signedOut().get(`/en${here}/terms`)).text()).toContain('agency receipt');
});
