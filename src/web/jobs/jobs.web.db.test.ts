import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { slugOf } from '../../kernel/ids.ts';
import { examplePerson } from '../../modules/identity/person.examples.ts';
import { exampleOpenJob } from '../../modules/jobs/job.examples.ts';
import { exampleClient } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let client: Actor;
let organization: string;

beforeAll(async () => {
  site = await exampleSite();
  const region = await exampleRegion('yuinosato');
  const made = await exampleClient(region);
  client = made.actor;
  organization = slugOf('organization', made.organization.id);
});
afterAll(() => site.close());

const typed = {
  title: '農家の出荷伝票を表に入力（240枚）',
  category: 'data-entry',
  withholdingKind: '',
  description: '紙の出荷伝票240枚を、日付・品目・数量・規格の表に入力してください。見本の表をお渡しします。',
  acceptanceCriteria: '240枚すべてが入力され、合計が伝票と合うこと。',
  'milestones.0.title': '240枚の入力',
  'milestones.0.reward': '１０，８００円',
  'milestones.0.dueOn': '2099-12-04',
  deliveryDue: '2099-12-04',
  applicationDeadline: '2099-11-27',
  expectedHours: '９',
  revisionsIncluded: '2',
  expenseHandling: '費用はかかりません。',
  ipHandling: '成果物の権利は、支払いのあと発注者に移ります。',
  deliveryPlace: 'この画面からCSVファイルで送ります。',
  contact: '結の里青果組合 佐々木',
};

test('a draft is saved and shown, with full-width digits understood', async () => {
  const visitor = await site.signedInAs(client);
  const saved = await visitor.post('/r/yuinosato/jobs/new', { organization, ...typed });
  expect(saved.status).toBe(303);
  const page = await visitor.get(saved.headers.get('location') ?? '');
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('農家の出荷伝票を表に入力（240枚）');
  expect(html).toContain('¥10,800');
  expect(html).toContain('¥1,200');
});

test('the same button pressed twice makes one draft', async () => {
  const visitor = await site.signedInAs(client);
  const key = crypto.randomUUID();
  const [one, two] = await Promise.all([
    visitor.post('/r/yuinosato/jobs/new', { key, organization, ...typed }),
    visitor.post('/r/yuinosato/jobs/new', { key, organization, ...typed }),
  ]);
  expect(one.headers.get('location')).toBe(two.headers.get('location'));
});

test.each([
  ['0', '1以上'],
  ['-1', '数字で'],
  ['1e3', '数字だけで'],
  ['NaN', '数字だけで'],
  ['9007199254740992', '100,000,000'],
  ['1000000000000000000', '100,000,000'],
  ['10.5', '小数のない'],
])('a reward of %s is refused beside its field, and nothing typed is lost', async (reward, words) => {
  const visitor = await site.signedInAs(client);
  const answer = await visitor.post('/r/yuinosato/jobs/new', {
    organization,
    ...typed,
    'milestones.0.reward': reward,
  });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('href="#milestones.0.reward"');
  expect(html).toMatch(new RegExp(`「報酬（税込み）」は、[^<]*${words}`));
  expect(html).toContain(`value="${reward}"`);
  expect(html).toContain(typed.description);
});

test('one more part without JavaScript keeps what was typed', async () => {
  const visitor = await site.signedInAs(client);
  const answer = await visitor.post('/en/r/yuinosato/jobs/new', {
    organization,
    ...typed,
    intent: 'more:milestones',
  });
  expect(answer.status).toBe(200);
  const html = await answer.text();
  expect(html).toContain('name="milestones.1.reward"');
  expect(html).toContain('１０，８００円');
});

test('a form sent after the session ended is kept through the sign-in', async () => {
  const visitor = site.signedOut();
  const answer = await visitor.post('/r/yuinosato/jobs/new', { organization, ...typed });
  expect(answer.status).toBe(401);
  const kept = /name="kept" value="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  expect(Buffer.from(kept, 'base64url').toString('utf8')).toContain('農家の出荷伝票');
});

test('a draft is for its own people: others find nothing', async () => {
  const visitor = await site.signedInAs(client);
  const saved = await visitor.post('/r/yuinosato/jobs/new', { organization, ...typed });
  const address = saved.headers.get('location') ?? '';
  expect((await site.signedOut().get(address)).status).toBe(404);
  await exampleRegion('minato');
  expect((await visitor.get(address.replace('yuinosato', 'minato'))).status).toBe(404);
});

