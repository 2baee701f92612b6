import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import { type JobId, type ProposalId, slugOf } from '../../kernel/ids.ts';
import { amendJob, askQuestion, jobPage, lapseProposals, submitProposal } from '../../modules/jobs/index.ts';
import { exampleOpenJob, exampleProposal, settled } from '../../modules/jobs/job.examples.ts';
import { exampleClient } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

let site: ExampleSite;
let client: Actor;
let worker: Actor;
let applicant: Visitor;

beforeAll(async () => {
  site = await exampleSite();
  client = (await exampleClient(await exampleRegion('yuinosato'))).actor;
});
beforeEach(async () => {
  await site.clockAt('2026-11-20T12:00:00+09:00');
  worker = await exampleWorker(client.regionId);
  applicant = await site.signedInAs(worker);
});
afterAll(() => site.close());

const at = (jobId: JobId, rest = '') => `/r/yuinosato/jobs/${slugOf('job', jobId)}${rest}`;
const html = async (answer: Promise<Response>) => (await answer).text();
const withdrawal = (id: ProposalId) => `/r/yuinosato/proposals/${slugOf('proposal', id)}/withdrawal`;

test('who applied reads until when the answer comes, and what they can do when it did not', async () => {
  // Applications until the 30th of November, answers until the 7th of December.
  const jobId = await exampleOpenJob(client, { title: '髙﨑㈱の伝票①を入力する' });
  const proposalId = await exampleProposal(worker, jobId);
  for (const path of [at(jobId), '/r/yuinosato/home']) {
    const page = await html(applicant.get(path));
    expect(page).toContain('2026年12月7日（月）までに返事が届きます');
    expect(page).toContain(`href="${withdrawal(proposalId)}"`);
  }
  // Eight hours by their own estimate.
  expect(await html(applicant.get('/r/yuinosato/home'))).toMatch(/¥10,800[\s\S]*1時間あたり 約 ¥1,350/);
  await site.clockAt('2026-12-08T12:00:00+09:00');
  applicant = await site.signedInAs(worker);
  for (const path of [at(jobId), '/r/yuinosato/home']) {
    const page = await html(applicant.get(path));
    expect(page).toContain('返事の期限（2026年12月7日（月））が過ぎました');
    expect(page).toContain(`href="${withdrawal(proposalId)}"`);
    expect(page).toContain('ほかの仕事を探す');
  }
  const clock = systemActor(client.regionId, 'answers that never came');
  settled(await lapseProposals(clock, { jobId, key: newKey() }));
  const over = await html(applicant.get(at(jobId)));
  expect(over).toContain('2026年12月7日（月）までに会社の返事がなく、この応募は終わりました');
  expect(over).not.toContain(`href="${withdrawal(proposalId)}"`);
});

test('who applied lands on the posting, reads what was sent, and is not asked to apply again', async () => {
  const jobId = await exampleOpenJob(client);
  const [apply, form] = ['この仕事に応募する', at(jobId, '/proposal')];
  expect(await html(applicant.get(at(jobId)))).toContain(apply);
  const typed = { message: '髙﨑です。表計算の講座を終えています。', ownHours: '12', conditionsRead: 'yes' };
  const sent = await applicant.post(form, typed);
  expect(sent.headers.get('location')).toBe(at(jobId));
  const page = await html(applicant.get(at(jobId)));
  for (const words of ['までに返事が届きます', typed.message, '自分の見積もり 約12時間', '応募を取り下げる'])
    expect(page).toContain(words);
  expect(page).not.toContain(apply);
  expect((await applicant.get(form)).headers.get('location')).toBe(at(jobId));
  // By the own estimate, an hour brings less than the posting reckons with.
  expect(await html(applicant.get('/r/yuinosato/home'))).toMatch(/1時間あたり 約 ¥900[\s\S]*約12時間/);

  const [, withdraw = ''] = /href="([^"]+\/withdrawal)"/.exec(page) ?? [];
  expect((await applicant.post(withdraw, {})).status).toBe(303);
  expect(await html(applicant.get(at(jobId)))).toContain(apply);
  expect((await applicant.get(form)).status).toBe(200);
});

test('who applied to what then changed compares both, and withdraws at no cost', async () => {
  const jobId = await exampleOpenJob(client);
  const proposalId = await exampleProposal(worker, jobId);
  const before = await reading(client.regionId, (tx) => jobPage(tx, jobId));
  const { description, acceptanceCriteria, deliverableFormat, sampleResult } = before;
  const { deliveryDue, applicationDeadline } = before;
  const milestones = [...before.milestones];
  await site.clockAt('2026-11-21T12:00:00+09:00');
  const kept = { description, acceptanceCriteria, deliverableFormat, sampleResult, milestones };
  const changed = { ...kept, deliveryDue, applicationDeadline, contact: '新しい担当 𠮷田' };
  const changeNote = '担当が変わりました。';
  settled(await amendJob(client, { ...changed, changeNote, jobId, key: newKey() }));
  applicant = await site.signedInAs(worker);
  expect(await html(applicant.get(at(jobId)))).toContain(`href="${at(jobId, '/changes')}">変わった所を見る`);
  const changes = await html(applicant.get(at(jobId, '/changes')));
  expect(changes).toMatch(
    /<dt>問い合わせ先<\/dt>[\s\S]*<del[^>]*>担当 佐々木[\s\S]*<ins[^>]*>新しい担当 𠮷田/,
  );
  expect(changes).toContain('取り下げても、何も失いません');
  expect((await applicant.post(withdrawal(proposalId), {})).status).toBe(303);
  expect(await html(applicant.get(at(jobId, '/changes')))).not.toContain('取り下げても');
  expect(await html(site.signedOut().get(at(jobId, '/changes')))).not.toContain('取り下げても');
});

test('what leads away carries the same note for both, in a posting, an application and a question', async () => {
  const note = '契約の前に外で連絡を取ると、お金を守れません';
  const away = '髙﨑です。くわしくはLINEで連絡をください。';
  const company = await site.signedInAs(client);
  const plain = await exampleOpenJob(client);
  expect(await html(applicant.get(at(plain)))).not.toContain(note);
  const lured = await exampleOpenJob(client, { description: `紙の伝票を表に入力してください。${away}` });
  for (const reader of [company, applicant]) expect(await html(reader.get(at(lured)))).toContain(note);
  settled(await askQuestion(worker, { question: away, jobId: plain, key: newKey() }));
  for (const reader of [company, applicant]) expect(await html(reader.get(at(plain)))).toContain(note);
  const sent = { message: away, conditionsRead: true as const, jobId: plain, key: newKey() };
  settled(await submitProposal(worker, sent));
  expect(await html(company.get(at(plain, '/proposals')))).toContain(note);
  expect(await html(applicant.get('/r/yuinosato/home'))).toContain(note);
});

test('before anything is published the client reads what it pays and what the worker gets', async () => {
  const jobId = await exampleOpenJob(client);
  const page = await html((await site.signedInAs(client)).get(at(jobId)));
  expect(page).toContain('預ける額は ¥11,880 です');
  expect(page).toContain('働き手が受け取る額は ¥10,800 です。振込手数料は引きません。');
});
