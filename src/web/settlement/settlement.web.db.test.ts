import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type RegionId, slugOf } from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import { parseZenginFile } from '../../kernel/zengin-reading.ts';
import { balanceOf, inTransit, payableOf } from '../../modules/ledger/index.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import {
  exampleAccountForm,
  exampleBankAccount,
  exampleFundedContract,
  exampleMoneyStaff,
} from '../../modules/settlement/settlement.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';
import { batchRefusalText } from './refusal-text.ts';

let site: ExampleSite;
let region: RegionId;
let staff: Awaited<ReturnType<typeof exampleMoneyStaff>>;
const at = (path: string) => `/r/yuinosato${path}`;

beforeAll(async () => {
  useSealingKey(Buffer.alloc(32, 5));
  site = await exampleSite();
  await site.clockAt('2026-11-13T12:00:00+09:00');
  region = await exampleRegion('yuinosato');
  staff = await exampleMoneyStaff(region);
});
afterAll(() => site.close());

async function html(visitor: Visitor, path: string): Promise<string> {
  const answer = await visitor.get(at(path));
  expect(answer.status, path).toBe(200);
  return answer.text();
}
const figure = (page: string, pattern: RegExp): string => {
  const found = pattern.exec(page)?.[1];
  if (!found) throw new Error(`${pattern} is not on the page`);
  return found;
};
const personOf = ({ personId }: Actor) => {
  if (!personId) throw new Error('no person');
  return personId;
};

