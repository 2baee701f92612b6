import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { slugOf } from '../../kernel/ids.ts';
import { closeJob } from '../../modules/jobs/index.ts';
import { exampleDraft, exampleOpenJob, settled } from '../../modules/jobs/job.examples.ts';
import { exampleClient } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { newKey } from '../../platform/random.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';
import { parseXml, textsOf, type XmlElement } from '../xml.examples.ts';

const address = '/r/yuinosato/jobs.atom';
let site: ExampleSite;
let client: Actor;

beforeAll(async () => {
  site = await exampleSite();
  await site.clockAt('2026-11-16T10:00:00+09:00');
  client = (await exampleClient(await exampleRegion('yuinosato'))).actor;
  await exampleRegion('tonari');
});
afterAll(() => site.close());

const get = (at = address, headers = {}) => site.signedOut().get(at, headers);
const feedAt = async (at = address): Promise<XmlElement> => parseXml(await (await get(at)).text());
const entriesOf = (feed: XmlElement) => feed.children.filter(({ name }) => name === 'entry');

test('a region without postings has a feed that says so', async () => {
  const feed = await feedAt('/r/tonari/jobs.atom');
  expect(entriesOf(feed)).toEqual([]);
  expect(textsOf(feed, 'updated')).toEqual(['2026-11-15T15:00:00.000Z']);
});

test('it holds what everybody may read, newest first, and nothing else', async () => {
  const first = await exampleOpenJob(client, { title: '髙﨑㈱の①' });
  const draft = await exampleDraft(client, { title: '下書き' });
  await site.clockAt('2026-11-17T10:00:00+09:00');
  const second = await exampleOpenJob(client, { title: '𠮷田 <b>&amp; "伝票" ]]>' });
  const feed = await feedAt();
  expect(feed.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'ja' });
  const [newest, older] = entriesOf(feed);
  expect(entriesOf(feed)).toHaveLength(2);
  expect(textsOf(newest as XmlElement, 'title')).toEqual(['𠮷田 <b>&amp; "伝票" ]]>']);
  expect(textsOf(older as XmlElement, 'title')).toEqual(['髙﨑㈱の①']);
  expect(textsOf(newest as XmlElement, 'id')).toEqual([`tag:localhost,2026:ja/${slugOf('job', second)}`]);
  expect(textsOf(newest as XmlElement, 'summary')[0]).toMatch(/^報酬 ¥10,800（税込み）/);
  expect(JSON.stringify(feed)).not.toContain(slugOf('job', draft));
  // What RFC 4287 requires of a feed and of each entry, once.
  for (const part of [feed, ...entriesOf(feed)])
    for (const required of ['id', 'title', 'updated'])
      expect(part.children.filter(({ name }) => name === required)).toHaveLength(1);
  const links = entriesOf(feed).map(
    (entry) => entry.children.find(({ name }) => name === 'link')?.attributes,
  );
  expect(links.map((link) => link?.href)).toEqual(
    [second, first].map((id) => `http://localhost:3000/r/yuinosato/jobs/${slugOf('job', id)}`),
  );

  settled(await closeJob(client, { jobId: second, reason: '都合により', key: newKey() }));
  expect(entriesOf(await feedAt())).toHaveLength(1);
});

test('it takes the filter of the search, and leads back to what was searched for', async () => {
  const jobId = await exampleOpenJob(client, { title: 'りんごの写真を選ぶ仕事', phoneEnough: true });
  const feed = await feedAt(`${address}?phone=yes&q=${encodeURIComponent('写真')}`);
  expect(entriesOf(feed).flatMap((entry) => textsOf(entry, 'id'))).toEqual([
    `tag:localhost,2026:ja/${slugOf('job', jobId)}`,
  ]);
  const links = feed.children.filter(({ name }) => name === 'link').map(({ attributes }) => attributes.href);
  const asked = `q=${encodeURIComponent('写真')}&phone=yes`;
  expect(links).toEqual([
    `http://localhost:3000${address}?${asked}`,
    `http://localhost:3000/r/yuinosato/jobs?${asked}`,
  ]);
  expect(entriesOf(await feedAt(`${address}?q=${encodeURIComponent('どこにもない')}`))).toEqual([]);
});

test('the English feed leads to English pages, and says that what was typed is Japanese', async () => {
  const feed = await feedAt(`/en${address}`);
  const [entry] = entriesOf(feed);
  expect(entry?.children.find(({ name }) => name === 'title')?.attributes['xml:lang']).toBe('ja');
  expect(entry?.children.find(({ name }) => name === 'link')?.attributes.href).toContain(
    '/en/r/yuinosato/jobs/',
  );
});

test('who has it already is told that nothing has changed', async () => {
  const whole = await get();
  expect(whole.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(whole.headers.get('cache-control')).toBe('public, max-age=300');
  const etag = whole.headers.get('etag') ?? '';
  for (const headers of [
    { 'if-none-match': etag },
    { 'if-none-match': `W/${etag}` },
    { 'if-modified-since': whole.headers.get('last-modified') ?? '' },
  ])
    expect((await get(address, headers)).status).toBe(304);
  expect((await get(address, { 'if-none-match': '"other"' })).status).toBe(200);
  await site.clockAt('2026-11-18T10:00:00+09:00');
  await exampleOpenJob(client);
  expect((await get(address, { 'if-none-match': etag })).status).toBe(200);
});
