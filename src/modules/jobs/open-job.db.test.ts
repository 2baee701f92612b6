import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { JobId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { addDays, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading, withoutRegion } from '../../platform/transaction.ts';
import { notificationsOf } from '../messages/index.ts';
import { suspendOrganization } from '../organizations/index.ts';
import { exampleClient, exampleMember, exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { versionsOf } from './history.pages.ts';
import {
  amendJob,
  answerQuestion,
  answerRateOf,
  askQuestion,
  checkJob,
  closeJob,
  jobPage,
  jobsDue,
  lapseProposals,
  loadJob,
  lockJob,
  lockProposal,
  moveJob,
  moveProposal,
  questionsOf,
  remindClient,
  remindOfQuestion,
  reopenJob,
  submitJob,
  submitProposal,
} from './index.ts';
import { exampleDraft, exampleOpenJob, exampleProposal } from './job.examples.ts';

const database = useOwnDatabase();
const day = 86_400_000;
let region: RegionId;
let client: Actor;
let worker: Actor;

beforeAll(async () => {
  region = await exampleRegion('yuinosato');
  client = (await exampleClient(region)).actor;
});
beforeEach(async () => {
  await moveClock(database, 0);
  worker = await exampleWorker(region);
});

const told = (actor: Actor) =>
  reading(region, async (tx) => {
    if (!actor.personId) throw new Error('somebody');
    return (await notificationsOf(tx, actor.personId)).map(({ telling }) => telling.kind);
  });
const stateOf = (id: JobId) => reading(region, async (tx) => (await loadJob(tx, id)).state);
const today = () => reading(region, async (tx) => tokyoDateOf(tx.now));

async function changed(jobId: JobId, changes: Partial<Parameters<typeof amendJob>[1]>) {
  const job = await reading(region, (tx) => jobPage(tx, jobId));
  return amendJob(client, {
    description: job.description,
    acceptanceCriteria: job.acceptanceCriteria,
    deliverableFormat: job.deliverableFormat,
    sampleResult: job.sampleResult,
    contact: job.contact,
    milestones: [...job.milestones],
    deliveryDue: job.deliveryDue,
    applicationDeadline: job.applicationDeadline,
    changeNote: '年末で休みが多いためです。',
    ...changes,
    jobId,
    key: newKey(),
  });
}

/** What the clock asks for in this region now, carried out as the sweep does. */
async function sweep(): Promise<string[]> {
  const due = (await withoutRegion(jobsDue)).filter(({ regionId }) => regionId === region);
  const actor = systemActor(region, 'a test');
  for (const each of due) {
    const key = newKey();
    if (each.what === 'question') await remindOfQuestion(actor, { key, questionId: each.id });
    else if (each.what === 'lapse') await lapseProposals(actor, { key, jobId: each.id });
    else await remindClient(actor, { key, jobId: each.id, what: each.what });
  }
  return due.map(({ what }) => what).sort();
}

test('a small change is kept beside what stood there, and told to those who applied', async () => {
  const jobId = await exampleOpenJob(client);
  await exampleProposal(worker, jobId);
  const { applicationDeadline } = await reading(region, (tx) => jobPage(tx, jobId));
  const later = addDays(applicationDeadline, 7);
  expect(await changed(jobId, { applicationDeadline: later })).toMatchObject({ ok: true });
  const versions = await reading(region, (tx) => versionsOf(tx, jobId));
  expect(versions.map(({ version, note, facts }) => [version, note, facts.applicationDeadline])).toEqual([
    [1, '', applicationDeadline],
    [2, '年末で休みが多いためです。', later],
  ]);
  expect(await told(worker)).toContain('job-changed');
});

test('nothing gets worse for whoever has applied; before, it may', async () => {
  const jobId = await exampleOpenJob(client);
  const { milestones } = await reading(region, (tx) => jobPage(tx, jobId));
  const less = milestones.map((part) => ({ ...part, reward: yen(10_000n) }));
  expect(await changed(jobId, { milestones: less })).toMatchObject({ ok: true });
  await exampleProposal(worker, jobId);
  const lower = milestones.map((part) => ({ ...part, reward: yen(9_999n) }));
  expect(await changed(jobId, { milestones: lower })).toEqual({ ok: false, reason: 'pay-lowered' });
  expect(await changed(jobId, {})).toEqual({ ok: false, reason: 'nothing-changed' });
});

test('only an approver of the client changes or ends a posting, and no stranger finds a draft', async () => {
  const { organization, actor } = await exampleClient(region);
  const drafter = await exampleMember(region, organization.id, 'clientDrafter');
  const jobId = await exampleOpenJob(actor);
  for (const somebody of [drafter, client, worker])
    await expect(closeJob(somebody, { jobId, reason: 'やめます', key: newKey() })).rejects.toThrow(
      NotAllowed,
    );
  const draft = await exampleDraft(actor);
  await expect(closeJob(client, { jobId: draft, reason: 'やめます', key: newKey() })).rejects.toThrow(
    NotFound,
  );
  const elsewhere = (await exampleClient(await exampleRegion('minato'))).actor;
  await expect(closeJob(elsewhere, { jobId, reason: 'やめます', key: newKey() })).rejects.toThrow(NotFound);
});

test('a posting that is ended answers everybody, and opens again with new dates', async () => {
  const jobId = await exampleOpenJob(client);
  const proposalId = await exampleProposal(worker, jobId);
  const closing = { jobId, reason: '社内でできることになりました。' };
  expect(await closeJob(client, { ...closing, key: newKey() })).toMatchObject({ ok: true });
  expect(await closeJob(client, { ...closing, key: newKey() })).toEqual({
    ok: false,
    reason: 'not-closable',
  });
  expect(await stateOf(jobId)).toBe('closed');
  expect(await told(worker)).toContain('job-closed');
  const answered = await inTransaction(region, (tx) => lockProposal(tx, proposalId));
  expect(answered.state).toBe('declined');
  const again = { jobId, applicationDeadline: addDays(await today(), 5) };
  const early = [{ dueOn: addDays(await today(), 3) }];
  expect(await reopenJob(client, { ...again, milestones: early, key: newKey() })).toEqual({
    ok: false,
    reason: 'deadline-after-delivery',
  });
  const milestones = [{ dueOn: addDays(await today(), 20) }];
  expect(await reopenJob(client, { ...again, milestones, key: newKey() })).toMatchObject({ ok: true });
  const job = await reading(region, (tx) => jobPage(tx, jobId));
  expect(job).toMatchObject({ state: 'open', closeReason: null, deliveryDue: milestones[0]?.dueOn });
  expect(await told(worker)).toContain('job-reopened');
  expect(await exampleProposal(worker, jobId)).toBeTruthy();
});

test('a filled posting opens again only when the chosen one is no longer chosen', async () => {
  const jobId = await exampleOpenJob(client);
  const proposalId = await exampleProposal(worker, jobId);
  await inTransaction(region, async (tx) => {
    await moveProposal(tx, await lockProposal(tx, proposalId), 'selected');
    await moveJob(tx, await lockJob(tx, jobId), 'filled');
  });
  const dates = {
    applicationDeadline: addDays(await today(), 5),
    milestones: [{ dueOn: addDays(await today(), 20) }],
  };
  expect(await reopenJob(client, { jobId, ...dates, key: newKey() })).toEqual({
    ok: false,
    reason: 'offer-stands',
  });
  await inTransaction(region, async (tx) => {
    await moveProposal(tx, await lockProposal(tx, proposalId), 'lapsed');
  });
  expect(await reopenJob(client, { jobId, ...dates, key: newKey() })).toMatchObject({ ok: true });
});

test('of a client that is suspended nothing is opened, neither again nor by the check', async () => {
  const { actor, organization } = await exampleClient(region);
  const closed = await exampleOpenJob(actor);
  await closeJob(actor, { jobId: closed, reason: '社内でできることになりました。', key: newKey() });
  const waiting = await exampleDraft(actor);
  expect(await submitJob(actor, { jobId: waiting, key: newKey() })).toMatchObject({ ok: true });
  const csp = await exampleStaff(region, 'csp');
  const suspending = { organizationId: organization.id, reason: '㈱との連絡①がつかないため' };
  expect(await suspendOrganization(csp, { ...suspending, key: newKey() })).toMatchObject({ ok: true });

  const dates = {
    applicationDeadline: addDays(await today(), 5),
    milestones: [{ dueOn: addDays(await today(), 20) }],
  };
  const refusal = { ok: false, reason: 'organization-suspended' };
  expect(await reopenJob(actor, { jobId: closed, ...dates, key: newKey() })).toEqual(refusal);
  const checking = { jobId: waiting, note: '' };
  expect(await checkJob(csp, { ...checking, decision: 'open', key: newKey() })).toEqual(refusal);
  const returning = { ...checking, decision: 'return', note: '利用が止まっているため' } as const;
  expect(await checkJob(csp, { ...returning, key: newKey() })).toMatchObject({ ok: true });
});

test('a question is read by all, answered once, and brought up again after two days', async () => {
  const jobId = await exampleOpenJob(client);
  const ask = (actor: Actor, question: string) => askQuestion(actor, { jobId, question, key: newKey() });
  expect(await ask(worker, '写真は分かれていますか。')).toMatchObject({ ok: true });
  expect(await told(client)).toContain('question-asked');
  await expect(ask(client, '自分に聞く')).rejects.toThrow(NotAllowed);
  await ask(worker, '二つ目');
  await ask(worker, '三つ目');
  expect(await ask(worker, '四つ目')).toEqual({ ok: false, reason: 'too-many-questions' });
  const [first] = await reading(region, (tx) => questionsOf(tx, jobId));
  if (!first) throw new Error('it was asked');
  const answer = (actor: Actor) =>
    answerQuestion(actor, { jobId, questionId: first.id, answer: 'はい。', key: newKey() });
  const reach = { jobId, questionId: first.id, answer: '髙﨑（0183-73-2111）へどうぞ。' };
  expect(await answerQuestion(client, { ...reach, key: newKey() })).toEqual({
    ok: false,
    reason: 'leads-away',
  });
  await expect(answer(worker)).rejects.toThrow(NotAllowed);
  expect(await answer(client)).toMatchObject({ ok: true });
  expect(await answer(client)).toEqual({ ok: false, reason: 'already-answered' });
  expect(await told(worker)).toContain('question-answered');

  await moveClock(database, 2 * day + 60_000);
  expect((await sweep()).filter((what) => what === 'question')).toHaveLength(2);
  expect((await sweep()).filter((what) => what === 'question')).toHaveLength(0);
});

test('questions to applicants are answered with the proposal', async () => {
  const jobId = await exampleOpenJob(client, { applicantQuestions: '車はありますか。' });
  const message = '平日の午前に作業できます。';
  const propose = (answer: string) =>
    submitProposal(worker, { jobId, message, answer, conditionsRead: true, key: newKey() });
  expect(await propose('')).toEqual({ ok: false, reason: 'answer-missing' });
  expect(await propose('あります。')).toMatchObject({ ok: true });
});

test('the client is reminded before and after the last day; then those who waited are told, and it counts', async () => {
  const { organization, actor } = await exampleClient(region);
  const jobId = await exampleOpenJob(actor);
  const proposalId = await exampleProposal(worker, jobId);
  const mine = async () => {
    const due = await withoutRegion(jobsDue);
    return due.filter(({ id }) => id === jobId).map(({ what }) => what);
  };
  expect(await mine()).toEqual([]);
  await moveClock(database, 8 * day);
  expect(await mine()).toEqual(['ending']);
  await Promise.all([sweep(), sweep()]);
  expect(await mine()).toEqual([]);
  await moveClock(database, 11 * day);
  await sweep();
  await moveClock(database, 15 * day);
  await sweep();
  const kinds = await told(actor);
  for (const kind of ['job-ending', 'job-ended', 'answers-owed'] as const)
    expect(kinds.filter((each) => each === kind)).toEqual([kind]);
  expect(await stateOf(jobId)).toBe('open');

  await moveClock(database, 18 * day);
  await Promise.all([sweep(), sweep()]);
  expect(await stateOf(jobId)).toBe('closed');
  expect(await told(worker)).toContain('proposal-lapsed');
  const { state } = await inTransaction(region, (tx) => lockProposal(tx, proposalId));
  expect(state).toBe('lapsed');
  const rate = await reading(region, (tx) => answerRateOf(tx, organization.id, tokyoDateOf(tx.now)));
  expect(rate).toEqual({ answered: 0, all: 1 });
});

test('while an offer stands nobody lapses, and an answer in time counts as one', async () => {
  const { organization, actor } = await exampleClient(region);
  const jobId = await exampleOpenJob(actor);
  const proposalId = await exampleProposal(worker, jobId);
  await inTransaction(region, async (tx) => {
    await moveProposal(tx, await lockProposal(tx, proposalId), 'selected');
  });
  const waiting = await exampleProposal(await exampleWorker(region), jobId);
  await moveClock(database, 18 * day);
  await sweep();
  expect((await inTransaction(region, (tx) => lockProposal(tx, waiting))).state).toBe('submitted');
  const rate = await reading(region, (tx) => answerRateOf(tx, organization.id, tokyoDateOf(tx.now)));
  expect(rate).toEqual({ answered: 1, all: 2 });
});

test('only time itself reminds and lapses', async () => {
  const jobId = await exampleOpenJob(client);
  const csp = await exampleStaff(region, 'csp');
  await expect(lapseProposals(csp, { jobId, key: newKey() })).rejects.toThrow(NotAllowed);
  await expect(remindClient(csp, { jobId, what: 'ended', key: newKey() })).rejects.toThrow(NotAllowed);
});
