import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { exampleEmail, examplePerson } from '../../modules/identity/person.examples.ts';
import { inquiriesAllowed } from '../../modules/messages/inquiry.rules.ts';
import { exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

const at = '/r/yuinosato';
const asked = { name: '髙﨑 𠮷子', reach: '0183-73-2111', message: '①㈱でなくても頼めますか。' };
let site: ExampleSite;
let region: RegionId;

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
});
afterAll(() => site.close());

test('somebody without an account asks, a CSP finds it and notes what they answered', async () => {
  const csp = await site.signedInAs(await exampleStaff(region, 'csp'));
  const sent = await site.signedOut().post(`${at}/contact`, asked);
  expect(sent.headers.get('location')).toBe(`${at}/contact/sent`);
  expect(await (await site.signedOut().get(`${at}/contact/sent`)).text()).toContain(
    'お問い合わせが届きました',
  );

  const list = await (await csp.get(`${at}/inquiries`)).text();
  expect(list).toContain('髙﨑 𠮷子');
  expect(list).toContain(asked.reach);
  expect(list).toMatch(/返事の期限 2\d{3}年.+日/);
  expect(await (await csp.get(`${at}/notices`)).text()).toContain('お問い合わせが届きました');
  const [page = ''] = /\/r\/yuinosato\/inquiries\/iq_[0-9a-f]{32}/.exec(list) ?? [];
  expect(await (await csp.get(`/en${page}`)).text()).toContain(`lang="ja">${asked.reach}`);
  expect(await (await csp.get(page)).text()).toContain('href="tel:+81183732111"');
  const empty = await csp.post(page, { answer: ' ' });
  expect(empty.status).toBe(422);
  expect((await csp.post(page, { answer: '電話で答えました。' })).headers.get('location')).toBe(
    `${at}/inquiries`,
  );
  expect(await (await csp.get(`${at}/inquiries`)).text()).toMatch(/答えた人：[^<]+ 2\d{3}年.*月.*日/);
  expect(await (await csp.get(`/en${at}/inquiries`)).text()).toContain('Answered by: ');
  const done = await (await csp.get(page)).text();
  expect(done).toContain('電話で答えました。');
  expect(done).not.toContain('name="answer"');
  expect((await csp.post(page, { answer: 'もう一度' })).status).toBe(409);
});

test('what is missing is told beside its field, and what was typed stays', async () => {
  const wrong = await site.signedOut().post(`${at}/contact`, { ...asked, reach: '' });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('id="reach-problem"');
  expect(html).toContain(asked.message);
});

test('a contact by which nobody can be reached is refused, and who is signed in finds theirs written', async () => {
  const vague = await site.signedOut().post(`${at}/contact`, { ...asked, reach: 'あとで' });
  expect(vague.status).toBe(422);
  expect(await vague.text()).toContain('「連絡先」に、電話番号かメールアドレスを書いてください。');

  const personId = await inTransaction(region, async (tx) => {
    const worker = await examplePerson(tx, ['worker']);
    await exampleEmail(tx, worker, 'takasaki@example.jp');
    return worker;
  });
  const worker = await site.signedInAs({ ...(await exampleStaff(region, 'csp')), personId });
  expect(await (await worker.get(`${at}/contact`)).text()).toContain('value="takasaki@example.jp"');
});

test('nobody else reads what was asked, and no other region', async () => {
  const csp = await site.signedInAs(await exampleStaff(region, 'csp'));
  const list = await (await csp.get(`${at}/inquiries`)).text();
  const [page = ''] = /\/r\/yuinosato\/inquiries\/iq_[0-9a-f]{32}/.exec(list) ?? [];
  const operator = await site.signedInAs(await exampleStaff(region, 'operator'));
  for (const path of [`${at}/inquiries`, page]) {
    expect((await operator.get(path)).status).toBe(403);
    expect((await site.signedOut().get(path)).status).toBe(303);
  }
  const minato = await exampleRegion('minato');
  const there = await site.signedInAs(await exampleStaff(minato, 'csp'));
  expect((await there.get(page.replace('yuinosato', 'minato'))).status).toBe(404);
  expect(await (await there.get('/r/minato/inquiries')).text()).toContain('まだありません');
});

test('a flood from one address is stopped with a sentence', async () => {
  const flood = { 'x-forwarded-for': '192.0.2.55' };
  const visitor = site.signedOut();
  for (let i = 0; i < inquiriesAllowed.address; i++) await visitor.post(`${at}/contact`, asked, flood);
  const stopped = await visitor.post(`${at}/contact`, asked, flood);
  expect(stopped.status).toBe(409);
  expect(await stopped.text()).toContain('電話をください');
});
