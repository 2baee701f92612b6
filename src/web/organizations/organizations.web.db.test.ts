import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type RegionId, slugOf } from '../../kernel/ids.ts';
import { countRegistration } from '../../modules/identity/index.ts';
import {
  exampleClient,
  exampleMember,
  exampleStaff,
} from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

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
let people = 0;
const person = () => ({
  familyName: '髙﨑',
  givenName: '三郎①',
  familyKana: 'タカサキ',
  givenKana: 'サブロウ',
  phone: '',
  email: '',
  language: 'ja',
  loginName: `miso-${++people}`,
  password: 'hi no mieru miso-gura',
});

describe('registering an organisation', () => {
  test('a newcomer registers, is signed in, and sees their page with every letter', async () => {
    const answer = await site.signedOut().post(`${here}/organizations/new`, { ...company, ...person() });
    expect(answer.status).toBe(303);
    const cookie = /yuinowa=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
    const page = await site.signedOut().get(answer.headers.get('location') ?? '', { cookie });
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('髙﨑味噌蔵①');
    expect(html).toContain('髙﨑 三郎①');
    expect(html).toContain('確認を待っています');
    expect(html).toContain('差し引く必要がありません');
  });

  test('is possible so many times within an hour from one address', async () => {
    for (let i = 0; i < 60; i++) await countRegistration('198.51.100.77');
    const typed = { ...company, ...person() };
    const answer = await site
      .signedOut()
      .post(`${here}/organizations/new`, typed, { 'x-forwarded-for': '198.51.100.77' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('この場所からの登録が、続いています');
  });

  test('a wrong check digit is named beside its field, and what was typed stays but the password', async () => {
    const typed = { ...company, ...person(), legalForm: 'corporation', corporateNumber: '7123456789013' };
    const answer = await site.signedOut().post(`/en${here}/organizations/new`, typed);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('id="corporateNumber-problem"');
    expect(html).toContain('value="7123456789013"');
    expect(html).toContain('髙﨑味噌蔵①');
    expect(html).not.toContain('hi no mieru');
  });

  test('a number that is registered already gets a sentence', async () => {
    const { organization } = await exampleClient(region);
    const worker = await site.signedInAs(await exampleWorker(region));
    const typed = {
      ...company,
      legalForm: 'corporation',
      corporateNumber: organization.corporateNumber ?? '',
      officers: '1',
    };
    const answer = await worker.post(`${here}/organizations/new`, typed);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('この地域にもう登録されています');
  });

  test('the address is found by postal code, and an unknown one is said so', async () => {
    const fill = (postalCode: string) =>
      site
        .signedOut()
        .post(`${here}/organizations/new`, { ...company, address: '', postalCode, intent: 'fill' });
    const found = await (await fill('０１２－０８４４')).text();
    expect(found).toContain('value="秋田県湯沢市田町"');
    expect(found).toContain('髙﨑味噌蔵①');
    expect(await (await fill('000-0000')).text()).toContain('住所が見つかりません');
  });

  test('the same button pressed twice makes one organisation', async () => {
    const worker = await site.signedInAs(await exampleWorker(region));
    const typed = { ...company, name: '二度押しの店', key: crypto.randomUUID() };
    const [one, two] = await Promise.all([
      worker.post(`${here}/organizations/new`, typed),
      worker.post(`${here}/organizations/new`, typed),
    ]);
    expect(one.headers.get('location')).toBe(two.headers.get('location'));
    expect((await worker.get(`${here}/organization`)).headers.get('location')).toBe(
      one.headers.get('location'),
    );
  });
});

describe('the check', () => {
  test('goes from the queue to a returned and corrected registration, and then out of the queue', async () => {
    const { organization, actor } = await exampleClient(region, {
      state: 'registered',
      name: '順番を待つ店',
    });
    const at = `${here}/organizations/${slugOf('organization', organization.id)}`;
    const visitor = await site.signedInAs(csp);
    const client = await site.signedInAs(actor);
    expect(await (await visitor.get(`${here}/organizations`)).text()).toContain('順番を待つ店');

    const empty = await visitor.post(`${at}/check`, { decision: 'return', note: '' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('id="note-problem"');
    const back = await visitor.post(`${at}/check`, { decision: 'return', note: '代表者が登記と違います。' });
    expect(back.status).toBe(303);
    expect(await (await client.get(at)).text()).toContain('代表者が登記と違います。');

    const draft = await (await client.get(`${at}/registration`)).text();
    expect(draft).toContain('value="順番を待つ店"');
    const sent = await client.post(`${at}/registration`, { ...company, name: '直した店' });
    expect(sent.status).toBe(303);
    expect((await visitor.post(`${at}/check`, { decision: 'check', note: '' })).status).toBe(303);
    expect(await (await visitor.get(`${here}/organizations`)).text()).not.toContain('直した店');
    const late = await visitor.post(`${at}/check`, { decision: 'check', note: '' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('別の人が先に確認したようです');
  });

  test('is closed to clients, and their pages to strangers and other regions', async () => {
    const { organization, actor } = await exampleClient(region, { state: 'registered' });
    const at = `${here}/organizations/${slugOf('organization', organization.id)}`;
    const client = await site.signedInAs(actor);
    expect((await client.get(`${here}/organizations`)).status).toBe(403);
    expect((await client.post(`${at}/check`, { decision: 'check', note: '' })).status).toBe(403);
    const stranger = await site.signedInAs(await exampleWorker(region));
    for (const path of ['', '/registration', '/check', '/members']) {
      expect((await stranger.get(`${at}${path}`)).status).toBe(404);
    }
    await exampleRegion('minato');
    const elsewhere = await client.get(at.replace('yuinosato', 'minato'));
    for (const answer of [await site.signedOut().get(at), elsewhere]) {
      expect(answer.headers.get('location')).toContain('/sign-in');
    }
  });
});

describe('members', () => {
  test('an approver adds, changes and removes a colleague, but not the last approver', async () => {
    const { organization, actor } = await exampleClient(region);
    const keiri = await exampleWorker(region, {
      name: { loginName: 'keiri', familyName: '𠮷田', givenName: '経子' },
    });
    const at = `${here}/organizations/${slugOf('organization', organization.id)}/members`;
    const client = await site.signedInAs(actor);
    const added = await client.post(at, { login: 'keiri', role: 'clientPayer', approvalLimit: '' });
    expect(added.status).toBe(303);
    expect(await (await client.get(at)).text()).not.toContain('𠮷田 経子');
    const invited = await site.signedInAs(keiri);
    const invitation = `${here}/invitations/${slugOf('organization', organization.id)}`;
    expect(await (await invited.get(`${here}/home`)).text()).toContain(`href="${invitation}"`);
    expect(await (await invited.get(invitation)).text()).toContain('支払をする人');
    expect((await client.get(invitation)).status).toBe(404);
    expect((await invited.post(invitation, { decision: 'accept' })).status).toBe(303);
    expect((await invited.get(invitation)).status).toBe(404);
    const list = await (await client.get(at)).text();
    expect(list).toContain('𠮷田 経子');
    const paths = [...list.matchAll(/href="([^"]+\/members\/p_[0-9a-f]{32})"/g)].map(
      (match) => match[1] ?? '',
    );
    const [mine = '', hers = ''] = paths;

    const changed = await client.post(hers, { role: 'clientApprover', approvalLimit: '５万円' });
    expect(changed.status).toBe(303);
    expect(await (await client.get(at)).text()).toContain('¥50,000まで');
    expect((await client.post(`${hers}/removal`, {})).status).toBe(303);
    const last = await client.post(`${mine}/removal`, {});
    expect(last.status).toBe(409);
    expect(await last.text()).toContain('承認者が、ひとりもいなくなります');
  });

  test('a viewer sees the list without its form, and may not post to it', async () => {
    const { organization } = await exampleClient(region);
    const viewer = await site.signedInAs(await exampleMember(region, organization.id, 'clientViewer'));
    const at = `${here}/organizations/${slugOf('organization', organization.id)}/members`;
    const html = await (await viewer.get(at)).text();
    expect(html).not.toContain('name="login"');
    expect((await viewer.post(at, { login: 'x', role: 'clientViewer', approvalLimit: '' })).status).toBe(403);
  });
});
