import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type BatchId, slugOf } from '../../kernel/ids.ts';
import { addDays, localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { plannedPayouts, proposeSweep, returnLine } from '../../modules/settlement/index.ts';
import { exampleOwed, must } from '../../modules/settlement/payout-walk.examples.ts';
import { exampleBankAccount, exampleFundedContract } from '../../modules/settlement/settlement.examples.ts';
import { newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';
import { holdRefusalText } from './hold.texts.ts';

let site: ExampleSite;
let walk: Awaited<ReturnType<typeof exampleOwed>>;
const at = (path: string) => `/r/yuinosato${path}`;

beforeAll(async () => {
  useSealingKey(Buffer.alloc(32, 5));
  site = await exampleSite();
  await site.clockAt('2026-11-13T12:00:00+09:00');
  walk = await exampleOwed(await exampleRegion('yuinosato'), []);
});
afterAll(() => site.close());

async function html(actor: Actor, path: string): Promise<string> {
  const answer = await (await site.signedInAs(actor)).get(path.startsWith('/en') ? path : at(path));
  expect(answer.status, path).toBe(200);
  return answer.text();
}
async function post(actor: Actor, path: string, fields: Record<string, string>) {
  const answer = await (await site.signedInAs(actor)).post(at(path), fields);
  return { status: answer.status, text: await answer.text() };
}
/** Accepted work of somebody whose name few machines can write. */
async function owed(reward: bigint) {
  const made = await exampleFundedContract(walk.region, walk, {
    state: 'accepted',
    reward: yen(reward),
    worker: { name: { familyName: '髙﨑', givenName: '𠮷①㈱' } },
  });
  await exampleBankAccount(made.worker);
  must(await walk.plan());
  return made;
}
const batchPath = (id: BatchId) => `/batches/${slugOf('batch', id)}`;
const cancel = (id: BatchId) =>
  post(walk.operator, `${batchPath(id)}/cancellation`, { reason: '確かめます。', understood: 'yes' });

describe('a doubtful payment', () => {
  test('is held with a reason, shown with who and why, and the worker reads that it is checked', async () => {
    const { worker, contractId } = await owed(10_800n);
    const [approver] = walk.approvers;
    const hold = /\/payouts\/[^/"]+\/hold/.exec(await html(approver, '/payouts'))?.[0] ?? '';
    expect(await html(approver, hold)).toContain('>この支払いを止める</button>');
    expect((await post(approver, hold, { reason: '' })).status).toBe(422);
    expect((await post(approver, hold, { reason: '金額が𠮷田様の契約と違います。' })).status).toBe(303);
    const officer = await exampleStaff(walk.region, 'officer');
    for (const reader of [walk.operator, approver, officer]) {
      const page = await html(reader, '/payouts');
      expect(page).toContain('金額が𠮷田様の契約と違います。');
      expect(page).toContain('が止めました。2026年11月13日');
    }
    expect(await html(officer, hold)).not.toContain('<button class="btn"');
    const seen = await html(worker, '/my-payouts');
    expect(seen).toMatch(/運営が、この支払いの内容を確かめています。お電話 \d/);
    expect(seen).not.toContain('𠮷田様');
    expect(await html(worker, `/contracts/${slugOf('contract', contractId)}`)).toContain(
      'いま運営が、この支払いの内容を確かめています',
    );
    expect(await html(walk.operator, '/home')).toContain('止めている支払い 1件を確かめる');
    expect(await html(walk.operator, '/payouts')).toContain('いま作れるバッチは、ありません');
    expect((await post(worker, hold, { reason: '止めます。' })).status).toBe(403);

    const release = hold.replace('/hold', '/release');
    expect(await html(approver, '/home')).toContain('止めている支払い 1件を確かめる');
    expect((await post(walk.operator, release, { finding: '' })).status).toBe(422);
    const found = { finding: '㈱の契約のとおりでした。' };
    expect((await post(walk.operator, release, found)).status).toBe(303);
    expect(await html(officer, hold)).toContain('㈱の契約のとおりでした。');
    const again = await post(walk.operator, release, found);
    expect([again.status, again.text]).toEqual([
      409,
      expect.stringContaining(holdRefusalText['not-held'].ja),
    ]);
    const { batchId } = must(await walk.lock());
    expect(await html(walk.operator, hold)).toContain(batchPath(batchId));
    expect((await post(approver, hold, { reason: '違います。' })).text).toContain(
      holdRefusalText['in-batch'].ja,
    );
    await cancel(batchId);
  });
});

describe('making batches', () => {
  test('offers the first day that the bank still takes, and says by when it wants the file', async () => {
    await site.clockAt('2026-11-30T10:00:00+09:00');
    const page = await html(walk.operator, '/payouts');
    expect(page).toMatch(/<option value="2026-11-30"[^>]*>[^<]*（締め切り後）/);
    expect(page).toMatch(/<option value="2026-12-01" selected[^>]*>/);
    expect(page).toContain('2026年12月1日（火）の振込　締め切り 2026年11月30日（月）');
    expect(page).toContain('先に銀行へ電話で聞いてください');
    expect(await html(walk.operator, at('/payouts').replace('/r/', '/en/r/'))).toContain('file by');
  });

  test('lists the latest pay day first, and tells two batches of one day apart', async () => {
    const later = must(await walk.lock(localDate('2026-12-02'))).batchId;
    await owed(21_600n);
    await site.clockAt('2026-12-01T09:30:00+09:00');
    expect(await walk.lock(localDate('2026-12-01'))).toEqual({ ok: false, reason: 'nothing-to-pay' });
    const page = await html(walk.operator, '/payouts');
    const list = page.slice(page.indexOf('<h2>支払バッチ</h2>'));
    expect(list.indexOf('2026年12月2日')).toBeLessThan(list.indexOf('2026年11月30日'));
    expect(list).toMatch(/2026年11月30日（月）\d\d:\d\dに作成/);

    await site.clockAt('2026-12-03T09:00:00+09:00');
    const after = await html(walk.operator, '/payouts');
    expect(after).toContain('この日には、もう支払えません');
    const missed = await html(walk.operator, batchPath(later));
    expect(missed).toContain('支払う日を過ぎたため、この日には支払えません');
    expect(missed).not.toContain('2人の承認を待っています');
    expect(await html(walk.operator, '/home')).toContain(
      '支払う日を過ぎた支払バッチ 1件を取り消して、作りなおす',
    );
    expect((await cancel(later)).status).toBe(303);
  });
});

describe('a batch', () => {
  test('names the payee whose amount is missing, and does not say paid when all came back', async () => {
    await owed(600_000n);
    const payOn = (await reading(walk.region, plannedPayouts)).at(-1)?.payOn ?? localDate('2026-12-17');
    await site.clockAt(`${addDays(payOn, -6)}T10:00:00+09:00`);
    const { batchId } = must(await walk.lock(payOn));
    for (const approver of walk.approvers) {
      const page = await html(approver, batchPath(batchId));
      const fields = {
        shownHash: /name="shownHash" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '',
        compared: 'yes',
        'outliers.0.lineNo': /name="outliers.0.lineNo" value="(\d+)"/.exec(page)?.[1] ?? '',
      };
      const empty = await post(approver, `${batchPath(batchId)}/approval`, {
        ...fields,
        'outliers.0.amount': '',
      });
      expect(empty.status).toBe(422);
      expect(empty.text).not.toMatch(/outliers\.0\.amount[」を（]|番目の/);
      expect(empty.text).toMatch(/<a href="#outliers.0.amount">[^<]*髙﨑 𠮷①㈱の金額/);
      const typed = await post(approver, `${batchPath(batchId)}/approval`, {
        ...fields,
        'outliers.0.amount': '600,000',
      });
      expect(typed.status).toBe(303);
    }
    must(await walk.exported(batchId));
    must(await walk.sent(batchId));
    await site.clockAt(`${payOn}T10:00:00+09:00`);
    const lines = [
      ...(await html(walk.operator, batchPath(batchId))).matchAll(/<span class="num">(\d+)\.</g),
    ];
    for (const [, no] of lines) {
      const back = { batchId, lineNo: Number(no), reason: 'bank-trouble' } as const;
      must(await returnLine(walk.operator, { key: newKey(), ...back }));
    }
    must(await walk.settled(batchId));
    for (const path of [batchPath(batchId), '/payouts']) {
      const page = await html(walk.operator, path);
      expect(page).toContain('すべて銀行から戻りました');
      expect(page).not.toContain('>支払いが終わりました<');
    }
  });
});

test('a worker who changed the account reads from when on it is paid', async () => {
  const { worker } = await owed(10_800n);
  expect(await html(worker, '/my-payouts')).toContain('に振り込みます');
  await exampleBankAccount(worker, { accountNumber: '7654321' });
  const page = await html(worker, '/my-payouts');
  expect(page).not.toContain('に振り込みます');
  expect(page).toMatch(/まで確認の期間です。そのあとに用意する振込で支払います。早くて20\d\d年/);
});

test('a proposal to take the fees out is withdrawn with a reason, which its history tells', async () => {
  const sweep = slugOf('feeSweep', must(await proposeSweep(walk.operator, { key: newKey() })).id);
  const withdraw = (reason: string) => post(walk.approvers[0], '/ledger/fees/withdrawal', { sweep, reason });
  const asked = await withdraw('');
  expect([asked.status, asked.text]).toEqual([422, expect.stringContaining('取り下げる理由')]);
  expect((await withdraw('𠮷田様の手数料を数えなおします。')).status).toBe(303);
  expect(await html(walk.operator, '/ledger/fees')).toContain('𠮷田様の手数料を数えなおします。');
});
