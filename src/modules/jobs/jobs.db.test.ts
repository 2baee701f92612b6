import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { JobId, PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { addDays, localDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { newKey } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading, withoutRegion } from '../../platform/transaction.ts';
import { trailOf } from '../audit/index.ts';
import { regionFigures } from '../contracts/index.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleClient, exampleMember, exampleStaff } from '../organizations/organization.examples.ts';
import { restoreOrganization } from '../organizations/restore-organization.ts';
import { suspendOrganization } from '../organizations/suspend-organization.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import {
  changeJob,
  checkJob,
  jobMilestones,
  jobPage,
  listedJobs,
  loadJob,
  lockProposal,
  moveProposal,
  openAmong,
  openJobs,
  openJobsByRegion,
  retractJob,
  submitJob,
  submitProposal,
  withdrawProposal,
} from './index.ts';
import { exampleDraft, exampleJobForm, exampleOpenJob, exampleProposal } from './job.examples.ts';

let region: RegionId;
let client: Actor;
let csp: Actor;
useOwnDatabase();

beforeAll(async () => {
  region = await exampleRegion('yuinosato');
  client = (await exampleClient(region)).actor;
  csp = await exampleStaff(region, 'csp');
});

/** One after the other, so that each is newer than the one before. */
async function inOrder<Made>(count: number, make: (n: number) => Promise<Made>): Promise<Made[]> {
  const made = [];
  for (let n = 1; n <= count; n++) made.push(await make(n));
  return made;
}
const stateOf = (id: JobId) => reading(region, async (tx) => (await loadJob(tx, id)).state);
const submit = (actor: Actor, jobId: JobId) => submitJob(actor, { jobId, key: newKey() });
const check = (actor: Actor, jobId: JobId, decision: 'open' | 'return' = 'open') =>
  checkJob(actor, {
    jobId,
    decision,
    note: decision === 'return' ? '期限を確かめてください。' : '',
    key: newKey(),
  });
const propose = (actor: Actor, jobId: JobId) =>
  submitProposal(actor, {
    jobId,
    message: '平日の午前に作業できます。',
    conditionsRead: true,
    key: newKey(),
  });

test('a posting goes from draft through the check to open, and everyone finds it', async () => {
  const jobId = await exampleDraft(client, { rewards: [yen(6_000n), yen(4_800n)] });
  expect(await stateOf(jobId)).toBe('draft');
  expect(await submit(client, jobId)).toMatchObject({ ok: true });
  expect(await stateOf(jobId)).toBe('in_check');
  expect(await check(csp, jobId)).toMatchObject({ ok: true });
  expect(await stateOf(jobId)).toBe('open');
  const listed = await reading(region, (tx) => openJobs(tx, 100));
  expect(listed.find((job) => job.id === jobId)).toMatchObject({
    total: 10_800n,
    proposals: 0,
    expectedHours: 9,
  });
});

test('a posting says where, when and with what it is done, on its page and in the list', async () => {
  const life = {
    workplace: 'onSite',
    workArea: '湯沢市 柳町',
    weekTimes: ['satMorning', 'satAfternoon'],
    skills: ['photo'],
  } as const;
  const jobId = await exampleOpenJob(client, { ...life, weekTimes: [...life.weekTimes], skills: ['photo'] });
  expect(await reading(region, (tx) => jobPage(tx, jobId))).toMatchObject(life);
  const listed = await reading(region, (tx) => openJobs(tx, 100));
  expect(listed.find((job) => job.id === jobId)).toMatchObject(life);
  const nowhere = await exampleDraft(client, { ...life, weekTimes: [], skills: [], workArea: '' });
  expect(await submit(client, nowhere)).toEqual({ ok: false, reason: 'incomplete' });
});

test('a posting that came back is changed, milestones anew, and goes through', async () => {
  const jobId = await exampleDraft(client);
  await submit(client, jobId);
  expect(await check(csp, jobId, 'return')).toMatchObject({ ok: true });
  const form = await exampleJobForm(client, { rewards: [yen(5_000n), yen(6_000n), yen(7_000n)] });
  expect(await changeJob(client, { ...form, jobId, key: newKey() })).toMatchObject({ ok: true });
  const milestones = await reading(region, (tx) => jobMilestones(tx, jobId));
  expect(milestones.map(({ position, reward }) => [position, reward])).toEqual([
    [1, 5_000n],
    [2, 6_000n],
    [3, 7_000n],
  ]);
  expect(await submit(client, jobId)).toMatchObject({ ok: true });
  expect(await changeJob(client, { ...form, jobId, key: newKey() })).toEqual({
    ok: false,
    reason: 'not-editable',
  });
});

