import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { JobId, MessageId, PersonId, ProposalId, RegionId, ReportId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading, withoutRegion } from '../../platform/transaction.ts';
import {
  answerReport,
  answersDue,
  notificationsOf,
  remindOfAnswer,
  reportMessage,
  reportPage,
  reportRows,
} from '../messages/index.ts';
import { mayHandleReport, maySeeReport } from '../messages/report.access.ts';
import { membersOf } from '../organizations/index.ts';
import { insertMember } from '../organizations/member.rows.ts';
import { exampleClient, exampleMember, exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { reportJob, writeToProposer } from './index.ts';
import { exampleDraft, exampleOpenJob, exampleProposal, settled } from './job.examples.ts';

const database = useOwnDatabase(6);
let region: RegionId;
let client: Actor;
let worker: Actor;
let jobId: JobId;
let proposalId: ProposalId;

beforeAll(async () => {
  region = await exampleRegion();
  client = (await exampleClient(region)).actor;
  worker = await exampleWorker(region);
  jobId = await exampleOpenJob(client, { title: '髙﨑𠮷①㈱の伝票の入力' });
  proposalId = await exampleProposal(worker, jobId);
});

async function message(text = '先に作業をしてください'): Promise<MessageId> {
  const written = await writeToProposer(client, { key: newKey(), proposalId, text, files: [] });
  return settled(written).messageId as MessageId;
}
const report = (actor: Actor, messageId: MessageId, key = newKey()) =>
  reportMessage(actor, { key, messageId, reason: 'unpaid', text: '入金の前でした。' }, membersOf);
const answer = (actor: Actor, reportId: ReportId, words = '会社に話しました。') =>
  answerReport(actor, { key: newKey(), reportId, answer: words });
const pageOf = (id: ReportId) => reading(region, (tx) => reportPage(tx, id));

describe('a report of a message', () => {
  test('comes to the queue, is answered once, and the reporter alone is told', async () => {
    const csp = await exampleStaff(region, 'csp');
    const officer = await exampleStaff(region, 'officer');
    const messageId = await message();
    const { reportId } = settled(await report(worker, messageId)) as { reportId: ReportId };
    expect((await reading(region, reportRows)).at(-1)).toMatchObject({ id: reportId, state: 'open' });
    expect(await pageOf(reportId)).toMatchObject({
      state: 'open',
      title: '髙﨑𠮷①㈱の伝票の入力',
      message: '先に作業をしてください',
      aboutPerson: client.personId,
      reason: 'unpaid',
    });
    expect(await answer(csp, reportId)).toMatchObject({ ok: true });
    expect(await answer(csp, reportId)).toEqual({ ok: false, reason: 'already-answered' });
    expect(await pageOf(reportId)).toMatchObject({ state: 'answered', answer: '会社に話しました。' });
    const kinds = async ({ personId }: Actor) =>
      (await reading(region, (tx) => notificationsOf(tx, personId as PersonId))).map(
        ({ telling }) => telling.kind,
      );
    for (const handler of [csp, officer]) expect(await kinds(handler)).toEqual(['report-filed']);
    for (const other of [client, worker]) expect(await kinds(other)).not.toContain('report-filed');
    expect(await kinds(worker)).toContain('report-answered');
    expect(await kinds(client)).not.toContain('report-answered');
  });

  test('or of a posting is told of to no CSP who sits in the company, neither at once nor late', async () => {
    const company = (await exampleClient(region)).actor;
    const posting = await exampleOpenJob(company);
    const proposal = await exampleProposal(worker, posting);
    const seated = await exampleStaff(region, 'csp');
    const free = await exampleStaff(region, 'csp');
    await inTransaction(region, (tx) =>
      insertMember(tx, company.seats[0]?.organizationId as never, {
        personId: seated.personId as PersonId,
        role: 'clientViewer',
        approvalLimit: null,
      }),
    );
    const said = { key: newKey(), proposalId: proposal, text: '①を先にしてください', files: [] };
    const written = await writeToProposer(company, said);
    settled(await report(worker, settled(written).messageId as MessageId));
    settled(await reportJob(worker, { key: newKey(), jobId: posting, reason: 'rude', text: '' }));
    await moveClock(database, 10 * 86_400_000);
    for (const { regionId, ...waiting } of await withoutRegion(answersDue))
      await remindOfAnswer(systemActor(regionId, 'test'), { ...waiting, key: newKey() }, membersOf);
    await moveClock(database, 0);
    const kinds = async ({ personId }: Actor) =>
      (await reading(region, (tx) => notificationsOf(tx, personId as PersonId))).filter(
        ({ telling: { kind } }) => kind === 'report-filed' || kind === 'report-late',
      ).length;
    expect(await kinds(free)).toBeGreaterThanOrEqual(4);
    expect((await kinds(free)) - (await kinds(seated))).toBe(4);
  });

  test('that nobody answers is reminded of, not to who is reported', async () => {
    const csp = await exampleStaff(region, 'csp');
    const { reportId } = settled(await report(worker, await message())) as { reportId: ReportId };
    const due = () => withoutRegion(answersDue);
    expect((await due()).map(({ id }) => id)).not.toContain(reportId);
    await moveClock(database, 10 * 86_400_000);
    for (const { regionId, ...waiting } of await due())
      await remindOfAnswer(systemActor(regionId, 'test'), { ...waiting, key: newKey() }, membersOf);
    await moveClock(database, 0);
    const kinds = async ({ personId }: Actor) =>
      (await reading(region, (tx) => notificationsOf(tx, personId as PersonId))).map(
        ({ telling }) => telling.kind,
      );
    expect((await kinds(csp)).toSorted()).toEqual(['report-filed', 'report-late']);
    expect(await kinds(client)).not.toContain('report-late');
  });

  test('is one for one person and one thing, also at once', async () => {
    const messageId = await message();
    const answers = await Promise.all(Array.from({ length: 4 }, () => report(worker, messageId)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((it) => !it.ok && it.reason === 'already-reported')).toHaveLength(3);
    const rows = await reading(region, reportRows);
    expect(rows.filter(({ reportedBy }) => reportedBy === worker.personId).length).toBeGreaterThan(0);
  });

  test('is not made of one’s own message, nor by somebody who cannot read it', async () => {
    const messageId = await message();
    expect(await report(client, messageId)).toEqual({ ok: false, reason: 'own-message' });
    await expect(report(await exampleWorker(region), messageId)).rejects.toThrow(NotFound);
    await expect(report((await exampleClient(region)).actor, messageId)).rejects.toThrow(NotFound);
    await expect(report({ ...worker, regionId: await exampleRegion() }, messageId)).rejects.toThrow(NotFound);
  });

  test('is seen and answered by nobody whom it is about, and by no other role', async () => {
    const { reportId } = settled(await report(worker, await message())) as { reportId: ReportId };
    const row = await pageOf(reportId);
    const colleague = await exampleMember(region, client.seats[0]?.organizationId as never, 'clientViewer');
    const ofTheirs: Actor = { ...colleague, roles: ['csp', 'officer'] };
    const self: Actor = { ...client, seats: [], roles: ['officer'] };
    for (const about of [client, ofTheirs, self, await exampleWorker(region)]) {
      expect(maySeeReport(about, row)).toBe(false);
      await expect(answer(about, reportId)).rejects.toThrow(NotFound);
    }
    expect(maySeeReport(worker, row)).toBe(true);
    expect(mayHandleReport(worker, row)).toBe(false);
    await expect(answer(worker, reportId)).rejects.toThrow(NotAllowed);
    await expect(answer({ ...worker, roles: ['worker', 'csp'] }, reportId)).rejects.toThrow(NotAllowed);
    await expect(answer(await exampleStaff(region, 'operator'), reportId)).rejects.toThrow(NotFound);
    const elsewhere = await exampleStaff(await exampleRegion(), 'csp');
    await expect(answer(elsewhere, reportId)).rejects.toThrow(NotFound);
  });
});

describe('a report of a posting', () => {
  test('is made by everybody with an account who sees it', async () => {
    const by = await exampleWorker(region);
    const form = { reason: 'false', text: '' } as const;
    const { reportId } = settled(await reportJob(by, { ...form, key: newKey(), jobId })) as {
      reportId: ReportId;
    };
    expect(await pageOf(reportId)).toMatchObject({ subjectKind: 'job', subjectId: jobId, message: null });
    expect(await reportJob(by, { ...form, key: newKey(), jobId })).toEqual({
      ok: false,
      reason: 'already-reported',
    });
    const draft = await exampleDraft(client);
    await expect(reportJob(by, { ...form, key: newKey(), jobId: draft })).rejects.toThrow(NotFound);
    await expect(reportJob({ ...by, personId: null }, { ...form, key: newKey(), jobId })).rejects.toThrow(
      NotAllowed,
    );
  });

  test('of their own organisation is answered by no CSP who sits there', async () => {
    const csp = await exampleStaff(region, 'csp');
    const { reportId } = settled(
      await reportJob(await exampleWorker(region), { key: newKey(), jobId, reason: 'rude', text: '' }),
    ) as { reportId: ReportId };
    const seat = { organizationId: client.seats[0]?.organizationId as never, role: 'clientViewer' } as const;
    await inTransaction(region, (tx) =>
      insertMember(tx, seat.organizationId, {
        personId: csp.personId as PersonId,
        role: seat.role,
        approvalLimit: null,
      }),
    );
    const seated: Actor = { ...csp, seats: [...csp.seats, { ...seat, approvalLimit: null }] };
    await expect(answer(seated, reportId)).rejects.toThrow(NotFound);
  });
});