describe('a deposit', () => {
  test('is asked for with account, amount and reference, and recorded beside the statement', async () => {
    const made = await exampleFundedContract(region, staff, { state: 'agreed' });
    const path = `/contracts/${slugOf('contract', made.contractId)}/deposits`;
    const client = await site.signedInAs(made.client);
    const notice = await html(client, path);
    expect(notice).toContain('¥11,880');
    expect(notice).toContain('湯沢支店（361）');
    const reference = figure(notice, /(YN[0-9A-Z]{6})/);
    expect((await client.get(`/en${at(path)}`)).status).toBe(200);

    const operator = await site.signedInAs(staff.operator);
    expect(await html(operator, '/deposits')).toContain(reference);
    const receivedOn = figure(await html(operator, '/deposits'), /name="receivedOn"[^>]*value="([^"]+)"/);
    const line = {
      receivedOn,
      payerName: 'ｶ)ﾚｲﾉｶｲｼﾔ',
      reference: ` ${reference} `,
      bankLine: `${receivedOn}/1`,
    };
    const wrong = await operator.post(at('/deposits'), { ...line, amount: '1e3' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('ｶ)ﾚｲﾉｶｲｼﾔ');
    const strange = { payerName: 'ﾀｶｻｷ ﾏｷ', bankLine: `${receivedOn}/3`, amount: '5,000' };
    await operator.post(at('/deposits'), { ...line, ...strange });
    const warned = await html(client, path);
    expect(warned).toMatch(/金額<\/span><br\/><span class="figure num">¥11,880</);
    expect(warned).toContain('会社とは違うお名前で、この番号の¥5,000が届きました。');
    expect(warned).toContain('振り込む前に、お電話ください');
    expect(await html(client, '/home')).toContain('代金を預ける（振込）');
    const short = await operator.post(at('/deposits'), { ...line, amount: '11,879' });
    expect(await html(client, path)).toMatch(/足りない金額<\/span><br\/><span class="figure num">¥1</);
    expect(short.headers.get('location')).toContain('recorded=in_suspense');
    expect(await html(operator, '/deposits')).toContain('金額が、案内と違います');
    const again = await operator.post(at('/deposits'), { ...line, amount: '１１，８８０円' });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('すでに記録されています');
    const exact = await operator.post(at('/deposits'), {
      ...line,
      bankLine: `${receivedOn} ／ ０２`,
      amount: '１１，８８０円',
    });
    expect(exact.headers.get('location')).toContain('recorded=matched');
    expect(await html(client, path)).toContain('すべての入金を確かめました');
  });

  test('of several parts says what they come to, and what becomes of one transfer for all', async () => {
    const rewards = [yen(6_000n), yen(10_000n)];
    const made = await exampleFundedContract(region, staff, { state: 'agreed', rewards });
    const path = `/contracts/${slugOf('contract', made.contractId)}/deposits`;
    const notice = await html(await site.signedInAs(made.client), path);
    expect(notice).toContain('振込は2回に分かれます。合計は ¥17,600 です。');
    expect(notice).toContain('まとめて1回で振り込んだお金は、すぐには代金になりません');
    expect(notice).toContain('番号を忘れても、お金はなくなりません');
    const home = await html(await site.signedInAs(made.client), '/home');
    for (const part of ['第1回の納品', '第2回の納品']) expect(home).toContain(part);
    const order = await html(await site.signedInAs(made.worker), path.replace('/deposits', ''));
    expect(order).toMatch(
      /会社が預ける額の内わけ.*¥16,000.*会社のシステム手数料.*¥1,600.*会社が預ける額<.*¥17,600/s,
    );
  });

  test('is nobody else’s business', async () => {
    const made = await exampleFundedContract(region, staff, { state: 'agreed' });
    const path = at(`/contracts/${slugOf('contract', made.contractId)}/deposits`);
    for (const actor of [made.worker, await exampleWorker(region)]) {
      expect((await (await site.signedInAs(actor)).get(path)).status).toBe(404);
    }
    expect((await (await site.signedInAs(made.client)).get(at('/deposits'))).status).toBe(403);
    expect((await site.signedOut().get(path)).status).toBe(303);
  });
});

describe('a bank account', () => {
  test('is found by bank and branch, and only its last digits come back', async () => {
    const worker = await site.signedInAs(await exampleWorker(region));
    expect(await html(worker, '/bank-account')).toContain('まだ登録されていません');
    expect(await html(worker, '/bank-account?q=秋田')).toContain('bank=0119');
    expect(await html(worker, '/bank-account')).not.toContain('名前の一部か番号を入れてから');
    expect(await html(worker, '/bank-account?q=')).toContain('名前の一部か番号を入れてから');
    expect(await html(worker, '/bank-account?bank=0119&q=湯沢')).toContain('branch=361');
    const form = await html(worker, '/bank-account?bank=0119&branch=361');
    expect(form).toContain('name="accountNumber"');
    const { currentPassword } = exampleAccountForm;
    const choice = { bankCode: '0119', branchCode: '361', accountType: '1', accountNumber: '12345' };
    const account = { ...choice, currentPassword };
    const kanji = await worker.post(at('/bank-account'), { ...account, holder: '髙﨑 𠮷①' });
    expect(kanji.status).toBe(422);
    expect(await kanji.text()).toContain('「髙 﨑 𠮷」');
    const other = await worker.post(at('/bank-account'), { ...account, holder: 'ベツノ ヒト' });
    expect(other.status).toBe(409);
    expect(await other.text()).toContain('口座の名義が');
    const mine = { ...account, holder: 'さとう はなこ' };
    const borrowed = await worker.post(at('/bank-account'), { ...mine, currentPassword: 'not-hers-at-all' });
    expect(borrowed.status).toBe(409);
    const asked = await borrowed.text();
    expect(asked).toContain('id="currentPassword-problem"');
    expect(asked).toContain('value="さとう はなこ"');
    expect(asked).not.toContain('not-hers-at-all');
    const saved = await worker.post(at('/bank-account'), mine);
    expect(saved.status).toBe(303);
    const page = await html(worker, '/bank-account?saved=yes');
    expect(page).toContain('別の口座に変える');
    expect(page).toMatch(/口座を登録しました。<\/p><p class="ways"><a href="[^"]+\/jobs">しごとを探す/);
    expect(page).toContain('末尾45');
    expect(page).not.toContain('12345');
    const passbook = { symbol: '14030', number: '12345672', holder: 'サトウ ハナコ', currentPassword };
    const mistyped = await worker.post(at('/bank-account/passbook'), passbook);
    expect(mistyped.status).toBe(422);
    const changed = await worker.post(at('/bank-account/passbook'), { ...passbook, number: '12345671' });
    expect(changed.status).toBe(303);
    expect(await html(worker, '/bank-account')).toContain('口座が変わりました');
  });
});

describe('a payout', () => {
  test('goes from the plan to the bank by forms, and two others approve what they saw', async () => {
    const made = await exampleFundedContract(region, staff, { state: 'accepted' });
    const worker = await site.signedInAs(made.worker);
    const operator = await site.signedInAs(staff.operator);
    const approvers = [await site.signedInAs(staff.approvers[0]), await site.signedInAs(staff.approvers[1])];
    expect((await operator.post(at('/payouts/plan'), {})).status).toBe(303);
    expect(await html(operator, '/payouts')).toContain('口座の登録を待っています');
    await exampleBankAccount(made.worker);
    const plan = await html(operator, '/payouts');
    expect(plan).not.toContain('口座の登録を待っています');
    const payOn = figure(plan, /<option value="([^"]+)" selected/);
    const locked = await operator.post(at('/payouts'), { payOn });
    const batch = locked.headers.get('location')?.replace('/r/yuinosato', '') ?? '';
    expect(batch).toMatch(/^\/batches\/b_/);
    const nothingLeft = await operator.post(at('/payouts'), { payOn });
    expect(nothingLeft.status).toBe(409);
    expect(await nothingLeft.text()).toContain(batchRefusalText['nothing-to-pay'].ja);

    const page = await html(operator, batch);
    expect(page).toContain('¥10,800');
    expect(page).toContain('末尾45');
    for (const approver of approvers) {
      const shown = await html(approver, batch);
      const shownHash = figure(shown, /name="shownHash" value="([0-9a-f]{64})"/);
      expect((await approver.post(at(`${batch}/approval`), { shownHash })).status).toBe(422);
      const approval = await approver.post(at(`${batch}/approval`), { shownHash, compared: 'yes' });
      expect(approval.status).toBe(303);
      const twice = await approver.post(at(`${batch}/approval`), { shownHash, compared: 'yes' });
      expect(twice.status).toBe(409);
    }
    const file = await operator.post(at(`${batch}/file`), {});
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="furikomi-/);
    const read = parseZenginFile(new Uint8Array(await file.arrayBuffer()));
    expect(read).toMatchObject({ ok: true, total: 10_800n });
    expect((await approvers[0]?.post(at(`${batch}/file`), {}))?.status).toBe(403);

    expect(await html(worker, '/my-payouts')).toContain('準備しています');
    expect((await operator.post(at(`${batch}/sending`), { uploaded: 'yes' })).status).toBe(303);
    const late = await operator.post(at(`${batch}/file`), {});
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('もう取り出せません');
    expect(await reading(region, (tx) => balanceOf(tx, inTransit))).toBe(10_800n);
    const noLine = await operator.post(at(`${batch}/returns`), { lineNo: '9', reason: 'account-closed' });
    expect(noLine.status).toBe(409);
    const early = await operator.post(at(`${batch}/settlement`), { checked: 'yes' });
    expect([early.status, await early.text()]).toEqual([409, expect.stringContaining('まだ来ていません')]);
    await site.clockAt('2026-11-30T10:00:00+09:00');
    const later = await site.signedInAs(staff.operator);
    expect((await later.post(at(`${batch}/settlement`), { checked: 'yes' })).status).toBe(303);
    expect(await reading(region, (tx) => balanceOf(tx, payableOf(personOf(made.worker))))).toBe(0n);
    expect(await html(await site.signedInAs(made.worker), '/my-payouts')).toContain('振り込みました');
    expect((await later.get(`/en${at(batch)}`)).status).toBe(200);
  });

  test('is on the worker’s page from the acceptance on, before its day is planned', async () => {
    const made = await exampleFundedContract(region, staff, {
      state: 'accepted',
      title: '髙﨑①の値札を書く',
    });
    const page = await html(await site.signedInAs(made.worker), '/my-payouts');
    expect(page).toMatch(/髙﨑①の値札を書く[\s\S]*支払いの日を決めています。[\s\S]*¥10,800/);
    const operator = await site.signedInAs(staff.operator);
    expect((await operator.post(at('/payouts/plan'), {})).status).toBe(303);
    const planned = await html(await site.signedInAs(made.worker), '/my-payouts');
    expect(planned).not.toContain('支払いの日を決めています。');
    expect(planned.match(/髙﨑①の値札を書く/g)).toHaveLength(1);
  });

  test('is not shown to those whom it does not concern', async () => {
    const worker = await site.signedInAs(await exampleWorker(region));
    expect((await worker.get(at('/payouts'))).status).toBe(403);
    expect(await html(worker, '/my-payouts')).toContain('検収が終わると');
    const nowhere = at(`/batches/b_${'0'.repeat(32)}`);
    expect((await (await site.signedInAs(staff.operator)).get(nowhere)).status).toBe(404);
  });
});