test('a posting is taken back from the check, which is audited and told, and checked after that', async () => {
  const { organization, actor } = await exampleClient(region);
  const title = '髙﨑㈱の伝票を①から入力';
  const jobId = await exampleDraft(actor, { title });
  const viewer = await exampleMember(region, organization.id, 'clientViewer');
  const retract = (by: Actor) => retractJob(by, { jobId, key: newKey() });
  expect(await retract(actor)).toEqual({ ok: false, reason: 'already-checked' });
  await submit(actor, jobId);
  await expect(retract(viewer)).rejects.toThrow(NotAllowed);
  await expect(retract(csp)).rejects.toThrow(NotAllowed);
  await expect(retract(client)).rejects.toThrow(NotFound);
  expect(await retract(actor)).toMatchObject({ ok: true });
  expect(await stateOf(jobId)).toBe('draft');
  expect(await check(csp, jobId)).toEqual({ ok: false, reason: 'not-in-check' });
  const told = await reading(region, (tx) => notificationsOf(tx, csp.personId as PersonId));
  expect(told.map(({ telling }) => telling)).toContainEqual({
    kind: 'job-retracted',
    facts: { jobId, title },
  });
  const audited = await reading(region, (tx) => trailOf(tx, ['job', jobId]));
  expect(audited.map(({ action }) => action)).toContain('job.retracted');
  const form = await exampleJobForm(actor);
  expect(await changeJob(actor, { ...form, jobId, key: newKey() })).toMatchObject({ ok: true });
  expect(await submit(actor, jobId)).toMatchObject({ ok: true });
  expect(await check(csp, jobId)).toMatchObject({ ok: true });
});

test('taking back and opening at once leave one of the two, sixteen times', async () => {
  for (let round = 0; round < 16; round++) {
    const jobId = await exampleDraft(client);
    await submit(client, jobId);
    const [taken, opened] = await Promise.all([
      retractJob(client, { jobId, key: newKey() }),
      check(csp, jobId),
    ]);
    expect([taken.ok, opened.ok].filter(Boolean)).toHaveLength(1);
    expect(await stateOf(jobId)).toBe(taken.ok ? 'draft' : 'open');
  }
});

test('what is not in order is refused with its reason', async () => {
  const unchecked = (await exampleClient(region, { state: 'registered' })).actor;
  expect(await submit(unchecked, await exampleDraft(unchecked))).toEqual({
    ok: false,
    reason: 'organization-not-checked',
  });
  const undecided = await exampleDraft(client, { category: 'transcription' });
  expect(await submit(client, undecided)).toEqual({ ok: false, reason: 'incomplete' });
  const today = await reading(region, async (tx) => tokyoDateOf(tx.now));
  const late = await exampleDraft(client, { applicationDeadline: addDays(today, -1) });
  expect(await submit(client, late)).toEqual({ ok: false, reason: 'deadline-passed' });
  const far = await exampleDraft(client, { deliveryDue: localDate('2099-12-04') });
  expect(await submit(client, far)).toEqual({ ok: false, reason: 'due-date-too-far' });
  const open = await exampleOpenJob(client);
  expect(await submit(client, open)).toEqual({ ok: false, reason: 'not-editable' });
  expect(await check(csp, open)).toEqual({ ok: false, reason: 'not-in-check' });
});

test('an approver binds the client within their limit only', async () => {
  const { organization, actor } = await exampleClient(region, { approvalLimit: yen(10_000n) });
  const jobId = await exampleDraft(actor, { rewards: [yen(10_001n)] });
  expect(await submit(actor, jobId)).toEqual({ ok: false, reason: 'above-approval-limit' });
  const unlimited = await exampleMember(region, organization.id, 'clientApprover');
  expect(await submit(unlimited, jobId)).toMatchObject({ ok: true });
});

test('no delivery is asked for that one person could not be paid for at once', async () => {
  const { actor } = await exampleClient(region);
  const above = await exampleDraft(actor, { rewards: [yen(5_000_001n)] });
  expect(await submit(actor, above)).toEqual({ ok: false, reason: 'above-payee-limit' });
  const parts = await exampleDraft(actor, { rewards: [yen(5_000_000n), yen(1n)] });
  expect(await submit(actor, parts)).toMatchObject({ ok: true });
});

test('each role does what is its own: others may not, and strangers find nothing', async () => {
  const { organization, actor } = await exampleClient(region);
  const drafter = await exampleMember(region, organization.id, 'clientDrafter');
  const viewer = await exampleMember(region, organization.id, 'clientViewer');
  const jobId = await exampleDraft(drafter);
  await expect(submit(drafter, jobId)).rejects.toThrow(NotAllowed);
  await expect(submit(viewer, jobId)).rejects.toThrow(NotAllowed);
  await expect(exampleDraft(viewer)).rejects.toThrow(NotAllowed);
  await expect(submit(client, jobId)).rejects.toThrow(NotFound);
  await submit(actor, jobId);
  await expect(check(actor, jobId)).rejects.toThrow(NotAllowed);
  const elsewhere = await exampleStaff(await exampleRegion('minato'), 'csp');
  await expect(check(elsewhere, jobId)).rejects.toThrow(NotFound);
  await expect(check({ ...csp, seats: [...csp.seats, ...actor.seats] }, jobId)).rejects.toThrow(NotAllowed);
});

