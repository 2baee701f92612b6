import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type PersonId, type RegionId, type ReportId, slugOf } from '../../kernel/ids.ts';
import { examplePassword, examplePerson } from '../../modules/identity/person.examples.ts';
import { exampleClient, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { newKey } from '../../platform/random.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
let officer: Actor;
let visitor: Visitor;

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
  officer = await exampleStaff(region, 'officer');
  visitor = await site.signedInAs(officer);
});
afterAll(() => site.close());

const somebody = (loginName: string) =>
  inTransaction(region, (tx) =>
    examplePerson(tx, ['worker'], { loginName, familyName: '髙﨑', givenName: '𠮷①' }),
  );
/** What the officer types beside the roles. */
const proof = { currentPassword: examplePassword };
const pageOf = (id: PersonId) => `/r/yuinosato/members/${slugOf('person', id)}`;

test.each(['鈴木健', '鈴木　健', 'すずきけん', 'ｽｽﾞｷ ｹﾝ', 'スズキ', 'ＫＥＮ－ｓ'])(
  '%j finds 鈴木 健',
  async (typed) => {
    await inTransaction(region, async (tx) => {
      const name = { familyName: '鈴木', givenName: '健', familyKana: 'スズキ', givenKana: 'ケン' };
      const loginName = `ken-s-${newKey().slice(0, 8)}`;
      return examplePerson(tx, ['worker'], { ...name, loginName });
    });
    const search = async (q: string) =>
      (await visitor.get(`/r/yuinosato/members?q=${encodeURIComponent(q)}`)).text();
    expect(await search(typed)).toContain('鈴木 健');
    expect(await search(`${typed}%`)).not.toContain('鈴木 健');
  },
);

test('a member is found, and given and shown their roles', async () => {
  const id = await somebody('taka');
  expect(await (await visitor.get('/r/yuinosato/members?q=taka')).text()).toContain(pageOf(id));
  const answer = await visitor.post(pageOf(id), { ...proof, roles: 'csp' });
  expect(answer.headers.get('location')).toBe(pageOf(id));
  const html = await (await visitor.get(pageOf(id))).text();
  expect(html).toContain('髙﨑 𠮷①');
  expect(html).toMatch(/value="csp" checked/);
  expect(html).not.toMatch(/value="officer" checked/);
});

test('a suspended member’s next request is a stranger’s, until they are let in again', async () => {
  const id = await somebody('suspended');
  const member = await site.signedInAs({ ...officer, personId: id });
  expect((await member.get('/r/yuinosato/home')).status).toBe(200);
  await visitor.post(`${pageOf(id)}/membership`, { state: 'suspended', reason: '㈱の苦情①' });
  expect((await member.get('/r/yuinosato/home')).status).toBe(303);
  expect(await (await visitor.get(pageOf(id))).text()).toMatch(/㈱の苦情①[\s\S]+利用を再開する/);
  const unsaid = await visitor.post(`${pageOf(id)}/membership`, { state: 'active', reason: '' });
  expect(await unsaid.text()).toContain('id="reason-problem"');
  await visitor.post(`${pageOf(id)}/membership`, { state: 'active', reason: '話を聞きました①' });
  expect((await member.get('/r/yuinosato/home')).status).toBe(200);
});

test('who is suspended reads why at the sign-in, with the right password alone', async () => {
  const typed = {
    displayName: '髙﨑 𠮷①',
    loginName: 'no-mail',
    email: '',
    language: 'ja',
    password: 'yukidoke no michi',
  };
  const browser = site.signedOut();
  expect((await browser.post('/r/yuinosato/join', typed)).status).toBe(303);
  const list = await (await visitor.get('/r/yuinosato/members?q=no-mail')).text();
  const member = /\/members\/(\w+)/.exec(list)?.[1] ?? '';
  const reason = '㈱との約束①が守られていないため<b>';
  await visitor.post(`/r/yuinosato/members/${member}/membership`, { state: 'suspended', reason });
  const account = { login: 'no-mail', password: typed.password };
  const told = await site.signedOut().post('/r/yuinosato/sign-in', account);
  expect([told.status, told.headers.get('set-cookie')]).toEqual([403, null]);
  expect(await told.text()).toContain('㈱との約束①が守られていないため&lt;b>');
  const guessed = await site.signedOut().post('/r/yuinosato/sign-in', { ...account, password: 'a guess' });
  expect(await guessed.text()).not.toContain('約束①');
});