test('a form that is far too large is refused with a sentence, signed in or not', async () => {
  const huge = { ...typed, description: 'あ'.repeat(2_000_000) };
  const visitor = await site.signedInAs(client);
  for (const someone of [visitor, site.signedOut()]) {
    const answer = await someone.post('/r/yuinosato/jobs/new', huge);
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('大きすぎます');
  }
});

test('a form from another site is refused', async () => {
  const visitor = await site.signedInAs(client);
  const answer = await visitor.post('/r/yuinosato/jobs/new', typed, { origin: 'https://elsewhere.example' });
  expect(answer.status).toBe(403);
});

test('one part alone has no day of its own: it is due when the work is', async () => {
  const visitor = await site.signedInAs(client);
  const { 'milestones.0.dueOn': _day, ...dateless } = typed;
  const one = await visitor.post('/r/yuinosato/jobs/new', { organization, ...dateless });
  expect(one.status).toBe(303);
  const address = one.headers.get('location') ?? '';
  expect(await (await visitor.get(address)).text()).not.toContain('#milestones.0');
  expect(await (await visitor.get(`${address}/draft`)).text()).not.toContain('name="milestones.0.dueOn"');
  const undated = { ...dateless, deliveryDue: '' };
  const later = await visitor.post('/r/yuinosato/jobs/new', { organization, ...undated });
  const missing = await (await visitor.get(later.headers.get('location') ?? '')).text();
  expect(missing).toContain('#deliveryDue">「納品の期限」を入力してください');
  expect(missing).not.toContain('#milestones.0.dueOn');
  const more = await visitor.post(`${address}/draft`, { ...dateless, intent: 'more:milestones' });
  expect(await more.text()).toContain('name="milestones.1.dueOn"');
});

test.each([
  ['十二時間', 303],
  ['12.5h', 422],
  ['3日', 422],
])('%s of work: understood, or refused by its name', async (expectedHours, status) => {
  const visitor = await site.signedInAs(client);
  const answer = await visitor.post('/r/yuinosato/jobs/new', { organization, ...typed, expectedHours });
  expect(answer.status).toBe(status);
  const said = '「かかる時間の目安」は、時間の数を';
  if (status === 422) expect(await answer.text()).toContain(said);
});

test('before anything is agreed, the client reads the whole price and each date that cannot stand', async () => {
  const visitor = await site.signedInAs(client);
  const second = {
    'milestones.1.title': '髙﨑㈱の分',
    'milestones.1.reward': '1',
    'milestones.1.dueOn': '2020-10-02',
  };
  const dates = { 'milestones.0.dueOn': '2020-10-01', ...second, deliveryDue: '2020-10-02' };
  const saved = await visitor.post('/r/yuinosato/jobs/new', { organization, ...typed, ...dates });
  const address = saved.headers.get('location') ?? '';
  const html = await (await visitor.get(address)).text();
  expect(html).toMatch(/¥10,801 の仕事なら、預ける額は ¥[\d,]+ です/);
  expect(html).toMatch(/#milestones\.0\.dueOn">[^<]*区切り 1の期限[^<]*過ぎた日です/);
  expect(html).toMatch(/#deliveryDue">[^<]*納品の期限[^<]*過ぎた日です/);
  expect(html).toMatch(/#applicationDeadline">[^<]*募集の締切[^<]*「納品の期限」より後です/);
  expect(await (await visitor.get(`${address}/draft`)).text()).toContain('預ける額は');
});

test('who belongs here and is no worker yet reads on the posting how to become one', async () => {
  const jobId = await exampleOpenJob(client);
  const at = `/r/yuinosato/jobs/${slugOf('job', jobId)}`;
  const personId = await inTransaction(client.regionId, (tx) => examplePerson(tx));
  const newcomer = await site.signedInAs({ ...client, personId, seats: [] });
  const shown = await (await newcomer.get(at)).text();
  expect(shown).toContain('応募するには、働き手としての登録が要ります');
  expect(shown).toContain('href="/r/yuinosato/workers/new"');
  const early = await newcomer.get(`${at}/proposal`);
  expect(early.headers.get('location')).toBe(at);
  const company = await site.signedInAs(client);
  expect(await (await company.get(at)).text()).not.toContain('働き手としての登録が要ります');
});