test('a worker proposes once, withdraws, and may propose again', async () => {
  const jobId = await exampleOpenJob(client);
  const worker = await exampleWorker(region);
  const proposalId = await exampleProposal(worker, jobId);
  expect(await propose(worker, jobId)).toEqual({ ok: false, reason: 'already-proposed' });
  expect((await reading(region, (tx) => jobPage(tx, jobId))).proposals).toBe(1);
  const other = await exampleWorker(region);
  await expect(withdrawProposal(other, { proposalId, key: newKey() })).rejects.toThrow(NotFound);
  expect(await withdrawProposal(worker, { proposalId, key: newKey() })).toMatchObject({ ok: true });
  expect(await withdrawProposal(worker, { proposalId, key: newKey() })).toEqual({
    ok: false,
    reason: 'not-withdrawable',
  });
  expect(await propose(worker, jobId)).toMatchObject({ ok: true });
});

test('nobody proposes to a draft, to a job of their own organisation, or without being a worker', async () => {
  const worker = await exampleWorker(region);
  await expect(propose(worker, await exampleDraft(client))).rejects.toThrow(NotFound);
  const jobId = await exampleOpenJob(client);
  await expect(propose(client, jobId)).rejects.toThrow(NotAllowed);
  const both: Actor = { ...worker, seats: client.seats };
  expect(await propose(both, jobId)).toEqual({ ok: false, reason: 'own-organization' });
});

test('thirty-two proposals of one worker at once leave one', async () => {
  const jobId = await exampleOpenJob(client);
  const worker = await exampleWorker(region);
  const answers = await Promise.all(Array.from({ length: 32 }, () => propose(worker, jobId)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.reason === 'already-proposed')).toHaveLength(31);
});

test('the newest open postings are those for which nobody was chosen, however many were', async () => {
  const town = await exampleRegion();
  const { actor } = await exampleClient(town);
  const [old, first, second] = await inOrder(3, (n) =>
    exampleOpenJob(actor, { title: `開いている伝票 ${n}①` }),
  );
  const chosen = await inOrder(3, () => exampleOpenJob(actor));
  for (const jobId of chosen) {
    const proposalId = await exampleProposal(await exampleWorker(town), jobId);
    await inTransaction(town, async (tx) => moveProposal(tx, await lockProposal(tx, proposalId), 'selected'));
  }
  const listed = async (limit: number) =>
    (await reading(town, (tx) => openJobs(tx, limit))).map(({ id }) => id);
  expect(await listed(2)).toEqual([second, first]);
  expect(await listed(9)).toEqual([second, first, old]);
  expect(await reading(town, (tx) => openAmong(tx, [...chosen, ...(old ? [old] : [])]))).toEqual(
    new Set([old]),
  );
  const rows = await reading(town, (tx) => listedJobs(tx, [...chosen, ...(old ? [old] : [])]));
  expect(rows.map(({ isChosen }) => isChosen)).toEqual([true, true, true, false]);
});

test('a suspended client has nothing open: not in the list, no proposals, until it is restored', async () => {
  const { actor, organization } = await exampleClient(region);
  const officer = await exampleStaff(region, 'officer');
  const jobId = await exampleOpenJob(actor);
  const worker = await exampleWorker(region);
  const today = await reading(region, async (tx) => tokyoDateOf(tx.now));
  const listed = async () => (await reading(region, (tx) => openJobs(tx, 100))).map(({ id }) => id);
  const count = async (day = today) => ({
    front: (await withoutRegion((tx) => openJobsByRegion(tx, day))).get(region) ?? 0,
    region: (await reading(region, (tx) => regionFigures(tx, day))).openJobs,
  });
  const before = await count();
  expect(before).toEqual({ front: (await listed()).length, region: (await listed()).length });
  expect(await listed()).toContain(jobId);
  const which = { organizationId: organization.id, reason: '㈱の支払いが①確かめられません' };
  expect((await suspendOrganization(officer, { ...which, key: newKey() })).ok).toBe(true);
  expect(await listed()).not.toContain(jobId);
  expect(await count()).toEqual({ front: before.front - 1, region: before.region - 1 });
  expect(await count(addDays(today, 11))).toEqual({ front: 0, region: 0 });
  expect(await propose(worker, jobId)).toEqual({ ok: false, reason: 'not-open' });
  expect((await restoreOrganization(officer, { ...which, key: newKey() })).ok).toBe(true);
  expect(await listed()).toContain(jobId);
  expect(await propose(worker, jobId)).toMatchObject({ ok: true });
});