test('duties that check each other are given to one person after a warning only', async () => {
  const id = await somebody('several');
  const address = pageOf(id);
  const sendRoles = (more: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ key: crypto.randomUUID(), ...proof, ...more }))
      form.set(name, value);
    for (const role of ['operator', 'paymentApprover']) form.append('roles', role);
    return visitor.postForm(address, form);
  };
  const warned = await sendRoles({});
  expect(warned.status).toBe(409);
  expect(await warned.text()).toMatch(/たがいに確かめ合う役割[\s\S]+name="knowingly"/);
  expect((await sendRoles({ knowingly: 'yes' })).status).toBe(303);
});

test('the last who holds a duty gives it up after a warning that says what stands still', async () => {
  const alone = await exampleRegion('alone');
  const chief = await site.signedInAs(await exampleStaff(alone, 'officer'));
  const { personId } = await exampleStaff(alone, 'mediator');
  if (!personId) throw new Error('nobody');
  const page = `/r/alone/members/${slugOf('person', personId)}`;
  expect(await (await chief.get(`${page}/membership`)).text()).toContain(
    '「調停役」が、ひとりもいなくなります',
  );
  expect(await (await chief.get('/r/alone/settings')).text()).not.toContain('「調停役」が、ひとりもいません');
  const warned = await chief.post(page, proof);
  expect(warned.status).toBe(409);
  const html = await warned.text();
  expect(html).toMatch(/「調停役」が、ひとりもいなくなります[\s\S]+name="leavesUnheld"/);
  expect(html).not.toContain('name="knowingly"');
  expect((await chief.post(page, { ...proof, leavesUnheld: 'yes' })).status).toBe(303);
  const settings = await (await chief.get('/r/alone/settings')).text();
  expect(settings).toContain('「調停役」が、ひとりもいません');
  expect(settings).toContain('/r/alone/members"');
});

test('an adviser stops a worker without seeing the list of members, and no colleague', async () => {
  const id = await somebody('stopped');
  const csp = await site.signedInAs(await exampleStaff(region, 'csp'));
  const page = `${pageOf(id)}/membership`;
  expect(await (await csp.get(page)).text()).toContain('さんの利用を止めますか');
  const unsaid = await csp.post(page, { state: 'suspended', reason: '' });
  expect(await unsaid.text()).toContain('id="reason-problem"');
  const answer = await csp.post(page, { state: 'suspended', reason: '連絡がつかないため' });
  expect(answer.headers.get('location')).toBe('/r/yuinosato/home');
  expect((await csp.get(`${pageOf(officer.personId as PersonId)}/membership`)).status).toBe(404);
});

test('an officer finds no form for themselves, and sending one is refused', async () => {
  const own = pageOf(officer.personId as PersonId);
  expect(await (await visitor.get(own)).text()).toContain('自分の役割は、自分では変えられません');
  expect((await visitor.post(own, { ...proof, roles: 'paymentApprover' })).status).toBe(403);
  expect((await visitor.post(`${own}/membership`, { state: 'suspended', reason: '①' })).status).toBe(403);
});

test('somebody of another region is nobody here, until they join with their own password', async () => {
  await exampleRegion('minato');
  const typed = {
    displayName: '髙﨑 𠮷①',
    loginName: 'from-minato',
    email: '',
    language: 'ja',
    password: 'kani to yuki no minato',
  };
  expect((await site.signedOut().post('/r/minato/join', typed)).status).toBe(303);
  expect(await (await visitor.get('/r/yuinosato/members?q=from-minato')).text()).toContain('見つかりません');
  const account = { login: 'from-minato', password: typed.password };
  const elsewhere = await site.signedOut().post('/r/yuinosato/sign-in', account);
  expect(elsewhere.headers.get('location')).toBe('/r/yuinosato/join/account');
  const wrong = await site.signedOut().post('/r/yuinosato/join/account', { ...account, password: 'wrong' });
  expect(wrong.status).toBe(409);
  const joined = await site.signedOut().post('/r/yuinosato/join/account', account);
  expect(joined.headers.get('location')).toBe('/r/yuinosato/home?registered=person');
  const cookie = /yuinowa=[^;]+/.exec(joined.headers.get('set-cookie') ?? '')?.[0] ?? '';
  expect((await site.signedOut().get('/r/yuinosato/home', { cookie })).status).toBe(200);
  expect(await (await visitor.get('/r/yuinosato/members?q=from-minato')).text()).toContain('髙﨑 𠮷①');
});

