import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import { type RegionId, slugOf } from '../../kernel/ids.ts';
import { exampleOpenJob } from '../../modules/jobs/job.examples.ts';
import { suspendOrganization } from '../../modules/organizations/index.ts';
import { exampleClient, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { endAgreement, offerAgreement } from '../../modules/regions/index.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleLife, exampleWorker } from '../../modules/workers/worker.examples.ts';
import { newKey } from '../../platform/random.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let [here, there, third] = [0 as RegionId, 0 as RegionId, 0 as RegionId];
let theirClient: Actor;

const offer = (of: RegionId, withRegionId: RegionId) =>
  offerAgreement(systemActor(of, 'test'), { key: newKey(), withRegionId });
const read = async (query: string, slug = 'yuinosato', way = '') =>
  (await site.signedOut().get(`${way}/r/${slug}/jobs${query}`)).text();

beforeAll(async () => {
  site = await exampleSite();
  here = await exampleRegion('yuinosato');
  there = await exampleRegion('minato');
  third = await exampleRegion('yamanaka');
  const { actor } = await exampleClient(here, { name: '株式会社髙﨑𠮷①商店' });
  theirClient = (await exampleClient(there, { name: 'みなとの㈱港屋' })).actor;
  await exampleOpenJob((await exampleClient(third)).actor, { title: '炭焼きの札を書く' });
  // One after the other, so that the order of time mixes the two.
  for (let number = 1; number <= 20; number++) {
    await exampleOpenJob(actor, { title: `りんごの箱その${number}に札` });
    await exampleOpenJob(theirClient, { title: `漁港の網その${number}に札`, phoneEnough: true });
  }
});
afterAll(() => site.close());

test('what one side alone offers changes nothing', async () => {
  await offer(here, there);
  for (const slug of ['yuinosato', 'minato']) {
    const html = await read('?area=wide', slug);
    expect(html).toContain('>20件<');
    expect(html).not.toContain('name="area"');
    expect(html).not.toContain(slug === 'minato' ? 'りんごの箱' : '漁港の網');
    expect(html).toContain('noindex');
  }
  await offer(there, here);
});

test('agreed, the other region is searched only where somebody asks for it', async () => {
  const own = await read('');
  expect(own).toContain('>20件<');
  expect(own).not.toContain('漁港の網');
  expect(own).not.toContain('noindex');
  expect(own).toMatch(/name="area" value="wide"(?! checked)/);
  const wide = await read('?area=wide');
  expect(wide).toContain('2つの地域から 40件');
  expect(wide).toMatch(/name="area" value="wide" checked/);
  expect(wide).toContain('noindex');
  expect(wide).not.toContain('炭焼き');
  expect(await read('?area=wide', 'yuinosato', '/en')).toContain('2 regions: 40 jobs');
});

test('each posting stands once, in the order of time across regions and pages, and leads to its own region', async () => {
  const seen: string[] = [];
  for (let query: string | undefined = '?area=wide'; query !== undefined; ) {
    const html = await read(query);
    seen.push(...[...html.matchAll(/(りんごの箱|漁港の網)その(\d+)に/g)].map(([whole]) => whole));
    for (const [, slug, title] of html.matchAll(/href="\/r\/([a-z]+)\/jobs\/j_[^"]*">([^<]*)</g))
      expect(slug).toBe(title?.startsWith('漁港') ? 'minato' : 'yuinosato');
    query = /href="\/r\/yuinosato\/jobs(\?[^"]*behind=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    if (query) expect(query).toContain('area=wide');
  }
  const inTime = Array.from({ length: 20 }, (_, n) => [
    `漁港の網その${20 - n}に`,
    `りんごの箱その${20 - n}に`,
  ]);
  expect(seen).toEqual(inTime.flat());
  expect(await read('?area=wide&q=漁港')).toMatch(/例の町\d+の仕事/);
});

test('a worker is told what fits them there too, and says "not for me" only at home', async () => {
  const worker = await exampleWorker(here);
  await exampleLife(worker, { devices: ['phone'], hoursPerWeek: 20 });
  const visitor = await site.signedInAs(worker);
  const html = await (await visitor.get('/r/yuinosato/jobs?area=wide&order=fit')).text();
  expect(html.indexOf('漁港の網')).toBeLessThan(html.indexOf('りんごの箱'));
  expect(html).toMatch(/href="[^"]*order=fit[^"]*area=wide[^"]*after=30/);
  const rows = html.split('<li>').filter((row) => row.includes('漁港の網'));
  expect(rows[0]).toContain('class="why"');
  for (const row of rows) expect(row).not.toContain('not-for-me');
});

test('who keeps a search with the regions nearby keeps these, too, but not the order', async () => {
  const visitor = await site.signedInAs(await exampleWorker(here));
  const html = await (await visitor.get('/r/yuinosato/jobs?q=網&area=wide&order=fit')).text();
  const address = /name="address" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  expect(address).toBe('q=%E7%B6%B2&area=wide');
  const kept = await visitor.post('/r/yuinosato/searches/new', { address: `${address}&order=fit` });
  expect(kept.status).toBe(303);
  const list = await (await visitor.get('/r/yuinosato/searches')).text();
  expect(list).toContain(`href="/r/yuinosato/jobs?q=%E7%B6%B2&amp;area=wide">「網」（近くの地域も）<`);
});

test('what a suspended company of the other region offers is not found', async () => {
  const csp = await exampleStaff(there, 'csp');
  const hidden = (await exampleClient(there)).actor;
  const jobId = await exampleOpenJob(hidden, { title: '灯台の絵葉書' });
  expect(await read('?area=wide')).toContain(slugOf('job', jobId));
  const [seat] = hidden.seats;
  if (!seat) throw new Error('A client has a seat');
  const { organizationId } = seat;
  const stopped = await suspendOrganization(csp, { key: newKey(), organizationId, reason: '確かめています' });
  expect(stopped.ok).toBe(true);
  expect(await read('?area=wide')).not.toContain('灯台の絵葉書');
});

test('a third region sees neither, and once one side ends it nobody does', async () => {
  expect(await read('?area=wide', 'yamanaka')).toContain('>1件<');
  await endAgreement(systemActor(there, 'test'), { key: newKey(), withRegionId: here });
  for (const slug of ['yuinosato', 'minato']) expect(await read('?area=wide', slug)).toContain('>20件<');
});
