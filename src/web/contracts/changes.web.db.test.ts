import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import { type RegionId, slugOf } from '../../kernel/ids.ts';
import { exampleDelivery, fund, type MadeContract } from '../../modules/contracts/contract.examples.ts';
import { askProgress, contractPage, requestRevision } from '../../modules/contracts/index.ts';
import { exampleMember, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import {
  exampleFundedContract,
  exampleMoneyStaff,
  type Funding,
  type MoneyStaff,
} from '../../modules/settlement/settlement.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
let staff: MoneyStaff;
const base = '/r/yuinosato';

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
  staff = await exampleMoneyStaff(region);
});
beforeEach(() => site.clockAt('2026-11-20T12:00:00+09:00'));
afterAll(() => site.close());

const made = (state: Funding, example = {}) => exampleFundedContract(region, staff, { state, ...example });
const at = ({ contractId }: MadeContract, rest = '') =>
  `${base}/contracts/${slugOf('contract', contractId)}${rest}`;
const part = (contract: MadeContract, rest: string) =>
  at(contract, `/milestones/${slugOf('milestone', contract.milestoneId)}/${rest}`);
async function read(actor: Actor, address: string, status = 200): Promise<string> {
  const answer = await (await site.signedInAs(actor)).get(address);
  expect(answer.status, address).toBe(status);
  return answer.text();
}
/** A form as the page drew it, without a program, sent with what was typed. */
async function send(actor: Actor, address: string, typed: Record<string, string> = {}): Promise<Response> {
  const page = await read(actor, address);
  const form = /<form class="form"[\s\S]*?<\/form>/.exec(page)?.[0] ?? '';
  const fields: Record<string, string> = {};
  for (const [, name, value] of form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g))
    fields[name ?? ''] = value ?? '';
  for (const [, name, text] of form.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g))
    fields[name ?? ''] = text ?? '';
  for (const [input] of form.matchAll(/<input [^>]*>/g)) {
    const name = / name="([^"]+)"/.exec(input)?.[1];
    const value = / value="([^"]*)"/.exec(input)?.[1];
    if (name && value !== undefined && !/type="(radio|checkbox|file)"/.test(input)) fields[name] = value;
  }
  return (await site.signedInAs(actor)).post(address, { ...fields, ...typed });
}

test('a delivery goes back for a named condition, and the way shows it to both', async () => {
  const contract = await made('delivered');
  const { client, worker } = contract;
  expect(await read(client, at(contract))).toContain('修正を頼む');
  expect(await read(worker, at(contract))).not.toContain('修正を頼む');
  const empty = await send(client, part(contract, 'revision'), { expected: '直してください' });
  expect(empty.status).toBe(422);
  expect(await empty.text()).toContain('直してください');
  const typed = { item: 'criteria', expected: '12枚目の「規格」の列が、一行ずれています。' };
  expect((await send(client, part(contract, 'revision'), typed)).status).toBe(303);

  expect(await read(worker, `${base}/home`)).toContain('から、修正を頼まれています');
  expect(await read(worker, part(contract, 'delivery'))).toContain(typed.expected);
  const page = await read(worker, at(contract));
  expect(page).toContain('2026年11月20日（金）に、修正を頼まれました。');
  expect(page).toContain('修正して、もう一度納品してください');
  expect(page).toContain('12枚目の「規格」の列が、一行ずれています。');
  expect(page).toContain('満たされていない条件の項目：検収の基準');
  await exampleDelivery(contract, contract.milestoneId);
  const again = await read(client, at(contract));
  expect(again).toContain('納品しました（第2版）');
  expect(again).toContain('修正 1回（2回まで条件に含まれます）');
  expect(await read(client, `/en${at(contract)}`)).toContain('1 of 2 included revisions used');
});

