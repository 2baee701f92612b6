import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type BatchId, slugOf } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { recordLateReturn, returnLine } from '../../modules/settlement/index.ts';
import { exampleOwed, must } from '../../modules/settlement/payout-walk.examples.ts';
import { exampleBankAccount, exampleFundedContract } from '../../modules/settlement/settlement.examples.ts';
import { exampleWorker } from '../../modules/workers/worker.examples.ts';
import { newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { type ExampleSite, exampleSite, type Visitor } from '../site.examples.ts';
import { batchRefusalText } from './refusal-text.ts';

let site: ExampleSite;
const at = (path: string) => `/r/yuinosato${path}`;

beforeAll(async () => {
  useSealingKey(Buffer.alloc(32, 5));
  site = await exampleSite();
});
afterAll(() => site.close());

let walk: Awaited<ReturnType<typeof exampleOwed>>;
beforeAll(async () => {
  await site.clockAt('2026-11-13T12:00:00+09:00');
  const region = await exampleRegion('yuinosato');
  walk = await exampleOwed(region, []);
});

/** Accepted work of somebody whose name few machines can write, and a batch that pays it. */
async function batchOf(reward = 10_800n): Promise<{ id: BatchId; path: string }> {
  const { worker } = await exampleFundedContract(walk.region, walk, {
    state: 'accepted',
    reward: yen(reward),
    worker: { name: { familyName: '髙﨑', givenName: '𠮷①㈱' } },
  });
  await exampleBankAccount(worker);
  await walk.plan();
  const { batchId } = must(await walk.lock(localDate('2026-11-30'), walk.operator));
  return { id: batchId, path: `/batches/${slugOf('batch', batchId)}` };
}
async function html(actor: Actor, path: string): Promise<string> {
  const answer = await (await site.signedInAs(actor)).get(at(path));
  expect(answer.status, path).toBe(200);
  return answer.text();
}
const hashOn = (page: string) => /name="shownHash" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';
async function post(visitor: Visitor, path: string, fields: Record<string, string>) {
  const answer = await visitor.post(at(path), fields);
  return { status: answer.status, text: await answer.text() };
}

describe('the page of a batch', () => {
  test('shows an approver the whole list, with holders and sums, before it asks', async () => {
    const { path } = await batchOf();
    const page = await html(walk.approvers[0], path);
    const [list, button] = [page.indexOf('髙﨑 𠮷①㈱'), page.indexOf('>承認する<')];
    expect(list).toBeGreaterThan(0);
    expect(button).toBeGreaterThan(list);
    expect(page).toContain('口座の名義 ｻﾄｳ ﾊﾅｺ');
    expect(page).toContain('末尾45');
    expect(page).not.toContain('0012345');
    expect(page.slice(list)).toContain('1件　合計 ¥10,800　最大 ¥10,800');
    expect(page).toContain('銀行の締め切り');

    const paper = await html(walk.approvers[0], `${path}/list`);
    expect(paper).toContain('髙﨑 𠮷①㈱');
    expect(paper).toContain('ｻﾄｳ ﾊﾅｺ');
    expect(paper).toContain(hashOn(page).slice(0, 16));
    expect((await (await site.signedInAs(walk.operator)).get(`/en${at(path)}/list`)).status).toBe(200);
    const stranger = await site.signedInAs(await exampleWorker(walk.region));
    expect((await stranger.get(at(`${path}/list`))).status).toBe(403);
    expect((await site.signedOut().get(at(`${path}/list`))).status).toBe(303);
    await cancelled(path);
  });
});

/** Stopped before its file leaves, so that the next test can pay the same work. */
async function cancelled(path: string) {
  const operator = await site.signedInAs(walk.operator);
  const fields = { reason: '髙﨑様の口座を確かめます。', understood: 'yes' };
  expect((await post(operator, `${path}/cancellation`, fields)).status).toBe(303);
}

describe('stopping a batch', () => {
  test('asks why and whether the consequence is understood, and its history tells all of it', async () => {
    const { id, path } = await batchOf();
    for (const approver of walk.approvers) must(await walk.approve(id, approver));
    must(await walk.exported(id, walk.operator));
    must(await walk.exported(id, walk.operator));
    const operator = await site.signedInAs(walk.operator);
    expect((await post(operator, `${path}/cancellation`, {})).status).toBe(422);
    const said = { reason: '日付を間違えました。', understood: 'yes' };
    const undeclared = await post(operator, `${path}/cancellation`, said);
    expect(undeclared.text).toContain(batchRefusalText['upload-not-denied'].ja);
    expect((await post(operator, `${path}/cancellation`, { ...said, notUploaded: 'yes' })).status).toBe(303);
    const page = await html(walk.operator, path);
    expect(page).not.toContain('>銀行に渡したと記録する<');
    const sent = await post(operator, `${path}/sending`, { uploaded: 'yes' });
    expect([sent.status, sent.text]).toEqual([
      409,
      expect.stringContaining(batchRefusalText['declared-before-sending'].ja),
    ]);
    expect((await post(operator, `${path}/declaration`, { reason: '渡していました。' })).status).toBe(303);
    const other = await site.signedInAs(walk.approvers[0]);
    for (const [visitor, status] of [
      [other, 303],
      [await site.signedInAs(walk.approvers[1]), 303],
    ] as const) {
      const declared = await post(visitor, `${path}/cancellation`, { ...said, notUploaded: 'yes' });
      expect(declared.status).toBe(status);
    }
    const history = (await html(walk.operator, path)).split('これまで')[1] ?? '';
    const told = [
      '作りました',
      '承認しました',
      '承認しました',
      '振込データを保存しました',
      '振込データを保存しました（2回目）',
      '銀行に渡していないと届け出ました',
      '銀行に渡していないという届け出を、取り下げました',
      '渡していました。',
      '銀行に渡していないと届け出ました',
      '取り消しました',
      '日付を間違えました。',
    ];
    let from = 0;
    for (const words of told) {
      const found = history.indexOf(words, from);
      expect(found, words).toBeGreaterThanOrEqual(0);
      from = found + words.length;
    }
  });

  test('is over once the bank has the file that two approved, who typed what was large', async () => {
    const { id, path } = await batchOf(600_000n);
    const typed = ['６００，０００', '600,000円'];
    for (const [index, approver] of walk.approvers.entries()) {
      const page = await html(approver, path);
      expect(page).toContain('¥500,000を超える、いちばん大きい支払いです');
      const visitor = await site.signedInAs(approver);
      const approval = (amount: string) =>
        post(visitor, `${path}/approval`, {
          shownHash: hashOn(page),
          compared: 'yes',
          'outliers.0.lineNo': /name="outliers.0.lineNo" value="(\d+)"/.exec(page)?.[1] ?? '',
          'outliers.0.amount': amount,
        });
      expect((await approval('')).status).toBe(422);
      const wrong = await approval('60,000');
      expect([wrong.status, wrong.text]).toEqual([
        409,
        expect.stringContaining(batchRefusalText['outlier-not-typed'].ja),
      ]);
      expect((await approval(typed[index] ?? '')).status).toBe(303);
    }
    must(await walk.exported(id, walk.operator));
    must(await walk.sent(id, walk.operator));
    const operator = await site.signedInAs(walk.operator);
    const late = { reason: '間違いです。', understood: 'yes', notUploaded: 'yes' };
    expect((await post(operator, `${path}/cancellation`, late)).text).toContain(
      batchRefusalText['sent-stays'].ja,
    );
    const back = { key: newKey(), batchId: id, lineNo: 1, reason: 'account-closed' } as const;
    const early = await post(operator, `${path}/returns`, { lineNo: '1', reason: 'account-closed' });
    expect([early.status, early.text]).toEqual([
      409,
      expect.stringContaining(batchRefusalText['pay-day-not-reached'].ja),
    ]);
    await site.clockAt('2026-11-30T10:00:00+09:00');
    const unchosen = await post(await site.signedInAs(walk.operator), `${path}/returns`, { reason: '' });
    expect(unchosen.status).toBe(422);
    const asked = [...unchosen.text.matchAll(/<a href="#(?:lineNo|reason)">([^<]*)</g)];
    expect(asked.map(([, sentence]) => sentence)).toEqual([
      expect.stringContaining('を選んでください。'),
      expect.stringContaining('を選んでください。'),
    ]);
    must(await returnLine(walk.operator, back));
    must(await walk.settled(id, walk.operator));
    const settled = await html(walk.operator, path);
    expect(settled).toMatch(
      /type="radio"[^>]*name="lineNo"[^>]*value="2"|name="lineNo"[^>]*type="radio"[^>]*value="2"/,
    );
    expect(settled).not.toMatch(/name="lineNo"[^>]*value="1"/);
    expect(settled).toContain('支払いが終わりました</span> ');
    expect(settled).toContain('銀行から戻った分</dt><dd class="num">1件　¥');
    const [, count, paid] = /支払った分<\/dt><dd class="num">(\d+)件　¥([\d,]+)</.exec(settled) ?? [];
    const amounts = [...settled.matchAll(/<b class="num">¥([\d,]+)<\/b><p><span class="chip ok">/g)].map(
      ([, amount = '']) => Number(amount.replaceAll(',', '')),
    );
    expect([Number(count), Number(paid?.replaceAll(',', ''))]).toEqual([
      amounts.length,
      amounts.reduce((sum, amount) => sum + amount, 0),
    ]);
    const again = { key: newKey(), batchId: id, lineNo: 2, reason: 'bank-trouble' } as const;
    const statement = { returnedOn: localDate('2026-11-30'), bankLine: '2026-11-30/7' };
    must(await recordLateReturn(walk.operator, { ...again, ...statement }));
    for (const [, last = ''] of (await html(walk.operator, path)).matchAll(
      /name="lineNo"[^>]*value="(\d+)"/g,
    )) {
      const rest = {
        ...again,
        key: newKey(),
        lineNo: Number(last),
        ...statement,
        bankLine: `2026-11-30/${last}9`,
      };
      must(await recordLateReturn(walk.operator, rest));
    }
    for (const page of [path, '/payouts'])
      expect(await html(walk.operator, page)).toContain('すべて銀行から戻りました');
    expect(await html(walk.operator, path)).not.toContain('chip ok">支払いが終わりました');
    const history = (await html(walk.operator, path)).split('これまで')[1] ?? '';
    expect(history).toContain('1番の振込　口座が解約されている');
    expect(history).toContain('支払いが終わったと記録しました');
    expect(history).toContain(
      '2番の振込　銀行の都合（同じ口座にもう一度払う）　一度支払ったあとで戻りました',
    );
    expect((await (await site.signedInAs(walk.operator)).get(`/en${at(path)}`)).status).toBe(200);
  });
});
