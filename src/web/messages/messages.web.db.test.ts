import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type PersonId, type RegionId, slugOf } from '../../kernel/ids.ts';
import { tell } from '../../modules/messages/index.ts';
import { exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { deadLetters, markFailed, recentMails, sendMail } from '../../platform/outbox.ts';
import { newId } from '../../platform/random.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
let officer: Actor;
let visitor: Visitor;

beforeAll(async () => {
  site = await exampleSite({ demo: true });
  region = await exampleRegion('yuinosato');
  officer = await exampleStaff(region, 'officer');
  visitor = await site.signedInAs(officer);
});
afterAll(() => site.close());

test('a person reads their own notices, and drawing the page changes nothing', async () => {
  const id = newId('job');
  await inTransaction(region, (tx) =>
    tell(tx, officer.personId as PersonId, 'job-opened', { jobId: id, title: '髙﨑の原稿' }, 'once'),
  );
  for (let look = 0; look < 2; look++) {
    const html = await (await visitor.get('/r/yuinosato/notices')).text();
    expect(html).toContain('「髙﨑の原稿」の確認が終わり');
    expect(html).toContain('まだ読んでいないお知らせ（1件）');
    expect(html).toContain('募集と応募');
  }
  expect(await (await visitor.get('/en/r/yuinosato/notices')).text()).toContain('is now open for proposals');
  expect((await visitor.post('/r/yuinosato/notices', {})).status).toBe(303);
  const read = await (await visitor.get('/r/yuinosato/notices')).text();
  expect(read).not.toContain('まだ読んでいない');
  expect(read).toContain('「髙﨑の原稿」の確認が終わり');
  const other = await site.signedInAs(await exampleStaff(region, 'csp'));
  expect(await (await other.get('/r/yuinosato/notices')).text()).not.toContain('髙﨑');
});

test('opening one notice goes on to its page, and only its reader can', async () => {
  const someone = await exampleStaff(region, 'csp');
  const [mine, others] = [
    await site.signedInAs(someone),
    await site.signedInAs(await exampleStaff(region, 'csp')),
  ];
  const id = newId('job');
  for (const title of ['一つ目の㈱', '二つ目の𠮷']) {
    await inTransaction(region, (tx) =>
      tell(tx, someone.personId as PersonId, 'job-opened', { jobId: id, title }, title),
    );
  }
  const html = await (await mine.get('/r/yuinosato/notices')).text();
  const [, path = ''] = /action="([^"]+\/reading)"/.exec(html) ?? [];
  expect((await others.post(path, {})).status).toBe(404);
  expect((await site.signedOut().post(path, {})).headers.get('location')).toBeNull();
  expect((await mine.post('/r/yuinosato/notices/n_nonsense/reading', {})).status).toBe(404);
  const opened = await mine.post(path, {});
  expect(opened.headers.get('location')).toBe(`/r/yuinosato/jobs/${slugOf('job', id)}`);
  // To read on is nothing that was done: its page does not say so.
  expect(opened.headers.getSetCookie()).toEqual([]);
  const after = await (await mine.get('/r/yuinosato/notices')).text();
  expect(after).toContain('まだ読んでいないお知らせ（1件）');
  // One that was read can be opened again.
  expect(after).toMatch(/href="\/r\/yuinosato\/jobs\/j_[0-9a-f]{32}">ページを開く/);
});

test('older notices are a page further, unread ones come first, and no notice is missed', async () => {
  const someone = await exampleStaff(region, 'csp');
  const reader = await site.signedInAs(someone);
  expect(await (await reader.get('/r/yuinosato/notices')).text()).toContain('お知らせは、まだありません');
  const told = (count: number, name: string) =>
    inTransaction(region, async (tx) => {
      for (let each = 0; each < count; each++) {
        const title = `${name}${each}番`;
        await tell(tx, someone.personId as PersonId, 'job-opened', { jobId: newId('job'), title }, title);
      }
    });
  await told(40, '古い');
  expect((await reader.post('/r/yuinosato/notices', {})).status).toBe(303);
  await told(2, '新しい');
  const first = await (await reader.get('/r/yuinosato/notices')).text();
  const next = /href="([^"]+\?after=n_[0-9a-f]{32})"/.exec(first)?.[1] ?? '';
  const second = await (await reader.get(next)).text();
  const titles = (html: string) => html.match(/「(古い|新しい)\d+番」/g) ?? [];
  expect(titles(first).slice(0, 2).sort()).toEqual(['「新しい0番」', '「新しい1番」']);
  expect(new Set([...titles(first), ...titles(second)]).size).toBe(42);
  expect(titles(second)).toHaveLength(12);
  expect(first).toContain('前のお知らせを見る');
  expect(second).not.toContain('前のお知らせを見る');
});

