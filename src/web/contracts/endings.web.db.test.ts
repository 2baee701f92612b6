import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type RegionId, slugOf } from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import {
  type ExampleContract,
  exampleContract,
  exampleDelivery,
  fund,
  type MadeContract,
} from '../../modules/contracts/contract.examples.ts';
import { opening, overseer, saying } from '../../modules/contracts/dispute.examples.ts';
import { moneyOf, statesOf } from '../../modules/contracts/ending.examples.ts';
import { acceptDelivery } from '../../modules/contracts/index.ts';
import { exampleMember, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { newKey } from '../../platform/random.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
const base = '/r/yuinosato';

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
});
beforeEach(() => site.clockAt('2026-11-20T12:00:00+09:00'));
afterAll(() => site.close());

const made = (example: ExampleContract = {}) => exampleContract(region, { state: 'funded', ...example });
const at = ({ contractId }: MadeContract, rest = '') =>
  `${base}/contracts/${slugOf('contract', contractId)}${rest}`;
async function read(actor: Actor, address: string): Promise<string> {
  const answer = await (await site.signedInAs(actor)).get(address);
  expect(answer.status, address).toBe(200);
  return answer.text();
}
async function statusOf(actor: Actor, address: string): Promise<number> {
  return (await (await site.signedInAs(actor)).get(address)).status;
}
/** The form as the page drew it, with what was typed. */
async function send(actor: Actor, address: string, typed: Record<string, string>): Promise<Response> {
  const page = await read(actor, address);
  const hidden = [...page.matchAll(/type="hidden" name="([a-zA-Z0-9.]+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
  return (await site.signedInAs(actor)).post(address, { ...fields, ...typed });
}

test('without a deposit the page says from when it ends at no cost, and ends it then', async () => {
  const contract = await made({ state: 'agreed' });
  expect(await read(contract.worker, at(contract))).toContain('困ったとき');
  expect(await read(contract.worker, at(contract, '/ending'))).toContain(
    '2026年11月27日（金）までに入金がなければ、翌日から',
  );
  expect(await read(contract.worker, at(contract, '/ending/unpaid'))).toContain('まだ過ぎていません');
  await site.clockAt('2026-11-28T09:00:00+09:00');
  expect((await send(contract.worker, at(contract, '/ending/unpaid'), {})).status).toBe(303);
  expect(await statesOf(contract)).toEqual(['lapsed', 'cancelled']);
  for (const page of [at(contract), `${base}/contracts`])
    expect(await read(contract.client, page)).toContain('入金がないまま終わりました');
  expect(await read(contract.client, at(contract, '/ending/unpaid'))).toContain('入金を待っていません');
});

test('what is left unpaid ends after its week, and the page says that what was paid stays', async () => {
  const contract = await made({ state: 'agreed', rewards: [yen(10_800n), yen(5_400n)] });
  const { client, worker, contractId, milestoneId } = contract;
  await fund(contract, milestoneId);
  await exampleDelivery(contract, milestoneId);
  expect(await read(client, at(contract, '/ending'))).not.toContain('入金がないまま終える');
  await acceptDelivery(client, { key: newKey(), contractId, milestoneId });
  expect(await read(client, at(contract, '/ending'))).toContain(
    '2026年11月27日（金）までに入金がなければ、翌日から',
  );
  await site.clockAt('2026-11-28T09:00:00+09:00');
  const unpaid = await read(worker, at(contract, '/ending/unpaid'));
  expect(unpaid).toContain('残りの部分の代金が届いていないため');
  expect(unpaid).not.toContain('もう一度募集できます');
  expect((await send(worker, at(contract, '/ending/unpaid'), {})).status).toBe(303);
  expect(await statesOf(contract)).toEqual(['ended', 'accepted', 'cancelled']);
  expect(await statusOf(client, at(contract))).toBe(200);
});

test('all money back: proposed with a reason, agreed with the loss before one’s eyes', async () => {
  const contract = await made();
  const { client, worker } = contract;
  const refund = at(contract, '/ending/refund');
  const reason = '髙﨑の畑の都合で、①の伝票がなくなりました。';
  expect((await send(client, refund, { statement: '' })).status).toBe(422);
  expect((await send(client, refund, { statement: reason })).status).toBe(303);
  const answer = at(contract, '/ending/refund/answer');
  const page = await read(worker, answer);
  expect(page).toContain(reason);
  expect(page).toContain('あなたが受け取れなくなる額は ¥10,800 です。');
  expect(await read(worker, `/en${answer}`)).toContain('You would go without ¥10,800.');
  const careless = await send(worker, answer, { answer: 'agree' });
  expect(careless.status).toBe(409);
  expect(await careless.text()).toContain('まだ何も決まっていません。');
  expect((await send(worker, answer, { answer: 'agree', confirmed: 'yes' })).status).toBe(303);
  expect(await moneyOf(contract)).toMatchObject({ escrow: 0n, client: 11_880n });
  expect(await read(client, answer)).toContain('この申し出は、もうありません。');

  // Nothing was delivered: the client is asked for no result, and the worker for what was asked and answered.
  const review = at(contract, '/review');
  expect(await read(client, review)).not.toContain('合意したとおりの結果でしたか');
  expect((await send(client, review, { again: 'no' })).status).toBe(303);
  expect(await read(worker, review)).toContain('頼まれたことは、はっきりしていましたか');
  expect((await send(worker, review, { again: 'yes', withoutResult: 'yes' })).status).toBe(409);
  const said = await read(client, at(contract));
  expect(said).toContain('また頼みたい　いいえ');
  expect(said).not.toContain('合意したとおりの結果　');
  await site.clockAt('2026-12-21T12:00:00+09:00');
  const over = await read(client, at(contract));
  expect(over).toContain('片方が評価しました');
  expect(over).not.toContain('両方が書くまで、相手には見えません');
});

test('the page for a share says in yen what a few percentages come to', async () => {
  const funded = await made();
  const page = await read(funded.worker, at(funded, '/ending/shares'));
  expect(page).toMatch(/46%<\/span> <span[^>]*>報酬の半分<\/span><\/th><td[^>]*>¥5,464<\/td><td[^>]*>¥6,416/);
  expect(page).toMatch(
    /91%<\/span> <span[^>]*>報酬の全部<\/span><\/th><td[^>]*>¥10,800<\/td><td[^>]*>¥1,080/,
  );
  expect(page).toContain('約束の報酬 ¥10,800 の半分（¥5,400）は46%です。');
  expect(page).toContain('納品前に報酬の全部を働き手に支払うときも');
  const delivered = await made({ state: 'delivered' });
  const accepted = await read(delivered.worker, at(delivered, '/ending/shares'));
  expect(accepted).toMatch(/報酬の全部<\/span><\/th><td[^>]*>¥10,800<\/td><td[^>]*>¥0/);
  expect(accepted).not.toContain('納品前に報酬の全部');
});

test('a share: both numbers, what they come to, and agreement', async () => {
  const contract = await made({ reward: yen(90_719n) });
  const { client, worker } = contract;
  const shares = at(contract, '/ending/shares');
  const half = { statement: '六割まで入力しました。', 'shares.0.percent': '60' };
  const wrong = await send(worker, shares, { ...half, 'shares.0.percent': '101' });
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  expect(again).toContain('六割まで入力しました。');
  // One part needs no number.
  expect(again).toContain('「働き手の割合」は、100');
  const unseen = await send(worker, shares, half);
  expect(unseen.status).toBe(409);
  const shown = await unseen.text();
  expect(shown).toContain('金額をまだ見ていないか、見たあとで変わりました。');
  expect(shown).toMatch(/name="payout" value="59874"\/?><input type="hidden" name="refund" value="39916"/);
  expect(shown).toContain('六割まで入力しました。');
  const preview = await send(worker, shares, { ...half, statement: '', intent: 'fill' });
  expect(preview.status).toBe(200);
  expect(await preview.text()).toMatch(/data-sum="payout"[^>]*>¥59,874/);
  const seen = { payout: '59874', refund: '39916' };
  expect((await send(worker, shares, { ...half, ...seen })).status).toBe(303);
  const waiting = await read(worker, at(contract));
  expect(waiting).toContain('返事をするのは、会社です。');
  expect(waiting).toContain('申し出を見る・取り下げる');
  expect(await read(client, at(contract, '/ending'))).toContain('¥59,874');
  const agreement = await read(client, at(contract, '/ending/shares/agreement'));
  expect(agreement).toContain('¥39,916');
  expect(agreement).toContain('あなたの会社に戻らない額は ¥59,874 です。');
  const equal = await send(client, shares, { ...half, ...seen });
  expect(equal.status).toBe(409);
  expect(await statesOf(contract)).toEqual(['active', 'funded']);
  const done = await send(client, at(contract, '/ending/shares/agreement'), { confirmed: 'yes' });
  expect(done.status).toBe(303);
  expect(await statesOf(contract)).toEqual(['ended', 'split']);
});

test('a dispute by forms alone: opened, answered, proposed, accepted by both', async () => {
  const contract = await made({ state: 'delivered' });
  const { client, worker } = contract;
  const opened = await send(client, at(contract, '/dispute/opening'), {
    milestones: slugOf('milestone', contract.milestoneId),
    reason: '𠮷田さんの表の列が見本と違います。',
  });
  expect(opened.status).toBe(303);
  expect(await read(worker, at(contract, '/dispute'))).toContain('2026年11月25日（水） 18:00');
  const first = await read(worker, at(contract));
  expect(first).toContain('<h2>あなたの考えを書いてください</h2>');
  expect(first).toContain('期限は2026年11月25日（水） 18:00です。');
  expect(await read(client, at(contract))).toContain('仕事を止めて、双方の考えを聞いています');
  expect((await send(worker, at(contract, '/dispute/words'), { statement: '見本どおりです。' })).status).toBe(
    303,
  );

  const mediator = await exampleStaff(region, 'mediator');
  expect(await read(mediator, `${base}/disputes`)).toContain('調停役が案を書いています');
  expect(await statusOf(mediator, at(contract))).toBe(404);
  expect(await statusOf(mediator, at(contract, '/dispute'))).toBe(404);
  const reason = '双方から話を聞くため。';
  expect((await send(mediator, at(contract, '/viewing'), { reason })).status).toBe(303);
  expect(await read(mediator, at(contract))).toContain('調停役が案を書いています');
  expect(await read(mediator, at(contract, '/notices/1'))).toContain('取引条件通知書');
  for (const side of [client, worker]) expect(await read(side, at(contract))).toContain(reason);

  const terms = { statement: '直しの手間を分けます。', way: 'share' };
  const incomplete = await send(mediator, at(contract, '/dispute/proposal'), terms);
  expect(incomplete.status).toBe(422);
  const sixty = { ...terms, 'shares.0.percent': '６０' };
  expect((await send(mediator, at(contract, '/dispute/proposal'), sixty)).status).toBe(409);
  const seen = { payout: '7128', refund: '4752' };
  const proposal = await send(mediator, at(contract, '/dispute/proposal'), { ...sixty, ...seen });
  expect(proposal.status).toBe(303);
  const answer = { answer: 'accept', confirmed: 'yes' };
  expect((await send(worker, at(contract, '/dispute/answer'), answer)).status).toBe(303);
  expect((await send(client, at(contract, '/dispute/answer'), answer)).status).toBe(303);
  expect(await statesOf(contract)).toEqual(['ended', 'split']);
  expect(await moneyOf(contract)).toMatchObject({ escrow: 0n, worker: 7_128n, client: 4_752n });
  expect(await read(worker, at(contract, '/dispute'))).toContain('両方が調停役の案を受け入れました。');
});

test('refused, the page names who helps outside, and two operators carry out what was settled there', async () => {
  const contract = await made({ state: 'delivered' });
  const { client, worker } = contract;
  await opening(contract, client);
  await saying(contract, worker);
  const mediator = await overseer(contract, 'mediator');
  const nothing = { payout: '0', refund: '0' };
  const resume = { statement: '列を直して、続けてください。', way: 'resume', ...nothing };
  expect((await send(mediator, at(contract, '/dispute/proposal'), resume)).status).toBe(303);
  expect((await send(client, at(contract, '/dispute/answer'), { answer: 'refuse' })).status).toBe(303);
  const over = await read(worker, at(contract, '/dispute'));
  expect(over).toContain('0120-532-110');
  expect(over).toContain('割合に合意して終える');
  const operator = await overseer(contract, 'operator');
  const settled = await send(operator, at(contract, '/dispute/settlement'), {
    statement: '令和8年（ハ）第123号 和解調書',
    way: 'share',
    'shares.0.percent': '0',
    payout: '0',
    refund: '11880',
  });
  expect(settled.status).toBe(303);
  expect(await statesOf(contract)).toEqual(['active', 'held']);
  for (const side of [client, worker])
    expect(await read(side, at(contract, '/dispute'))).toContain('記録した人とは別の担当者が');
  const decision = at(contract, '/dispute/settlement/decision');
  expect(await read(operator, decision)).toContain('あなたが記録したものです。');
  expect((await send(operator, decision, { answer: 'confirm' })).status).toBe(409);
  const second = await overseer(contract, 'operator');
  expect(await read(second, '/r/yuinosato/home')).toContain('外での解決の記録 1件を確かめる');
  expect(await read(second, `${base}/disputes`)).toContain('二人目の確認を待っています');
  expect((await send(second, decision, { answer: 'confirm' })).status).toBe(303);
  expect(await statesOf(contract)).toEqual(['ended', 'refunded']);
  expect(await read(client, at(contract, '/dispute'))).toContain('和解調書');
});

test('a proposal is taken back from its page, and a dispute is asked for once for each delivery', async () => {
  const contract = await made({ state: 'delivered' });
  const { client, worker } = contract;
  const withdrawal = at(contract, '/ending/withdrawal');
  const shares = { statement: '①まで', 'shares.0.percent': '40', payout: '4752', refund: '7128' };
  expect((await send(client, at(contract, '/ending/shares'), shares)).status).toBe(303);
  expect(await read(client, at(contract, '/ending'))).toContain('申し出を取り下げる');
  expect(await read(worker, withdrawal)).toContain('申し出た側だけです。');
  expect((await send(client, withdrawal, {})).status).toBe(303);
  expect(await read(client, withdrawal)).toContain('この申し出は、もうありません。');
  await opening(contract, client);
  expect((await send(client, at(contract, '/dispute/withdrawal'), {})).status).toBe(303);
  expect(await read(client, at(contract, '/dispute/opening'))).toContain('一度、調停を頼んでいます。');
  expect(await read(client, at(contract, '/ending'))).not.toContain('/dispute/opening');
  expect(await read(worker, at(contract, '/ending'))).toContain('/dispute/opening');
});

test('the operator stops the work of a silent side and lets it go on', async () => {
  const contract = await made();
  const operator = await overseer(contract, 'operator');
  expect(await read(operator, at(contract))).toContain('仕事を止める');
  const stop = { milestones: slugOf('milestone', contract.milestoneId), reason: '連絡がとれません。' };
  expect((await send(operator, at(contract, '/hold'), stop)).status).toBe(303);
  expect(await read(contract.worker, at(contract, '/dispute'))).toContain('運営会社が仕事を止めました');
  expect((await send(operator, at(contract, '/dispute/withdrawal'), {})).status).toBe(303);
  expect(await statesOf(contract)).toEqual(['active', 'funded']);
});

test('others find nothing, and onlookers of the client may not act', async () => {
  const contract = await made({ state: 'delivered' });
  await opening(contract, contract.client);
  const pages = ['/ending', '/ending/shares', '/dispute', '/dispute/words', '/viewing', '/hold'];
  const strangers = [
    await exampleWorker(region),
    (await made()).client,
    await exampleStaff(region, 'officer'),
    await exampleStaff(region, 'csp'),
  ];
  for (const stranger of strangers)
    for (const page of pages) expect(await statusOf(stranger, at(contract, page)), page).toBe(404);
  const viewer = await exampleMember(region, contract.organizationId, 'clientViewer');
  expect(await statusOf(viewer, at(contract, '/dispute'))).toBe(200);
  for (const page of ['/ending/shares', '/dispute/words', '/hold'])
    expect(await statusOf(viewer, at(contract, page)), page).toBe(403);
  expect(await statusOf(contract.client, at(contract, '/viewing'))).toBe(404);
  expect(await statusOf(await exampleWorker(region), `${base}/disputes`)).toBe(403);
  expect((await site.signedOut().get(at(contract, '/ending'))).headers.get('location')).toContain('/sign-in');
});
