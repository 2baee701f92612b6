import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool, withoutRegion } from '../../platform/transaction.ts';
import { differences } from '../contracts/amendment.rules.ts';
import { exampleDelivery, type MadeContract } from '../contracts/contract.examples.ts';
import {
  agreedNotice,
  amendmentPage,
  changesDue,
  contractPage,
  currentNotice,
  dropAmendment,
  lapseAmendment,
  milestonesOf,
  proposeAmendment,
  readNotice,
  remindOfAmendment,
  requestRevision,
} from '../contracts/index.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleMember } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { insertSetting } from '../regions/setting.rows.ts';
import { agreeToConditions } from './agree-to-conditions.ts';
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
  const account = {
    bankCode: '0120',
    branchCode: '210',
    accountType: 1,
    number: '1234567',
    holderName: '結の里地域商社株式会社',
    holderKana: 'ユイノサトチイキシヨウシヤ',
  } as const;
  await inTransaction(region, (tx) =>
    insertSetting(tx, { name: 'escrowAccount', value: account }, localDate('2026-04-01'), null),
  );
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

type Wanted = Partial<Omit<Parameters<typeof proposeAmendment>[1], 'key' | 'contractId'>>;
async function proposing(contract: MadeContract, wanted: Wanted, actor = contract.client) {
  const { work } = readNotice(await reading(region, (tx) => agreedNotice(tx, contract.contractId)));
  return proposeAmendment(actor, {
    key: newKey(),
    contractId: contract.contractId,
    reason: '伝票が60枚増えました。㈱髙﨑商店',
    description: work.description,
    acceptanceCriteria: work.acceptanceCriteria,
    revisionsIncluded: work.revisionsIncluded,
    parts: [],
    added: [],
    ...wanted,
  });
}
async function agreeing(contract: MadeContract, actor: Actor, changes: object = {}) {
  const { contractId } = contract;
  const { version, sha256 } = await reading(region, (tx) => currentNotice(tx, contractId));
  return agreeToConditions(actor, { key: newKey(), contractId, version, sha256, ...changes });
}
async function amended(contract: MadeContract, wanted: Wanted) {
  expect(await proposing(contract, wanted)).toMatchObject({ ok: true });
  for (const side of [contract.client, contract.worker]) await exampleAgreement(contract, side);
}
const part = (dueOn: string, reward: bigint | null = null) => ({
  position: 1,
  dueOn: localDate(dueOn),
  reward: reward === null ? null : yen(reward),
});
const extra = { title: '追加の修正', reward: yen(3_000n), dueOn: localDate('2026-12-10') };

