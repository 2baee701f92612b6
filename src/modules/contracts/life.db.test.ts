import { beforeAll, expect, test } from 'vitest';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { newKey } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading } from '../../platform/transaction.ts';
import { refuseJob } from '../jobs/index.ts';
import { exampleOpenJob } from '../jobs/job.examples.ts';
import { exampleClient } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleLife, exampleWorker } from '../workers/worker.examples.ts';
import { exampleContract } from './contract.examples.ts';
import { fitLifeOf } from './index.ts';

let region: RegionId;
useOwnDatabase();
beforeAll(async () => {
  region = await exampleRegion();
});
const lifeOf = ({ personId }: { readonly personId: PersonId | null }) =>
  reading(region, (tx) => fitLifeOf(tx, personId as PersonId));

test('nothing is known of who has told nothing', async () => {
  expect(await lifeOf(await exampleWorker(region))).toBeNull();
});

test('hours that an order takes are bound from the agreement until everything is delivered', async () => {
  const offered = await exampleContract(region, { state: 'offered', dueIn: 13 });
  await exampleLife(offered.worker, { hoursPerWeek: 8, skills: ['typing'], devices: ['phone'] });
  expect(await lifeOf(offered.worker)).toMatchObject({ hoursPerWeek: 8, skills: ['typing'], boundHours: 0 });

  // Nine hours over the fourteen days from today to the delivery: four and a half a week, rounded up.
  const agreed = await exampleContract(region, { state: 'agreed', dueIn: 13 });
  await exampleLife(agreed.worker);
  expect(await lifeOf(agreed.worker)).toMatchObject({ boundHours: 5, isNewcomer: true });

  const delivered = await exampleContract(region, { state: 'delivered', dueIn: 13 });
  await exampleLife(delivered.worker);
  expect(await lifeOf(delivered.worker)).toMatchObject({ boundHours: 0, isNewcomer: true });
});

test('what somebody said is not for them belongs to their life', async () => {
  const her = await exampleWorker(region);
  await exampleLife(her);
  expect((await lifeOf(her))?.taste).toEqual({ categories: {}, skills: {} });
  const { actor } = await exampleClient(region);
  const jobId = await exampleOpenJob(actor, { category: 'data-entry', skills: ['typing'] });
  await refuseJob(her, { jobId, takenBack: false, key: newKey() });
  expect((await lifeOf(her))?.taste).toEqual({ categories: { 'data-entry': 1 }, skills: { typing: 1 } });
});
