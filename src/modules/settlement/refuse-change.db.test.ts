import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool } from '../../platform/transaction.ts';
import type { MadeContract } from '../contracts/contract.examples.ts';
import { dropAmendment, lapseAmendment, milestonesOf, requestRevision } from '../contracts/index.ts';
import { suspendOrganization } from '../organizations/index.ts';
import { exampleMember, exampleStaff } from '../organizations/organization.examples.ts';
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

describe('a change of the conditions', () => {
  it.each([
    ['nothing', {}, 'nothing-changed'],
    ['the reward of what is paid in', { parts: [examplePart('2026-12-04', 13_500n)] }, 'part-paid-in'],
    ['a due date into the past', { parts: [examplePart('2026-11-19')] }, 'due-date-in-past'],
    ['a due date behind the announced holidays', { parts: [examplePart('2029-06-01')] }, 'due-date-too-far'],
    [
      'more than can be paid',
      { added: [{ ...exampleAddedPart, reward: yen(9_000_000n) }] },
      'above-payee-limit',
    ],
    ['too many parts', { added: Array.from({ length: 12 }, () => exampleAddedPart) }, 'too-many-parts'],
  ] satisfies [string, ExampleChange, string][])('cannot change %s', async (_, wanted, reason) => {
    expect(await exampleChange(await made('funded'), wanted)).toEqual({ ok: false, reason });
  });

  test('cannot change what is delivered, or promise fewer revisions than were used', async () => {
    const contract = await made('delivered');
    expect(await exampleChange(contract, { parts: [examplePart('2026-12-20')] })).toEqual({
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
    expect(await exampleChange(contract, { revisionsIncluded: 0 })).toEqual({
      ok: false,
      reason: 'revisions-already-used',
    });
  });

  test('waits alone, while the contract is under way', async () => {
    const contract = await made('funded');
    await exampleChange(contract, { added: [exampleAddedPart] });
    expect(await exampleChange(contract, { added: [exampleAddedPart] })).toEqual({
      ok: false,
      reason: 'amendment-open',
    });
    expect(await exampleChange(await made('accepted'), { added: [exampleAddedPart] })).toEqual({
      ok: false,
      reason: 'contract-not-running',
    });
  });

  test('adds no paid part for a suspended client; another due date still helps the worker', async () => {
    const contract = await made('funded');
    await exampleChange(contract, { added: [exampleAddedPart] });
    const later = await made('funded', { parties: contract });
    await exampleChange(later, { parts: [examplePart('2026-12-20')] });
    const csp = await exampleStaff(region, 'csp');
    const suspending = { organizationId: contract.organizationId, reason: '㈱との連絡①がつかないため' };
    await suspendOrganization(csp, { ...suspending, key: newKey() });
    const refusal = { ok: false, reason: 'organization-suspended' };
    for (const side of [contract.client, contract.worker])
      expect(await exampleAnswer(contract, side)).toEqual(refusal);
    expect(await exampleAnswer(later, later.worker)).toMatchObject({ ok: true });
  });

  test('that money or a delivery has overtaken is agreed to by nobody', async () => {
    const contract = await made('agreed');
    await exampleChange(contract, { parts: [examplePart('2026-12-04', 13_500n)] });
    await exampleAnswer(contract, contract.client);
    const [deposit] = await deposits(contract);
    await recordDeposit(staff.operator, {
      key: newKey(),
      receivedOn: localDate('2026-11-20'),
      payerName: 'ｶ)ﾚｲﾉｶｲｼﾔ',
      reference: deposit?.reference ?? '',
      amount: yen(11_880n),
      bankLine: exampleBankLine(),
    });
    expect(await exampleAnswer(contract, contract.worker)).toEqual({
      ok: false,
      reason: 'amendment-overtaken',
    });
    expect(await milestones(contract)).toMatchObject([{ state: 'funded', depositAmount: 11_880n }]);
  });

  test('is agreed to in exactly the text that was read, within the limit of the person', async () => {
    const contract = await made('funded');
    await exampleChange(contract, { added: [exampleAddedPart] });
    expect(await exampleAnswer(contract, contract.worker, { version: 3 })).toEqual({
      ok: false,
      reason: 'notice-not-current',
    });
    expect(await exampleAnswer(contract, contract.worker, { sha256: '0'.repeat(64) })).toEqual({
      ok: false,
      reason: 'notice-not-current',
    });
    const small = await exampleMember(region, contract.organizationId, 'clientApprover', yen(13_799n));
    expect(await exampleAnswer(contract, small)).toEqual({ ok: false, reason: 'above-approval-limit' });
    const enough = await exampleMember(region, contract.organizationId, 'clientApprover', yen(13_800n));
    expect(await exampleAnswer(contract, enough)).toMatchObject({ ok: true });
  });

  test('is nothing for others', async () => {
    const contract = await made('funded');
    const other = await made('funded');
    const payer = await exampleMember(region, contract.organizationId, 'clientPayer');
    await expect(exampleChange(contract, { added: [exampleAddedPart] }, payer)).rejects.toThrow(NotAllowed);
    await expect(exampleChange(contract, { added: [exampleAddedPart] }, other.worker)).rejects.toThrow(
      NotFound,
    );
    const elsewhere = { ...contract.client, regionId: await exampleRegion() };
    await expect(exampleChange(contract, { added: [exampleAddedPart] }, elsewhere)).rejects.toThrow(NotFound);
    await exampleChange(contract, { added: [exampleAddedPart] });
    const command = { key: newKey(), contractId: contract.contractId, version: 2 };
    await expect(dropAmendment(other.client, command)).rejects.toThrow(NotFound);
    await expect(dropAmendment(payer, command)).rejects.toThrow(NotAllowed);
    await expect(lapseAmendment(contract.client, command)).rejects.toThrow(NotAllowed);
    await expect(exampleAnswer(contract, other.worker)).rejects.toThrow(NotFound);
  });

  test('of both at once is carried out once', async () => {
    const contract = await made('funded');
    await exampleChange(contract, { added: [exampleAddedPart] });
    const answers = await Promise.all(
      [contract.client, contract.worker, contract.client, contract.worker].map((side) =>
        exampleAnswer(contract, side),
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
