import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { reading, usePool, withoutRegion } from '../../platform/transaction.ts';
import { differences } from '../contracts/amendment.rules.ts';
import { exampleDelivery, type MadeContract } from '../contracts/contract.examples.ts';
import {
  agreedNotice,
  amendmentPage,
  changesDue,
  contractPage,
  dropAmendment,
  lapseAmendment,
  milestonesOf,
  remindOfAmendment,
  requestRevision,
} from '../contracts/index.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import {
  type ExampleChange,
  exampleAddedPart,
  exampleAnswer,
  exampleChange,
  examplePart,
} from './change.examples.ts';
import { depositsOf } from './deposit.pages.ts';
import { recordDeposit } from './record-deposit.ts';
import {
  exampleAgreement,
  exampleBankLine,
  exampleFundedContract,
  exampleMoneyStaff,
  type MoneyStaff,
} from './settlement.examples.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;
let region: RegionId;
let staff: MoneyStaff;

beforeAll(async () => {
  database = await freshDatabase();
  await clockAt('2026-11-20T12:00:00+09:00');
  pool = openPool(database.url('app'), 8, () => {});
  usePool(pool);
  region = await exampleRegion();
  staff = await exampleMoneyStaff(region);
});
beforeEach(() => clockAt('2026-11-20T12:00:00+09:00'));
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
const made = (state: 'agreed' | 'funded' | 'delivered' | 'accepted', example = {}) =>
  exampleFundedContract(region, staff, { state, ...example });
const milestones = ({ contractId }: MadeContract) => reading(region, (tx) => milestonesOf(tx, contractId));
const deposits = ({ contractId }: MadeContract) => reading(region, (tx) => depositsOf(tx, contractId));
const told = async ({ personId }: Actor) =>
  personId
    ? (await reading(region, (tx) => notificationsOf(tx, personId))).map(({ telling }) => telling.kind)
    : [];
const change = ({ contractId }: MadeContract, version = 2) =>
  reading(region, (tx) => amendmentPage(tx, contractId, version));
const holds = ({ contractId }: MadeContract) =>
  reading(region, async (tx) => (await agreedNotice(tx, contractId)).version);

