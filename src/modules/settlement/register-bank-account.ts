import type { Actor } from '../../kernel/actor.ts';
import { toZengin } from '../../kernel/kana.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { type BankEntry, loadBanks } from '../../platform/reference-data/banks.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { settingsOn } from '../regions/index.ts';
import type { BankAccountForm } from './bank-account.forms.ts';
import { payeeName } from './bank-account.pages.ts';
import { insertAccount, lockCurrentAccount, replaceAccount } from './bank-account.rows.ts';
import { isAccountOf, usableFrom } from './bank-account.rules.ts';
import { sealAccount } from './seal-account.ts';
import { mayKeepBankAccount } from './settlement.access.ts';

export type RegisterBankAccount = BankAccountForm & Command;

/**
 * The worker names the account that pay goes to. The first one is used at once; a change waits for the hold, and its
 * owner is told, so that nobody else can lead the money away unnoticed.
 */
export async function registerBankAccount(actor: Actor, command: RegisterBankAccount) {
  const personId = actor.personId;
  if (!personId) throw new NotFound();
  const banks = await loadBanks();
  return once(actor, 'settlement.register-bank-account', command, async (tx) => {
    allow(mayKeepBankAccount(actor));
    const old = await lockCurrentAccount(tx, personId);
    const bank = banks.bank(command.bankCode);
    if (!bank) return refused('unknown-bank');
    const branch = banks.branch(command.bankCode, command.branchCode);
    if (!branch) return refused('unknown-branch');
    if (!isAccountOf(command.holder, await payeeName(tx, personId))) return refused('holder-differs');

    const { bankFile } = await settingsOn(tx, tokyoDateOf(tx.now));
    const facts = {
      id: newId('bankAccount'),
      personId,
      bankCode: bank.code,
      branchCode: branch.code,
      accountType: command.accountType,
    };
    const secret = {
      number: command.accountNumber,
      holder: command.holder,
      bankName: nameInFile(bank),
      branchName: nameInFile(branch),
    };
    const account = {
      ...facts,
      sealed: sealAccount(tx, facts, secret),
      lastDigits: command.accountNumber.slice(-2),
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

/** Kept with the account as it reads today: a file of an old batch does not change with the national list. */
function nameInFile({ kana }: BankEntry): string {
  const converted = toZengin(kana, 'bank-name');
  if (!converted.ok) throw new Error(`The bank list has a name that no bank file carries: ${kana}`);
  return converted.text.slice(0, 15);
}
