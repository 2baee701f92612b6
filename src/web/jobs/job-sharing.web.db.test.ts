import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type JobId, slugOf } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/tokyo-date.ts';
import { amendJob, closeJob, jobPage } from '../../modules/jobs/index.ts';
import { exampleDraft, exampleOpenJob, settled } from '../../modules/jobs/job.examples.ts';
import { exampleClient } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

const title = '髙﨑商店㈱の①を、𠮷田さんと打ち直す</script><script>alert(1)</script>';
let site: ExampleSite;
let client: Actor;
let visitor: Visitor;

beforeAll(async () => {
  site = await exampleSite();
  client = (await exampleClient(await exampleRegion('yuinosato'))).actor;
  await exampleRegion('tonari');
  visitor = site.signedOut();
});
afterAll(() => site.close());

const at = (jobId: JobId, rest = '') => `/r/yuinosato/jobs/${slugOf('job', jobId)}${rest}`;
const htmlOf = async (address: string, reader = visitor) => (await reader.get(address)).text();
const meta = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];
const pictureIn = (html: string) => (meta(html, 'og:image') ?? '').replace('http://localhost:3000', '');
/** What a machine reads: the blocks as a browser takes them apart, then as JSON. */
const dataIn = (html: string): Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) =>
    JSON.parse(json),
  );

test('an open posting tells machines what it is, in words that end nothing', async () => {
  const html = await htmlOf(
    at(
      await exampleOpenJob(client, {
        title,
        description: '一行目は、紙の伝票を表に入力する仕事です。\n<b>二行目</b>',
      }),
    ),
  );
  expect(html).not.toContain('<script>alert');
  const [trail, posting] = dataIn(html);
  expect(trail).toMatchObject({ '@type': 'BreadcrumbList' });
  expect(posting).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    employmentType: 'CONTRACTOR',
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements: { '@type': 'Country', name: 'JP' },
    hiringOrganization: { '@type': 'Organization' },
  });
  expect(posting?.description).toContain('です。<br>&lt;b&gt;二行目&lt;/b&gt;</p>');
  expect(posting?.description).toContain('雇用ではありません');
  expect(String(posting?.validThrough)).toMatch(/^\d{4}-\d\d-\d\dT23:59:59\+09:00$/);
  expect(posting).not.toHaveProperty('baseSalary');
  expect(posting).not.toHaveProperty('jobLocation');
});

test('work at a certain place says where, and not that it is done from anywhere', async () => {
  const jobId = await exampleOpenJob(client, {
    workplace: 'onSite',
    workArea: '秋田県結の里市 𠮷田の選果場',
  });
  const [, posting] = dataIn(await htmlOf(at(jobId)));
  expect(posting).toMatchObject({
    jobLocation: { address: { addressLocality: '秋田県結の里市 𠮷田の選果場' } },
  });
  expect(posting).not.toHaveProperty('jobLocationType');
});

test('a link to it shows pay, last day and a picture, and search engines find both languages', async () => {
  const jobId = await exampleOpenJob(client, { title: '𠮷田㈱の伝票' });
  const html = await htmlOf(at(jobId));
  expect(meta(html, 'og:title')).toBe('𠮷田㈱の伝票');
  expect(meta(html, 'og:description')).toMatch(/^報酬 ¥10,800（税込み）　応募は\d{4}年/);
  expect(meta(html, 'twitter:card')).toBe('summary_large_image');
  expect(meta(html, 'robots')).toBeUndefined();
  expect(html).toContain(`<link rel="canonical" href="http://localhost:3000${at(jobId)}"`);
  expect(html).toContain(`hreflang="en" href="http://localhost:3000/en${at(jobId)}"`);
  expect(html).toContain('type="application/atom+xml"');
  // The words of a posting are Japanese, so that the English page repeats no posting.
  expect(dataIn(await htmlOf(`/en${at(jobId)}`)).map((data) => data['@type'])).toEqual(['BreadcrumbList']);
});

