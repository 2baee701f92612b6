import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { type RegionId, slugOf } from '../../kernel/ids.ts';
import { exampleContract } from '../../modules/contracts/contract.examples.ts';
import {
  answering,
  opening,
  overseer,
  recording,
  saying,
  termed,
} from '../../modules/contracts/dispute.examples.ts';
import { statesOf } from '../../modules/contracts/ending.examples.ts';
import { dutyHolders, grantRole } from '../../modules/identity/index.ts';
import { moveMembership } from '../../modules/identity/membership.rows.ts';
import { exampleActorOf, exampleStaff } from '../../modules/organizations/organization.examples.ts';
import { exampleRegion } from '../../modules/regions/region.examples.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { type ExampleSite, exampleSite } from '../site.examples.ts';

let site: ExampleSite;
let region: RegionId;
const base = '/r/yuinosato';

beforeAll(async () => {
  site = await exampleSite();
  region = await exampleRegion('yuinosato');
  await site.clockAt('2026-11-20T12:00:00+09:00');
});
afterAll(() => site.close());

async function read(actor: Actor, address: string): Promise<string> {
  const answer = await (await site.signedInAs(actor)).get(address);
  expect(answer.status, address).toBe(200);
  return answer.text();
}

test('with one operator, the page says whom to name; an approver sees the record alone and confirms it', async () => {
  const contract = await exampleContract(region, { state: 'delivered' });
  const { operator: idle } = await reading(region, dutyHolders);
  await inTransaction(region, async (tx) => {
    for (const personId of idle) await moveMembership(tx, personId, 'suspended');
  });
  await opening(contract, contract.client);
  await saying(contract, contract.worker);
  await termed(contract, await overseer(contract, 'mediator'), [50]);
  await answering(contract, contract.client, false);
  const operator = await overseer(contract, 'operator');
  const at = `${base}/contracts/${slugOf('contract', contract.contractId)}/dispute`;
  const nobody = 'いま、この地域には、記録を確かめられる人がほかにいません。';
  expect(await read(operator, `${at}/settlement`)).toContain(nobody);
  const approver = await exampleStaff(region, 'paymentApprover');
  expect(await read(operator, `${at}/settlement`)).not.toContain(nobody);
  expect(await read(approver, `${base}/disputes`)).toContain('いま、確かめる記録はありません。');

  expect(await recording(contract, operator, [0])).toMatchObject({ ok: true });
  expect(await read(operator, `${base}/home`)).toContain('ほかの担当者の確認を待っています');
  expect(await read(approver, `${base}/home`)).toContain('外での解決の記録 1件を確かめる');
  expect(await read(approver, `${base}/disputes`)).toContain(`${at}/settlement/decision`);
  const elsewhere = await inTransaction(region, async (tx) => {
    const { personId } = await exampleStaff(region, 'csp');
    if (!personId) throw new Error('no person');
    await grantRole(tx, personId, 'paymentApprover', null);
    return exampleActorOf(tx, personId);
  });
  expect(await read(elsewhere, `${base}/home`)).not.toContain('外での解決の記録');
  expect(await read(elsewhere, `${base}/disputes`)).toContain('いま、確かめる記録はありません。');
  expect((await (await site.signedInAs(elsewhere)).get(`${at}/settlement/decision`)).status).toBe(404);
  const signedIn = await site.signedInAs(approver);
  expect((await signedIn.get(at)).status).toBe(404);
  const page = await read(approver, `${at}/settlement/decision`);
  expect(page).toContain('働き手に ¥0、会社に ¥11,880 と決まり');
  const hidden = [...page.matchAll(/type="hidden" name="([a-zA-Z0-9.]+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name, value]) => [name, value]));
  const answer = await signedIn.post(`${at}/settlement/decision`, { ...fields, answer: 'confirm' });
  expect(answer.headers.get('location')).toBe(`${base}/disputes`);
  expect(await statesOf(contract)).toEqual(['ended', 'refunded']);
  expect(await read(approver, `${at}/settlement/decision`)).toContain('一覧に戻る');
});