test('the third revision leads to a priced part, to which both agree, and its deposit is announced', async () => {
  const contract = await made('delivered');
  const { client, worker } = contract;
  for (const item of ['content', 'quantity'] as const) {
    const ids = { contractId: contract.contractId, milestoneId: contract.milestoneId };
    await requestRevision(client, {
      key: newKey(),
      ...ids,
      item,
      expected: '抜けている伝票を入れてください。',
    });
    await exampleDelivery(contract, contract.milestoneId);
  }
  const used = await read(client, part(contract, 'revision'));
  expect(used).toContain('条件に含まれる修正は、もう使い終わりました。');
  expect(used).toContain('/changes/new?extra=yes');

  const form = at(contract, '/changes/new');
  expect((await send(client, form, { reason: '伝票が増えました。' })).status).toBe(409);
  const typed = {
    reason: 'もう一度直していただきます。',
    'added.0.title': '追加の修正',
    'added.0.reward': '３，０００円',
    'added.0.dueOn': '2026-12-10',
  };
  const proposed = await send(client, form, typed);
  expect(proposed.status).toBe(303);
  const change = proposed.headers.get('location') ?? '';
  expect(change).toBe(at(contract, '/changes/2'));
  expect(await read(worker, at(contract))).toContain('条件の変更に返事をしてください');
  const seen = await read(worker, change);
  expect(seen).toContain('もう一度直していただきます。');
  expect(seen).toContain('¥3,300');
  expect((await send(worker, change)).status).toBe(422);
  expect((await send(worker, change, { read: 'yes' })).status).toBe(303);
  expect((await send(client, change, { read: 'yes' })).status).toBe(303);

  const after = await read(client, at(contract));
  expect(after).toContain('条件を変えました（第2版）');
  expect(after).toContain('取引条件通知書 第1版（読む・印刷する）');
  expect(after).toContain('取引条件通知書 第2版（読む・印刷する）');
  expect(after).toContain('これから預かる');
  expect(await read(worker, at(contract, '/notices/2'))).toContain('追加の修正');
  expect(await read(worker, at(contract, '/notices/1'))).not.toContain('追加の修正');

  // What was agreed for the first work is not passed off as that of the added one.
  const { milestones } = await reading(region, (tx) => contractPage(tx, contract.contractId));
  const added = milestones[1]?.id ?? contract.milestoneId;
  await fund(contract, added);
  await exampleDelivery(contract, added);
  expect(await read(client, part(contract, 'acceptance'))).toContain('<h2>できあがりの確かめ方</h2>');
  const page = await read(client, at(contract, `/milestones/${slugOf('milestone', added)}/acceptance`));
  expect(page).toMatch(
    /この仕事を足したときの説明[\s\S]*もう一度直していただきます。[\s\S]*もとの仕事のできあがりの確かめ方/,
  );
});

test('a change is declined on a page of its own, and the conditions stay', async () => {
  const contract = await made('funded');
  const form = at(contract, '/changes/new');
  const typed = { reason: '期日をのばしたいです。', 'parts.0.dueOn': '2026-12-11' };
  expect((await send(contract.worker, form, typed)).status).toBe(303);
  expect(await read(contract.client, form)).toContain('もう一つ返事を待っています');
  expect(await read(contract.client, at(contract, '/changes/2/refusal'))).toContain('変更を断る');
  expect(await read(contract.worker, at(contract, '/changes/2/refusal'))).toContain('申し出を取り下げる');
  expect((await send(contract.client, at(contract, '/changes/2/refusal'))).status).toBe(303);
  expect(await read(contract.worker, at(contract, '/changes/2'))).toContain('もとの条件のままです');
  expect(await read(contract.worker, at(contract))).toContain('期日は2026年12月4日（金）です。');
  expect(await read(contract.client, at(contract, '/changes/2/refusal'))).not.toContain('<form class="form"');
  for (const wrong of ['/changes/1', '/changes/3', '/changes/x'])
    await read(contract.client, at(contract, wrong), 404);
});

test('more time to accept is taken from the days that there are', async () => {
  const contract = await made('delivered');
  const page = await read(contract.client, part(contract, 'extension'));
  expect(page).toContain('2026年12月4日（金）');
  expect(page).not.toContain('2026年12月7日（月）');
  const typed = { until: '2026-12-04', reason: '担当が休んでいるためです。' };
  expect((await send(contract.client, part(contract, 'extension'), typed)).status).toBe(303);
  const seen = await read(contract.worker, at(contract));
  expect(seen).toContain('検収の期限を2026年12月4日（金）に延ばしました');
  expect(seen).toContain('担当が休んでいるためです。');
  expect(await read(contract.client, part(contract, 'extension'))).toContain('もう延ばしています。');
  expect(await read(contract.client, at(contract))).not.toContain('/extension"');
});

