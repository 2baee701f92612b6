import type { Actor } from '../../kernel/actor.ts';
import { done, type Result, refused } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { afterBankNotice, calendarsWith, isNationalHoliday } from './find-calendars.ts';
import { insertSetting, isDecided, settingsOn } from './setting.rows.ts';
import {
  isBankSetting,
  type Setting,
  type SettingName,
  type SettingRefusal,
  settingProblem,
} from './setting.rules.ts';

export type DatedSetting = Setting & { readonly effectiveFrom: LocalDate };

/** The part of a change that is the same for all settings. Earlier ones stay, so that every contract can be explained. */
export async function writeSetting(
  tx: Tx,
  actor: Actor,
  setting: DatedSetting,
): Promise<Result<{ readonly name: SettingName; readonly effectiveFrom: LocalDate }, SettingRefusal>> {
  const { name, effectiveFrom } = setting;
  const problem = settingProblem(setting, effectiveFrom, {
    today: tokyoDateOf(tx.now),
    earliest: await earliestFor(tx, name),
    settings: await settingsOn(tx, effectiveFrom),
    calendarsOf: calendarsWith,
    isHoliday: isNationalHoliday,
  });
  if (problem) return refused(problem);

  await insertSetting(tx, setting, effectiveFrom, actor.personId);
  await recordAudit(tx, actor, {
    action: 'setting.changed',
    subject: ['setting', name],
    detail: { effectiveFrom },
  });
  return done({ name, effectiveFrom });
}

/** The first day from which a change may hold: today, but for a bank setting that has been decided before. */
export async function earliestFor(tx: Tx, name: SettingName): Promise<LocalDate> {
  const today = tokyoDateOf(tx.now);
  if (!isBankSetting(name) || !(await isDecided(tx, name))) return today;
  return afterBankNotice(today);
}
