import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import { exampleOpenJob } from '../../modules/jobs/job.examples.ts';
import { exampleClient } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleLife, exampleWorker } from '../../modules/workers/worker.examples.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
  const { actor } = await exampleClient(region, { name: '株式会社髙﨑𠮷①商店' });
  await exampleOpenJob(actor, { title: 'りんごの箱の伝票を入力', expectedHours: 4, phoneEnough: true });
  await exampleOpenJob(actor, { title: '味噌のラベルを英語に', category: 'translation', expectedHours: 9 });
  for (let number = 1; number <= 33; number++)
    await exampleOpenJob(actor, {
      title: `朝市の写真その${number}に題`,
      rewards: [yen(6_000n)],
      expectedHours: 30,
    });
});
afterAll(() => site.close());

const read = async (query: string, way = '') =>
  (await site.signedOut().get(`${way}/r/yuinosato/jobs${query}`)).text();
const asked = (parts: Record<string, string>) => `?${new URLSearchParams(parts)}`;

test('words and conditions narrow the list, and stand in the form and beside the list', async () => {
  const html = await read(asked({ q: 'リンゴ', hours: '5' }));
  expect(html).toContain('りんごの箱の伝票を入力');
  expect(html).not.toContain('味噌のラベル');
  expect(html).toContain('>1件<');
  expect(html).toContain('value="リンゴ"');
  expect(html).toMatch(/<option value="5" selected/);
  expect(html).toContain('aria-label="「リンゴ」をはずす"');
  expect(html).toContain('href="/r/yuinosato/jobs?hours=5"');
});

test('where nothing fits, the page says what to do', async () => {
  const html = await read(asked({ q: '潜水', phone: 'yes' }));
  expect(html).toContain('この条件に合う仕事は、いまありません。');
  expect(html).toContain('すべての条件をはずす');
  const inEnglish = await read(asked({ q: '潜水', phone: 'yes' }), '/en');
  expect(inEnglish).toContain('No open job fits these conditions now.');
});

test('where no posting has the word, another one is proposed, and what there is: kinds of work with their numbers', async () => {
  const html = await read(asked({ q: '潜水' }));
  expect(html).toContain('短いことばや、別のことばで探してみてください。');
  expect(html).not.toContain('条件を1つはずす');
  expect(html).toContain('href="/r/yuinosato/jobs?category=data-entry">データ入力・集計（34件）');
  expect(html).toContain('href="/r/yuinosato/jobs?category=translation">翻訳・通訳（1件）');
  expect(await read('?category=data-entry')).toContain('>34件<');
  expect(await read(asked({ q: '潜水' }), '/en')).toContain('A shorter word or another one may help.');
});

test('a worker finds the way to what they keep on the search page and on their own, nobody else does', async () => {
  const visitor = await site.signedInAs(await exampleWorker(region));
  const way = 'href="/r/yuinosato/searches"';
  for (const address of ['/jobs', '/jobs?q=%E6%BD%9C%E6%B0%B4', '/home'])
    expect(await (await visitor.get(`/r/yuinosato${address}`)).text()).toContain(way);
  const list = await (await visitor.get('/r/yuinosato/jobs')).text();
  expect(list.indexOf(way)).toBeLessThan(list.indexOf('朝市の写真'));
  expect(await read('')).not.toContain(way);
});

test('more than one page is read to its end, each posting once', async () => {
  const seen: string[] = [];
  for (let query: string | undefined = asked({ category: 'data-entry', q: '朝市' }); query !== undefined; ) {
    const html = await read(query);
    seen.push(...[...html.matchAll(/朝市の写真その(\d+)に/g)].map(([, number]) => number ?? ''));
    query = /href="\/r\/yuinosato\/jobs(\?[^"]*behind=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(seen.length).toBe(33);
  expect(new Set(seen).size).toBe(33);
});

test('a mistyped address shows the list', async () => {
  for (const query of [
    '?behind=yesterday',
    '?behind=1.00000000-0000-0000-0000-00000000000g',
    '?hours=abc',
    '?q=%00',
  ])
    expect(await read(query)).toContain('>35件<');
});

test('a search is no page for search engines, the list is', async () => {
  expect(await read(asked({ q: 'りんご' }))).toContain('noindex');
  expect(await read('')).not.toContain('noindex');
});

test('a worker reads first what fits them, and others have no such order', async () => {
  const worker = await exampleWorker(region);
  await exampleLife(worker, { devices: ['phone'], hoursPerWeek: 6 });
  const visitor = await site.signedInAs(worker);
  const html = await (await visitor.get('/r/yuinosato/jobs?order=fit')).text();
  expect(html).toContain('りんごの箱の伝票');
  expect(html.indexOf('りんごの箱の伝票')).toBeLessThan(html.indexOf('朝市の写真'));
  expect(html).toContain('aria-current="true">わたしに合う順');
  expect(html).toContain('name="order" value="fit"');
  expect(html).toMatch(/href="[^"]*order=fit[^"]*after=30/);
  expect(await read('?order=fit')).not.toContain('わたしに合う順');
});

test('a worker keeps a filter from the list, finds it in words, and takes it away', async () => {
  const visitor = await site.signedInAs(await exampleWorker(region));
  const list = await (await visitor.get('/r/yuinosato/jobs?q=%E4%BC%9D%E7%A5%A8&hours=10')).text();
  const address = /name="address" value="([^"]*)"/.exec(list)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const kept = await visitor.post('/r/yuinosato/searches/new', { address });
  expect(kept.headers.get('location')).toBe('/r/yuinosato/searches');
  const page = await (await visitor.get('/r/yuinosato/searches')).text();
  expect(page).toContain('「伝票」、10時間まで');
  const removal = /action="([^"]*removal)"/.exec(page)?.[1] ?? '';
  expect((await visitor.post(removal, {})).status).toBe(303);
  expect(await (await visitor.get('/r/yuinosato/searches')).text()).toContain('まだありません');
  const empty = await visitor.post('/r/yuinosato/searches/new', { address: 'colour=blue' });
  expect(await empty.text()).toContain('保存する条件がありません');
});
