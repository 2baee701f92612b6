import { afterAll, beforeAll, expect, test } from 'vitest';
import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { announcedAfter, announcedBefore } from '../../modules/jobs/index.ts';
import { exampleDraft, exampleOpenJob } from '../../modules/jobs/job.examples.ts';
import { exampleClient } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { config } from '../../platform/config.ts';
import { reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';
import { createSite } from '../site.tsx';
import { parseXml, textsOf } from '../xml.examples.ts';

let site: ExampleSite;
beforeAll(async () => {
  site = await exampleSite();
});
afterAll(() => site.close());

const textOf = async (address: string) => (await site.signedOut().get(address)).text();
const { baseUrl } = config();

test('the list of all addresses names every region’s file, and robots find it', async () => {
  await exampleRegion('yuinosato');
  await exampleRegion('minami-no-machi');
  expect(textsOf(parseXml(await textOf('/sitemap.xml')), 'loc').toSorted()).toEqual([
    `${baseUrl}/sitemap-minami-no-machi-1.xml`,
    `${baseUrl}/sitemap-yuinosato-1.xml`,
  ]);
  expect(await textOf('/robots.txt')).toContain(`\nSitemap: ${baseUrl}/sitemap.xml\n`);
});

test('a file holds what everybody may read, in both languages that name each other', async () => {
  const { actor } = await exampleClient(await exampleRegion('kita'));
  const open = await exampleOpenJob(actor);
  const draft = await exampleDraft(actor);
  const xml = await textOf('/sitemap-kita-1.xml');
  const addresses = textsOf(parseXml(xml), 'loc');
  for (const lang of ['', '/en'])
    for (const path of ['', '/jobs', '/money', `/jobs/${slugOf('job', open)}`])
      expect(addresses).toContain(`${baseUrl}${lang}/r/kita${path}`);
  expect(xml).not.toContain(slugOf('job', draft));
  expect(new Set(addresses).size).toBe(addresses.length);
  const posting = parseXml(xml).children.find(({ children }) =>
    children[0]?.text.endsWith(slugOf('job', open)),
  );
  expect(posting?.children.map(({ name }) => name)).toEqual(['loc', 'lastmod', 'xhtml:link', 'xhtml:link']);
  expect(posting?.children.slice(2).map(({ attributes }) => attributes.hreflang)).toEqual(['ja', 'en']);
  for (const address of addresses)
    expect((await site.signedOut().get(address.replace(baseUrl, ''))).status).toBe(200);
});

test.each([
  '/sitemap-nowhere-1.xml',
  '/sitemap-yuinosato-2.xml',
  '/sitemap-yuinosato-0.xml',
  '/sitemap-yuinosato.xml',
])('%s is not there', async (address) => {
  expect((await site.signedOut().get(address)).status).toBe(404);
});

test('a long list is read in parts, each after the last one of the part before', async () => {
  const region = await exampleRegion('nishi');
  const { actor } = await exampleClient(region);
  const ids = [
    await exampleOpenJob(actor),
    await exampleOpenJob(actor),
    await exampleOpenJob(actor),
  ].toSorted();
  await reading(region, async (tx) => {
    const today = tokyoDateOf(tx.now);
    const idsOf = async (after: (typeof ids)[number] | null, limit: number) =>
      (await announcedAfter(tx, today, after, limit)).map(({ id }) => id);
    expect(await idsOf(null, 2)).toEqual(ids.slice(0, 2));
    expect(await idsOf(ids[1] ?? null, 2)).toEqual(ids.slice(2));
    expect(await announcedBefore(tx, today, 0)).toBeNull();
    expect(await announcedBefore(tx, today, 2)).toBe(ids[1]);
    expect(await announcedBefore(tx, today, 4)).toBeNull();
  });
});

test('robots are kept from invented postings on the open net, and from no others', async () => {
  const robotsOf = async (at: string, demo: boolean) =>
    (await createSite({ baseUrl: at, demo, ready: async () => true }).request(`${at}/robots.txt`)).text();
  expect(await robotsOf('https://demo.example.jp', true)).toBe('User-agent: *\nDisallow: /\n');
  expect(await robotsOf('https://work.example.jp', false)).toContain(
    'Sitemap: https://work.example.jp/sitemap.xml',
  );
  expect(await robotsOf(baseUrl, true)).toContain('Sitemap:');
});
