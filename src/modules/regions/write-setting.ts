import type { Actor } from '../../kernel/actor.ts';
import { done, type Result, refused } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { afterBankNotice, calendarsWith, isNationalHoliday } from './find-calendars.ts';
import { insertSetting, isDecided, settingsOn } from './setting.rows.ts';
import {
  farFromPresent,
  isBankSetting,
  isSame,
  type Setting,
  type SettingName,
  type SettingRefusal,
  settingProblem,
} from './setting.rules.ts';

export type DatedSetting = Setting & {
  readonly effectiveFrom: LocalDate;
  /** They have seen that a number becomes far larger or smaller, and mean it. */
  readonly confirmed?: boolean;
};

type WrittenSetting = {
  readonly name: SettingName;
  readonly effectiveFrom: LocalDate;
  readonly changed: boolean;
};

/**
 * The part of a change that is the same for all settings. Earlier ones stay, so that every contract can be explained.
 * What would hold on that day anyway is no change, and is not written.
 */
export async function writeSetting(
  tx: Tx,
  actor: Actor,
  setting: DatedSetting,
): Promise<Result<WrittenSetting, SettingRefusal>> {
  const { name, value, effectiveFrom, confirmed = false } = setting;
  const today = tokyoDateOf(tx.now);
  const settings = await settingsOn(tx, effectiveFrom);
  const problem = settingProblem(setting, effectiveFrom, {
    today,
    earliest: await earliestFor(tx, name),
    settings,
    calendarsOf: calendarsWith,
    isHoliday: isNationalHoliday,
  });
  if (problem) return refused(problem);
  if (isSame(value, settings[name])) return done({ name, effectiveFrom, changed: false });
  if (!confirmed && farFromPresent(setting, await settingsOn(tx, today)).length > 0)
    return refused('far-from-present');

  await insertSetting(tx, setting, effectiveFrom, actor.personId);
  await recordAudit(tx, actor, {
    action: 'setting.changed',
    subject: ['setting', name],
    detail: { effectiveFrom },
  });
  return done({ name, effectiveFrom, changed: true });
}

/** The first day from which a change may hold: today, but for a bank setting that has been decided before. */
export async function earliestFor(tx: Tx, name: SettingName): Promise<LocalDate> {
  const today = tokyoDateOf(tx.now);
  if (!isBankSetting(name) || !(await isDecided(tx, name))) return today;
  return afterBankNotice(today);
}
