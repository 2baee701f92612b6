import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { JobId, PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { skillCodes } from '../../kernel/skills.ts';
import { addDays, type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { newKey } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { trailOf } from '../audit/index.ts';
import { moveMembership } from '../identity/membership.rows.ts';
import { type FitLife, type FitPosting, fitOf, lessOf } from '../jobs/fit.rules.ts';
import { closeJob, type JobPage, jobPage, refuseJob } from '../jobs/index.ts';
import { type ExampleJob, exampleDraft, exampleOpenJob, exampleProposal } from '../jobs/job.examples.ts';
import { workplaces } from '../jobs/job.rules.ts';
import { insertNotForMe } from '../jobs/not-for-me.rows.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleChoice } from '../messages/preference.examples.ts';
import { insertMember } from '../organizations/member.rows.ts';
import { exampleClient } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleLife, exampleWorker } from '../workers/worker.examples.ts';
import { type Circumstances, devices, weekTimes } from '../workers/worker.rules.ts';
import { exampleContract } from './contract.examples.ts';
import { fitLifeOf, matchJob } from './index.ts';
import { matchedWorkers } from './match.pages.ts';
import { matchLimits } from './match.rules.ts';

useOwnDatabase();
const everybody = { ...matchLimits, places: 10_000, newcomerPlaces: 0 };

const match = (regionId: RegionId, jobId: JobId) =>
  matchJob(systemActor(regionId, 'test'), { jobId, key: newKey() });
const toldOf = (regionId: RegionId, { personId }: Actor) =>
  reading(regionId, async (tx) =>
    (await notificationsOf(tx, personId as PersonId)).flatMap(({ telling }) =>
      telling.kind === 'job-suits' ? [telling.facts.jobId] : [],
    ),
  );

const few = <Value>(all: readonly Value[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...all), { maxLength });
const categories = ['data-entry', 'writing', 'photography'] as const;
const skills = skillCodes.slice(0, 6);
const times = weekTimes.slice(0, 4);
const lives: fc.Arbitrary<Partial<Circumstances>> = fc.record({
  hoursPerWeek: fc.integer({ min: 1, max: 20 }),
  weekTimes: fc.oneof(
    fc.constant(weekTimes),
    few(times, 4).map((some) => [...some, 'sunNight' as const]),
  ),
  months: fc.oneof(
    fc.constant([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    few([1, 3, 5, 7, 9, 11], 4).map((some) => [...some, 12]),
  ),
  devices: fc.uniqueArray(fc.constantFrom(...devices), { minLength: 1 }),
  skills: few(skills, 4),
});
const postings = (today: LocalDate) =>
  fc
    .record({
      category: fc.constantFrom(...categories),
      skills: few(skills, 4),
      workplace: fc.constantFrom(...workplaces),
      workArea: fc.constant('湯沢市 柳町'),
      weekTimes: fc.oneof(fc.constant([]), few(times, 2)),
      phoneEnough: fc.boolean(),
      beginnersWelcome: fc.boolean(),
      expectedHours: fc.integer({ min: 1, max: 80 }),
      open: fc.integer({ min: 0, max: 20 }),
      work: fc.integer({ min: 0, max: 90 }),
    })
    .map(({ open, work, ...posting }) => ({
      ...posting,
      applicationDeadline: addDays(today, open),
      deliveryDue: addDays(today, open + work),
    }));

test('one statement finds and weighs the same workers as the rules do', async () => {
  const region = await exampleRegion();
  const { actor: client } = await exampleClient(region);
  const refused: JobId[] = [];
  for (let n = 0; n < 12; n++) {
    const category = categories[n % 3] ?? 'writing';
    refused.push(await exampleDraft(client, { category, skills: skills.slice(n % 2, (n % 2) + 2) }));
  }
  const workers: Actor[] = [];
  for (const state of ['agreed', 'funded', 'accepted'] as const)
    workers.push((await exampleContract(region, { state, dueIn: 5 })).worker);
  while (workers.length < 40) workers.push(await exampleWorker(region));
  for (const [n, life] of fc.sample(lives, { numRuns: workers.length, seed: 47 }).entries()) {
    const worker = workers[n] as Actor;
    await exampleLife(worker, life);
    await inTransaction(region, async (tx) => {
      for (const jobId of refused.slice(0, n % 3 === 0 ? n % 13 : 0))
        await insertNotForMe(tx, worker.personId as PersonId, jobId);
    });
  }

  const other = await reading(region, async (tx) => jobPage(tx, await openJob(client)));
  await reading(region, async (tx) => {
    const today = tokyoDateOf(tx.now);
    const known: (readonly [PersonId, FitLife | null])[] = [];
    for (const { personId } of workers)
      known.push([personId as PersonId, await fitLifeOf(tx, personId as PersonId)]);
    // The ground holds what the two have to agree on: orders in hand, finished ones, and what is heard of a taste.
    const holds = (what: (life: FitLife) => boolean) => known.some(([, life]) => life !== null && what(life));
    expect(holds(({ boundHours }) => boundHours > 0)).toBe(true);
    expect(holds(({ isNewcomer }) => !isNewcomer)).toBe(true);
    expect(holds(({ kinds }) => kinds.length > 0)).toBe(true);
    expect(holds(({ taste }) => lessOf(taste).categories.length > 0)).toBe(true);
    expect(holds(({ taste }) => lessOf(taste).skills.length > 0)).toBe(true);
    let pairs = 0;
    for (const posting of fc.sample(postings(today), { numRuns: 100, seed: 48 })) {
      const found = await matchedWorkers(tx, { ...other, ...posting }, everybody);
      const expected = known.flatMap(([workerId, life]) => {
        const fit = fitOf(posting as FitPosting, life, today);
        return fit?.isTold ? [[workerId, fit.score] as const] : [];
      });
      expect(new Map(found.map(({ workerId, score }) => [workerId, score])), JSON.stringify(posting)).toEqual(
        new Map(expected),
      );
      expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
      pairs += found.length;
    }
    expect(pairs).toBeGreaterThan(500);
  });
}, 60_000);

async function openJob(client: Actor): Promise<JobId> {
  return exampleOpenJob(client, { title: '𠮷田㈱の入力①', expectedHours: 4 });
}

test('those whom an opened posting fits are told once, without a mail at once, and the audit counts them', async () => {
  const region = await exampleRegion();
  const { actor: client } = await exampleClient(region);
  const [fits, busy] = [await exampleWorker(region), await exampleWorker(region)];
  await exampleLife(fits);
  await exampleLife(busy, { hoursPerWeek: 1 });
  const jobId = await openJob(client);
  expect(await match(region, jobId)).toEqual({ ok: true, value: { told: 1 } });
  expect(await match(region, jobId)).toEqual({ ok: true, value: { told: 0 } });
  expect(await toldOf(region, fits)).toEqual([jobId]);
  expect(await toldOf(region, busy)).toEqual([]);
  const trail = await reading(region, (tx) => trailOf(tx, ['job', jobId]));
  expect(trail.filter(({ action }) => action === 'job.matched')).toHaveLength(2);
});

test('it is told to nobody whom it does not concern', async () => {
  const region = await exampleRegion();
  const { actor: client, organization } = await exampleClient(region);
  const jobId = await openJob(client);
  const worker = async () => {
    const one = await exampleWorker(region);
    await exampleLife(one);
    return one;
  };
  const [applied, refusing, silent, left, suspended, colleague] = [
    await worker(),
    await worker(),
    await worker(),
    await worker(),
    await worker(),
    await worker(),
  ];
  await exampleProposal(applied, jobId);
  await refuseJob(refusing, { jobId, takenBack: false, key: newKey() });
  await inTransaction(region, async (tx) => {
    const ways = {
      contract: 'daily',
      talk: 'daily',
      job: 'daily',
      suitable: 'none',
      region: 'daily',
    } as const;
    await exampleChoice(tx, silent.personId as PersonId, { ways });
    await moveMembership(tx, left.personId as PersonId, 'left');
    await moveMembership(tx, suspended.personId as PersonId, 'suspended', '休会');
    await insertMember(tx, organization.id, {
      personId: colleague.personId as PersonId,
      role: 'clientViewer',
      approvalLimit: null,
    });
  });
  const elsewhere = await exampleRegion();
  await exampleLife(await exampleWorker(elsewhere));
  expect(await match(region, jobId)).toEqual({ ok: true, value: { told: 0 } });
});

test('hours and dates alone are no reason to tell somebody', async () => {
  const region = await exampleRegion();
  const { actor: client } = await exampleClient(region);
  const [other, used, can] = [
    await exampleWorker(region),
    (await exampleContract(region, { state: 'accepted', category: 'photography' })).worker,
    await exampleWorker(region),
  ];
  for (const worker of [other, used]) await exampleLife(worker, { skills: ['writing'] });
  await exampleLife(can, { skills: ['photo', 'writing'] });
  const jobId = await exampleOpenJob(client, {
    category: 'photography',
    beginnersWelcome: false,
    expectedHours: 4,
  });
  expect(await match(region, jobId)).toEqual({ ok: true, value: { told: 1 } });
  expect(await toldOf(region, used)).toEqual([jobId]);
  const photos = await exampleOpenJob(client, {
    category: 'illustration',
    beginnersWelcome: false,
    expectedHours: 4,
    skills: ['photo'],
  });
  expect(await match(region, photos)).toEqual({ ok: true, value: { told: 1 } });
  expect(await toldOf(region, can)).toEqual([photos]);
  expect(await toldOf(region, other)).toEqual([]);
});

test('what has closed is told to nobody any more', async () => {
  const region = await exampleRegion();
  const { actor: client } = await exampleClient(region);
  await exampleLife(await exampleWorker(region));
  const jobId = await openJob(client);
  await closeJob(client, { jobId, reason: '頼む必要がなくなりました。', key: newKey() });
  expect(await match(region, jobId)).toEqual({ ok: true, value: { told: 0 } });
});

test('what somebody was chosen for is told to nobody any more', async () => {
  const region = await exampleRegion();
  const { actor: client } = await exampleClient(region);
  await exampleLife(await exampleWorker(region));
  const { jobId } = await exampleContract(region, { state: 'offered' });
  expect(await match(region, jobId)).toEqual({ ok: true, value: { told: 0 } });
  expect(await match(region, await openJob(client))).toEqual({ ok: true, value: { told: 1 } });
});

test('nobody hears of more than five postings a week, and the last two places are for what fits well', async () => {
  const region = await exampleRegion();
  const { actor: client } = await exampleClient(region);
  const worker = await exampleWorker(region);
  await exampleLife(worker, { skills: ['typing'] });
  const opened = (skills: ExampleJob['skills'] = []) => exampleOpenJob(client, { expectedHours: 4, skills });
  const told = async (jobId: JobId) => {
    const answer = await match(region, jobId);
    return answer.ok ? answer.value.told : answer.reason;
  };
  const plain: unknown[] = [];
  for (let n = 0; n < 4; n++) plain.push(await told(await opened()));
  expect(plain).toEqual([1, 1, 1, 0]);
  const well: unknown[] = [];
  for (let n = 0; n < 3; n++) well.push(await told(await opened(['typing'])));
  expect(well).toEqual([1, 1, 0]);
  expect(await toldOf(region, worker)).toHaveLength(matchLimits.perWeek);
});

test('newcomers have places of their own, also where the experienced fit better', async () => {
  const region = await exampleRegion();
  const { actor: client } = await exampleClient(region);
  const experienced: Actor[] = [];
  for (let n = 0; n < 3; n++) experienced.push((await exampleContract(region, { state: 'accepted' })).worker);
  const newcomers = [await exampleWorker(region), await exampleWorker(region)];
  for (const worker of [...experienced, ...newcomers]) await exampleLife(worker, { skills: ['typing'] });
  const page: JobPage = await reading(region, async (tx) =>
    jobPage(
      tx,
      await exampleOpenJob(client, { beginnersWelcome: false, expectedHours: 4, skills: ['typing'] }),
    ),
  );
  const chosen = (limits: Partial<typeof matchLimits>) =>
    reading(region, async (tx) => {
      const found = await matchedWorkers(tx, page, { ...matchLimits, ...limits });
      const isNew = new Set(newcomers.map(({ personId }) => personId));
      return { all: found.length, newcomers: found.filter(({ workerId }) => isNew.has(workerId)).length };
    });
  expect(await chosen({ places: 3, newcomerPlaces: 0 })).toEqual({ all: 3, newcomers: 0 });
  expect(await chosen({ places: 3, newcomerPlaces: 1 })).toEqual({ all: 3, newcomers: 1 });
  expect(await chosen({ places: 3, newcomerPlaces: 2 })).toEqual({ all: 3, newcomers: 2 });
  expect(await chosen({})).toEqual({ all: 5, newcomers: 2 });
});

test('no person carries it out', async () => {
  const region = await exampleRegion();
  const { actor: client } = await exampleClient(region);
  const jobId = await openJob(client);
  await expect(matchJob(client, { jobId, key: newKey() })).rejects.toThrow(NotAllowed);
});
