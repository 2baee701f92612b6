import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleRegion } from '../modules/regions/region.examples.ts';
import { exampleWorker } from '../modules/workers/worker.examples.ts';
import { admission } from './admission.ts';
import { type ExampleSite, exampleSite } from './site.examples.ts';
import { countRefusal, watchAdmission } from './web-metrics.ts';

let site: ExampleSite;

beforeAll(async () => {
  site = await exampleSite();
});
afterAll(() => site.close());

const counted = async (line: RegExp) => {
  const text = await (await site.signedOut().get('/metrics')).text();
  return Number(new RegExp(`${line.source} (\\S+)$`, 'm').exec(text)?.[1]);
};

test('answers are counted by the pattern of their page: no region, no id and no person is in a label', async () => {
  const region = await exampleRegion('takasaki');
  const actor = await exampleWorker(region, { name: { displayName: '髙﨑𠮷①' } });
  const worker = await site.signedInAs(actor);
  await worker.get('/r/takasaki/jobs');
  await worker.get('/en/r/takasaki/jobs');
  await worker.get('/r/takasaki/jobs/j_018f6b1c7a5b7c3d8e9f0a1b2c3d4e5f');
  await site.signedOut().get('/r/no-such-region/nothing?q=takasaki');
  expect(await counted(/yuinowa_request_seconds_count\{method="GET",route="\/jobs",status="2xx"\}/)).toBe(2);
  expect(await counted(/yuinowa_request_seconds_count\{.*route="\/jobs\/:job",status="4xx"\}/)).toBe(1);
  expect(await counted(/yuinowa_request_seconds_count\{method="GET",route="other",status="4xx"\}/)).toBe(1);
  const text = await (await site.signedOut().get('/metrics')).text();
  expect(text).not.toMatch(/takasaki|018f6b1c|髙﨑|no-such-region/);
});

test('who is turned away and who is being answered is shown by kind', async () => {
  const places = admission();
  watchAdmission(places);
  places.enter('form');
  const before = await counted(/yuinowa_requests_refused_total\{kind="reading"\}/);
  countRefusal('reading');
  countRefusal('reading');
  expect(await counted(/yuinowa_requests_refused_total\{kind="reading"\}/)).toBe(before + 2);
  expect(await counted(/yuinowa_requests_under_way\{kind="form"\}/)).toBe(1);
});

test.each(['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])(
  'whoever comes through a proxy that writes %s finds no metrics',
  async (name) => {
    const answer = await site.signedOut().get('/metrics', { [name]: '127.0.0.1' });
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('yuinowa_');
  },
);
