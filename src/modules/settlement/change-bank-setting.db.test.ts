import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NotAllowed } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool } from '../../platform/transaction.ts';
import { examplePassword } from '../identity/person.examples.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleStaff } from '../organizations/organization.examples.ts';
import { type ChangeSetting, changeSetting, type EscrowAccount, settingsOn } from '../regions/index.ts';
import { exampleBankSettings, exampleRegion } from '../regions/region.examples.ts';
import { insertRegion, nextRegionId } from '../regions/region.rows.ts';
import { changeBankSetting } from './change-bank-setting.ts';
import { readDepositNotice } from './read-deposit-notice.ts';
import { exampleFundedContract, exampleMoneyStaff } from './settlement.examples.ts';

let database: FreshDatabase;
let pool: ReturnType<typeof openPool>;
const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());

beforeAll(async () => {
  database = await freshDatabase();
  // A Friday; Monday the 23rd is a holiday, so that three bank days later it is Thursday.
  await clockAt('2026-11-20T12:00:00+09:00');
  pool = openPool(database.url('app'), 4, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const [example] = exampleBankSettings;
if (example?.name !== 'escrowAccount' || !example.value) throw new Error('the example has an account');
const other: EscrowAccount = { ...example.value, number: '7654321' };
const change = (effectiveFrom: string, value: EscrowAccount = other) =>
  ({
    key: newKey(),
    currentPassword: examplePassword,
    name: 'escrowAccount',
    value,
    effectiveFrom: localDate(effectiveFrom),
  }) as const;

describe('another account for deposits', () => {
  test('waits three bank days, and everybody who looks after the money is told at once', async () => {
    const region = await exampleRegion();
    const officer = await exampleStaff(region, 'officer');
    const { operator, approvers } = await exampleMoneyStaff(region);
    const csp = await exampleStaff(region, 'csp');
    for (const day of ['2026-11-20', '2026-11-25']) {
      expect(await changeBankSetting(officer, change(day))).toEqual({
        ok: false,
        reason: 'too-soon-for-bank',
      });
    }
    expect(await changeBankSetting(officer, change('2026-11-26'))).toMatchObject({ ok: true });
    const kinds = (personId: typeof operator.personId) =>
      reading(region, async (tx) =>
        personId ? (await notificationsOf(tx, personId)).map(({ telling }) => telling.kind) : [],
      );
    for (const { personId } of [operator, ...approvers]) {
      expect(await kinds(personId)).toEqual(['bank-setting-changed']);
    }
    expect(await kinds(csp.personId)).toEqual([]);
  });

  test('asks for the officer’s password: a session that somebody found open is not enough', async () => {
    const region = await exampleRegion();
    const officer = await exampleStaff(region, 'officer');
    const guess = { ...change('2026-11-26'), currentPassword: 'wrong' };
    expect(await changeBankSetting(officer, guess)).toEqual({ ok: false, reason: 'wrong-password' });
    const { escrowAccount } = await reading(region, (tx) => settingsOn(tx, localDate('2026-11-26')));
    expect(escrowAccount?.number).not.toBe(other.number);
  });

  test('redirects nobody who was told another one', async () => {
    const region = await exampleRegion();
    const officer = await exampleStaff(region, 'officer');
    const staff = await exampleMoneyStaff(region);
    const before = await exampleFundedContract(region, staff, { state: 'agreed' });
    await changeBankSetting(officer, change('2026-11-26'));
    await clockAt('2026-11-27T12:00:00+09:00');
    const after = await exampleFundedContract(region, staff, { state: 'agreed' });
    const accountOf = async ({ contractId }: typeof before) =>
      (await reading(region, (tx) => readDepositNotice(tx, contractId))).account?.number;
    expect(await accountOf(before)).toBe('1234567');
    expect(await accountOf(after)).toBe('7654321');
    await clockAt('2026-11-20T12:00:00+09:00');
  });

  test('is not slipped in as another setting, nor by anybody but the officer', async () => {
    const region = await exampleRegion();
    const officer = await exampleStaff(region, 'officer');
    const slipped = change('2026-11-20') as unknown as ChangeSetting;
    await expect(changeSetting(officer, slipped)).rejects.toThrow(NotAllowed);
    const operator = await exampleStaff(region, 'operator');
    await expect(changeBankSetting(operator, change('2026-11-26'))).rejects.toThrow(NotAllowed);
  });
});

test('the first account of a region holds at once, and a second one of the same day does not', async () => {
  const region = await inTransaction(await exampleRegion(), nextRegionId);
  await inTransaction(region, async (tx) => {
    const facts = {
      nameJa: '町',
      nameEn: 'Town',
      sectionJa: '課',
      sectionEn: 'Section',
      phone: '0183-73-2111',
    };
    await insertRegion(tx, 'without-account', { ...facts, municipalityCode: '052078' as never });
  });
  const officer = await exampleStaff(region, 'officer');
  expect(await changeBankSetting(officer, change('2026-11-20', example.value ?? other))).toMatchObject({
    ok: true,
  });
  expect(await changeBankSetting(officer, change('2026-11-20'))).toMatchObject({ ok: false });
  const { escrowAccount } = await reading(region, (tx) => settingsOn(tx, localDate('2026-11-20')));
  expect(escrowAccount?.number).toBe('1234567');
});
