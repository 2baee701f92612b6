import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { addDays, localDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
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
} from './index.ts';
import { newRegionForm, regionForm } from './region.forms.ts';
import { insertSetting } from './setting.rows.ts';

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
  const changes = await reading(region, settingChanges);
  expect(changes.filter(({ effectiveFrom }) => effectiveFrom === day)).toHaveLength(2);
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
