import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RegionId, slugOf } from '../../kernel/ids.ts';
import { exampleClient, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { recentMails } from '../../platform/outbox.ts';
import { reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
const here = '/r/yuinosato';

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
});
afterAll(() => site.close());

test('an invitation goes by mail, through registration and back, and ends in a seat', async () => {
  const { actor, organization } = await exampleClient(region, { name: '㈱髙﨑①' });
  const approver = await site.signedInAs(actor);
  const members = `${here}/organizations/${slugOf('organization', organization.id)}/members`;
  const typed = { login: 'hanako@example.org', role: 'clientDrafter', approvalLimit: '' };
  expect((await approver.post(members, typed)).headers.get('location')).toBe(members);
  const list = await (await approver.get(members)).text();
  expect(list).toMatch(/招待のメールを送りました[\s\S]+hanako@example\.org/);

  const [mail] = await reading(region, (tx) => recentMails(tx));
  const path = /\/invitations\/by-mail\/[\w-]{43}/.exec(mail?.body ?? '')?.[0] ?? '';
  const stranger = site.signedOut();
  const shown = await (await stranger.get(`${here}${path}`)).text();
  expect(shown).toContain('㈱髙﨑①');
  expect(shown).toContain('下書きをする人');
  expect(shown).not.toContain('name="decision"');
  expect((await stranger.post(`${here}${path}`, { decision: 'accept' })).status).toBe(403);
  const join = /href="([^"]+\/join\?to=[^"]+)"/.exec(shown)?.[1] ?? '';
  const account = { displayName: '花子①', loginName: 'hanako', email: '', language: 'ja' };
  const joined = await stranger.post(join, { ...account, password: 'yukidoke no michi' });
  expect(joined.headers.get('location')).toBe(`${here}${path}`);
  const cookie = /yuinowa=[^;]+/.exec(joined.headers.get('set-cookie') ?? '')?.[0] ?? '';
  expect(await (await stranger.get(`${here}${path}`, { cookie })).text()).toContain('name="decision"');
  const accepted = await stranger.post(`${here}${path}`, { decision: 'accept' }, { cookie });
  expect(accepted.headers.get('location')).toBe(`${here}/organization`);
  expect(await (await approver.get(members)).text()).toContain('花子①');
  const gone = await (await stranger.get(`${here}${path}`, { cookie })).text();
  expect(gone).toContain('この招待は、もう使えません');
});

test('who is to pay reads beforehand that the invited address has to be theirs', async () => {
  const { actor, organization } = await exampleClient(region);
  const approver = await site.signedInAs(actor);
  const members = `${here}/organizations/${slugOf('organization', organization.id)}/members`;
  await approver.post(members, { login: 'pays@example.org', role: 'clientPayer', approvalLimit: '' });
  const mails = await reading(region, (tx) => recentMails(tx));
  const body = mails.find(({ recipient }) => recipient === 'pays@example.org')?.body ?? '';
  const path = `${here}${/\/invitations\/by-mail\/[\w-]{43}/.exec(body)?.[0]}`;
  expect(await (await site.signedOut().get(path)).text()).toContain('招待されたメールアドレスの方だけ');
  const other = await site.signedInAs(await exampleStaff(region, 'csp'));
  expect((await other.post(path, { decision: 'accept' })).status).toBe(409);
  const joined = { displayName: '花子①', loginName: 'pays', email: '', language: 'ja' };
  const answer = await site.signedOut().post(`${here}/join`, { ...joined, password: 'yukidoke no michi' });
  const cookie = /yuinowa=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '';
  const refused = await site.signedOut().post(path, { decision: 'accept' }, { cookie });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('ログイン名で招待してもらってください');
});

test('who has an account in another region comes back to the invitation, by sign-in and joining', async () => {
  await exampleRegion('minato');
  const password = 'kani to yuki no minato';
  const typed = { displayName: '髙﨑 𠮷①', loginName: 'by-the-sea', email: '', language: 'ja', password };
  expect((await site.signedOut().post('/r/minato/join', typed)).status).toBe(303);
  const path = `/invitations/by-mail/${'x'.repeat(43)}`;
  const to = `?to=${encodeURIComponent(path)}`;
  const stranger = site.signedOut();
  const linkOn = async (from: string, way: string) =>
    new RegExp(`href="(${here}${way}\\?to=[^"]+)"`).exec(await (await stranger.get(from)).text())?.[1] ?? '';
  const join = await linkOn(`${here}/sign-in${to}`, '/join');
  expect(await linkOn(join, '/sign-in')).toBe(`${here}/sign-in${to}`);
  const account = await linkOn(join, '/join/account');
  const joined = await stranger.post(account, { login: 'by-the-sea', password });
  expect(joined.headers.get('location')).toBe(`${here}${path}`);
  // Refused, the page still knows the way.
  const refused = await stranger.post(`${here}/sign-in`, { login: 'nobody', password, to: path, kept: '' });
  expect(await refused.text()).toContain(`${here}/join${to}`);
});

test('one that waits is taken back by the company alone', async () => {
  const { actor, organization } = await exampleClient(region);
  const approver = await site.signedInAs(actor);
  const members = `${here}/organizations/${slugOf('organization', organization.id)}/members`;
  await approver.post(members, { login: 'taro@example.org', role: 'clientViewer', approvalLimit: '' });
  const removal = /href="([^"]+\/invitations\/[^"]+\/removal)"/.exec(
    await (await approver.get(members)).text(),
  )?.[1];
  if (!removal) throw new Error('no way to take it back');
  const other = await site.signedInAs((await exampleClient(region)).actor);
  expect((await other.post(removal, {})).status).toBe(404);
  const csp = await site.signedInAs(await exampleStaff(region, 'csp'));
  expect((await csp.post(removal, {})).status).toBe(404);
  expect(await (await approver.get(removal)).text()).toContain('taro@example.org');
  expect((await approver.post(removal, {})).headers.get('location')).toBe(members);
  expect(await (await approver.get(members)).text()).not.toContain('taro@example.org');
});

test('a way back that leads out of the region is not followed', async () => {
  const account = { displayName: '花子①', loginName: 'elsewhere', email: '', language: 'ja' };
  const joined = await site.signedOut().post(`${here}/join?to=${encodeURIComponent('//evil.example')}`, {
    ...account,
    password: 'yukidoke no michi',
  });
  expect(joined.headers.get('location')).toMatch(/^\/r\/yuinosato\//);
});
