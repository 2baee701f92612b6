import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import { localDate } from '../kernel/tokyo-date.ts';
import { yen } from '../kernel/yen.ts';
import type { MadeContract } from '../modules/contracts/contract.examples.ts';
import { exampleStaff } from '../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../modules/regions/region.examples.ts';
import { exampleOwed, must } from '../modules/settlement/payout-walk.examples.ts';
import { exampleFundedContract } from '../modules/settlement/settlement.examples.ts';
import { exampleWorker } from '../modules/workers/worker.examples.ts';
import { useSealingKey } from '../platform/sealed-box.ts';
import { type ExampleSite, exampleSite } from './site.examples.ts';

let site: ExampleSite;
let walk: Awaited<ReturnType<typeof exampleOwed>>;
let made: MadeContract;
let officer: Actor;

beforeAll(async () => {
  useSealingKey(Buffer.alloc(32, 5));
  site = await exampleSite();
  const region = await exampleRegion('yuinosato');
  officer = await exampleStaff(region, 'officer');
  await site.clockAt('2026-10-13T12:00:00+09:00');
  const client = { name: '髙﨑旅館①㈱' };
  walk = await exampleOwed(region, [{ reward: yen(10_800n), client }]);
  made = walk.made[0] as MadeContract;
});
afterAll(() => site.close());

const htmlOf = async (actor: Actor, path: string, prefix = '') => {
  const answer = await (await site.signedInAs(actor)).get(`${prefix}/r/yuinosato${path}`);
  return { status: answer.status, html: await answer.text() };
};

describe('in the first month', () => {
  test.each([
    ['/month', () => officer],
    ['/orders', () => made.client],
    ['/ledger', () => walk.operator],
  ])('%s has figures and a sentence in place of a chart', async (path, who) => {
    const { status, html } = await htmlOf(who(), path);
    expect(status).toBe(200);
    expect(html).toContain('グラフは、2か月めから出ます。');
    expect(html).toContain('2026年10月');
    expect(html).not.toContain('class="drawing"');
  });

  test('who has earned nothing yet reads where it will be', async () => {
    const { html } = await htmlOf(await exampleWorker(walk.region), '/my-income');
    expect(html).toContain('まだ、収入はありません');
    expect(html).not.toContain('<figure');
  });
});

describe('from the second month on', () => {
  beforeAll(async () => {
    await site.clockAt('2026-10-16T12:00:00+09:00');
    await payOn('2026-10-30');
    await site.clockAt('2026-11-13T12:00:00+09:00');
    const example = { parties: made, reward: yen(16_000n) };
    await exampleFundedContract(walk.region, walk, { ...example, state: 'accepted' });
    await payOn('2026-11-30');
    await exampleFundedContract(walk.region, walk, { ...example, state: 'funded' });
  });

  async function payOn(day: string) {
    await walk.plan();
    const { batchId } = must(await walk.lock(localDate(day)));
    for (const approver of walk.approvers) must(await walk.approve(batchId, approver));
    must(await walk.exported(batchId));
    must(await walk.sent(batchId));
    await site.clockAt(`${day}T10:00:00+09:00`);
    must(await walk.settled(batchId));
  }

  const finding = (html: string) =>
    /<svg class="drawing"[^>]*role="img"[^>]*aria-label="([^"]*)"/.exec(html)?.[1];

  test('the officer sees the months of the region, and none of its people', async () => {
    const { html } = await htmlOf(officer, '/month');
    expect(finding(html)).toBe(
      '11月は、今日までに ¥16,000 を1人に振り込み、注文は2件でした。10月は、¥10,800 を1人、注文は1件でした。',
    );
    expect(html).toMatch(/<tfoot>.*合計.*¥26,800.*—.*3件.*¥42,800.*<\/tfoot>/s);
    expect(html).toMatch(/<p class="on-paper">例の町1 産業振興課　2026年11月30日/);
    expect(html).not.toMatch(/class="figure num"><a/);
    expect(html).toContain('>登録している働き手の一覧</a>');
    expect(html).toContain('横に動かせます');
    expect(html).not.toContain('髙﨑');
    expect((await htmlOf(made.worker, '/month')).status).toBe(403);
  });

  test('a worker sees what an hour brought, and nobody else does', async () => {
    const { html } = await htmlOf(made.worker, '/my-income');
    expect(finding(html)).toBe(
      '11月の収入は ¥16,000 でした。10月の ¥10,800 より、増えました。' +
        '1時間あたりの報酬（税を引く前）は 約¥2,000 でした。10月の ¥1,350 より、増えました。',
    );
    const english = (await htmlOf(made.worker, '/my-income', '/en')).html;
    expect(finding(english)).toBe(
      'In November you received ¥16,000. That is more than the ¥10,800 of October. ' +
        'An hour brought about ¥2,000 before tax. That is more than the ¥1,350 of October.',
    );
    expect((await htmlOf(made.worker, '/my-payouts')).html).toContain('/r/yuinosato/my-income"');
    expect((await htmlOf(await exampleWorker(walk.region), '/my-income')).html).not.toContain('¥16,000');
    expect((await htmlOf(made.client, '/my-income')).status).toBe(403);
    const signedOut = await site.signedOut().get('/r/yuinosato/my-income');
    expect(signedOut.headers.get('location')).toContain('/sign-in');
  });

  test('a client sees its orders by month, what still runs told apart', async () => {
    const { html } = await htmlOf(made.client, '/orders');
    expect(finding(html)).toBe(
      '11月は、今日までに2件、あわせて ¥32,000 を頼みました。進んでいる注文は、1件です。',
    );
    expect(html).toContain('class="hatched"');
    expect(finding((await htmlOf(made.worker, '/orders')).html)).toBeUndefined();
  });

  test('who looks after the money sees it flow, and that the rest is held', async () => {
    const { html } = await htmlOf(walk.operator, '/ledger');
    // 11,880 came in October and 35,200 in November, of which 10,800 and 16,000 have gone.
    expect(finding(html)).toBe(
      '11月は、今日までに ¥35,200 が入り、¥16,000 が出て、口座には ¥20,280 があります。',
    );
    expect((await htmlOf(made.client, '/ledger')).status).toBe(403);
  });

  test.each([
    ['/month', () => officer],
    ['/my-income', () => made.worker],
    ['/orders', () => made.client],
    ['/ledger', () => walk.operator],
  ])('the drawing of %s obeys the policy of pages, stands by its table and is light', async (path, who) => {
    const { html } = await htmlOf(who(), path);
    expect(html).not.toMatch(/<style|\sstyle="/);
    const figure = /<figure class="chart.*?<\/figure>/s.exec(html)?.[0] ?? '';
    expect(figure).toContain('<table');
    expect(figure).toContain('2026年10月');
    expect(Buffer.byteLength(figure)).toBeLessThan(20_000);
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });
});
