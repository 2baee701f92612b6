import { beforeEach, describe, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import { addDays, localDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading, withoutRegion } from '../../platform/transaction.ts';
import { exampleContract, exampleDelivery, type MadeContract } from '../contracts/contract.examples.ts';
import { personOf } from '../contracts/ending.examples.ts';
import { acceptDelivery, endUnpaid, readEnding, remindersDue } from '../contracts/index.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { insertSetting } from '../regions/setting.rows.ts';
import { depositsOf } from './deposit.pages.ts';
import { findOwnActions } from './find-actions.ts';
import { readAwaited } from './read-awaited.ts';
import { readDepositNotice } from './read-deposit-notice.ts';
import { recordDeposit } from './record-deposit.ts';
import { remindOfDeposit } from './remind-of-deposit.ts';
import { exampleAgreement, exampleBankLine, exampleMoneyStaff } from './settlement.examples.ts';

const database = useOwnDatabase(6);
const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
/** A Tuesday. */
const agreed = localDate('2026-12-01');
beforeEach(() => clockAt('2026-11-30T12:00:00+09:00'));

const setDays = (regionId: MadeContract['regionId'], depositDays: number) =>
  inTransaction(regionId, async (tx) => {
    const value = { acceptanceDays: 7, extensionDays: 14, offerDays: 7, depositDays };
    await insertSetting(tx, { name: 'timers', value }, tokyoDateOf(tx.now), null);
  });

/** Offered the day before, agreed on the first, in a region that leaves so many days; the next day it changes its mind. */
async function agreedWithin(depositDays: number) {
  const regionId = await exampleRegion();
  const staff = await exampleMoneyStaff(regionId);
  await setDays(regionId, depositDays);
  const made = await exampleContract(regionId, {
    rewards: [yen(10_800n), yen(5_400n)],
    title: '髙﨑商店①の伝票',
    dueIn: 40,
  });
  await clockAt(`${agreed}T12:00:00+09:00`);
  for (const side of [made.client, made.worker]) await exampleAgreement(made, side);
  await clockAt(`${addDays(agreed, 1)}T00:10:00+09:00`);
  await setDays(regionId, 30);
  return { ...made, ...staff };
}
const ending = ({ contractId }: MadeContract, actor: Actor) =>
  endUnpaid(actor, { key: newKey(), contractId });
const depositReminders = async (regionId: MadeContract['regionId']) =>
  (await withoutRegion(remindersDue)).flatMap((due) =>
    due.regionId === regionId && due.what === 'deposit' ? [{ id: due.id, step: due.step }] : [],
  );
/** The days, counted from the given one, on whose morning the client is reminded, once each. */
async function daysReminded({ regionId, client }: MadeContract, from: string, days: number) {
  const due = () => depositReminders(regionId);
  const system = systemActor(regionId, 'a test of the deadline');
  const reminded: number[] = [];
  for (let day = 0; day <= days; day++) {
    await clockAt(`${addDays(localDate(from), day)}T08:59:00+09:00`);
    expect(await due()).toEqual([]);
    await clockAt(`${addDays(localDate(from), day)}T09:00:00+09:00`);
    for (const each of await due()) {
      await remindOfDeposit(system, { ...each, key: newKey() });
      reminded.push(day);
    }
  }
  const told = await reading(regionId, (tx) => notificationsOf(tx, personOf(client)));
  const kinds = told.map(({ telling }) => telling.kind);
  expect(kinds.filter((kind) => kind === 'deposit-missing' || kind === 'deposit-late')).toHaveLength(
    reminded.length,
  );
  expect(kinds.filter((kind) => kind === 'deposit-late')).toHaveLength(2);
  return reminded;
}

describe.each([
  { depositDays: 3, last: '2026-12-04', reminders: [1, 2, 4, 10] },
  { depositDays: 14, last: '2026-12-15', reminders: [7, 13, 15, 21] },
])('where a deposit has $depositDays days', ({ depositDays, last, reminders }) => {
  test('notice, page, reminders and the right to end go by one day, as it was agreed', async () => {
    const made = await agreedWithin(depositDays);
    await reading(made.regionId, async (tx) => {
      expect((await readDepositNotice(tx, made.contractId)).payBy).toBe(last);
      expect((await readAwaited(tx)).map(({ payBy }) => payBy)).toEqual([last, last]);
      const own = { personId: personOf(made.client), isWorker: false, binds: [], drafts: [] };
      const actions = await findOwnActions(tx, { ...own, pays: [made.organizationId] });
      expect(actions.map(({ what, dueOn, title }) => [what, dueOn, title.split('　').at(-1)])).toEqual([
        ['pay-in', last, '第1回の納品'],
        ['pay-in', last, '第2回の納品'],
      ]);
      expect((await readDepositNotice(tx, made.contractId)).isOverdue).toBe(false);
      expect((await readEnding(tx, made.contractId)).unpaidFrom).toBe(addDays(localDate(last), 1));
    });
    expect(await daysReminded(made, agreed, depositDays + 8)).toEqual(reminders);
    await clockAt(`${last}T23:59:00+09:00`);
    expect(await ending(made, made.worker)).toEqual({ ok: false, reason: 'deposit-not-overdue' });
    await clockAt(`${addDays(localDate(last), 1)}T00:00:00+09:00`);
    const notice = await reading(made.regionId, (tx) => readDepositNotice(tx, made.contractId));
    expect(notice.isOverdue).toBe(true);
    expect(await ending(made, made.worker)).toMatchObject({ ok: true });
  });

  test('what is left once the paid part is done has as many days anew', async () => {
    const made = await agreedWithin(depositDays);
    const { regionId, contractId, milestoneId, client, worker, operator } = made;
    const [first] = await reading(regionId, (tx) => depositsOf(tx, contractId));
    if (!first) throw new Error('A deposit is announced');
    const { amount, reference } = first;
    const line = { amount, reference, receivedOn: agreed, payerName: 'ｶ)ﾚｲ', bankLine: exampleBankLine() };
    expect(await recordDeposit(operator, { key: newKey(), ...line })).toMatchObject({ ok: true });
    await exampleDelivery({ ...made, worker }, milestoneId);
    await clockAt('2026-12-07T12:00:00+09:00');
    expect(await acceptDelivery(client, { key: newKey(), contractId, milestoneId })).toMatchObject({
      ok: true,
    });
    const lastOfRest = depositDays === 3 ? '2026-12-10' : '2026-12-21';
    expect((await reading(regionId, (tx) => readDepositNotice(tx, contractId))).payBy).toBe(lastOfRest);
    expect(await daysReminded(made, '2026-12-07', depositDays + 8)).toEqual(reminders);
    await clockAt(`${lastOfRest}T23:59:00+09:00`);
    expect(await ending(made, client)).toEqual({ ok: false, reason: 'deposit-not-overdue' });
    await clockAt(`${addDays(localDate(lastOfRest), 1)}T00:00:00+09:00`);
    expect(await ending(made, client)).toMatchObject({ ok: true });
  });
});

test('whose own money came in full and waits is not reminded; whose order has somebody else’s money is', async () => {
  const made = await agreedWithin(3);
  const { regionId, contractId, client, operator } = made;
  const announced = await reading(regionId, (tx) => depositsOf(tx, contractId));
  const comes = async (payerName: string) => {
    for (const { reference, amount } of announced) {
      // One yen more than was asked for, so that it waits.
      const line = { reference, amount: yen(amount + 1n), payerName, receivedOn: agreed };
      const command = { key: newKey(), ...line, bankLine: exampleBankLine() };
      expect(await recordDeposit(operator, command)).toMatchObject({ ok: true });
    }
  };
  const reminded = async (instant: string) => {
    await clockAt(instant);
    const found = await depositReminders(regionId);
    expect(found).toHaveLength(1);
    for (const due of found) {
      await remindOfDeposit(systemActor(regionId, 'a test of the deadline'), { ...due, key: newKey() });
    }
    expect(await depositReminders(regionId)).toEqual([]);
    const told = await reading(regionId, (tx) => notificationsOf(tx, personOf(client)));
    return told.map(({ telling }) => telling.kind).filter((kind) => /^deposit-(missing|late)$/.test(kind));
  };
  await comes('ﾀｶｻｷ ﾏｷ');
  expect(await reminded('2026-12-03T09:00:00+09:00')).toEqual(['deposit-missing']);
  await comes('ｶ)ﾚｲﾉｶｲｼﾔ');
  expect(await reminded('2026-12-05T09:00:00+09:00')).toEqual(['deposit-missing']);
});