async function amended(contract: MadeContract, wanted: ExampleChange) {
  expect(await exampleChange(contract, wanted)).toMatchObject({ ok: true });
  for (const side of [contract.client, contract.worker]) await exampleAgreement(contract, side);
}
describe('a change of the conditions', () => {
  test('holds from the second agreement on, to the letter, and both are told', async () => {
    const contract = await made('funded');
    expect(
      await exampleChange(contract, { parts: [examplePart('2026-12-11')], revisionsIncluded: 3 }),
    ).toEqual({
      ok: true,
      value: { contractId: contract.contractId, version: 2 },
    });
    expect(await told(contract.worker)).toContain('amendment-proposed');
    expect(await holds(contract)).toBe(1);
    const page = await reading(region, (tx) => contractPage(tx, contract.contractId));
    expect(page.conditions.version).toBe(1);

    expect(await exampleAnswer(contract, contract.client)).toMatchObject({
      ok: true,
      value: { agreed: false },
    });
    expect(await holds(contract)).toBe(1);
    expect((await milestones(contract))[0]?.dueOn).toBe('2026-12-04');
    expect(await exampleAnswer(contract, contract.client)).toEqual({ ok: false, reason: 'already-agreed' });
    expect(await exampleAnswer(contract, contract.worker)).toMatchObject({
      ok: true,
      value: { agreed: true },
    });

    expect(await holds(contract)).toBe(2);
    expect(await milestones(contract)).toMatchObject([
      { dueOn: '2026-12-11', state: 'funded', reward: 10_800n },
    ]);
    const seen = await change(contract);
    expect(seen.state).toBe('agreed');
    expect(differences(seen.before, seen.after).map(({ term }) => term)).toEqual([
      'revisionsIncluded',
      'dueOn',
    ]);
    for (const side of [contract.client, contract.worker])
      expect(await told(side)).toContain('amendment-agreed');
    expect(seen.after).toMatchObject({ client: seen.before.client, pay: seen.before.pay, version: 2 });
  });

  test('of a reward that is not paid in announces the deposit anew, under the same reference', async () => {
    const contract = await made('agreed');
    const [before] = await deposits(contract);
    await amended(contract, { parts: [examplePart('2026-12-04', 13_500n)] });
    expect(await milestones(contract)).toMatchObject([
      { reward: 13_500n, depositAmount: 14_850n, payoutAmount: 13_500n },
    ]);
    const [after] = await deposits(contract);
    expect(after).toMatchObject({ id: before?.id, reference: before?.reference, amount: 14_850n });
    const line = {
      receivedOn: localDate('2026-11-20'),
      payerName: 'ｶ)ﾚｲﾉｶｲｼﾔ',
      reference: before?.reference ?? '',
    };
    const paid = await recordDeposit(staff.operator, {
      key: newKey(),
      ...line,
      amount: yen(14_850n),
      bankLine: exampleBankLine(),
    });
    expect(paid).toMatchObject({ ok: true, value: { state: 'matched' } });
  });

  test('adds a part with a deposit of its own: a further revision has its price', async () => {
    const contract = await made('delivered');
    const asking = () =>
      requestRevision(contract.client, {
        key: newKey(),
        contractId: contract.contractId,
        milestoneId: contract.milestoneId,
        item: 'criteria',
        expected: '列の並びを見本のとおりに直してください。',
      });
    for (const _ of [1, 2]) {
      expect(await asking()).toMatchObject({ ok: true });
      await exampleDelivery(contract, contract.milestoneId);
    }
    expect(await asking()).toEqual({ ok: false, reason: 'revisions-used-up' });
    await amended(contract, { added: [exampleAddedPart] });
    expect(await milestones(contract)).toMatchObject([
      { state: 'delivered', reward: 10_800n },
      { state: 'planned', title: '追加の修正', reward: 3_000n, depositAmount: 3_300n },
    ]);
    expect(await deposits(contract)).toMatchObject([
      { state: 'matched' },
      { state: 'announced', amount: 3_300n },
    ]);
  });

  test('that is refused, withdrawn or left lying leaves the conditions as they were', async () => {
    const contract = await made('funded');
    const { contractId } = contract;
    const drop = (actor: Actor, version: number) =>
      dropAmendment(actor, { key: newKey(), contractId, version });
    await exampleChange(contract, { added: [exampleAddedPart] });
    expect(await drop(contract.worker, 2)).toMatchObject({ ok: true });
    expect((await change(contract)).state).toBe('refused');
    expect(await told(contract.client)).toContain('amendment-refused');
    expect(await exampleAnswer(contract, contract.client)).toEqual({
      ok: false,
      reason: 'no-open-amendment',
    });

    await exampleChange(contract, { added: [exampleAddedPart] }, contract.worker);
    expect(await drop(contract.worker, 2)).toEqual({ ok: false, reason: 'no-open-amendment' });
    expect(await drop(contract.worker, 3)).toMatchObject({ ok: true });
    expect((await change(contract, 3)).state).toBe('withdrawn');

    await exampleChange(contract, { added: [exampleAddedPart] });
    await exampleAnswer(contract, contract.client);
    const system = systemActor(region, 'not both agreed in time');
    const lapse = () => lapseAmendment(system, { key: newKey(), contractId, version: 4 });
    expect(await lapse()).toEqual({ ok: false, reason: 'amendment-not-expired' });
    await clockAt('2026-11-25T18:00:00+09:00');
    const due = async () =>
      (await withoutRegion(changesDue))
        .filter((found) => found.contractId === contractId)
        .map(({ what }) => what);
    expect(await due()).toEqual(['amendment-soon']);
    await remindOfAmendment(system, { key: newKey(), contractId });
    expect(await due()).toEqual([]);
    expect(await told(contract.worker)).toContain('amendment-soon');
    expect(await told(contract.client)).not.toContain('amendment-soon');
    await clockAt('2026-11-27T18:00:00+09:00');
    expect(await due()).toEqual(['amendment']);
    expect(await exampleAnswer(contract, contract.worker)).toEqual({
      ok: false,
      reason: 'amendment-expired',
    });
    expect(await lapse()).toMatchObject({ ok: true });
    expect(await holds(contract)).toBe(1);
    expect(await milestones(contract)).toHaveLength(1);
    for (const side of [contract.client, contract.worker])
      expect(await told(side)).toContain('amendment-lapsed');
  });
});
