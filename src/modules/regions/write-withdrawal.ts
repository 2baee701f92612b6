import type { Actor } from '../../kernel/actor.ts';
import { done, type Result, refused } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { calendarsWith } from './find-calendars.ts';
import { comingSetting, insertWithdrawal, laterChangeDays, settingsOn } from './setting.rows.ts';
import { faultOnBankDays, type SettingName, type WithdrawalRefusal } from './setting.rules.ts';

export interface ComingChange<Name extends SettingName = SettingName> {
  readonly name: Name;
  readonly effectiveFrom: LocalDate;
  /** When what they read was written: what somebody else wrote in the meantime is not taken back with it. */
  readonly setAt: Date;
}

/** The part of taking back that is the same for all settings: what was written stays, with the fact beside it that stops it. */
export async function writeWithdrawal(
  tx: Tx,
  actor: Actor,
  { name, effectiveFrom, setAt }: ComingChange,
): Promise<Result<{ readonly name: SettingName; readonly effectiveFrom: LocalDate }, WithdrawalRefusal>> {
  const coming = await comingSetting(tx, { name, effectiveFrom });
  if (coming?.setAt.getTime() !== setAt.getTime()) return refused('nothing-coming');
  if (effectiveFrom <= tokyoDateOf(tx.now)) return refused('already-holds');
  await insertWithdrawal(tx, { name, effectiveFrom }, setAt, actor.personId);
  for (const day of [effectiveFrom, ...(await laterChangeDays(tx, effectiveFrom))]) {
    if (faultOnBankDays(await settingsOn(tx, day), calendarsWith)) return refused('others-rest-on-it');
  }
  await recordAudit(tx, actor, {
    action: 'setting.withdrawn',
    subject: ['setting', name],
    detail: { effectiveFrom },
  });
  return done({ name, effectiveFrom });
}
