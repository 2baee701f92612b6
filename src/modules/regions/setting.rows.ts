import type { PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { json, sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { storedSettings } from './setting.forms.ts';
import { defaultSettings, type RegionSettings, type Setting, type SettingName } from './setting.rules.ts';

/** The settings that hold on a day; where none was written, the default. */
export async function settingsOn(tx: Tx, date: LocalDate): Promise<RegionSettings> {
  const rows = await sql<{ name: SettingName; value: unknown }>(tx)`
    select distinct on (name) name, value
    from region_setting
    where region_id = ${tx.regionId} and effective_from <= ${date}
    order by name, effective_from desc, set_at desc`;
  const written = new Map(rows.map(({ name, value }) => [name, value]));
  const read = <Name extends SettingName>(name: Name): RegionSettings[Name] =>
    written.has(name) ? storedSettings[name].parse(written.get(name)) : defaultSettings[name];
  return {
    fees: read('fees'),
    timers: read('timers'),
    paymentRule: read('paymentRule'),
    closingDays: read('closingDays'),
    escrowAccount: read('escrowAccount'),
    bankFile: read('bankFile'),
    referenceHourlyWage: read('referenceHourlyWage'),
  };
}

/** Whether the region has ever decided on it, also for a day to come. */
export async function isDecided(tx: Tx, name: SettingName): Promise<boolean> {
  const [row] = await sql(tx)`
    select from region_setting where region_id = ${tx.regionId} and name = ${name} limit 1`;
  return row !== undefined;
}

export async function insertSetting(
  tx: Tx,
  { name, value }: Setting,
  effectiveFrom: LocalDate,
  setBy: PersonId | null,
): Promise<void> {
  await sql(tx)`
    insert into region_setting (region_id, name, effective_from, set_at, value, set_by)
    values (${tx.regionId}, ${name}, ${effectiveFrom}, ${tx.now}, ${json(value)}, ${setBy})`;
}
