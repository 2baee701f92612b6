import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { addDays, type LocalDate, localDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { openPool } from '../../platform/pool.ts';
import { newId, newKey } from '../../platform/random.ts';
import { sql } from '../../platform/sql.ts';
import { type FreshDatabase, freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool } from '../../platform/transaction.ts';
import {
  type ChangeSetting,
  changeRegion,
  changeSetting,
  defaultSettings,
  listRegions,
  makeRegion,
  regionBySlug,
  settingChanges,
  settingsOn,
  withdrawSetting,
} from './index.ts';
import { newRegionForm, regionForm } from './region.forms.ts';
import { insertSetting, insertWithdrawal } from './setting.rows.ts';

const typed = {
  nameJa: '結の里市',
  nameEn: 'Yuinosato City',
  sectionJa: '産業振興課',
  sectionEn: 'Industry Promotion Section',
  phone: '０１８３-73-2111',
  municipalityCode: '05207',
};
const today = tokyoDateOf(new Date());
let database: FreshDatabase;
let pool: ReturnType<typeof openPool>;
let region: RegionId;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 3, () => {});
  usePool(pool);
  region = await made('yuinosato');
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function made(slug: string): Promise<RegionId> {
  const result = await makeRegion(newRegionForm.parse({ ...typed, slug }), 'test');
  if (!result.ok) throw new Error(result.reason);
  return result.value.regionId;
}
function actor(roles: Actor['roles'], regionId = region): Actor {
  return {
    regionId,
    personId: newId('person') as PersonId,
    roles,
    seats: [],
    channel: 'web',
    actingFor: null,
    reason: null,
  };
}
const officer = () => actor(['officer']);
const fees = (clientBp: number, effectiveFrom = today): ChangeSetting => ({
  key: newKey(),
  name: 'fees',
  value: { clientBp, workerBp: 0 },
  effectiveFrom,
});
const settings = (on = today, of = region) => reading(of, (tx) => settingsOn(tx, on));

test('a region is found by its address, with its code completed', async () => {
  expect(await regionBySlug('yuinosato')).toEqual({
    id: region,
    slug: 'yuinosato',
    nameJa: '結の里市',
    nameEn: 'Yuinosato City',
    sectionJa: '産業振興課',
    sectionEn: 'Industry Promotion Section',
    phone: '0183-73-2111',
    municipalityCode: '052078',
    keyColour: null,
    logo: null,
    picture: null,
    pictureSmall: null,
    pictureAltJa: null,
    pictureAltEn: null,
    leadJa: null,
    leadEn: null,
  });
  expect(await regionBySlug('nowhere')).toBeNull();
});

test('an address is given once', async () => {
  const again = await makeRegion(newRegionForm.parse({ ...typed, slug: 'yuinosato' }), 'test');
  expect(again).toEqual({ ok: false, reason: 'slug-taken' });
});

test.each([
  ['municipalityCode', '052079'],
  ['phone', '12345'],
  ['nameJa', ' '],
])('%s is refused by its name', (field, value) => {
  const result = regionForm.safeParse({ ...typed, [field]: value });
  expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([field]);
});

test('only the officer describes the region, and every region lists the new name', async () => {
  const command = { ...regionForm.parse({ ...typed, nameJa: '髙﨑𠮷町' }), key: newKey() };
  await expect(changeRegion(actor(['operator']), command)).rejects.toThrow(
    expect.objectContaining({ name: 'NotAllowed' }),
  );
  expect(await changeRegion(officer(), command)).toEqual({ ok: true, value: { changed: ['nameJa'] } });
  expect((await listRegions()).map(({ nameJa }) => nameJa)).toContain('髙﨑𠮷町');
});

test('a region has settings before anybody decided, and then the decided ones from their day on', async () => {
  expect(await settings()).toEqual(defaultSettings);
  const tomorrow = addDays(today, 1);
  expect(await changeSetting(officer(), fees(500, tomorrow))).toMatchObject({ ok: true });
  expect((await settings()).fees.clientBp).toBe(1_000);
  expect((await settings(tomorrow)).fees.clientBp).toBe(500);
  expect((await settings(addDays(today, 400))).fees.clientBp).toBe(500);
});

test('of two decisions for one day the later one holds, and both stay', async () => {
  const day = addDays(today, 10);
  await changeSetting(officer(), fees(600, day));
  await changeSetting(officer(), fees(700, day));
  expect((await settings(day)).fees.clientBp).toBe(700);
  const { written, coming } = await reading(region, settingChanges);
  const steps = written.filter(({ effectiveFrom }) => effectiveFrom === day);
  expect(steps.map(({ before, setting }) => [before.value, setting.value])).toEqual([
    [fees(600).value, fees(700).value],
    [fees(500).value, fees(600).value],
  ]);
  expect(coming.filter(({ effectiveFrom }) => effectiveFrom === day)).toHaveLength(1);
  await expect(inTransaction(region, (tx) => sql(tx)`delete from region_setting`)).rejects.toThrow(
    /permission denied/,
  );
});

