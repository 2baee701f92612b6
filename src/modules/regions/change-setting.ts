import type { Actor } from '../../kernel/actor.ts';
import { allow } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { mayChangeRegion } from './region.access.ts';
import { type BankSettingName, isBankSetting, type Setting } from './setting.rules.ts';
import { type DatedSetting, writeSetting } from './write-setting.ts';

export type ChangeSetting = Exclude<Setting, { readonly name: BankSettingName }> &
  Omit<DatedSetting, keyof Setting> &
  Command;

/** A setting that moves no money, from a day on; those of the bank are changed in settlement, which tells who pays. */
export function changeSetting(actor: Actor, command: ChangeSetting) {
  return once(actor, 'regions.change-setting', command, async (tx) => {
    allow(mayChangeRegion(actor) && !isBankSetting(command.name));
    return writeSetting(tx, actor, command);
  });
}
