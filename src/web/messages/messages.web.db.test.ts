import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
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
    expect(html).toContain('新しい');
  }
  expect(await (await visitor.get('/en/r/yuinosato/notices')).text()).toContain('is now open for proposals');
  expect((await visitor.post('/r/yuinosato/notices', {})).status).toBe(303);
  expect(await (await visitor.get('/r/yuinosato/notices')).text()).not.toContain('新しい');
  const other = await site.signedInAs(await exampleStaff(region, 'csp'));
  expect(await (await other.get('/r/yuinosato/notices')).text()).not.toContain('髙﨑');
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