describe('a change of the conditions', () => {
  test('holds from the second agreement on, to the letter, and both are told', async () => {
    const contract = await made('funded');
    expect(await proposing(contract, { parts: [part('2026-12-11')], revisionsIncluded: 3 })).toEqual({
      ok: true,
      value: { contractId: contract.contractId, version: 2 },
    });
    expect(await told(contract.worker)).toContain('amendment-proposed');
    expect(await holds(contract)).toBe(1);
    const page = await reading(region, (tx) => contractPage(tx, contract.contractId));
    expect(page.conditions.version).toBe(1);

    expect(await agreeing(contract, contract.client)).toMatchObject({ ok: true, value: { agreed: false } });
    expect(await holds(contract)).toBe(1);
    expect((await milestones(contract))[0]?.dueOn).toBe('2026-12-04');
    expect(await agreeing(contract, contract.client)).toEqual({ ok: false, reason: 'already-agreed' });
    expect(await agreeing(contract, contract.worker)).toMatchObject({ ok: true, value: { agreed: true } });

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
    await amended(contract, { parts: [part('2026-12-04', 13_500n)] });
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
    await amended(contract, { added: [extra] });
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
    await proposing(contract, { added: [extra] });
    expect(await drop(contract.worker, 2)).toMatchObject({ ok: true });
    expect((await change(contract)).state).toBe('refused');
    expect(await told(contract.client)).toContain('amendment-refused');
    expect(await agreeing(contract, contract.client)).toEqual({ ok: false, reason: 'no-open-amendment' });

    await proposing(contract, { added: [extra] }, contract.worker);
    expect(await drop(contract.worker, 2)).toEqual({ ok: false, reason: 'no-open-amendment' });
    expect(await drop(contract.worker, 3)).toMatchObject({ ok: true });
    expect((await change(contract, 3)).state).toBe('withdrawn');

    await proposing(contract, { added: [extra] });
    await agreeing(contract, contract.client);
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
    expect(await agreeing(contract, contract.worker)).toEqual({ ok: false, reason: 'amendment-expired' });
    expect(await lapse()).toMatchObject({ ok: true });
    expect(await holds(contract)).toBe(1);
    expect(await milestones(contract)).toHaveLength(1);
    for (const side of [contract.client, contract.worker])
      expect(await told(side)).toContain('amendment-lapsed');
  });

  it.each([
    ['nothing', {}, 'nothing-changed'],
    ['the reward of what is paid in', { parts: [part('2026-12-04', 13_500n)] }, 'part-paid-in'],
    ['a due date into the past', { parts: [part('2026-11-19')] }, 'due-date-in-past'],
    ['a due date behind the announced holidays', { parts: [part('2029-06-01')] }, 'due-date-too-far'],
    ['more than can be paid', { added: [{ ...extra, reward: yen(9_000_000n) }] }, 'above-payee-limit'],
    ['too many parts', { added: Array.from({ length: 12 }, () => extra) }, 'too-many-parts'],
  ] satisfies [string, Wanted, string][])('cannot change %s', async (_, wanted, reason) => {
    expect(await proposing(await made('funded'), wanted)).toEqual({ ok: false, reason });
  });

  test('cannot change what is delivered, or promise fewer revisions than were used', async () => {
    const contract = await made('delivered');
    expect(await proposing(contract, { parts: [part('2026-12-20')] })).toEqual({
      ok: false,
      reason: 'part-delivered',
    });
    await requestRevision(contract.client, {
      key: newKey(),
      contractId: contract.contractId,
      milestoneId: contract.milestoneId,
      item: 'content',
      expected: '抜けている伝票を入力してください。',
    });
    expect(await proposing(contract, { revisionsIncluded: 0 })).toEqual({
      ok: false,
      reason: 'revisions-already-used',
    });
  });

  test('waits alone, while the contract is under way', async () => {
    const contract = await made('funded');
    await proposing(contract, { added: [extra] });
    expect(await proposing(contract, { added: [extra] })).toEqual({ ok: false, reason: 'amendment-open' });
    expect(await proposing(await made('accepted'), { added: [extra] })).toEqual({
      ok: false,
      reason: 'contract-not-running',
    });
  });

  test('that money or a delivery has overtaken is agreed to by nobody', async () => {
    const contract = await made('agreed');
    await proposing(contract, { parts: [part('2026-12-04', 13_500n)] });
    await agreeing(contract, contract.client);
    const [deposit] = await deposits(contract);
    await recordDeposit(staff.operator, {
      key: newKey(),
      receivedOn: localDate('2026-11-20'),
      payerName: 'ｶ)ﾚｲﾉｶｲｼﾔ',
      reference: deposit?.reference ?? '',
      amount: yen(11_880n),
      bankLine: exampleBankLine(),
    });
    expect(await agreeing(contract, contract.worker)).toEqual({ ok: false, reason: 'amendment-overtaken' });
    expect(await milestones(contract)).toMatchObject([{ state: 'funded', depositAmount: 11_880n }]);
  });

  test('is agreed to in exactly the text that was read, within the limit of the person', async () => {
    const contract = await made('funded');
    await proposing(contract, { added: [extra] });
    expect(await agreeing(contract, contract.worker, { version: 1 })).toEqual({
      ok: false,
      reason: 'notice-not-current',
    });
    expect(await agreeing(contract, contract.worker, { sha256: '0'.repeat(64) })).toEqual({
      ok: false,
      reason: 'notice-not-current',
    });
    const small = await exampleMember(region, contract.organizationId, 'clientApprover', yen(13_799n));
    expect(await agreeing(contract, small)).toEqual({ ok: false, reason: 'above-approval-limit' });
    const enough = await exampleMember(region, contract.organizationId, 'clientApprover', yen(13_800n));
    expect(await agreeing(contract, enough)).toMatchObject({ ok: true });
  });

  test('is nothing for others', async () => {
    const contract = await made('funded');
    const other = await made('funded');
    const payer = await exampleMember(region, contract.organizationId, 'clientPayer');
    await expect(proposing(contract, { added: [extra] }, payer)).rejects.toThrow(NotAllowed);
    await expect(proposing(contract, { added: [extra] }, other.worker)).rejects.toThrow(NotFound);
    const elsewhere = { ...contract.client, regionId: await exampleRegion() };
    await expect(proposing(contract, { added: [extra] }, elsewhere)).rejects.toThrow(NotFound);
    await proposing(contract, { added: [extra] });
    const command = { key: newKey(), contractId: contract.contractId, version: 2 };
    await expect(dropAmendment(other.client, command)).rejects.toThrow(NotFound);
    await expect(dropAmendment(payer, command)).rejects.toThrow(NotAllowed);
    await expect(lapseAmendment(contract.client, command)).rejects.toThrow(NotAllowed);
    await expect(agreeing(contract, other.worker)).rejects.toThrow(NotFound);
  });

  test('of both at once is carried out once', async () => {
    const contract = await made('funded');
    await proposing(contract, { added: [extra] });
    const answers = await Promise.all(
      [contract.client, contract.worker, contract.client, contract.worker].map((side) =>
        agreeing(contract, side),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await milestones(contract)).toHaveLength(2);
    expect(await deposits(contract)).toHaveLength(2);
  });

  test('is the only way to other amounts, also for the application itself', async () => {
    const contract = await made('agreed');
    const raise = () =>
      inTransaction(region, (tx) =>
        tx.client.query('update milestone set reward = 20000 where region_id = $1 and id = $2', [
          region,
          contract.milestoneId,
        ]),
      );
    await expect(raise()).rejects.toThrow(/both agreed to/);
    await expect(
      inTransaction(region, (tx) =>
        tx.client.query(`update deposit set amount = 1 where region_id = $1 and state = 'matched'`, [region]),
      ),
    ).rejects.toThrow(/has not come/);
  });
});