test('a person chooses how mail comes; the choice stands on the page, and bad input is kept', async () => {
  const someone = await site.signedInAs(await exampleStaff(region, 'csp'));
  const typed = {
    contract: 'atOnce',
    talk: 'daily',
    job: 'daily',
    region: 'none',
    quietFrom: '22:00',
    quietUntil: '06:00',
  };
  expect(await (await someone.get('/r/yuinosato/notices')).text()).toContain('毎日 7:30 に');
  const wrong = await someone.post('/r/yuinosato/notices/settings', { ...typed, digestAt: '05:30' });
  expect(wrong.status).toBe(422);
  const html = await wrong.text();
  expect(html).toContain('「まとめのメールが届く時刻」は、メールを受け取らない時間の外から選んでください。');
  expect(html).toMatch(/value="05:30" selected/);
  // Who wants no mail has no mail of the day that could come at the wrong hour.
  const none = { contract: 'none', talk: 'none', job: 'none', region: 'none' };
  const off = await someone.post('/r/yuinosato/notices/settings', { ...typed, ...none, digestAt: '05:30' });
  expect(off.status).toBe(303);
  const right = await someone.post('/r/yuinosato/notices/settings', { ...typed, digestAt: '20:30' });
  expect(right.headers.get('location')).toBe('/r/yuinosato/notices');
  expect(await (await someone.get('/r/yuinosato/notices')).text()).toContain('まとめのメールは毎日 20:30');
  const again = await (await someone.get('/en/r/yuinosato/notices/settings')).text();
  expect(again).toMatch(/name="contract" value="atOnce"[^>]* checked/);
  expect(again).toMatch(/value="22:00" selected/);
});

test('mail is read on a page in a demonstration, and there is no such page elsewhere', async () => {
  await inTransaction(region, (tx) =>
    sendMail(tx, {
      to: 'hana@example.jp',
      subject: '<b>件名</b>',
      text: 'http://localhost:3000/r/yuinosato\n',
      key: 'shown',
    }),
  );
  const html = await (await site.signedOut().get('/r/yuinosato/outbox')).text();
  expect(html).toContain('&lt;b>件名');
  expect(html).toContain('<a href="http://localhost:3000/r/yuinosato">');
});

test('an officer sees to whom and why, never what, and sends again', async () => {
  await inTransaction(region, async (tx) => {
    await sendMail(tx, { to: 'gone@example.jp', subject: '宛先なし', text: 'ひみつの本文', key: 'dead' });
    const mail = (await recentMails(tx)).find(({ recipient }) => recipient === 'gone@example.jp');
    await markFailed(tx, mail?.id ?? '', 'EENVELOPE 550', true);
  });
  const html = await (await visitor.get('/r/yuinosato/dead-letters')).text();
  expect(html).toContain('gone@example.jp');
  expect(html).toContain('EENVELOPE 550');
  expect(html).not.toContain('ひみつの本文');
  const [, path = ''] = /action="([^"]+\/sending)"/.exec(html) ?? [];
  expect((await visitor.post(path, {})).headers.get('location')).toBe('/r/yuinosato/dead-letters');
  expect(await reading(region, deadLetters)).toEqual([]);
  expect(await (await visitor.post(path, {})).text()).toContain('もう一度送る必要がありません');
});

test('nobody else sees what could not be sent', async () => {
  const operator = await site.signedInAs(await exampleStaff(region, 'operator'));
  expect((await operator.get('/r/yuinosato/dead-letters')).status).toBe(403);
  expect((await operator.post(`/r/yuinosato/dead-letters/${crypto.randomUUID()}/sending`, {})).status).toBe(
    403,
  );
  expect((await visitor.post('/r/yuinosato/dead-letters/nonsense/sending', {})).status).toBe(404);
});

test('without a demonstration there is no page of mail', async () => {
  const real = await exampleSite();
  await exampleRegion('yuinosato');
  expect((await real.signedOut().get('/r/yuinosato/outbox')).status).toBe(404);
  await real.close();
});
