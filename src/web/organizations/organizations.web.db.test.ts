import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type RegionId, slugOf } from '../../kernel/ids.ts';
import { exampleOpenJob } from '../../modules/jobs/job.examples.ts';
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
describe('what workers see', () => {
  test('is what the client wrote, as its preview says, and nothing of the registration', async () => {
    const { organization, actor } = await exampleClient(region, { name: '㈱髙﨑①' });
    const address = `${here}/organizations/${slugOf('organization', organization.id)}`;
    const client = await site.signedInAs(actor);
    const typed = { business: 'みその製造', introduction: '𠮷田の蔵です。' };
    const preview = await client.post(`${address}/description`, { ...typed, intent: 'preview' });
    expect(preview.status).toBe(200);
    expect(await preview.text()).toMatch(/class="preview"[\s\S]+𠮷田の蔵です。/);
    const worker = await site.signedInAs(await exampleWorker(region));
    expect(await (await worker.get(address)).text()).not.toContain('𠮷田の蔵');
    expect((await client.post(`${address}/description`, typed)).status).toBe(303);
    const shown = await (await worker.get(address)).text();
    expect(shown).toContain('みその製造');
    expect(shown).not.toMatch(/髙橋 一郎|office@example.jp|資本金/);
    expect((await worker.get(`${address}/description`)).status).toBe(404);
  });

  test('a suspended client reads why, and an officer lets it order again', async () => {
    const { organization, actor } = await exampleClient(region, { name: '止められる店' });
    const address = `${here}/organizations/${slugOf('organization', organization.id)}`;
    const officer = await site.signedInAs(await exampleStaff(region, 'officer'));
    const client = await site.signedInAs(actor);
    expect(await (await officer.get(`${address}/suspension`)).text()).toContain(
      '進んでいる注文も、ありません',
    );
    await exampleOpenJob(actor, { title: '値札を作る①' });
    expect(await (await officer.get(`${address}/suspension`)).text()).toContain(
      '募集中の1件は、応募を受け付けなくなり',
    );
    expect((await client.get(`${address}/suspension`)).status).toBe(403);
    expect((await officer.post(`${address}/suspension`, { reason: '' })).status).toBe(422);
    expect((await officer.post(`${address}/suspension`, { reason: '㈱の実在が①不明' })).status).toBe(303);
    const seen = await (await client.get(address)).text();
    expect(seen).toContain('㈱の実在が①不明');
    expect(seen).toContain('すでに結んだ契約は、そのまま続きます');
    expect((await officer.post(`${address}/restoration`, { reason: '確認できた' })).status).toBe(303);
    expect(await (await client.get(address)).text()).not.toContain('㈱の実在');
  });
});

describe('the list of companies', () => {
  test('is the officer’s too, by state and name in the address, with orders; the month leads there', async () => {
    const { organization } = await exampleClient(region, { name: '数える㈱髙﨑' });
    const officer = await site.signedInAs(await exampleStaff(region, 'officer'));
    const at = `${here}/organizations/${slugOf('organization', organization.id)}`;
    const listed = async (query: string) => (await officer.get(`${here}/organizations?${query}`)).text();
    expect(await listed('')).toContain('会社の一覧');
    expect(await listed('state=checked&q=㈱髙﨑')).toMatch(
      new RegExp(`${at}"[^>]*>数える㈱髙﨑[\\s\\S]+注文 0件`),
    );
    expect(await listed('state=suspended&q=㈱髙﨑')).not.toContain(at);
    expect(await listed('q=%25')).not.toContain(at);
    expect(await (await officer.get(`${here}/home`)).text()).toMatch(/href="[^"]+\/month"/);
    expect(await (await officer.get(`${here}/month`)).text()).toContain(`${here}/organizations"`);
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
    expect(await (await visitor.get(`${at}/check`)).text()).toContain('https://www.houjin-bangou.nta.go.jp/');

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
    const again = await (await visitor.get(`${at}/check`)).text();
    const changes = again.slice(again.indexOf('前の確認から変わったこと'), again.indexOf('<dl'));
    expect(changes).toMatch(/順番を待つ店[\s\S]*直した店/);
    expect(changes).toMatch(/髙橋 一郎[\s\S]*髙﨑 三郎/);
    expect(changes).not.toContain('住所');
    expect((await visitor.post(`${at}/check`, { decision: 'check', note: '' })).status).toBe(303);
    const listed = await (await visitor.get(`${here}/organizations`)).text();
    expect(listed).toContain('確認ずみ');
    expect(listed).toMatch(new RegExp(`${at}"[^>]*>直した店`));
    expect(listed).not.toContain(`${at}/check`);
    const late = await visitor.post(`${at}/check`, { decision: 'check', note: '' });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('別の人が先に確認したようです');
  });

  test('is closed to clients, and their pages to strangers and other regions', async () => {
    const { organization, actor } = await exampleClient(region, { state: 'registered' });
    const at = `${here}/organizations/${slugOf('organization', organization.id)}`;
    const client = await site.signedInAs(actor);
    expect((await client.get(`${here}/organizations`)).status).toBe(403);
    expect((await client.get(`${here}/month`)).status).toBe(403);
    expect((await client.post(`${at}/check`, { decision: 'check', note: '' })).status).toBe(403);
    const stranger = await site.signedInAs(await exampleWorker(region));
    for (const path of ['/registration', '/check', '/members', '/suggestions', '/suspension']) {
      expect((await stranger.get(`${at}${path}`)).status).toBe(404);
    }
    await exampleRegion('minato');
    expect((await site.signedOut().get(at)).headers.get('location')).toContain('/sign-in');
    const elsewhere = await client.get(at.replace('yuinosato', 'minato'));
    expect(elsewhere.headers.get('location')).toContain('/r/minato/join/account');
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
    expect(await (await invited.get(`${here}/home`)).text()).toContain(`<a class="btn" href="${invitation}"`);
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
