import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { countRegistration } from '../../modules/identity/index.ts';
import { examplePerson } from '../../modules/identity/person.examples.ts';
import {
  exampleActorOf,
  exampleClient,
  exampleStaff,
} from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
let csp: Actor;
const here = '/r/yuinosato';

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
  csp = await exampleStaff(region, 'csp');
});
afterAll(() => site.close());

const company = {
  legalForm: 'soleProprietor',
  corporateNumber: '',
  name: '髙﨑味噌蔵①',
  nameKana: 'たかさきみそぐら',
  representative: '髙﨑 三郎',
  postalCode: '012-0844',
  address: '秋田県湯沢市田町2丁目1番39号',
  organizationPhone: '０１８３-73-2111',
  organizationEmail: '',
  hasEmployees: 'no',
  officers: '',
  paysSalary: 'no',
  capitalYen: '',
  regularEmployees: '',
};
const at = `${here}/organizations/new`;
const needs = { troubles: 'flyer', needNote: '年2回の直売会' };

/** Somebody with an account and nothing else. */
async function newcomer(): Promise<Visitor> {
  const actor = await inTransaction(region, async (tx) => exampleActorOf(tx, await examplePerson(tx)));
  return site.signedInAs(actor);
}

describe('registering an organisation', () => {
  test('begins with an account, and goes on on another device where it was left', async () => {
    const account = {
      displayName: '髙﨑 三郎①',
      loginName: 'miso-saburo',
      email: '',
      language: 'ja',
      password: 'hi no mieru miso-gura',
    };
    const begun = await site.signedOut().post(at, account);
    expect(begun.status).toBe(303);
    expect(begun.headers.get('location')).toBe(`${at}/company`);
    const cookie = /yuinowa=[^;]+/.exec(begun.headers.get('set-cookie') ?? '')?.[0] ?? '';
    // Half filled in, and left.
    const half = { name: '髙﨑味噌蔵①', corporateNumber: '7123456789013', intent: 'later' };
    const left = await site.signedOut().post(`${at}/company`, half, { cookie });
    expect(left.headers.get('location')).toBe(`${here}/home`);

    const entered = await site
      .signedOut()
      .post(`${here}/sign-in`, { login: account.loginName, password: account.password });
    const elsewhere = { cookie: /yuinowa=[^;]+/.exec(entered.headers.get('set-cookie') ?? '')?.[0] ?? '' };
    const home = await (await site.signedOut().get(`${here}/home`, elsewhere)).text();
    expect(home).toContain('会社の登録のつづき');
    expect(home).toContain('4つのうち1つが終わっています');
    expect((await site.signedOut().get(at, elsewhere)).headers.get('location')).toBe(`${at}/company`);
    const form = await (await site.signedOut().get(`${at}/company`, elsewhere)).text();
    expect(form).toContain('value="髙﨑味噌蔵①"');
    expect(form).toContain('value="7123456789013"');
  });

  test('goes from step to step and back, is looked through, and leads to what could be ordered', async () => {
    const visitor = await newcomer();
    expect((await visitor.post(`${at}/company`, company)).headers.get('location')).toBe(`${at}/needs`);
    const back = await visitor.post(`${at}/needs`, { ...needs, intent: 'back' });
    expect(back.headers.get('location')).toBe(`${at}/company`);
    // Not complete yet, though what was chosen is kept.
    expect((await visitor.get(`${at}/review`)).headers.get('location')).toBe(`${at}/needs`);
    expect(await (await visitor.get(`${at}/needs`)).text()).toMatch(/value="flyer" checked/);
    expect((await visitor.post(`${at}/needs`, needs)).headers.get('location')).toBe(`${at}/review`);
    const review = await (await visitor.get(`${at}/review`)).text();
    for (const words of [
      '髙﨑味噌蔵①',
      '髙﨑 三郎',
      '〒012-0844',
      'チラシやポスターがない',
      '差し引く必要がありません',
    ])
      expect(review).toContain(words);

    const done = await visitor.post(`${at}/review`, {});
    const location = done.headers.get('location') ?? '';
    expect(location).toMatch(/\/organizations\/o_[0-9a-f]{32}\/suggestions\?registered=company$/);
    const path = location.replace(/\?.*/, '');
    const suggestions = await (await visitor.get(location)).text();
    expect(suggestions).toContain('会社の登録ができました');
    expect(suggestions).toContain('相談員（CSP）が確かめます');
    expect(await (await visitor.get(path)).text()).not.toContain('会社の登録ができました');
    expect(suggestions).toContain('/jobs/new?template=leaflet');
    expect((await visitor.post(path, { wish: '夕方に' })).status).toBe(303);
    expect(await (await visitor.get(path)).text()).toContain('相談員からの電話をお待ちください');
    const adviser = await site.signedInAs(csp);
    const check = await (await adviser.get(path.replace('/suggestions', '/check'))).text();
    expect(check).toContain('チラシやポスターがない');
    const calls = await (await adviser.get(`${here}/consultations`)).text();
    expect(calls).toContain('0183-73-2111');
    const call = /\/consultations\/[0-9a-f-]{36}/.exec(calls)?.[0] ?? '';
    const empty = await adviser.post(`${here}${call}`, { outcome: '' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toMatch(/<details open[^>]*>[\s\S]*id="outcome-problem"/);
    expect((await adviser.post(`${here}${call}`, { outcome: 'いっしょに書いた' })).status).toBe(303);
    expect(await (await adviser.get(`${here}/consultations`)).text()).toContain('ありません');
    expect((await visitor.get(`${here}/consultations`)).status).toBe(403);
  });

  test('is possible so many times within an hour from one address', async () => {
    for (let i = 0; i < 60; i++) await countRegistration('198.51.100.77');
    const typed = {
      displayName: '髙﨑',
      loginName: 'one-too-many',
      email: '',
      language: 'ja',
      password: 'hi no mieru miso-gura',
    };
    const answer = await site.signedOut().post(at, typed, { 'x-forwarded-for': '198.51.100.77' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('この場所からの登録が、続いています');
  });

  test('a wrong check digit is named beside its field, and what was typed stays', async () => {
    const typed = { ...company, legalForm: 'corporation', corporateNumber: '7123456789013' };
    const answer = await (await newcomer()).post(`/en${at}/company`, typed);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('id="corporateNumber-problem"');
    expect(html).toContain('value="7123456789013"');
    expect(html).toContain('髙﨑味噌蔵①');
  });

  test('an Individual Number is not even kept in a draft', async () => {
    const visitor = await newcomer();
    const answer = await visitor.post(`${at}/needs`, { needNote: '番号は1234 5678 9018', intent: 'later' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('マイナンバーと思われる番号');
    expect(await (await visitor.get(`${at}/needs`)).text()).not.toContain('5678');
  });

  test('a sole proprietor has no officers, and a capital that is no amount is asked for with an example', async () => {
    const visitor = await newcomer();
    const wrong = await visitor.post(`${at}/company`, { ...company, officers: '1', capitalYen: 'なし' });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('個人事業主には役員がいません。');
    expect(html).toContain(
      '「資本金」は、1,000万円 のような金額で入力してください。ないときは、空にしてください。',
    );
  });

  test('a number that is registered already gets a sentence', async () => {
    const { organization } = await exampleClient(region);
    const visitor = await newcomer();
    const typed = {
      ...company,
      legalForm: 'corporation',
      corporateNumber: organization.corporateNumber ?? '',
      officers: '1',
    };
    await visitor.post(`${at}/company`, typed);
    await visitor.post(`${at}/needs`, {});
    const answer = await visitor.post(`${at}/review`, {});
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('この地域にもう登録されています');
  });

  test('the address is found by postal code, and an unknown one is said so', async () => {
    const visitor = await newcomer();
    const fill = (postalCode: string) =>
      visitor.post(`${at}/company`, { ...company, address: '', postalCode, intent: 'fill' });
    const found = await (await fill('０１２－０８４４')).text();
    expect(found).toContain('value="秋田県湯沢市田町"');
    expect(found).toContain('髙﨑味噌蔵①');
    expect(found).toContain('formaction="#address"');
    expect(found).toContain('番地まで書きましたか');
    expect(await (await visitor.get(`${at}/company`)).text()).not.toContain('番地まで書きましたか');
    expect(await (await fill('000-0000')).text()).toContain('住所が見つかりません');
  });

  test('the same button pressed twice makes one organisation', async () => {
    const visitor = await newcomer();
    await visitor.post(`${at}/company`, { ...company, name: '二度押しの店' });
    await visitor.post(`${at}/needs`, needs);
    const key = crypto.randomUUID();
    const [one, two] = await Promise.all([
      visitor.post(`${at}/review`, { key }),
      visitor.post(`${at}/review`, { key }),
    ]);
    const places = [one, two].map((answer) => answer.headers.get('location'));
    expect(new Set(places.filter(Boolean)).size).toBe(1);
    const mine = (await visitor.get(`${here}/organization`)).headers.get('location') ?? '-';
    expect(places.find(Boolean)).toContain(mine);
  });
});
