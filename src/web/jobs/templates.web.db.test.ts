import { afterAll, beforeAll, expect, test } from 'vitest';
import { slugOf } from '../../kernel/ids.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { exampleOpenJob } from '../../modules/jobs/job.examples.ts';
import { exampleClient, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { changeSetting } from '../../modules/regions/index.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

let site: ExampleSite;
let made: Awaited<ReturnType<typeof exampleClient>>;
let company: Visitor;
const at = '/r/yuinosato/jobs/new';

beforeAll(async () => {
  site = await exampleSite();
  const region = await exampleRegion('yuinosato');
  const officer = await exampleStaff(region, 'officer');
  const effectiveFrom = await reading(region, async (tx) => tokyoDateOf(tx.now));
  const value = { amount: yen(1_031n), source: '秋田県の最低賃金', sourceEn: '' };
  await changeSetting(officer, { name: 'referenceHourlyWage', value, effectiveFrom, key: newKey() });
  made = await exampleClient(region);
  company = await site.signedInAs(made.actor);
});
afterAll(() => site.close());

async function begun(from: string, typed: Record<string, string>, path = at) {
  const answer = await company.post(path, { ...typed, intent: `fill:${from}` });
  expect(answer.status).toBe(200);
  return answer.text();
}
/** What stands in the fields of a page, as its form would send it. */
function fieldsOf(html: string): Record<string, string> {
  const texts = [...html.matchAll(/<textarea [^>]*name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g)];
  const inputs = [...html.matchAll(/<input (?![^>]*type="(?:radio|checkbox)")[^>]*>/g)].flatMap(([tag]) => {
    const [name, value] = [/ name="([^"]+)"/.exec(tag)?.[1], / value="([^"]*)"/.exec(tag)?.[1]];
    return name && value !== undefined ? [[name, value]] : [];
  });
  return Object.fromEntries([...texts.map(([, name, words]) => [name, words]), ...inputs]);
}

test('choosing a template keeps what its writer has typed, and fills in the rest', async () => {
  const own = { title: '髙﨑𠮷①㈱の夏まつり', description: '町内会のチラシです。', expectedHours: '' };
  const html = await begun('leaflet', own);
  expect(fieldsOf(html)).toMatchObject({
    title: own.title,
    description: own.description,
    expectedHours: '12',
    'milestones.0.title': 'チラシの完成',
    begun: 'leaflet',
  });
  expect(html).toContain('そのまま残しました');
});

test('another template takes the place of the first one’s words, not of one’s own', async () => {
  const first = await begun('leaflet', {});
  expect(first).not.toContain('そのまま残しました');
  const typed = fieldsOf(first);
  expect(typed.title).toBe('チラシのデザイン（A4片面）');
  const second = fieldsOf(await begun('minutes', { ...typed, contact: '𠮷田', expectedHours: '9' }));
  expect(second).toMatchObject({
    title: '会議の議事録をつくる（90分）',
    'milestones.0.title': '議事録',
    contact: '𠮷田',
    expectedHours: '9',
    begun: 'minutes',
  });
  expect(second['milestones.1.title'] ?? '').toBe('');
});

test('a posting of one’s own is copied in the same way, and nobody else’s is', async () => {
  const title = '髙﨑農園の伝票の入力';
  const own = slugOf('job', await exampleOpenJob(made.actor, { title }));
  const copied = await begun(own, { contact: '㈱の𠮷田' });
  expect(fieldsOf(copied)).toMatchObject({ title, contact: '㈱の𠮷田', begun: own });
  expect(copied).toContain('前の募集を写しました');
  const stranger = (await exampleClient(made.actor.regionId)).actor;
  const theirs = slugOf('job', await exampleOpenJob(stranger, { title: '隣の会社の募集' }));
  for (const from of [theirs, 'nothing']) {
    const { title: stays, begun: none = '' } = fieldsOf(await begun(from, { title: '①' }));
    expect([stays, none], from).toEqual(['①', '']);
  }
});

test('on English pages the officer’s own words for the reference are marked as Japanese', async () => {
  const page = await (await company.get(`/en${at}`)).text();
  expect(page).toContain('at least ¥1,031 an hour (<span lang="ja">秋田県の最低賃金</span>)');
});
