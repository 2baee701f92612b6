import type { PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { json, sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { storedSettings } from './setting.forms.ts';
import { defaultSettings, type RegionSettings, type Setting, type SettingName } from './setting.rules.ts';

/** The settings that hold on a day; where none was written, or it was taken back, the default. */
export async function settingsOn(tx: Tx, date: LocalDate): Promise<RegionSettings> {
  const rows = await sql<{ name: SettingName; value: unknown }>(tx)`
    select distinct on (s.name) s.name, s.value
    from region_setting_written s
    where s.region_id = ${tx.regionId} and s.effective_from <= ${date} and s.withdrawn_at is null
    order by s.name, s.effective_from desc, s.set_at desc`;
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

/** Which change: of a day, the one that was written last is meant. */
export interface SettingOfDay {
  readonly name: SettingName;
  readonly effectiveFrom: LocalDate;
}

/** When the change that will hold from that day was written; null where there is none, or it was taken back. */
export async function comingSetting(
  tx: Tx,
  { name, effectiveFrom }: SettingOfDay,
): Promise<{ readonly setAt: Date } | null> {
  const [row] = await sql<{ setAt: Date }>(tx)`
    select s.set_at
    from region_setting_written s
    where s.region_id = ${tx.regionId} and s.name = ${name} and s.effective_from = ${effectiveFrom}
      and s.withdrawn_at is null
    order by s.set_at desc
    limit 1`;
  return row ?? null;
}

/** The days after this one on which something changes. */
export async function laterChangeDays(tx: Tx, day: LocalDate): Promise<LocalDate[]> {
  const rows = await sql<{ effectiveFrom: LocalDate }>(tx)`
    select distinct effective_from
    from region_setting
    where region_id = ${tx.regionId} and effective_from > ${day}
    order by effective_from`;
  return rows.map(({ effectiveFrom }) => effectiveFrom);
}

export async function insertWithdrawal(
  tx: Tx,
  { name, effectiveFrom }: SettingOfDay,
  setAt: Date,
  by: PersonId | null,
): Promise<void> {
  await sql(tx)`
    insert into region_setting_withdrawal (region_id, name, effective_from, set_at, withdrawn_at, withdrawn_by)
    values (${tx.regionId}, ${name}, ${effectiveFrom}, ${setAt}, ${tx.now}, ${by})`;
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
