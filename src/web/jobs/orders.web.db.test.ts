import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import type { MadeContract } from '../../modules/contracts/contract.examples.ts';
import { opening } from '../../modules/contracts/dispute.examples.ts';
import { endUnpaid, requestRevision } from '../../modules/contracts/index.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import {
  exampleFundedContract,
  exampleMoneyStaff,
  type Funding,
  type MoneyStaff,
} from '../../modules/settlement/settlement.examples.ts';
import { newKey } from '../../platform/random.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
let staff: MoneyStaff;
beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
  staff = await exampleMoneyStaff(region);
  await site.clockAt('2026-11-20T12:00:00+09:00');
});
afterAll(() => site.close());

const title = '𠮷田㈱の出荷伝票①を表に入力する';
const made = (state: Funding) => exampleFundedContract(region, staff, { state, title });
async function orders(actor: Actor, lang: '' | '/en' = ''): Promise<string> {
  const page = await (await (await site.signedInAs(actor)).get(`${lang}/r/yuinosato/orders`)).text();
  return page.slice(page.indexOf('<main'));
}
const sentBack = ({ client, contractId, milestoneId }: MadeContract) =>
  requestRevision(client, {
    key: newKey(),
    contractId,
    milestoneId,
    item: 'quantity',
    expected: '抜けている伝票を入れてください。',
  });

test('the row of an order says how far its contract is, whose turn it is, and until when', async () => {
  const agreed = await made('agreed');
  expect(await orders(agreed.client)).toContain('あなたの番です。 代金の期日は2026年11月27日（金）です。');
  const delivered = await made('delivered');
  expect(await orders(delivered.client)).toContain('あなたの番です。 2026年11月27日（金）18:00までに');
  expect(await sentBack(delivered)).toMatchObject({ ok: true });
  const waiting = await orders(delivered.client);
  expect(waiting).toContain('修正の依頼があります');
  expect(waiting).toContain('働き手の番です。');
  expect(await orders(agreed.client)).not.toContain('働き手の番です。');
});

test('what is stopped and what has ended says so, also in English, where the title says that it is Japanese', async () => {
  const stopped = await made('funded');
  expect(await opening(stopped, stopped.worker)).toMatchObject({ ok: true });
  expect(await orders(stopped.client)).toContain('調停が終わるのを待っています。');
  const done = await made('accepted');
  expect(await orders(done.client)).toContain('検収が終わりました');
  const unpaid = await made('agreed');
  await site.clockAt('2026-11-28T00:00:00+09:00');
  const { contractId, client } = unpaid;
  expect(await endUnpaid(client, { key: newKey(), contractId })).toMatchObject({ ok: true });
  expect(await orders(client)).toContain('入金がないまま終わりました');
  const english = await orders(client, '/en');
  expect(english).toContain('Ended without a deposit');
  expect(english).toMatch(new RegExp(`lang="ja"><a [^>]*>${title}`));
});
