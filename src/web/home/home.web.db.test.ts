import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { changeMembership } from '../../modules/accounts/index.ts';
import { withdrawProposal } from '../../modules/jobs/index.ts';
import { exampleOpenJob, exampleProposal } from '../../modules/jobs/job.examples.ts';
import { exampleClient, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleOwed } from '../../modules/settlement/payout-walk.examples.ts';
import {
  exampleBankAccount,
  exampleFundedContract,
  exampleMoneyStaff,
} from '../../modules/settlement/settlement.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { newKey } from '../../platform/random.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
beforeAll(async () => {
  site = await exampleSite();
  await site.clockAt('2026-11-13T10:00:00+09:00');
  region = await exampleRegion('homes');
});
afterAll(() => site.close());

/** The words of somebody's own page, without its navigation. */
async function homeOf(actor: Actor, slug = 'homes'): Promise<string> {
  const answer = await (await site.signedInAs(actor)).get(`/r/${slug}/home`);
  expect(answer.status).toBe(200);
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(await answer.text()) ?? [];
  return main.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

test('a worker without an account is asked for it first, then to deliver, with the day and the pay', async () => {
  const staff = await exampleMoneyStaff(region);
  const made = await exampleFundedContract(region, staff, { state: 'funded', title: '味噌のラベルを写す' });
  const before = await homeOf(made.worker);
  expect(before).toMatch(/次にすること 報酬を受け取る口座を登録する/);
  expect(before).toMatch(/そのほかにすること.*仕事を進めて、納品する 味噌のラベルを写す.*¥10,800/);

  await exampleBankAccount(made.worker);
  expect(await homeOf(made.worker)).toMatch(
    /次にすること 仕事を進めて、納品する 味噌のラベルを写す.*2026年11月27日（金） まで あと14日/,
  );
});

test('the client is asked to pay in, and to accept what was delivered, each by its day', async () => {
  const staff = await exampleMoneyStaff(region);
  const agreed = await exampleFundedContract(region, staff, { state: 'agreed', title: '値札を作る' });
  expect(await homeOf(agreed.client)).toMatch(
    /次にすること 代金を預ける（振込） 値札を作る.*¥11,880.*11月20日/,
  );
  const delivered = await exampleFundedContract(region, staff, { state: 'delivered', title: '値札を送る' });
  expect(await homeOf(delivered.client)).toMatch(
    /次にすること 佐藤 花子.*さんの納品を確かめる（検収） 値札を送る/,
  );
});

test('a client reads how many proposed, and nobody else does', async () => {
  const { actor: client } = await exampleClient(region);
  const job = await exampleOpenJob(client, { title: '写真を百枚えらぶ' });
  for (let n = 0; n < 2; n++) await exampleProposal(await exampleWorker(region), job);
  expect(await homeOf(client)).toMatch(/次にすること 2人の応募を読んで、選ぶ 写真を百枚えらぶ/);
  const { actor: other } = await exampleClient(region);
  expect(await homeOf(other)).toContain('いま、あなたがすることは、ありません');
});

test('who has a duty sees it with its number and its first day, and no duty of others', async () => {
  const owed = await exampleOwed(region);
  await exampleClient(region, { state: 'registered' });
  const csp = await homeOf(await exampleStaff(region, 'csp'));
  expect(csp).toMatch(/次にすること 登録された会社 1件を確かめる.*2026年11月18日（水） まで あと5日/);
  expect(csp).not.toContain('支払い');

  await owed.locked();
  expect(await homeOf(owed.approvers[0])).toMatch(
    /次にすること 承認を待つ支払バッチ 1件を確かめる.*11月27日/,
  );
  expect(await homeOf(owed.operator)).not.toContain('承認を待つ支払バッチ');
  expect(await homeOf(owed.operator)).toMatch(/入金を待つ \d+件を、銀行の明細で確かめる/);
});

test('a worker reads on which day what was earned comes, and that it came', async () => {
  const owed = await exampleOwed(region);
  const [made] = owed.made;
  if (!made) throw new Error('no contract');
  const batchId = await owed.approved();
  expect(await homeOf(made.worker)).toMatch(
    /報酬の振込.*2026年11月30日（月）の振込を、準備しています.*¥10,800/,
  );
  await owed.exported(batchId);
  await owed.sent(batchId);
  expect(await homeOf(made.worker)).toContain('銀行に渡しました。2026年11月30日（月）に振り込まれます');
  await site.clockAt('2026-11-30T10:00:00+09:00');
  await owed.settled(batchId);
  expect(await homeOf(made.worker)).toMatch(/2026年11月30日（月）に振り込みました.*支払い済み/);
  await site.clockAt('2027-01-04T10:00:00+09:00');
  expect(await homeOf(made.worker)).not.toContain('報酬の振込');
});

test('the officer reads first which duty nobody holds and what waits for it; with all held, that nothing waits', async () => {
  const town = await exampleRegion('alone');
  const officer = await exampleStaff(town, 'officer');
  await exampleClient(town, { state: 'registered', name: '㈱髙﨑①' });
  const alone = await homeOf(officer, 'alone');
  expect(alone).toMatch(
    /次にすること 「CSP（相談員）」を受け持つ人を決める 「CSP（相談員）」が、ひとりもいません。.*いま、次の仕事が止まっています。「登録された会社 1件を確かめる」/,
  );
  expect(alone).toMatch(/そのほかにすること 「運営会社の担当」を受け持つ人を決める/);
  expect(alone).toContain('「調停役」を受け持つ人を決める');
  const csp = await exampleStaff(town, 'csp');
  expect(await homeOf(csp, 'alone')).not.toContain('受け持つ人を決める');

  await exampleMoneyStaff(town);
  await exampleStaff(town, 'mediator');
  expect(await homeOf(officer, 'alone')).toContain('いま、あなたがすることは、ありません');
  const { personId } = csp;
  if (!personId) throw new Error('nobody');
  const suspended = {
    key: newKey(),
    personId,
    state: 'suspended',
    reason: '退職①',
    leavesUnheld: true,
  } as const;
  await changeMembership(officer, suspended);
  expect(await homeOf(officer, 'alone')).toMatch(/次にすること 「CSP（相談員）」を受け持つ人を決める/);
});

test('proposals that were withdrawn or answered long ago stand aside', async () => {
  const worker = await exampleWorker(region);
  const proposalId = await exampleProposal(worker, await exampleOpenJob((await exampleClient(region)).actor));
  const page = await homeOf(worker);
  expect(page).toContain('選考中');
  expect(page).not.toContain('終わった応募を見る');
  await withdrawProposal(worker, { key: newKey(), proposalId });
  expect(await homeOf(worker)).toMatch(
    /返事を待っている応募は、ありません。.*終わった応募を見る（1件）.*取り下げました/,
  );
});
