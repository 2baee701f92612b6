import type { Actor } from '../../kernel/actor.ts';
import type { BankAccountId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { loadBanks } from '../../platform/reference-data/banks.ts';
import { recordAudit } from '../audit/index.ts';
import { provePassword } from '../identity/index.ts';
import { tell } from '../messages/index.ts';
import { settingsOn } from '../regions/index.ts';
import type { BankAccountForm } from './bank-account.forms.ts';
import { payeeName } from './bank-account.pages.ts';
import { insertAccount, lockCurrentAccount, replaceAccount } from './bank-account.rows.ts';
import { isAccountOf, usableFrom } from './bank-account.rules.ts';
import { composeAccount } from './compose-account.ts';
import { mayKeepBankAccount } from './settlement.access.ts';

export type RegisterBankAccount = BankAccountForm & Command;

/**
 * The worker names the account that pay goes to, with their password: an open session is not enough. The first one is
 * used at once; a change waits for the hold, and its owner is told, so that nobody else can lead the money away unnoticed.
 */
export async function registerBankAccount(
  actor: Actor,
  { currentPassword, ...command }: RegisterBankAccount,
) {
  const personId = actor.personId;
  if (!personId) throw new NotFound();
  allow(mayKeepBankAccount(actor));
  const proof = await provePassword(actor, currentPassword);
  if (!proof.ok) return proof;
  const banks = await loadBanks();
  return once(actor, 'settlement.register-bank-account', command, async (tx) => {
    const old = await lockCurrentAccount(tx, personId);
    const id: BankAccountId = newId('bankAccount');
    const composed = composeAccount(tx, banks, command, { kind: 'payout', ownerId: personId, id });
    if (!composed.ok) return composed;
    if (!isAccountOf(command.holder, await payeeName(tx, personId))) return refused('holder-differs');

    const { bankFile } = await settingsOn(tx, tokyoDateOf(tx.now));
    const account = {
      ...composed.value,
      personId,
      usableFrom: usableFrom(tx.now, old === null, bankFile.bankChangeHoldHours),
    };
    if (old) await replaceAccount(tx, old.id);
    await insertAccount(tx, account);
    await recordAudit(tx, actor, {
      action: old ? 'bankAccount.changed' : 'bankAccount.registered',
      subject: ['bankAccount', account.id],
      detail: { replaces: old?.id ?? null, usableFrom: account.usableFrom.toISOString() },
    });
    if (old) {
      const told = { lastDigits: account.lastDigits, usableFrom: tokyoDateOf(account.usableFrom) };
      await tell(tx, personId, 'bank-account-changed', told, account.id);
    }
    return done({ lastDigits: account.lastDigits, usableFrom: account.usableFrom.toISOString() });
  });
}
