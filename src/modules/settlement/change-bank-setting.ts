import type { Actor } from '../../kernel/actor.ts';
import { allow } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { holdersOf, provePassword } from '../identity/index.ts';
import { tell } from '../messages/index.ts';
import { type BankSettingName, type DatedSetting, writeSetting } from '../regions/index.ts';
import { mayChangeRegion } from '../regions/region.access.ts';

export type ChangeBankSetting = Extract<DatedSetting, { readonly name: BankSettingName }> &
  Command & { readonly currentPassword: string };

/**
 * Another account for deposits, or another form of the bank file. One officer's session alone could redirect every
 * deposit: so it asks for their password, waits some bank days, and everybody who looks after the money is told at once.
 */
export async function changeBankSetting(actor: Actor, { currentPassword, ...command }: ChangeBankSetting) {
  allow(mayChangeRegion(actor));
  const proof = await provePassword(actor, currentPassword);
  if (!proof.ok) return proof;
  return once(actor, 'settlement.change-bank-setting', command, async (tx) => {
    const written = await writeSetting(tx, actor, command);
    if (!written.ok || !written.value.changed) return written;
    const { name: setting, effectiveFrom: from } = command;
    for (const personId of await holdersOf(tx, ['operator', 'paymentApprover'])) {
      await tell(tx, personId, 'bank-setting-changed', { setting, from }, command.key);
    }
    return written;
  });
}
