import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { exampleClient, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

const at = '/r/yuinosato';
let site: ExampleSite;
let region: RegionId;
beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
});
afterAll(() => site.close());

const textOf = async (visitor: Visitor, address: string) => (await visitor.get(address)).text();
/** What the header says of where one is. */
async function marked(visitor: Visitor, address: string): Promise<string[]> {
  const html = await textOf(visitor, address);
  const header = html.slice(html.indexOf('<header'), html.indexOf('</header>'));
  return [...header.matchAll(/aria-current="([a-z]+)"[^>]*>(?:<[^>]+>)?([^<]+)</g)].map(
    (mark) => `${mark[1]} ${mark[2]}`,
  );
}

test('the header marks where one is, and a new order is not the search for work', async () => {
  const { actor } = await exampleClient(region);
  const client = await site.signedInAs(actor);
  expect(await marked(site.signedOut(), `${at}/jobs`)).toEqual(['page しごとを探す']);
  expect(await marked(client, `${at}/orders`)).toEqual(['page 仕事を頼む']);
  expect(await marked(client, `${at}/jobs/new`)).toEqual(['true 仕事を頼む']);
  expect(await marked(site.signedOut(), at)).toEqual([]);
});

test('a Japanese name on an English page says which language it is', async () => {
  const officer = await site.signedInAs(await exampleStaff(region, 'officer'));
  expect(await textOf(officer, `/en${at}/home`)).toMatch(/<span lang="ja">佐藤 花子\d*<\/span><\/a><\/nav>/);
  expect(await textOf(officer, `${at}/home`)).not.toContain('<span lang="ja">');
});

test.each(['contact', 'how', 'money', 'privacy', 'terms', 'accessibility'])(
  '%s opens for everybody, in both languages, and every page leads there',
  async (page) => {
    for (const before of ['', '/en']) {
      const visitor = site.signedOut();
      expect(await textOf(visitor, `${before}${at}/jobs`)).toContain(`href="${before}${at}/${page}"`);
      const answer = await visitor.get(`${before}${at}/${page}`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain(`href="tel:0183-73-2111"`);
    }
  },
);

test('the page about money names who keeps it, and the fees of today', async () => {
  expect(await textOf(site.signedOut(), `${at}/money`)).toContain('まだ決まっていません');
  await exampleStaff(region, 'operator');
  const html = await textOf(site.signedOut(), `${at}/money`);
  expect(html).not.toContain('まだ決まっていません');
  expect(html).toContain('報酬の10％（税込み）');
  expect(html).toContain('会社は¥11,000を預け、働き手は¥10,000を受け取ります');
});

test('an error says what is safe and shows the ways on, with the number for the telephone', async () => {
  const officer = await site.signedInAs(await exampleStaff(region, 'officer'));
  const operator = await site.signedInAs(await exampleStaff(region, 'operator'));
  const missing = await officer.get(`${at}/nowhere`);
  const forbidden = await operator.get(`${at}/settings/look`);
  expect([missing.status, forbidden.status]).toEqual([404, 403]);
  for (const [answer, home] of [
    [await missing.text(), 'home'],
    [await forbidden.text(), 'home'],
  ] as const) {
    expect(answer).toContain(`href="${at}/${home}"`);
    expect(answer).toContain(`href="${at}/contact"`);
    expect(answer).toContain('tel:0183-73-2111');
    expect(answer).toMatch(/お問い合わせ番号: <code>[0-9a-f-]{36}<\/code>/);
  }
  const outside = await site.signedOut().get('/en/r/nowhere');
  expect(outside.status).toBe(404);
  expect(await outside.text()).toContain('This page was not found');
});

test('the browser’s tab shows the mark', async () => {
  const icon = await site.signedOut().get('/icon.svg');
  expect(icon.headers.get('content-type')).toBe('image/svg+xml');
  expect(await icon.text()).toContain('<path');
  expect(await textOf(site.signedOut(), '/')).toContain('href="/icon.svg"');
});
