import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type JobId, slugOf } from '../../kernel/ids.ts';
import { exampleContract } from '../../modules/contracts/contract.examples.ts';
import { exampleOpenJob } from '../../modules/jobs/job.examples.ts';
import { exampleClient } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleLife, exampleWorker } from '../../modules/workers/worker.examples.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

let site: ExampleSite;
let client: Actor;
let organization: string;
let company: Visitor;

const here = '/r/yuinosato';
const at = (jobId: JobId, rest = '') => `${here}/jobs/${slugOf('job', jobId)}${rest}`;
const html = async (answer: Promise<Response>) => (await answer).text();

beforeAll(async () => {
  site = await exampleSite();
  const made = await exampleClient(await exampleRegion('yuinosato'));
  client = made.actor;
  organization = slugOf('organization', made.organization.id);
  company = await site.signedInAs(client);
});
afterAll(() => site.close());

test('place, times and skills stand on the page of a posting and in the list', async () => {
  const jobId = await exampleOpenJob(client, {
    workplace: 'onSite',
    workArea: '湯沢市 髙﨑町',
    weekTimes: ['satMorning'],
    skills: ['photo', 'snow'],
  });
  const page = await html(company.get(at(jobId)));
  for (const words of ['現地（湯沢市 髙﨑町）', '土曜午前', '写真をとる、雪かき'])
    expect(page).toContain(words);
  expect(await html(company.get(`${here}/jobs`))).toContain('現地（湯沢市 髙﨑町）');
  expect(await html(company.get(`/en${here}/jobs`))).toContain(
    'on site (<span lang="ja">湯沢市 髙﨑町</span>)',
  );
});

test('a skill that nobody knows comes back with what was typed', async () => {
  const typed = { organization, skills: 'juggling', workplace: 'either', workArea: '柳町①' };
  const refused = await company.post(`${here}/jobs/new`, typed);
  expect(refused.status).toBe(422);
  const again = await refused.text();
  expect(again).toContain('id="skills-problem"');
  expect(again).toContain('value="柳町①"');
  expect(again).toContain('value="either" checked');
});

test('a worker reads why a posting suits them, or what stands in the way; nobody else reads anything', async () => {
  const worker = await exampleWorker(client.regionId);
  const visitor = await site.signedInAs(worker);
  const suits = await exampleOpenJob(client, { phoneEnough: true, expectedHours: 4, skills: ['typing'] });
  const page = () => html(visitor.get(at(suits)));
  expect(await page()).toContain('働ける時間を登録すると');

  await exampleLife(worker, { devices: ['phone'], hoursPerWeek: 6, skills: ['typing'] });
  for (const words of [
    'この仕事が合うわけ',
    'できること（文字の入力）が役立つ',
    '（週6時間まで）',
    'スマホだけでできる',
  ])
    expect(await page()).toContain(words);
  expect(await html(visitor.get(at(suits, '').replace('/r/', '/en/r/')))).toContain(
    '<li>A smartphone is enough</li>',
  );
  expect(await html(visitor.get(`${here}/jobs`))).toContain('スマホだけでできる');

  await exampleLife(worker, { devices: ['phone'], hoursPerWeek: 1 });
  expect(await page()).toContain('登録と合わないところ');
  expect(await page()).toContain('（登録は週1時間まで）');
  for (const other of [company, site.signedOut()])
    for (const address of [at(suits), `${here}/jobs`])
      expect(await html(other.get(address))).not.toMatch(/合うところ|合うわけ|わたしには合わない/);
});

test('one tap says that a posting is not for them, from where they saw it, and one takes it back', async () => {
  const worker = await exampleWorker(client.regionId);
  await exampleLife(worker);
  const visitor = await site.signedInAs(worker);
  const jobId = await exampleOpenJob(client, { title: '𠮷田㈱の入力①', expectedHours: 4 });
  expect(await html(visitor.get(`${here}/home`))).toContain('𠮷田㈱の入力①');
  const said = await visitor.post(at(jobId, '/not-for-me'), { from: 'home' });
  const after = said.headers.get('location') ?? '';
  expect(after).toBe(`${here}/home?refused=${slugOf('job', jobId)}`);
  expect(said.headers.get('set-cookie') ?? '').not.toContain('yuinowa-done=1');
  const told = await html(visitor.get(after));
  expect(told).toContain('「𠮷田㈱の入力①」を「わたしには合わない」にしました。会社には伝わりません。');
  expect(told).toMatch(/name="takenBack" value="yes"/);
  expect(await html(visitor.get(`${here}/home`))).not.toContain('𠮷田㈱の入力①');
  expect(await html(visitor.get(at(jobId)))).toContain('「わたしには合わない」とした募集です');

  const search = '/r/yuinosato/jobs?q=%E5%85%A5%E5%8A%9B&order=fit';
  const fromList = (referer: string) => visitor.post(at(jobId, '/not-for-me'), { from: 'list' }, { referer });
  const refused = `refused=${slugOf('job', jobId)}`;
  const listed = (await fromList(`http://localhost${search}`)).headers.get('location') ?? '';
  expect(listed).toBe(`${search}&${refused}`);
  expect(await html(visitor.get(listed))).toContain('「𠮷田㈱の入力①」を「わたしには合わない」にしました');
  const other = await site.signedInAs(await exampleWorker(client.regionId));
  expect(await html(other.get(listed))).not.toContain('にしました。会社には');
  expect((await fromList('https://elsewhere.example/?q=1')).headers.get('location')).toBe(
    `${here}/jobs?${refused}`,
  );
  const takenBack = { from: 'list', takenBack: 'yes' };
  const again = await visitor.post(at(jobId, '/not-for-me'), takenBack, {
    referer: `http://localhost${listed}`,
  });
  expect(again.headers.get('location')).toBe(search);
  expect(await html(visitor.get(listed))).not.toContain('にしました。会社には');

  const back = await visitor.post(at(jobId, '/not-for-me'), { takenBack: 'yes' });
  expect(back.headers.get('location')).toBe(at(jobId));
  expect(await html(visitor.get(`${here}/home`))).toContain('𠮷田㈱の入力①');
  expect((await company.post(at(jobId, '/not-for-me'), {})).status).toBe(403);
});

