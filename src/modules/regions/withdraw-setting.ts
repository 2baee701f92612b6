import type { Actor } from '../../kernel/actor.ts';
import { allow } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { mayChangeRegion } from './region.access.ts';
import { type BankSettingName, isBankSetting, type SettingName } from './setting.rules.ts';
import { type ComingChange, writeWithdrawal } from './write-withdrawal.ts';

export type WithdrawSetting = ComingChange<Exclude<SettingName, BankSettingName>> & Command;

/** A change that moves no money is taken back before its day; those of the bank in settlement, which tells who pays. */
export function withdrawSetting(actor: Actor, command: WithdrawSetting) {
  return once(actor, 'regions.withdraw-setting', command, async (tx) => {
    allow(mayChangeRegion(actor) && !isBankSetting(command.name));
    return writeWithdrawal(tx, actor, command);
  });
}
