import { afterAll, beforeAll, expect, test } from 'vitest';
import { slugOf } from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import { exampleContract, type MadeContract } from '../../modules/contracts/contract.examples.ts';
import { submitJob } from '../../modules/jobs/index.ts';
import { exampleDraft, exampleOpenJob, settled } from '../../modules/jobs/job.examples.ts';
import { exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let first: MadeContract;

beforeAll(async () => {
  site = await exampleSite();
  const region = await exampleRegion('yuinosato');
  await exampleRegion('kawabe');
  // Eight hours each: 1,000 to 1,600 yen an hour, of three companies and three workers.
  const made: MadeContract[] = [];
  for (const [index, reward] of [8_000n, 9_600n, 10_400n, 12_000n, 12_800n].entries()) {
    const again = made[index - 3];
    made.push(
      await exampleContract(region, {
        state: 'accepted',
        reward: yen(reward),
        ...(again ? { parties: again } : {}),
        ...(index === 0 ? { client: { name: '髙﨑旅館①㈱' } } : {}),
      }),
    );
  }
  first = made[0] as MadeContract;
});
afterAll(() => site.close());

const range = '1時間あたり ¥1,200〜¥1,500';

test('everybody reads what finished work paid, and nobody reads whose it was', async () => {
  const html = await (await site.signedOut().get('/r/yuinosato/prices')).text();
  expect(html).toContain('データ入力・集計');
  expect(html).toContain('¥1,200〜¥1,500');
  expect(html).toContain('¥1,300');
  expect(html).toContain('5件');
  expect(html).not.toContain('髙﨑');
  // The other kinds of office work stand for each other; texts have none.
  expect(html).toContain('入力・事務・調査');
  expect(html).not.toContain('ライティング');

  const english = await (await site.signedOut().get('/en/r/yuinosato/prices')).text();
  expect(english).toContain('¥1,200 to ¥1,500');
});

test('a region without finished work says so, and shows no figure', async () => {
  const html = await (await site.signedOut().get('/r/kawabe/prices')).text();
  expect(html).toContain('数を出せません');
  expect(html).not.toContain('<table');
});

test('a posting stands beside what work like it paid, for workers and in the check', async () => {
  const jobId = await exampleOpenJob(first.client, { rewards: [yen(7_200n)], expectedHours: 9 });
  const job = await (await site.signedOut().get(`/r/yuinosato/jobs/${slugOf('job', jobId)}`)).text();
  expect(job).toContain(range);
  expect(job).not.toContain('低くなっています');

  const csp = await site.signedInAs(await exampleStaff(first.regionId, 'csp'));
  const waiting = await postingInCheck();
  const check = await (await csp.get(`/r/yuinosato/jobs/${waiting}/check`)).text();
  expect(check).toContain(range);
  expect(check).toContain('9時間の仕事なら、¥10,800〜¥13,500');
  expect(check).toContain('1時間あたり 約¥800 です。似た仕事の多くより、低くなっています。');
});

test('the form shows it for the kind that is chosen, without JavaScript, and keeps what is typed', async () => {
  const client = await site.signedInAs(first.client);
  const blank = await (await client.get('/r/yuinosato/jobs/new')).text();
  expect(blank).toContain('仕事の種類を選ぶと');
  const drawn = await client.post('/r/yuinosato/jobs/new', {
    intent: 'preview',
    title: '𠮷田の伝票を入力',
    category: 'survey',
    expectedHours: '１０',
  });
  expect(drawn.status).toBe(200);
  const html = await drawn.text();
  expect(html).toContain('𠮷田の伝票を入力');
  expect(html).toContain(range);
  expect(html).toContain('近い種類（入力・事務・調査）を合わせた、5件');
  expect(html).toContain('10時間の仕事なら、¥12,000〜¥15,000');

  const few = await client.post('/r/yuinosato/jobs/new', { intent: 'preview', category: 'writing' });
  expect(await few.text()).toContain('件数がまだ少なく');
});

test('a template begins with what is usual here', async () => {
  const client = await site.signedInAs(first.client);
  const html = await (await client.get('/r/yuinosato/jobs/new?template=data-entry')).text();
  expect(html).toContain('¥9,600〜¥12,000　約8時間');
  expect(html).toContain('終わった仕事5件から');
  expect(html).toMatch(
    /name="milestones\.0\.reward"[^>]*value="10400"|value="10400"[^>]*name="milestones\.0\.reward"/,
  );
});

/** A posting below what is usual, waiting for its check. */
async function postingInCheck(): Promise<string> {
  const jobId = await exampleDraft(first.client, { rewards: [yen(7_200n)], expectedHours: 9 });
  settled(await submitJob(first.client, { jobId, key: crypto.randomUUID() }));
  return slugOf('job', jobId);
}
