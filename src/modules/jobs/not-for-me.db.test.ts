import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { JobId, PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { newKey } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading } from '../../platform/transaction.ts';
import { trailOf } from '../audit/index.ts';
import { exampleClient } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { notForMeAmong, refuseJob, resetTaste, tasteOf } from './index.ts';
import { exampleDraft, exampleOpenJob } from './job.examples.ts';

let region: RegionId;
let client: Actor;
useOwnDatabase();
beforeAll(async () => {
  region = await exampleRegion();
  client = (await exampleClient(region)).actor;
});

const refuse = (actor: Actor, jobId: JobId, takenBack = false) =>
  refuseJob(actor, { jobId, takenBack, key: newKey() });
const taste = (actor: Actor) => reading(region, (tx) => tasteOf(tx, actor.personId as PersonId));
const hidden = (actor: Actor, jobs: JobId[]) =>
  reading(region, async (tx) => [...(await notForMeAmong(tx, actor.personId as PersonId, jobs))]);

test('a posting is out of sight for one worker alone, counts once, and comes back', async () => {
  const [her, him] = [await exampleWorker(region), await exampleWorker(region)];
  const jobId = await exampleOpenJob(client, { category: 'photography', skills: ['photo', 'video'] });
  await refuse(her, jobId);
  await refuse(her, jobId);
  expect(await hidden(her, [jobId])).toEqual([jobId]);
  expect(await hidden(him, [jobId])).toEqual([]);
  expect(await taste(her)).toEqual({ categories: { photography: 1 }, skills: { photo: 1, video: 1 } });
  const trail = await reading(region, (tx) => trailOf(tx, ['job', jobId]));
  expect(trail.filter(({ action }) => action === 'job.not-for-me')).toHaveLength(1);

  await refuse(her, jobId, true);
  expect(await hidden(her, [jobId])).toEqual([]);
  expect(await taste(her)).toEqual({ categories: {}, skills: {} });
});

test('what was learned is forgotten by kind of work or by skill; the postings stay out of sight', async () => {
  const her = await exampleWorker(region);
  const jobs: JobId[] = [];
  for (const category of ['writing', 'writing', 'survey'])
    jobs.push(await exampleOpenJob(client, { category, skills: ['writing'] }));
  for (const jobId of jobs) await refuse(her, jobId);
  await resetTaste(her, { category: 'writing', skill: '', key: newKey() });
  expect(await taste(her)).toEqual({ categories: { survey: 1 }, skills: { writing: 1 } });
  await resetTaste(her, { category: '', skill: 'writing', key: newKey() });
  expect(await taste(her)).toEqual({ categories: {}, skills: {} });
  expect(await hidden(her, jobs)).toHaveLength(3);
});

test('a client has no taste here, a draft is not there for a worker, and no other region’s posting is', async () => {
  const her = await exampleWorker(region);
  await expect(refuse(client, await exampleOpenJob(client))).rejects.toThrow(NotAllowed);
  await expect(resetTaste(client, { category: 'writing', skill: '', key: newKey() })).rejects.toThrow(
    NotAllowed,
  );
  await expect(refuse(her, await exampleDraft(client))).rejects.toThrow(NotFound);
  const elsewhere = (await exampleClient(await exampleRegion())).actor;
  await expect(refuse(her, await exampleOpenJob(elsewhere))).rejects.toThrow(NotFound);
});