test('amounts and days come back as they were written', async () => {
  const day = addDays(today, 3);
  const bankFile = {
    ...defaultSettings.bankFile,
    originatorCode: '0123456789',
    originatorKana: 'ユイノサト',
    batchLimit: yen(90_000_000n),
  };
  const closingDays = { added: [localDate('2027-08-13')], removed: [] };
  await inTransaction(region, (tx) => insertSetting(tx, { name: 'bankFile', value: bankFile }, day, null));
  await changeSetting(officer(), {
    key: newKey(),
    name: 'closingDays',
    value: closingDays,
    effectiveFrom: day,
  });
  expect(await settings(day)).toMatchObject({ bankFile, closingDays });
});

describe('a change to come', () => {
  const wage = (amount: bigint, effectiveFrom: LocalDate, confirmed = false) =>
    changeSetting(officer(), {
      key: newKey(),
      name: 'referenceHourlyWage',
      value: { amount: yen(amount), source: '秋田県の最低賃金', sourceEn: '' },
      effectiveFrom,
      confirmed,
    });
  const wageOn = async (day: LocalDate) => (await settings(day)).referenceHourlyWage?.amount;
  const day = addDays(today, 5);
  const coming = async () => {
    const all = (await reading(region, settingChanges)).coming;
    return all.filter(({ setting }) => setting.name === 'referenceHourlyWage');
  };

  test('far from what holds is asked once more, and taken back it never holds; both facts stay', async () => {
    await wage(1_031n, today);
    expect(await wage(50n, day)).toEqual({ ok: false, reason: 'far-from-present' });
    expect(await wage(50n, day, true)).toMatchObject({ ok: true });
    const [change] = await coming();
    expect(change?.before.value).toMatchObject({ amount: 1_031n });
    const command = {
      name: 'referenceHourlyWage',
      effectiveFrom: day,
      setAt: change?.setAt ?? new Date(0),
    } as const;
    const withdraw = (by: Actor) => withdrawSetting(by, { ...command, key: newKey() });
    await expect(withdraw(actor(['operator']))).rejects.toThrow(
      expect.objectContaining({ name: 'NotAllowed' }),
    );
    const stale = { ...command, key: newKey(), setAt: new Date(0) };
    expect(await withdrawSetting(officer(), stale)).toEqual({ ok: false, reason: 'nothing-coming' });

    expect(await withdraw(officer())).toMatchObject({ ok: true });
    expect(await wageOn(addDays(day, 1))).toBe(1_031n);
    expect(await withdraw(officer())).toEqual({ ok: false, reason: 'nothing-coming' });
    expect(await coming()).toEqual([]);
    const { written } = await reading(region, settingChanges);
    expect(written.find(({ effectiveFrom }) => effectiveFrom === day)?.withdrawnAt).toBeInstanceOf(Date);
    // Written anew for the same day, it holds.
    await wage(1_040n, day);
    expect(await wageOn(day)).toBe(1_040n);
  });

  test('what holds already stays, and the database says so too', async () => {
    const [{ setAt } = { setAt: new Date(0) }] = (await reading(region, settingChanges)).written.filter(
      ({ setting, effectiveFrom }) => setting.name === 'referenceHourlyWage' && effectiveFrom === today,
    );
    const command = { name: 'referenceHourlyWage', effectiveFrom: today, setAt, key: newKey() } as const;
    expect(await withdrawSetting(officer(), command)).toEqual({ ok: false, reason: 'already-holds' });
    await expect(inTransaction(region, (tx) => insertWithdrawal(tx, command, setAt, null))).rejects.toThrow(
      'withdrawn_before_its_day',
    );
    await expect(
      inTransaction(region, (tx) => sql(tx)`delete from region_setting_withdrawal`),
    ).rejects.toThrow(/permission denied/);
  });

  test('what would hold anyway is no change', async () => {
    const count = async () => (await reading(region, settingChanges)).written.length;
    const before = await count();
    expect(await wage(1_031n, addDays(today, 2))).toMatchObject({ ok: true, value: { changed: false } });
    expect(await count()).toBe(before);
  });
});

test('another region keeps its own settings', async () => {
  const minato = await made('minato');
  expect(await settings(addDays(today, 400), minato)).toEqual(defaultSettings);
});

test.each<[string, ChangeSetting]>([
  ['in-the-past', fees(500, addDays(today, -1))],
  ['too-far-ahead', fees(500, addDays(today, 1_200))],
  [
    'day-without-closing',
    {
      key: newKey(),
      name: 'paymentRule',
      value: { closings: [{ fromDay: 1, toDay: 15, pay: { monthOffset: 0, day: 'end' } }] },
      effectiveFrom: today,
    },
  ],
  [
    'later-than-promised',
    {
      key: newKey(),
      name: 'paymentRule',
      value: { closings: [{ fromDay: 1, toDay: 'end', pay: { monthOffset: 1, day: 'end' } }] },
      effectiveFrom: today,
    },
  ],
])('%s is refused', async (reason, command) => {
  expect(await changeSetting(officer(), command)).toEqual({ ok: false, reason });
});

test('who is no officer changes no setting', async () => {
  for (const role of ['operator', 'paymentApprover', 'csp', 'worker', 'centreStaff'] as const) {
    await expect(changeSetting(actor([role]), fees(500))).rejects.toThrow(
      expect.objectContaining({ name: 'NotAllowed' }),
    );
  }
});
