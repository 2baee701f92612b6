import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RegionId, slugOf } from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import { answerRefund, proposeRefund } from '../../modules/contracts/index.ts';
import { examplePassword } from '../../modules/identity/person.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { exampleFundedContract, exampleMoneyStaff } from '../../modules/settlement/settlement.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';

const account = {
  bankCode: '0119',
  branchCode: '361',
  accountType: '1',
  accountNumber: '12345',
  currentPassword: examplePassword,
};

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
const pathOf = (answer: Response) => answer.headers.get('location')?.replace('/r/yuinosato', '') ?? '';
const link = (page: string, pattern: RegExp) => {
  const [, found] = pattern.exec(page) ?? [];
  if (!found) throw new Error(`${pattern} is not on the page`);
  return found;
};

async function comes(operator: Visitor, amount: string, payerName: string, line: number): Promise<string> {
  const fields = {
    receivedOn: '2026-11-13',
    amount,
    payerName,
    reference: '',
    bankLine: `2026-11-13/${line}`,
  };
  expect((await operator.post(at('/deposits'), fields)).status).toBe(303);
  const page = await html(operator, '/deposits');
  const written = payerName.replaceAll(/[()]/g, '\\$&');
  return link(page, new RegExp(`/r/yuinosato(/deposits/dp_[0-9a-f]{32})">${written}<`));
}

test('money that waits funds the notice that an operator chose, and the page says what is left', async () => {
  const made = await exampleFundedContract(region, staff, { state: 'agreed' });
  const operator = await site.signedInAs(staff.operator);
  const waiting = await comes(operator, '12,000', '髙﨑𠮷①', 1);
  const page = await html(operator, waiting);
  expect(page).toContain('番号がありません');
  const announced = link(page, /value="(dp_[0-9a-f]{32})"/);
  expect((await operator.post(at(`${waiting}/match`), {})).status).toBe(422);
  expect((await operator.post(at(`${waiting}/match`), { announced })).status).toBe(303);
  const after = await html(operator, waiting);
  expect(after).toContain('¥120');
  expect(after).toContain(slugOf('contract', made.contractId));
  expect(after).toContain('髙﨑𠮷① からの入金のうち ¥120が、返金の予定に入ります。');
  const again = await operator.post(at(`${waiting}/match`), { announced });
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('もう入金を待っていません'),
  ]);
  // The client is known now, so that their own people name the account.
  expect(pathOf(await operator.post(at(`${waiting}/refund`), {}))).toBe(waiting);
  expect(await html(operator, waiting)).toContain('<h1>返金する入金</h1>');
  const client = await site.signedInAs(made.client);
  const refund = link(
    await html(client, '/refund-account'),
    /\/r\/yuinosato(\/refunds\/rf_[0-9a-f]{32}\/account)/,
  );
  const other = await client.post(at(refund), { ...account, holder: 'ｻﾄｳ ﾊﾅｺ' });
  expect([other.status, await other.text()]).toEqual([
    409,
    expect.stringContaining('振り込んだ方のお名前と違います'),
  ]);
  expect((await client.get(`/en${at(refund)}`)).status).toBe(200);
  expect((await (await site.signedInAs(made.worker)).get(at(refund))).status).toBe(404);
  expect((await site.signedOut().get(at(refund))).status).toBe(303);
});

test('money of an unknown payer goes back to the account that the operator has in writing', async () => {
  const operator = await site.signedInAs(staff.operator);
  const waiting = await comes(operator, '5,000', 'ｶ)ﾐｶｸﾆﾝ', 2);
  const refund = pathOf(await operator.post(at(`${waiting}/refund`), {}));
  expect(await html(operator, `${refund}?bank=0119&branch=361`)).toContain('口座を知らせた書面');
  const named = { ...account, holder: 'ミカクニン（カ' };
  expect((await operator.post(at(refund), named)).status).toBe(409);
  expect((await operator.post(at(refund), { ...named, reason: '12月3日の手紙' })).status).toBe(303);
  const page = await html(operator, refund);
  expect(page).toContain('末尾45');
  expect(page).not.toContain('0012345');
  expect(await html(operator, '/payouts')).toContain(`${refund}">返金する口座を変える`);
});

