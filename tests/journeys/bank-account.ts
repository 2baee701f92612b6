import { demonstrationPassword } from '../../src/modules/identity/demonstration.rules.ts';
import { passwordProofTexts } from '../../src/web/accounts/password-proof.texts.ts';
import { bankAccountTexts } from '../../src/web/settlement/bank-account.texts.ts';
import type { Visitor } from './visitor.ts';

interface Account {
  readonly bank: string;
  readonly branch: string;
  readonly number: string;
  readonly holder: string;
  /** Of whoever registers it, where they are nobody of the demonstration. */
  readonly password?: string;
}

/** Registers the account that their rewards go to. */
export async function namesBankAccount(visitor: Visitor, account: Account): Promise<void> {
  await visitor.open('/bank-account');
  await findsAccount(visitor, account);
  await visitor.reads(bankAccountTexts[visitor.lang].saved);
}

/** Finds bank and branch by a part of their names on the page that is open, and registers the account. */
export async function findsAccount(visitor: Visitor, account: Account): Promise<void> {
  const words = bankAccountTexts[visitor.lang];
  await visitor.fillIn({ bank: words.bankQuery }, { bank: account.bank });
  await visitor.press(words.search);
  await visitor.follow(new RegExp(`^${account.bank}`));
  await visitor.fillIn({ branch: words.branchQuery }, { branch: account.branch });
  await visitor.press(words.search);
  await visitor.follow(new RegExp(`^${account.branch}`));
  await visitor.fillIn(words.labels, {
    accountType: '1',
    accountNumber: account.number,
    holder: account.holder,
  });
  await provesPassword(visitor, account.password);
  await visitor.press(words.submit);
  await visitor.reads(words.ending(account.number.normalize('NFKC').slice(-2)));
}

/** Copies the two numbers off a passbook of Japan Post Bank. */
export async function namesPassbook(
  visitor: Visitor,
  { password, ...passbook }: Pick<Account, 'number' | 'holder' | 'password'> & { readonly symbol: string },
): Promise<void> {
  const words = bankAccountTexts[visitor.lang];
  await visitor.open('/bank-account');
  await visitor.follow(words.passbookWay);
  await visitor.fillIn(words.passbookLabels, passbook);
  await provesPassword(visitor, password);
  await visitor.press(words.submit);
  await visitor.reads(words.saved);
}

async function provesPassword(visitor: Visitor, currentPassword = demonstrationPassword): Promise<void> {
  await visitor.fillIn(passwordProofTexts[visitor.lang].labels, { currentPassword });
}
