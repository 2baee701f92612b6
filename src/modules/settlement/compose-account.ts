import { toZengin } from '../../kernel/kana.ts';
import { done, type Result, refused } from '../../kernel/result.ts';
import type { BankDirectory, BankEntry } from '../../platform/reference-data/banks.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { BankAccountForm } from './bank-account.forms.ts';
import type { BankAccountType } from './bank-account.rules.ts';
import type { SealedAccount } from './batch.rows.ts';
import { sealAccount } from './seal-account.ts';

type Composed = Omit<SealedAccount, 'kind' | 'ownerId' | 'accountType'> & {
  readonly accountType: BankAccountType;
  readonly lastDigits: string;
};

/** An account as typed, with bank and branch looked up in the national list, sealed for its owner. */
export function composeAccount<Id extends SealedAccount['id']>(
  tx: Tx,
  banks: BankDirectory,
  form: Omit<BankAccountForm, 'currentPassword'>,
  owner: Pick<SealedAccount, 'kind' | 'ownerId'> & { readonly id: Id },
): Result<Composed & { readonly id: Id }, 'unknown-bank' | 'unknown-branch'> {
  const bank = banks.bank(form.bankCode);
  if (!bank) return refused('unknown-bank');
  const branch = banks.branch(form.bankCode, form.branchCode);
  if (!branch) return refused('unknown-branch');
  const facts = {
    id: owner.id,
    bankCode: bank.code,
    branchCode: branch.code,
    accountType: form.accountType,
  };
  const secret = {
    number: form.accountNumber,
    holder: form.holder,
    bankName: nameInFile(bank),
    branchName: nameInFile(branch),
  };
  const sealed = sealAccount(tx, { ...facts, ...owner }, secret);
  return done({ ...facts, sealed, lastDigits: form.accountNumber.slice(-2) });
}

/** Kept with the account as it reads today: a file of an old batch does not change with the national list. */
function nameInFile({ kana }: BankEntry): string {
  const converted = toZengin(kana, 'bank-name');
  if (!converted.ok) throw new Error(`The bank list has a name that no bank file carries: ${kana}`);
  return converted.text.slice(0, 15);
}
