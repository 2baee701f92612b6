import { beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyDatabase } from '../../../scripts/verify/verify-database.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { DepositId } from '../../kernel/ids.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { sql } from '../../platform/sql.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { toldTo } from '../contracts/ending.examples.ts';
import { balanceOf, bank, suspenseOf } from '../ledger/index.ts';
import { exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { decideMistake } from './decide-mistake.ts';
import { declareMistake } from './declare-mistake.ts';
import { arrivedLines, depositsOf, suspendedDeposits } from './deposit.pages.ts';
import { findDuties } from './find-actions.ts';
import { must } from './payout-walk.examples.ts';
import { recordDeposit } from './record-deposit.ts';
import { returnDeposit } from './return-deposit.ts';
import { exampleBankLine, exampleFundedContract, exampleMoneyStaff } from './settlement.examples.ts';

const database = useOwnDatabase(8);
beforeAll(() => useSealingKey(Buffer.alloc(32, 5)));
beforeEach(() => moveClock(database, Date.parse('2026-11-20T12:00:00+09:00') - Date.now()));

/** A line of 16,000 yen that nobody announced, typed by an operator. */
async function typed() {
  const region = await exampleRegion();
  const staff = await exampleMoneyStaff(region);
  const { operator, approvers } = staff;
  const bankLine = exampleBankLine();
  const record = () =>
    recordDeposit(operator, {
      key: newKey(),
      receivedOn: localDate('2026-11-20'),
      amount: yen(16_000n),
      payerName: 'ﾀｶｻｷ ①',
      reference: '',
      bankLine,
    });
  const { depositId } = must(await record());
  const call = (actor: Actor = operator) =>
    declareMistake(actor, { key: newKey(), depositId, reason: '𠮷田様の¥1,600を打ち間違えた' });
  const decide = (decision: 'confirmed' | 'refused', actor = approvers[0] ?? operator) =>
    decideMistake(actor, { key: newKey(), depositId, decision });
  const money = () =>
    reading(region, async (tx) => ({
      bank: -(await balanceOf(tx, bank)),
      suspense: await balanceOf(tx, suspenseOf(depositId)),
    }));
  return { region, staff, operator, approvers, depositId, record, call, decide, money };
}

/** Nothing seals the audit here. */
const faults = async () => {
  const report = await verifyDatabase(database.url('verify'), { anchorPublicKey: undefined });
  return report.checks
    .flatMap(({ problems }) => problems)
    .filter((problem) => !problem.endsWith('is in no block'));
};
const personOf = ({ personId }: Actor) => personId ?? ('' as never);

test('a line that was typed wrong leaves the books by two persons, and can be recorded as it is', async () => {
  const { region, operator, approvers, depositId, record, call, decide, money } = await typed();
  const [approver = operator] = approvers;
  expect(await money()).toEqual({ bank: 16_000n, suspense: 16_000n });
  expect(await decide('confirmed')).toEqual({ ok: false, reason: 'not-called-mistake' });
  must(await call());
  expect(await call()).toEqual({ ok: false, reason: 'called-mistake' });
  expect(await money()).toEqual({ bank: 16_000n, suspense: 16_000n });
  const [line] = await reading(region, suspendedDeposits);
  expect(line).toMatchObject({ id: depositId, isCalledMistake: true });
  expect(await toldTo({ regionId: region }, approver)).toContain('deposit-called-mistake');
  const duties = async (actor: Actor) =>
    (await reading(region, (tx) => findDuties(tx, personOf(actor)))).map(({ what }) => what);
  expect(await duties(approver)).toContain('decide-mistake');
  expect(await duties(operator)).not.toContain('decide-mistake');

  expect(await decide('confirmed', operator)).toEqual({ ok: false, reason: 'called-it' });
  expect(await returnDeposit(operator, { key: newKey(), depositId })).toEqual({
    ok: false,
    reason: 'called-mistake',
  });
  must(await decide('confirmed'));
  expect(await money()).toEqual({ bank: 0n, suspense: 0n });
  expect(await decide('refused')).toEqual({ ok: false, reason: 'not-called-mistake' });
  expect(await call()).toEqual({ ok: false, reason: 'not-in-suspense' });
  must(await record());
  expect(await record()).toEqual({ ok: false, reason: 'line-recorded' });
  expect(await faults()).toEqual([]);
});

test('a line that stands on the statement after all stays, and goes its way', async () => {
  const { operator, depositId, call, decide, money } = await typed();
  must(await call());
  must(await decide('refused'));
  expect(await money()).toEqual({ bank: 16_000n, suspense: 16_000n });
  must(await returnDeposit(operator, { key: newKey(), depositId }));
  expect(await call()).toEqual({ ok: false, reason: 'not-in-suspense' });
  expect(await faults()).toEqual([]);
});

test('who called it a mistake may take that back alone, and cannot call where nobody else could look', async () => {
  const { operator, approvers, call, decide, money } = await typed();
  must(await call());
  must(await decide('refused', operator));
  expect(await money()).toEqual({ bank: 16_000n, suspense: 16_000n });
  must(await call());
  const [approver = operator] = approvers;
  const unseated = { ...approver, seats: [] };
  expect(await decide('confirmed', unseated)).toEqual({ ok: false, reason: 'not-of-holder' });
});

test('a client who read that it came hears that it did not', async () => {
  const { region, staff, operator } = await typed();
  const parties = await exampleFundedContract(region, staff, { state: 'agreed' });
  const [announced] = await reading(region, (tx) => depositsOf(tx, parties.contractId));
  const line = { receivedOn: localDate('2026-11-20'), amount: yen(1_000n), payerName: 'ﾀｶｻｷ ①' };
  const { depositId } = must(
    await recordDeposit(operator, {
      key: newKey(),
      ...line,
      reference: announced?.reference ?? '',
      bankLine: exampleBankLine(),
    }),
  );
  const arrived = () => reading(region, (tx) => arrivedLines(tx, [parties.contractId]));
  expect(await arrived()).toHaveLength(1);
  must(await declareMistake(operator, { key: newKey(), depositId, reason: '明細にない' }));
  expect(await arrived()).toEqual([]);
  const [approver = operator] = staff.approvers;
  must(await decideMistake(approver, { key: newKey(), depositId, decision: 'confirmed' }));
  expect(await toldTo({ regionId: region }, parties.client)).toContain('deposit-taken-back');
});

test('nobody but the people who look after the money, in their own region', async () => {
  const { region, staff, call, decide } = await typed();
  const parties = await exampleFundedContract(region, staff, { state: 'agreed' });
  const elsewhere = await exampleStaff(await exampleRegion(), 'operator');
  for (const actor of [parties.client, parties.worker]) {
    await expect(call(actor)).rejects.toThrow(NotAllowed);
    await expect(decide('confirmed', actor)).rejects.toThrow(NotAllowed);
  }
  await expect(call(staff.approvers[0])).rejects.toThrow(NotAllowed);
  await expect(call(elsewhere)).rejects.toThrow(NotFound);
  await expect(decide('confirmed', elsewhere)).rejects.toThrow(NotFound);
});

test('the database takes no mistake of one person, of used money, or without a word of it', async () => {
  const { region, operator, depositId, call } = await typed();
  const become = (state: string) =>
    inTransaction(
      region,
      (tx) => sql(tx)`update deposit set state = ${state} where region_id = ${region} and id = ${depositId}`,
    );
  await expect(become('mistaken')).rejects.toMatchObject({ constraint: 'deposit_mistake_agrees' });
  must(await call());
  await expect(become('refunded')).rejects.toMatchObject({ constraint: 'deposit_mistake_agrees' });
  const decide = (by: DepositId | Actor['personId']) =>
    inTransaction(
      region,
      (tx) => sql(tx)`
        update deposit_mistake set state = 'confirmed', decided_by = ${by}, decided_at = ${tx.now}
        where region_id = ${region} and deposit_id = ${depositId}`,
    );
  await expect(decide(operator.personId)).rejects.toMatchObject({ constraint: 'deposit_mistake_by_two' });
});