test('nobody but the officer sees who there is', async () => {
  const id = await somebody('private');
  const csp = await site.signedInAs(await exampleStaff(region, 'csp'));
  for (const path of ['/r/yuinosato/members', pageOf(id)]) {
    expect((await csp.get(path)).status).toBe(403);
    expect((await site.signedOut().get(path)).status).toBe(303);
  }
  expect((await csp.get(`/r/yuinosato/members/p_${'0'.repeat(32)}`)).status).toBe(403);
});

test('who sits for a company or works on an order gets a duty over checks and money after a warning only', async () => {
  const { actor: client, organization } = await exampleClient(region);
  const page = pageOf(client.personId as PersonId);
  expect(await (await visitor.get(page)).text()).toContain(
    `この人は、会社「${organization.name}」の仲間です`,
  );
  const warned = await visitor.post(page, { ...proof, roles: 'csp' });
  expect(warned.status).toBe(409);
  expect(await warned.text()).toContain('name="besideOwnSide"');
  // The box stays where the password beside it was wrong.
  const guessed = await visitor.post(page, {
    roles: 'csp',
    besideOwnSide: 'yes',
    currentPassword: 'a guess',
  });
  expect(await guessed.text()).toMatch(/name="besideOwnSide"[\s\S]+id="currentPassword-problem"/);
  const given = await visitor.post(page, { ...proof, roles: 'csp', besideOwnSide: 'yes' });
  expect(given.status).toBe(303);
  const harmless = await exampleClient(region);
  const centre = await visitor.post(pageOf(harmless.actor.personId as PersonId), {
    ...proof,
    roles: 'centreStaff',
  });
  expect(centre.status).toBe(303);
});

test('before somebody is stopped the officer reads what they have open, and goes back to the report', async () => {
  const { actor: client, organization } = await exampleClient(region);
  const page = `${pageOf(client.personId as PersonId)}/membership`;
  const html = await (await visitor.get(page)).text();
  expect(html).toContain(`「${organization.name}」を使えるのは、この人だけです`);
  expect(html).toContain('やめて、もどる');
  expect(await (await visitor.get(`${pageOf(await somebody('idle'))}/membership`)).text()).toContain(
    '進んでいる契約や注文は、ありません',
  );
  const report = slugOf('report', crypto.randomUUID() as ReportId);
  const asked = `${page}?report=${report}`;
  expect(await (await visitor.get(asked)).text()).toContain(`/r/yuinosato/reports/${report}`);
  const stopped = await visitor.post(asked, { state: 'suspended', reason: '通報①を確かめるため' });
  expect(stopped.headers.get('location')).toBe(`/r/yuinosato/reports/${report}`);
});

test('the last holder of a duty is stopped after a tick only', async () => {
  const alone = await exampleRegion('last');
  const chief = await site.signedInAs(await exampleStaff(alone, 'officer'));
  const { personId } = await exampleStaff(alone, 'mediator');
  const page = `/r/last/members/${slugOf('person', personId as PersonId)}/membership`;
  const stop = { state: 'suspended', reason: '退職①' };
  const warned = await chief.post(page, stop);
  expect(warned.status).toBe(409);
  expect(await warned.text()).toContain('name="leavesUnheld"');
  expect((await chief.post(page, { ...stop, leavesUnheld: 'yes' })).status).toBe(303);
});

test('the officer narrows the list by who they are, in the address, and reads for which company they sit', async () => {
  const { actor: client, organization } = await exampleClient(region);
  const idle = await somebody('narrow');
  const listed = async (query: string) => (await visitor.get(`/r/yuinosato/members?${query}`)).text();
  const company = await listed('who=company');
  expect(company).toContain(organization.name);
  expect(company).toContain(pageOf(client.personId as PersonId));
  expect(company).toMatch(/value="company" selected/);
  expect(company).not.toContain(pageOf(idle));
  expect(await listed('who=worker&q=narrow')).toContain(pageOf(idle));
  expect(await listed('who=staff&q=narrow')).not.toContain(pageOf(idle));
  expect(await listed('who=suspended&q=narrow')).not.toContain(pageOf(idle));
  await visitor.post(`${pageOf(idle)}/membership`, { state: 'suspended', reason: '①' });
  expect(await listed('who=suspended&q=narrow')).toContain(pageOf(idle));
});
