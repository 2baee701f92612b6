import type { Actor } from '../../src/kernel/actor.ts';
import type { RegionId } from '../../src/kernel/ids.ts';
import { keepDraft, registerPerson } from '../../src/modules/accounts/index.ts';
import { exampleActorOf, exampleVisitor } from '../../src/modules/organizations/organization.examples.ts';
import { must } from '../../src/modules/settlement/payout-walk.examples.ts';
import { newKey } from '../../src/platform/random.ts';
import { inTransaction } from '../../src/platform/transaction.ts';

/** Of everybody in a world who has one. */
export const password = 'yukidoke-no-machi';

const identity = {
  kind: 'individual',
  familyName: '𠮷田',
  givenName: '花',
  familyKana: 'ヨシダ',
  givenKana: 'ハナ',
  hasEmployees: 'no',
  birthDate: '1990-04-01',
  postalCode: '0120844',
  address: '秋田県湯沢市田町2丁目1番39号',
  phone: '0183-73-2111',
  livesInJapan: 'yes',
};
const life = { hoursPerWeek: '8', weekTimes: ['monMorning'], months: ['1', '2'], devices: ['computer'] };
const company = {
  legalForm: 'soleProprietor',
  corporateNumber: '',
  name: '髙﨑商店',
  nameKana: 'タカサキショウテン',
  representative: '髙﨑 一郎',
  postalCode: '0120844',
  address: '秋田県湯沢市田町2丁目1番39号',
  organizationPhone: '0183-73-2111',
  organizationEmail: 'takasaki@example.jp',
  hasEmployees: 'no',
  officers: '0',
  paysSalary: 'no',
  capitalYen: '0',
  regularEmployees: '0',
};

/** Somebody who signs in with a password, has no duty yet, and has filled in both registrations but not sent them. */
export async function addNewcomer(id: RegionId, slug: string): Promise<Actor> {
  const account = {
    loginName: `${slug}-newcomer`,
    displayName: '𠮷田 花',
    password,
    language: 'ja',
  } as const;
  const { personId } = must(
    await registerPerson(exampleVisitor(id), { ...account, email: null, key: newKey() }),
  );
  const newcomer = await inTransaction(id, (tx) => exampleActorOf(tx, personId));
  await keepDraft(newcomer, { kind: 'worker', typed: identity, step: 'identity' });
  await keepDraft(newcomer, { kind: 'worker', typed: life, step: 'life' });
  await keepDraft(newcomer, { kind: 'organization', typed: company, step: 'company' });
  await keepDraft(newcomer, { kind: 'organization', typed: { troubles: ['flyer'] }, step: 'needs' });
  return newcomer;
}