test('what was refused stands on one page, each with a way back', async () => {
  const worker = await exampleWorker(client.regionId);
  const visitor = await site.signedInAs(worker);
  const jobId = await exampleOpenJob(client, { title: '𠮷田㈱の札つけ①' });
  expect(await html(visitor.get(`${here}/taste`))).toContain('そうした募集は、ありません。');
  await visitor.post(at(jobId, '/not-for-me'), {});
  const page = await html(visitor.get(`${here}/taste`));
  expect(page).toContain(`href="${at(jobId)}">𠮷田㈱の札つけ①`);
  expect(page).toContain(`action="${at(jobId, '/not-for-me')}"`);
  const back = await visitor.post(at(jobId, '/not-for-me'), { from: 'taste', takenBack: 'yes' });
  expect(back.headers.get('location')).toBe(`${here}/taste`);
  expect(await html(visitor.get(`${here}/taste`))).not.toContain('𠮷田㈱の札つけ①');
});

test('what is seen less of stands in plain words, and goes back to what it was', async () => {
  const worker = await exampleWorker(client.regionId);
  const visitor = await site.signedInAs(worker);
  expect(await html(visitor.get(`${here}/taste`))).toContain('いま、減らしているものはありません');
  for (let n = 0; n < 3; n++) await visitor.post(at(await exampleOpenJob(client), '/not-for-me'), {});
  expect(await html(visitor.get(`${here}/taste`))).toContain(
    '「データ入力・集計」の仕事は、少なめにしています。',
  );
  const reset = await visitor.post(`${here}/taste`, { category: 'data-entry', skill: '' });
  expect(reset.headers.get('location')).toBe(`${here}/taste`);
  expect(await html(visitor.get(`${here}/taste`))).toContain('いま、減らしているものはありません');
  expect((await company.get(`${here}/taste`)).status).toBe(403);
});

test('a worker’s own page shows three postings that suit them best, and none of their own company', async () => {
  const { actor } = await exampleClient(client.regionId);
  const worker = await exampleWorker(client.regionId);
  await exampleLife(worker, { skills: ['korean'], hoursPerWeek: 40 });
  const titles = ['韓国語の一', '韓国語の二', '韓国語の三'].map((title) => `${title}：髙﨑㈱`);
  for (const title of titles) await exampleOpenJob(actor, { title, skills: ['korean'] });
  const home = await html((await site.signedInAs(worker)).get(`${here}/home`));
  for (const title of titles) expect(home).toContain(title);
  expect(home.split('合うところ')).toHaveLength(4);
  expect(home).toContain(`href="${here}/jobs?order=fit"`);
});

test('a posting for which somebody was chosen says so, and stands on no card', async () => {
  const regionId = await exampleRegion('chosen');
  const title = '髙﨑㈱の名簿①を入力する';
  const contract = await exampleContract(regionId, { state: 'offered', title });
  const worker = await exampleWorker(regionId);
  await exampleLife(worker);
  const other = await exampleOpenJob((await exampleClient(regionId)).actor, { title: '𠮷田の写真' });
  const [reader, town] = [await site.signedInAs(worker), '/r/chosen'];
  for (const page of [await html(reader.get(`${town}/home`)), await html(site.signedOut().get(town))]) {
    expect(page).not.toContain(title);
    expect(page).toContain('𠮷田の写真');
  }
  const found = await html(reader.get(`${town}/jobs?order=fit`));
  expect(found).toMatch(
    /𠮷田の写真[\s\S]*髙﨑㈱の名簿①[\s\S]*募集中[\s\S]*選ばれた方と、条件を確かめています/,
  );
  const posting = `${town}/jobs/${slugOf('job', contract.jobId)}`;
  const page = await html(reader.get(posting));
  for (const words of ['募集中', '選ばれた方と、条件を確かめています', 'この仕事に応募する'])
    expect(page).toContain(words);
  expect(page).not.toContain('この仕事が合うわけ');
  const chosen = await html((await site.signedInAs(contract.worker)).get(posting));
  expect(chosen).toContain('あなたが選ばれました');
  expect(chosen).not.toContain('選ばれた方と');
  expect(await html(reader.get(`${town}/jobs/${slugOf('job', other)}`))).not.toContain('選ばれた方と');
});
