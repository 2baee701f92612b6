import { registerPerson } from '../modules/accounts/index.ts';
import { demonstrationPassword, demonstrationPeople } from '../modules/identity/demonstration.rules.ts';
import { exampleEmail } from '../modules/identity/person.examples.ts';
import { type RegistrationForm, registrationForm } from '../modules/identity/person.forms.ts';
import { readNotices } from '../modules/messages/index.ts';
import { exampleVisitor } from '../modules/organizations/organization.examples.ts';
import { bankAccountForm } from '../modules/settlement/bank-account.forms.ts';
import { registerBankAccount } from '../modules/settlement/index.ts';
import { registerWorker } from '../modules/workers/index.ts';
import { workerForm } from '../modules/workers/worker.forms.ts';
import { currentTerms } from '../modules/workers/worker.rules.ts';
import { inTransaction } from '../platform/transaction.ts';
import { type Filling, happened } from './step.ts';
import { type Names, townNames } from './town/names.ts';
import type { HomeWorker } from './workers.ts';

function namesOf(login: string): Names {
  const names = demonstrationPeople.find((known) => known.login === login) ?? townNames.get(login);
  if (!names) throw new Error(`${login} is nobody of the demonstration`);
  return names;
}

/** What this person types to register. */
function registrationOf(login: string): RegistrationForm {
  const { familyName, givenName } = namesOf(login);
  return registrationForm.parse({
    displayName: `${familyName} ${givenName}`,
    loginName: login,
    password: demonstrationPassword,
    email: '',
    language: 'ja',
  });
}

/** An account, without an address for mail as yet. */
export async function registerDemonstrationPerson(filling: Filling, login: string): Promise<void> {
  const visitor = exampleVisitor(filling.regionId);
  const command = { ...registrationOf(login), key: filling.key(`person-${login}`) };
  const { personId } = happened(await registerPerson(visitor, command));
  filling.knows(login, personId);
}

/** They look through their notices: none of them is new any more. */
export async function lookThrough({ as, key }: Filling, login: string): Promise<void> {
  happened(await readNotices(await as(login), { key: key(`read-${login}`) }));
}

/**
 * As if they had opened the link of the mail that confirms an address. Nobody has one before the last day: what happened
 * in the months behind us is mailed to nobody.
 */
export async function confirmAddress({ regionId, personOf }: Filling, login: string): Promise<void> {
  await inTransaction(regionId, (tx) => exampleEmail(tx, personOf(login), `${login}@example.jp`));
}

/** The account at the bank 0119, branch 361, as its owner names it. */
export function accountOf(login: string, accountNumber: string) {
  const { familyKana, givenKana } = namesOf(login);
  return bankAccountForm.parse({
    bankCode: '0119',
    branchCode: '361',
    accountType: '1',
    accountNumber,
    holder: `${familyKana} ${givenKana}`,
    currentPassword: demonstrationPassword,
  });
}

/** Registers with the terms and their circumstances, and names a bank account. */
export async function fillWorker(filling: Filling, typed: HomeWorker, postalCode: string): Promise<void> {
  const { login, account } = typed;
  const { key } = filling;
  await registerDemonstrationPerson(filling, login);
  const form = workerForm.parse({
    ...typed,
    ...namesOf(login),
    wishes: typed.wishes ?? '',
    kind: 'individual',
    hasEmployees: 'no',
    postalCode,
    livesInJapan: 'yes',
    termsVersion: currentTerms,
    termsAgreed: 'yes',
  });
  happened(await registerWorker(await filling.as(login), { ...form, key: key(`worker-${login}`) }));
  const bankAccount = { ...accountOf(login, account), key: key(`account-${login}`) };
  happened(await registerBankAccount(await filling.as(login), bankAccount));
}
