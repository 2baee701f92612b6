import type { Actor } from '../../kernel/actor.ts';
import { allow } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { holdersOf, provePassword } from '../identity/index.ts';
import { tell } from '../messages/index.ts';
import { type BankSettingName, type ComingChange, writeWithdrawal } from '../regions/index.ts';
import { mayChangeRegion } from '../regions/region.access.ts';

export type WithdrawBankSetting = ComingChange<BankSettingName> &
  Command & { readonly currentPassword: string };

/** The money stays where it was to leave from: as a change asks for the password and is told, so does taking it back. */
export async function withdrawBankSetting(
  actor: Actor,
  { currentPassword, ...command }: WithdrawBankSetting,
) {
  allow(mayChangeRegion(actor));
  const proof = await provePassword(actor, currentPassword);
  if (!proof.ok) return proof;
  return once(actor, 'settlement.withdraw-bank-setting', command, async (tx) => {
    const written = await writeWithdrawal(tx, actor, command);
    if (!written.ok) return written;
    const { name: setting, effectiveFrom: from } = command;
    for (const personId of await holdersOf(tx, ['operator', 'paymentApprover'])) {
      await tell(tx, personId, 'bank-setting-withdrawn', { setting, from }, command.key);
    }
    return written;
  });
}