test('who is asked about a silence tells how it is going', async () => {
  const contract = await made('funded', { dueIn: 2 });
  expect(await read(contract.worker, at(contract))).not.toContain('/progress"');
  await site.clockAt('2026-12-10T12:00:00+09:00');
  await askProgress(systemActor(region, 'nothing has happened'), {
    key: newKey(),
    contractId: contract.contractId,
  });
  const asked = await read(contract.worker, at(contract));
  expect(asked).toContain('しばらく動きがありません');
  await site.clockAt('2026-12-18T12:00:00+09:00');
  const operator = await exampleStaff(region, 'operator');
  expect(await read(operator, `${base}/disputes`)).toContain('動きのない契約');
  const typed = { note: '半分まで進みました。' };
  expect((await send(contract.worker, at(contract, '/progress'), typed)).status).toBe(303);
  expect(await read(contract.client, at(contract))).toContain('半分まで進みました。');
  expect(await read(operator, `${base}/disputes`)).not.toContain('動きのない契約');
});

test('both review without seeing the other first; the note is read by officer and advisers alone', async () => {
  const running = await made('delivered');
  expect(await read(running.worker, at(running, '/review'))).toContain('仕事が終わってから書けます');
  const contract = await made('accepted');
  const { client, worker } = contract;
  expect(await read(client, at(contract))).toContain('おたがいに評価してください');
  expect((await send(client, at(contract, '/review'), { asAgreed: 'yes' })).status).toBe(422);
  const facts = { asAgreed: 'yes', inTime: 'no', again: 'yes', note: '連絡は夜が多いです。𠮷田' };
  expect((await send(client, at(contract, '/review'), facts)).status).toBe(303);
  expect(await read(worker, at(contract))).not.toContain('会社から働き手へ');
  expect(await read(client, at(contract))).toContain('会社から働き手へ');
  expect((await send(worker, at(contract, '/review'), { ...facts, note: '' })).status).toBe(303);
  const shown = await read(worker, at(contract));
  expect(shown).toContain('約束の日　いいえ');
  expect(shown).not.toContain('連絡は夜が多いです。𠮷田');
  expect(await read(client, at(contract, '/review'))).toContain('評価は、もう書かれています。');

  for (const reader of ['csp', 'officer'] as const) {
    const staff = await exampleStaff(region, reader);
    expect(await read(staff, `${base}/reviews`)).toContain('連絡は夜が多いです。𠮷田');
    expect(await read(staff, `${base}/home`)).toContain('/reviews"');
  }
  for (const other of [client, worker, await exampleStaff(region, 'operator')])
    await read(other, `${base}/reviews`, 403);
});

test('after the review each part’s payment still stands there, and the posting is a step away', async () => {
  const contract = await made('accepted', { rewards: [10_800n, 2_700n].map((n) => n as never) });
  const payments = /に ¥10,800 を振り込みます。[\s\S]*に ¥2,700 を振り込みます。/;
  const { client } = contract;
  expect(await read(client, at(contract))).toMatch(payments);
  const facts = { asAgreed: 'yes', inTime: 'yes', again: 'yes' };
  expect((await send(client, at(contract, '/review'), facts)).status).toBe(303);
  expect((await send(contract.worker, at(contract, '/review'), facts)).status).toBe(303);
  for (const side of [client, contract.worker]) {
    const page = await read(side, at(contract));
    expect(page).toMatch(payments);
    const [, posting = ''] = /href="([^"]+)">仕事の内容と資料を見る/.exec(page) ?? [];
    await read(side, posting);
  }
});

test('others find none of these pages, and who only looks on is refused', async () => {
  const contract = await made('delivered');
  const stranger = await exampleWorker(region);
  const viewer = await exampleMember(region, contract.organizationId, 'clientViewer');
  const addresses = [part(contract, 'revision'), part(contract, 'extension'), at(contract, '/changes/new')];
  for (const address of [...addresses, at(contract, '/progress'), at(contract, '/review')]) {
    await read(stranger, address, 404);
    await read(viewer, address, 403);
    expect((await site.signedOut().get(address)).headers.get('location')).toContain('/sign-in');
  }
  await read(contract.worker, part(contract, 'revision'), 403);
  await read(contract.worker, part(contract, 'extension'), 403);
});