test('an account that was changed promises no day that a batch made before cannot keep', async () => {
  const made = await exampleFundedContract(region, staff, { state: 'agreed' });
  const operator = await site.signedInAs(staff.operator);
  const waiting = await comes(operator, '12,000', 'ｶ)ﾅｿﾞ', 4);
  const announced = link(await html(operator, waiting), /value="(dp_[0-9a-f]{32})"/);
  expect((await operator.post(at(`${waiting}/match`), { announced })).status).toBe(303);
  await operator.post(at(`${waiting}/refund`), {});
  const client = await site.signedInAs(made.client);
  const refund = link(
    await html(client, '/refund-account'),
    /\/r\/yuinosato(\/refunds\/rf_[0-9a-f]{32}\/account)/,
  );
  const named = { ...account, holder: 'ナゾ（カ' };
  expect((await client.post(at(refund), named)).status).toBe(303);
  expect(await html(client, '/refund-account')).toContain('2026年11月16日（月）に返金する予定です');
  expect((await client.post(at(refund), { ...named, accountNumber: '7654321' })).status).toBe(303);
  const list = await html(client, '/refund-account');
  expect(list).not.toContain('に返金する予定です');
  expect(list).toMatch(/11月\d+日（.）12:\d\dまで確認の期間です。そのあとに用意する振込で返金します。早くて/);
  expect(await html(client, refund)).toContain('そのあとに用意する振込から、この口座に返金します');
  expect(await html(operator, '/payouts')).toMatch(/11月\d+日（.）12:\d\dから作るバッチに入ります/);
});

test('a large payment is approved only by who types its amount', async () => {
  const waiting = await comes(await site.signedInAs(staff.operator), '600,000', 'ｶ)ｵｵｷﾅ', 3);
  const operator = await site.signedInAs(staff.operator);
  const refund = pathOf(await operator.post(at(`${waiting}/refund`), {}));
  const named = { ...account, holder: 'ｶ)ｵｵｷﾅ', reason: '手紙' };
  expect((await operator.post(at(refund), named)).status).toBe(303);
  const batch = pathOf(await operator.post(at('/payouts'), { payOn: '2026-11-16' }));
  const approver = await site.signedInAs(staff.approvers[0]);
  const shown = await html(approver, batch);
  expect(shown).toContain('いつもより大きい金額');
  const shownHash = link(shown, /name="shownHash" value="([0-9a-f]{64})"/);
  const lineNo = link(shown, /name="outliers\.0\.lineNo" value="(\d+)"/);
  const approve = (amount: string) =>
    approver.post(at(`${batch}/approval`), {
      shownHash,
      compared: 'yes',
      'outliers.0.lineNo': lineNo,
      'outliers.0.amount': amount,
    });
  const wrong = await approve('60,000');
  expect([wrong.status, await wrong.text()]).toEqual([409, expect.stringContaining('一覧と合いません')]);
  expect((await approve('６００，０００円')).status).toBe(303);
});

test('a refund that was decided a moment ago is told to its client with its amount, and to no other', async () => {
  const { contractId, client, worker } = await exampleFundedContract(region, staff, { state: 'funded' });
  const statement = '髙﨑さんと話しました。';
  await proposeRefund(client, { key: newKey(), contractId, statement });
  const answer = { agrees: true, amount: yen(11_880n), confirmed: true };
  expect(await answerRefund(worker, { key: newKey(), contractId, ...answer })).toMatchObject({ ok: true });
  const told = '¥11,880の返金が決まりました。';
  expect(await html(await site.signedInAs(client), '/refund-account')).toContain(told);
  const other = await exampleFundedContract(region, staff, { state: 'funded' });
  expect(await html(await site.signedInAs(other.client), '/refund-account')).not.toContain(told);
});

