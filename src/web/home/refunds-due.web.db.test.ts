import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import { yen } from '../../kernel/yen.ts';
import { answerRefund, proposeRefund } from '../../modules/contracts/index.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import {
  planPayouts,
  refundsOfOrganizations,
  registerRefundAccount,
} from '../../modules/settlement/index.ts';
import {
  exampleAccountForm,
  exampleFundedContract,
  exampleMoneyStaff,
} from '../../modules/settlement/settlement.examples.ts';
import { newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
beforeAll(async () => {
  useSealingKey(Buffer.alloc(32, 5));
  site = await exampleSite();
  await site.clockAt('2026-11-13T12:00:00+09:00');
});
afterAll(() => site.close());

test('an order that ended stays at home until its money is back, and a day that has passed is called late', async () => {
  const region = await exampleRegion('yuinosato');
  const staff = await exampleMoneyStaff(region);
  const title = '髙﨑商店①の伝票';
  const made = await exampleFundedContract(region, staff, { state: 'funded', title });
  const { contractId, client, worker, organizationId } = made;
  await proposeRefund(client, { key: newKey(), contractId, statement: '髙﨑さんと話しました。' });
  const answer = { agrees: true, amount: yen(11_880n), confirmed: true };
  expect(await answerRefund(worker, { key: newKey(), contractId, ...answer })).toMatchObject({ ok: true });
  await planPayouts(systemActor(region, 'a test of refunds'), { key: newKey() });
  const home = async (actor = client) =>
    (await (await site.signedInAs(actor)).get('/r/yuinosato/home')).text();
  const waiting = await home();
  expect(waiting).toContain('これから返金されるお金');
  expect(waiting).toContain(title);
  expect(waiting).toContain('口座の登録を待っています');
  expect(await home(worker)).not.toContain('これから返金されるお金');

  const [refund] = await reading(region, (tx) => refundsOfOrganizations(tx, [organizationId]));
  if (!refund) throw new Error('a refund is planned');
  const account = { ...exampleAccountForm, holder: 'レイノカイシャ（カ', reason: '' };
  const registered = { key: newKey(), ...account, refundId: refund.refundId };
  expect(await registerRefundAccount(client, registered)).toMatchObject({ ok: true });
  expect(await home()).toContain('に返金する予定です');
  await site.clockAt('2026-11-30T12:00:00+09:00');
  expect(await home()).toContain('まだ返金されていません。運営が確かめています。お電話');
});
