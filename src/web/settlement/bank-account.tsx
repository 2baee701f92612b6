import { allow, NotFound } from '../../kernel/result.ts';
import { bankAccountForm, japanPostForm } from '../../modules/settlement/bank-account.forms.ts';
import { type AccountOnPage, accountPage, registerBankAccount } from '../../modules/settlement/index.ts';
import { mayKeepBankAccount } from '../../modules/settlement/settlement.access.ts';
import { loadBanks } from '../../platform/reference-data/banks.ts';
import { reading } from '../../platform/transaction.ts';
import { formPage } from '../form-page.tsx';
import { type FormState, typedText } from '../form-state.ts';
import type { Visit } from '../visit.ts';
import { bankAccountTexts } from './bank-account.texts.ts';
import { BankAccountView, type Finding, PassbookView } from './bank-account.view.tsx';
import { bankAccountRefusalText } from './refusal-text.ts';

/** Bank, then branch, then the account: each step an address of its own, so that it works without JavaScript. */
export const bankAccountPage = formPage({
  schema: bankAccountForm,
  initial: ({ query }) => ({ bankCode: query.get('bank') ?? '', branchCode: query.get('branch') ?? '' }),
  async draw(visit, form) {
    return {
      title: bankAccountTexts[visit.lang].title,
      body: (
        <BankAccountView
          place={visit}
          form={form}
          account={await readAccount(visit)}
          saved={visit.query.has('saved')}
          finding={await findBranch(visit, form)}
        />
      ),
    };
  },
  submit: (visit, command) => registerBankAccount(visit.actor, command),
  refusals: bankAccountRefusalText,
  passwordField: 'currentPassword',
  next: () => '/bank-account?saved=yes',
});

export const passbookPage = formPage({
  schema: japanPostForm,
  async draw(visit, form) {
    allow(mayKeepBankAccount(visit.actor));
    return { title: bankAccountTexts[visit.lang].passbook, body: <PassbookView place={visit} form={form} /> };
  },
  submit: (visit, command) => registerBankAccount(visit.actor, command),
  refusals: bankAccountRefusalText,
  passwordField: 'currentPassword',
  next: () => '/bank-account?saved=yes',
});

/** The account with the names of its bank and branch; null before the first. */
async function readAccount({ actor, region }: Visit) {
  allow(mayKeepBankAccount(actor));
  const { personId } = actor;
  if (!personId) throw new NotFound();
  const account: AccountOnPage | null = await reading(region.id, (tx) => accountPage(tx, personId));
  if (!account) return null;
  const banks = await loadBanks();
  const bankName = banks.bank(account.bankCode)?.fullName ?? account.bankCode;
  const branchName = banks.branch(account.bankCode, account.branchCode)?.fullName ?? account.branchCode;
  return { ...account, bankName, branchName };
}

/** How far the choice of bank and branch has come. */
export async function findBranch({ query }: Visit, form: FormState): Promise<Finding> {
  const banks = await loadBanks();
  const bank = banks.bank(typedText(form, 'bankCode'));
  if (!bank) {
    const asked = query.get('q');
    return { step: 'bank', asked, found: banks.searchBanks(asked ?? '') };
  }
  const branch = banks.branch(bank.code, typedText(form, 'branchCode'));
  if (!branch) {
    const asked = query.get('q');
    return { step: 'branch', bank, asked, found: banks.searchBranches(bank.code, asked ?? '', 40) };
  }
  return { step: 'account', bank, branch };
}
