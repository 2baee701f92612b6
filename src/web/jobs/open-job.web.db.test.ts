import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type JobId, slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { submitJob } from '../../modules/jobs/index.ts';
import { exampleDraft, exampleOpenJob, exampleProposal } from '../../modules/jobs/job.examples.ts';
import { exampleClient, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { changeSetting } from '../../modules/regions/index.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { diskFileStore, useFileStore } from '../../platform/file-store.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

let site: ExampleSite;
let folder: string;
let client: Actor;
let organization: string;
let worker: Actor;
let csp: Actor;
let company: Visitor;

const at = (jobId: JobId, rest = '', lang = '') => `${lang}/r/yuinosato/jobs/${slugOf('job', jobId)}${rest}`;
const html = async (answer: Promise<Response>) => (await answer).text();

beforeAll(async () => {
  site = await exampleSite();
  folder = await mkdtemp(path.join(tmpdir(), 'yuinowa-jobs-'));
  useFileStore(diskFileStore(folder));
  const region = await exampleRegion('yuinosato');
  const officer = await exampleStaff(region, 'officer');
  const effectiveFrom = await reading(region, async (tx) => tokyoDateOf(tx.now));
  const value = { amount: yen(1_031n), source: '秋田県の最低賃金', sourceEn: '' };
  await changeSetting(officer, { name: 'referenceHourlyWage', value, effectiveFrom, key: newKey() });
  const made = await exampleClient(region);
  client = made.actor;
  organization = slugOf('organization', made.organization.id);
  csp = await exampleStaff(region, 'csp');
  company = await site.signedInAs(client);
});
beforeEach(async () => {
  worker = await exampleWorker(client.regionId);
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

test('a draft may lack anything; its page lists what is missing, each with a way to its field', async () => {
  const saved = await company.post('/r/yuinosato/jobs/new', { organization, title: '𠮷田㈱の募集①' });
  expect(saved.status).toBe(303);
  const draft = saved.headers.get('location') ?? '';
  const page = await html(company.get(draft));
  for (const field of [
    'description',
    'deliveryDue',
    'expenseHandling',
    'ipHandling',
    'contact',
    'milestones',
  ])
    expect(page).toContain(`${draft}/draft#${field}"`);
  expect(page).not.toContain(`action="${draft}/submission"`);
  const refused = await company.post(`${draft}/submission`, {});
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('まだ足りない所があります');
});

test.each([
  ['leaflet', 'チラシのデザイン（A4片面）', '12400'],
  ['minutes', '会議の議事録をつくる（90分）', '6200'],
])('the template %s fills the form, with a reward from hours and reference', async (key, title, reward) => {
  const page = await html(company.get(`/r/yuinosato/jobs/new?template=${key}`));
  expect(page).toContain(`value="${title}"`);
  expect(page).toContain(`value="${reward}"`);
});

test('one may copy a posting of one’s own, and nobody else’s', async () => {
  const jobId = await exampleOpenJob(client, { title: '髙﨑農園の伝票の入力' });
  const copy = `/r/yuinosato/jobs/new?copy=${slugOf('job', jobId)}`;
  expect(await html(company.get(copy))).toContain('value="髙﨑農園の伝票の入力"');
  const other = await site.signedInAs((await exampleClient(client.regionId)).actor);
  expect(await html(other.get(copy))).not.toContain('value="髙﨑農園の伝票の入力"');
});

test('what sounds like employment leads to the right counter and is not sent on', async () => {
  const jobId = await exampleDraft(client, { employmentSigns: ['hours', 'instructions'] });
  const page = await html(company.get(at(jobId)));
  expect(page).toContain('https://www.hellowork.mhlw.go.jp/');
  expect(page).not.toContain('/submission"');
  const answer = await company.post(at(jobId, '/submission'), {});
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('雇用にあたります');
});

test('pay below the reference asks for a reason, which the checker reads with what else is noticed', async () => {
  const low = { expectedHours: 20, sampleResult: '', title: '時間のかかる入力の仕事' };
  const jobId = await exampleDraft(client, low);
  expect(await html(company.get(at(jobId)))).toContain('/draft#lowPayReason"');
  const reasoned = await exampleDraft(client, { ...low, lowPayReason: '読む時間を多めに見ています。' });
  await submitJob(client, { jobId: reasoned, key: newKey() });
  const checker = await site.signedInAs(csp);
  const queue = await html(checker.get('/r/yuinosato/checks'));
  expect(queue).toContain('1時間あたりの報酬が低い');
  expect(queue).toContain('見本がない');
  expect(await html(checker.get(at(reasoned, '/check')))).toContain('読む時間を多めに見ています。');
  expect((await company.get('/r/yuinosato/checks')).status).toBe(403);
});

test('words of the check stand beside their field, and the checks before stay to be read', async () => {
  const jobId = await exampleDraft(client);
  await submitJob(client, { jobId, key: newKey() });
  const checker = await site.signedInAs(csp);
  const nothing = await checker.post(at(jobId, '/check'), { decision: 'return' });
  expect(nothing.status).toBe(422);
  const words = '何枚あるかを書いてください。';
  const sent = await checker.post(at(jobId, '/check'), { decision: 'return', description: words });
  expect(sent.status).toBe(303);
  const form = await html(company.get(at(jobId, '/draft')));
  expect(form).toMatch(new RegExp(`id="description-remark"[^]*${words}[^]*<textarea id="description"`));
  expect(form).toContain('aria-describedby="description-remark description-hint"');
  // The company reads the same on the page of its posting, each with a way to the field.
  expect(await html(company.get(at(jobId)))).toMatch(new RegExp(`/draft#description">[^]*${words}`));
  await submitJob(client, { jobId, key: newKey() });
  const again = await html(checker.get(at(jobId, '/check')));
  expect(again).toContain('これまでの確認');
  expect(again).toContain(words);
});

test('each finding names its word and leads to the field, beside which there is a box for words', async () => {
  const description = '紙の伝票を、決まったシフトで入力してください。髙﨑のLINEで連絡をください。';
  const jobId = await exampleDraft(client, { description, employmentSigns: ['place'] });
  const note = '働き手をしばる決めごとが、1つあります';
  expect(await html(company.get(at(jobId)))).toContain(note);
  await submitJob(client, { jobId, key: newKey() });
  const checker = await site.signedInAs(csp);
  const page = await html(checker.get(at(jobId, '/check')));
  expect(page).toMatch(/<a href="#fact-description">仕事の内容<\/a>：雇用のような言葉「シフト」/);
  expect(page).toMatch(/<a href="#fact-description">仕事の内容<\/a>：ほかのチャットについて/);
  expect(page).toMatch(/<a href="#fact-employmentSigns">[\s\S]*働く場所を、こちらが決める/);
  expect(page).toMatch(/id="fact-description"[\s\S]*<details open>[\s\S]*<textarea id="description"/);
  expect(page).toContain('href="/r/yuinosato/checks"');
  expect(page).toContain(note);
  expect(page).not.toContain('雇用にあたると考えられます');
  // Who reads a posting that is gone from the queue is told so, and given no form.
  expect((await company.post(at(jobId, '/retraction'), {})).status).toBe(303);
  const gone = await html(checker.get(at(jobId, '/check')));
  expect(gone).toContain('会社が取り下げました');
  expect(gone).not.toContain('<textarea');
  expect((await checker.post(at(jobId, '/check'), { decision: 'open' })).status).toBe(409);
});

test('a general word of the check is read by the company, on its posting and on its draft', async () => {
  const jobId = await exampleDraft(client);
  await submitJob(client, { jobId, key: newKey() });
  const checker = await site.signedInAs(csp);
  const note = '締切を1週間のばしてください。';
  await checker.post(at(jobId, '/check'), { decision: 'return', note });
  for (const path of ['', '/draft']) expect(await html(company.get(at(jobId, path)))).toContain(note);
  expect(await html(checker.get(at(jobId, '/draft')))).not.toContain(note);
});

test('a question shows its asker to the client alone, and the answer to everybody', async () => {
  const jobId = await exampleOpenJob(client);
  const asker = await site.signedInAs(worker);
  const asked = await asker.post(at(jobId, '/question'), { question: '写真は分かれていますか。' });
  expect(asked.status).toBe(303);
  const visitor = site.signedOut();
  const read = await html(visitor.get(at(jobId)));
  expect(read).toContain('写真は分かれていますか。');
  expect(read).not.toContain('さんから');
  const own = await html(company.get(at(jobId)));
  expect(own).toContain('さんから');
  const answer = /href="([^"]+\/questions\/[^"]+)"/.exec(own)?.[1] ?? '';
  expect((await asker.get(answer)).status).toBe(403);
  expect((await company.post(answer, { answer: 'はい、番号つきです。' })).status).toBe(303);
  expect(await html(visitor.get(at(jobId)))).toContain('はい、番号つきです。');
  expect((await company.get(at(jobId, '/question'))).status).toBe(403);
});

test('a change is shown to everybody with what stood there before', async () => {
  const jobId = await exampleOpenJob(client);
  const form = await html(company.get(at(jobId, '/amendment')));
  const typed = Object.fromEntries(
    [...form.matchAll(/<input id="([^"]+)" name="[^"]+"[^>]*value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  ) as Record<string, string>;
  const texts = Object.fromEntries(
    [...form.matchAll(/<textarea id="([^"]+)"[^>]*>([^<]*)</g)].map(([, name, value]) => [name, value]),
  ) as Record<string, string>;
  const changed = {
    ...typed,
    ...texts,
    contact: '新しい担当 鈴木（0183-00-0009）',
    changeNote: '担当が変わりました。',
  };
  expect((await company.post(at(jobId, '/amendment'), changed)).status).toBe(303);
  expect(await html(site.signedOut().get(at(jobId)))).toContain(`href="${at(jobId, '/changes')}"`);
  const changes = await html(site.signedOut().get(at(jobId, '/changes')));
  expect(changes).toMatch(/<del[^>]*>担当 佐々木/);
  expect(changes).toMatch(/<ins[^>]*>新しい担当 鈴木/);
  expect(changes).toContain('担当が変わりました。');
});

test('the page is for search engines while it is open, in both languages, and never afterwards', async () => {
  const jobId = await exampleOpenJob(client);
  const visitor = site.signedOut();
  const open = await html(visitor.get(at(jobId)));
  expect(open).toMatch(/<meta name="description" content="報酬 ¥10,800（税込み）[^"]*紙の出荷伝票240枚を/);
  expect(open).toMatch(new RegExp(`<link rel="canonical" href="http[^"]+${at(jobId)}"`));
  expect(open).toMatch(new RegExp(`hreflang="en" href="http[^"]+${at(jobId, '', '/en')}"`));
  expect(open).not.toContain('noindex');
  expect(open).toContain('"employmentType":"CONTRACTOR"');
  await exampleProposal(worker, jobId);
  const reason = { reason: '社内でできることになりました。' };
  expect((await company.post(at(jobId, '/closing'), reason)).status).toBe(303);
  const closed = await html(visitor.get(at(jobId)));
  expect(closed).toContain('<meta name="robots" content="noindex"');
  expect(closed).not.toContain('JobPosting');
  expect(closed).toContain('応募の受付は終わりました');
  expect(closed).toContain('社内でできることになりました。');
  expect((await (await site.signedInAs(worker)).get(at(jobId, '/closing'))).status).toBe(403);
});

test('a file of a posting goes to those whom the client chose', async () => {
  const jobId = await exampleDraft(client);
  const add = async (audience: string, name: string) => {
    const form = new FormData();
    form.append('audience', audience);
    form.append('fileDescription', '');
    form.append('files', new File(['日付,品目\n'], name));
    expect((await company.postForm(at(jobId, '/files'), form)).status).toBe(303);
  };
  await add('public', '見本.csv');
  await add('signedIn', '原稿.csv');
  await add('agreed', '名簿.csv');
  await submitJob(client, { jobId, key: newKey() });
  const checker = await site.signedInAs(csp);
  await checker.post(at(jobId, '/check'), { decision: 'open' });
  const own = await html(company.get(at(jobId, '/files')));
  const files = [...own.matchAll(/href="([^"]+\/files\/f_[0-9a-f]{32})"/g)].map(([, href]) => href ?? '');
  expect(files).toHaveLength(3);
  const statuses = async (visitor: Visitor) =>
    Promise.all(files.map(async (file) => (await visitor.get(file)).status));
  expect(await statuses(site.signedOut())).toEqual([200, 404, 404]);
  expect(await statuses(await site.signedInAs(worker))).toEqual([200, 200, 404]);
  expect(await statuses(company)).toEqual([200, 200, 200]);
  const read = await html(site.signedOut().get(at(jobId)));
  expect(read).toContain('見本.csv');
  expect(read).not.toContain('名簿.csv');
  expect((await (await site.signedInAs(worker)).get(at(jobId, '/files'))).status).toBe(403);
});

test('a proposal shows the worker what their own hours bring, and the client the estimate', async () => {
  const jobId = await exampleOpenJob(client);
  const visitor = await site.signedInAs(worker);
  const counted = await html(visitor.post(at(jobId, '/proposal'), { ownHours: '１２', intent: 'fill' }));
  expect(counted).toContain('¥900');
  const spoken = await html(visitor.post(at(jobId, '/proposal'), { ownHours: '十二時間', intent: 'fill' }));
  expect(spoken).toContain('¥900');
  const days = await html(visitor.post(at(jobId, '/proposal'), { ownHours: '3日', intent: 'fill' }));
  expect(days).toContain('「自分でかかると思う時間」は、時間の数を');
  const message = '平日の午前に作業できます。';
  const typed = { message, ownHours: '12', availableFrom: '2099-12-10', conditionsRead: 'yes' };
  const wrong = await visitor.post(at(jobId, '/proposal'), { ...typed, availableTo: '2099-12-01' });
  expect(wrong.status).toBe(422);
  const reversed = await wrong.text();
  expect(reversed).toContain('href="#availableFrom"');
  expect(reversed).toMatch(/期限を読みました<span class="mark must">/);
  expect(reversed).toContain('「から」と「まで」の日が逆です。');
  expect((await visitor.post(at(jobId, '/proposal'), typed)).status).toBe(303);
  const rows = await html(company.get(at(jobId, '/proposals')));
  expect(rows).toContain('自分の見積もりは約12時間');
  expect((await visitor.get(at(jobId, '/proposals'))).status).toBe(403);
});

test('signed out, the steps of a posting ask to sign in; in another region nothing is found', async () => {
  const jobId = await exampleOpenJob(client);
  const neighbour = (await exampleClient(await exampleRegion('minato'))).actor;
  const elsewhere = await site.signedInAs(neighbour);
  for (const step of ['question', 'amendment', 'closing', 'reopening', 'files'] as const) {
    const asked = await site.signedOut().get(at(jobId, `/${step}`));
    expect([asked.status, asked.headers.get('location')]).toEqual([303, expect.stringContaining('/sign-in')]);
    expect((await elsewhere.get(at(jobId, `/${step}`).replace('yuinosato', 'minato'))).status).toBe(404);
  }
});