test('the books are read by who looks after the money, and fees leave by two', async () => {
  await exampleFundedContract(region, staff, { state: 'accepted' });
  const operator = await site.signedInAs(staff.operator);
  expect(await html(operator, '/ledger')).toContain('帳簿は合っています');
  expect(await html(operator, '/ledger')).toContain('説明のつかないお金は、ありません');
  expect(await html(operator, '/ledger?from=2026-10-01&to=2026-10-31')).toMatch(
    /2026年10月31日（土）の終わりの預かり口座は ¥0です。同じ日の通帳の残高は、¥0のはずです/,
  );
  const days = 'from=2026-11-01&to=2026-11-30';
  const journal = await html(operator, `/ledger/journal?account=suspense&${days}`);
  expect(journal).toContain('入金（どの案内か分からず、保留）');
  expect(journal).not.toContain('検収（報酬と');
  const order = link(
    await html(operator, `/ledger/journal?${days}`),
    /\/r\/yuinosato(\/ledger\/orders\/c_[0-9a-f]+)/,
  );
  expect(await html(operator, order)).toContain('理由を書いて、契約のページを見る');
  expect(await html(operator, '/ledger/journal?from=2020-01-01&to=2020-01-31')).toContain(
    'この期間の仕訳は、ありません',
  );
  expect(await html(operator, '/ledger/journal?from=2026-11-30&to=2026-11-01')).toContain('初めの日より前');
  expect(await html(operator, '/ledger/journal?from=nanika&to=')).toContain('value="nanika"');
  expect(await html(operator, '/ledger/journal?from=2020-01-01&to=9999-12-31')).toContain(
    'value="9999-12-31"',
  );
  const file = await operator.post(at('/ledger/journal/file'), {
    account: 'bank',
    from: '2026-11-01',
    to: '2026-11-30',
  });
  expect(file.headers.get('content-type')).toContain('text/csv');
  const table = await file.text();
  expect(table).toContain('明細の名前');
  expect((await operator.post(at('/ledger/fees'), {})).status).toBe(303);
  const approver = await site.signedInAs(staff.approvers[1]);
  const sweep = link(await html(approver, '/ledger/fees'), /name="sweep" value="(fs_[0-9a-f]{32})"/);
  expect((await operator.post(at('/ledger/fees/approval'), { sweep })).status).toBe(403);
  expect((await approver.post(at('/ledger/fees/approval'), { sweep })).status).toBe(303);
  expect(await html(approver, '/ledger/fees')).toContain('銀行での振込と、その記録を待っています');
  const transfer = { sweep, transferredOn: '2026-11-13', bankLine: '2026-11-13 / 071' };
  expect((await approver.post(at('/ledger/fees/transfer'), transfer)).status).toBe(403);
  const early = await operator.post(at('/ledger/fees/transfer'), {
    ...transfer,
    transferredOn: '2026-11-14',
  });
  expect([early.status, await early.text()]).toEqual([409, expect.stringContaining('今日より後')]);
  expect((await operator.post(at('/ledger/fees/transfer'), transfer)).status).toBe(303);
  expect(await html(approver, '/ledger/fees')).toContain('明細 2026-11-13/71');
  const worker = await site.signedInAs(await exampleWorker(region));
  for (const path of ['/ledger', '/ledger/journal', order, '/ledger/fees', '/refund-account']) {
    expect((await worker.get(at(path))).status, path).toBe(403);
    expect((await operator.get(`/en${at(path)}`)).status, path).toBe(path === '/refund-account' ? 403 : 200);
  }
});

test('a line that was typed wrong is called so by an operator, and taken back by an approver', async () => {
  const operator = await site.signedInAs(staff.operator);
  const waiting = await comes(operator, '16000', 'ｳﾁﾏﾁｶﾞｲ', 61);
  const reason = { reason: '𠮷田様の¥1,600を打ち間違えた' };
  expect((await operator.post(at(`${waiting}/mistake`), { reason: '' })).status).toBe(422);
  expect(pathOf(await operator.post(at(`${waiting}/mistake`), reason))).toBe(waiting);
  const own = await html(operator, waiting);
  expect(own).toContain('別の1人が、銀行の明細を確かめています。');
  expect(own).not.toContain('返金の予定に入れる');
  const approver = await site.signedInAs(staff.approvers[0]);
  expect(await html(approver, '/home')).toContain('間違いとされた入金の記録 1件を確かめる');
  expect(await html(approver, waiting)).toContain(reason.reason);
  const answered = await approver.post(at(`${waiting}/mistake/decision`), { decision: 'confirmed' });
  expect(pathOf(answered)).toBe(waiting);
  expect(await html(operator, waiting)).toContain('2人で確かめて、取り消しました。');
  expect(await html(operator, '/deposits')).toContain('記録の間違い');
});