test('its picture is kept for a year under a name that changes with the posting', async () => {
  const jobId = await exampleOpenJob(client);
  const address = pictureIn(await htmlOf(at(jobId)));
  const answer = await visitor.get(address);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).toMatchObject({ width: 1200 });

  const job = await reading(client.regionId, (tx) => jobPage(tx, jobId));
  const changes = {
    milestones: [...job.milestones],
    applicationDeadline: addDays(job.applicationDeadline, 3),
    changeNote: '年末で休みが多いためです。',
  };
  settled(await amendJob(client, { ...job, ...changes, jobId, key: newKey() }));
  expect(pictureIn(await htmlOf(at(jobId)))).not.toBe(address);
  expect((await visitor.get(address)).headers.get('cache-control')).toBe('no-cache');
  expect((await visitor.get(at(jobId, '/picture/x.png'))).status).toBe(404);
});

test('a draft has no picture, no paper and no words for others, not even for its client', async () => {
  const jobId = await exampleDraft(client);
  const company = await site.signedInAs(client);
  const html = await htmlOf(at(jobId), company);
  expect(meta(html, 'robots')).toBe('noindex');
  expect(html).not.toMatch(/og:|ld\+json|application\/atom|social-plugins/);
  for (const reader of [company, visitor])
    for (const rest of ['/picture/0123456789abcdef.png', '/paper'])
      expect((await reader.get(at(jobId, rest))).status).toBe(404);
});

test('a posting of another region has neither', async () => {
  const jobId = await exampleOpenJob(client);
  for (const rest of ['', '/picture/0123456789abcdef.png', '/paper'])
    expect((await visitor.get(at(jobId, rest).replace('yuinosato', 'tonari'))).status).toBe(404);
});

test('once nobody can apply, search engines forget it and nobody is asked to tell others', async () => {
  const jobId = await exampleOpenJob(client);
  expect(await htmlOf(at(jobId))).toContain('ほかの人に知らせる');
  settled(await closeJob(client, { jobId, reason: '都合により', key: newKey() }));
  const html = await htmlOf(at(jobId));
  expect(meta(html, 'robots')).toBe('noindex');
  expect(dataIn(html).map((data) => data['@type'])).toEqual(['BreadcrumbList']);
  expect(html).not.toContain('ほかの人に知らせる');
});

test('one is told of it by links that carry the words and load nothing', async () => {
  const jobId = await exampleOpenJob(client, { title: '伝票 & 入力+確認' });
  const html = await htmlOf(at(jobId));
  const links = [...html.matchAll(/<a href="((?:https?|mailto):[^"]*)" rel="noopener">/g)].map(
    ([, link = '']) => new URL(link.replaceAll('&amp;', '&')),
  );
  expect(links.map(({ protocol, host, pathname }) => `${protocol}${host}${pathname}`)).toEqual([
    'https:social-plugins.line.me/lineit/share',
    'https:x.com/intent/post',
    'https:b.hatena.ne.jp/entry/panel/',
    'https:www.facebook.com/sharer/sharer.php',
    'mailto:',
  ]);
  const address = `http://localhost:3000${at(jobId)}`;
  for (const link of links)
    expect([...link.searchParams.values()].some((value) => value.includes(address))).toBe(true);
  expect(links[0]?.searchParams.get('text')).toMatch(/^伝票 & 入力\+確認　報酬 ¥10,800/);
  expect(html).not.toMatch(/(?:src|srcset|action)="https?:/);
});

test('its paper has all that one needs to call, and its address as a square', async () => {
  const jobId = await exampleOpenJob(client, { title: '髙﨑の伝票①' });
  const html = await htmlOf(at(jobId, '/paper'));
  expect(html).toContain('髙﨑の伝票①');
  expect(html).toContain('0183-73-2111');
  expect(html).toMatch(/報酬（税込み）<\/dt><dd class="num">¥10,800/);
  expect(html).toMatch(new RegExp(`class="paper-code">[^]*${at(jobId)}</span>`));
  expect(meta(html, 'robots')).toBe('noindex');
});

test('the region’s first page says whose site it is, and can be shown and printed', async () => {
  const html = await htmlOf('/r/yuinosato');
  expect(dataIn(html)[0]).toMatchObject({
    '@type': 'WebSite',
    publisher: { '@type': 'GovernmentOrganization' },
  });
  expect((await visitor.get(pictureIn(html))).headers.get('content-type')).toBe('image/png');
  expect((await visitor.get('/r/yuinosato/paper')).status).toBe(200);
  expect(meta(await htmlOf('/r/yuinosato/sign-in'), 'robots')).toBe('noindex');
});
