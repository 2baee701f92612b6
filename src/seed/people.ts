import {
  type DemonstrationPerson,
  demonstrationPassword,
  demonstrationPeople,
} from '../modules/identity/demonstration.rules.ts';
import { registerPerson } from '../modules/identity/index.ts';
import { type RegistrationForm, registrationForm } from '../modules/identity/person.forms.ts';
import { exampleVisitor } from '../modules/organizations/organization.examples.ts';
import { bankAccountForm } from '../modules/settlement/bank-account.forms.ts';
import { registerBankAccount } from '../modules/settlement/index.ts';
import { registerWorker, tellCircumstances } from '../modules/workers/index.ts';
import { circumstancesForm, workerForm } from '../modules/workers/worker.forms.ts';
import { currentTerms } from '../modules/workers/worker.rules.ts';
import { type Filling, happened } from './step.ts';

export function demonstrationPerson(login: string): DemonstrationPerson {
  const person = demonstrationPeople.find((known) => known.login === login);
  if (!person) throw new Error(`${login} is nobody of the demonstration`);
  return person;
}

/** What this person types to register. */
export function registrationOf(login: string): RegistrationForm {
  const { familyName, givenName, familyKana, givenKana } = demonstrationPerson(login);
  return registrationForm.parse({
    loginName: login,
    email: `${login}@example.jp`,
    familyName,
    givenName,
    familyKana,
    givenKana,
    phone: '',
    language: 'ja',
    password: demonstrationPassword,
  });
}

export async function registerDemonstrationPerson(filling: Filling, login: string): Promise<void> {
  const visitor = exampleVisitor(filling.regionId);
  const command = { ...registrationOf(login), key: filling.key(`person-${login}`) };
  filling.knows(login, happened(await registerPerson(visitor, command)).personId);
}

/** Someone who works from home, as they fill in the two pages about themselves. */
export interface HomeWorker {
  readonly login: string;
  readonly birthDate: string;
  readonly address: string;
  readonly introduction: string;
  readonly hoursPerWeek: string;
  readonly dayParts: readonly string[];
  readonly months: readonly string[];
  readonly devices: readonly string[];
  readonly beforeWork: string;
  readonly privateReason: string;
  readonly showsAvailability: 'yes' | '';
  /** Of the bank 0119, branch 361. */
  readonly account: string;
}

const allYear = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

export const yuinosatoWorkers: readonly HomeWorker[] = [
  {
    login: 'endo',
    birthDate: '昭和55年6月3日',
    address: '秋田県結の里市本町2丁目5番地',
    introduction: '入力や文字起こしの仕事を、仲間と分けて受けています。進め方の相談もどうぞ。',
    hoursPerWeek: '25',
    dayParts: ['weekdayMorning', 'weekdayAfternoon'],
    months: allYear,
    devices: ['computer', 'phone'],
    beforeWork: '印刷会社で12年、校正と進行の担当でした。',
    privateReason: '',
    showsAvailability: 'yes',
    account: '1204411',
  },
  {
    login: 'chinatsu',
    birthDate: '1994-09-21',
    address: '秋田県結の里市駅前通り3丁目2番地 コーポ結 201',
    introduction: '文字起こしとスマートフォンでできる入力をしています。平日の午前に連絡がつきます。',
    hoursPerWeek: '8',
    dayParts: ['weekdayMorning', 'weekdayEvening'],
    months: allYear,
    devices: ['phone'],
    beforeWork: '病院の受付を5年しました。',
    privateReason: '2歳の子どもを育てています。保育園が休みの日は作業ができません。',
    showsAvailability: 'yes',
    account: '1350027',
  },
  {
    login: 'yoshida',
    birthDate: '昭和38年1月15日',
    address: '秋田県結の里市大字湯ノ沢字上野18番地',
    introduction: '雪の間に、伝票の入力や写真の整理をします。春から秋は畑に出ています。',
    hoursPerWeek: '20',
    dayParts: ['weekdayMorning', 'weekdayAfternoon', 'weekend'],
    months: ['12', '1', '2', '3'],
    devices: ['computer'],
    beforeWork: 'りんご農家。出荷の記録を20年つけています。',
    privateReason: '冬は農業の収入がありません。',
    showsAvailability: '',
    account: '0087713',
  },
  {
    login: 'haru',
    birthDate: '1999-03-30',
    address: '秋田県結の里市栄町9番地',
    introduction: 'イラストと、英語の案内文を書きます。観光地の仕事が好きです。',
    hoursPerWeek: '15',
    dayParts: ['weekdayAfternoon', 'weekdayEvening', 'weekend'],
    months: allYear,
    devices: ['computer', 'tablet'],
    beforeWork: '留学のあと、東京の土産物の会社で商品の絵をかいていました。',
    privateReason: '',
    showsAvailability: 'yes',
    account: '1488230',
  },
  {
    login: 'ken',
    birthDate: '1987-11-08',
    address: '秋田県結の里市新町14番地',
    introduction: '表計算とデータ入力が得意です。計算の確かめまでしてお渡しします。',
    hoursPerWeek: '12',
    dayParts: ['weekdayMorning', 'weekdayAfternoon'],
    months: allYear,
    devices: ['computer'],
    beforeWork: '建材店の経理を8年しました。',
    privateReason: '通院の日があるため、毎日は働けません。',
    showsAvailability: '',
    account: '1276645',
  },
];

export const minatoWorkers: readonly HomeWorker[] = [
  {
    login: 'minato-nagisa',
    birthDate: '1991-07-07',
    address: '秋田県みなと町浜通り31番地',
    introduction: '写真の整理と、短い紹介文を書く仕事をしています。',
    hoursPerWeek: '10',
    dayParts: ['weekdayAfternoon'],
    months: allYear,
    devices: ['computer', 'phone'],
    beforeWork: '町の図書館で働いていました。',
    privateReason: '',
    showsAvailability: 'yes',
    account: '1600553',
  },
];

/** Registers with the terms, tells the circumstances and names a bank account. */
export async function fillWorker(filling: Filling, typed: HomeWorker, postalCode: string): Promise<void> {
  const { login, account } = typed;
  const { key } = filling;
  const form = workerForm.parse({
    ...typed,
    kind: 'individual',
    hasEmployees: 'no',
    postalCode,
    livesInJapan: 'yes',
    termsVersion: currentTerms,
    termsAgreed: 'yes',
  });
  const visitor = exampleVisitor(filling.regionId);
  const newcomer = registrationOf(login);
  const registered = await registerWorker(visitor, { ...form, newcomer, key: key(`worker-${login}`) });
  filling.knows(login, happened(registered).personId);
  const worker = await filling.as(login);
  const circumstances = circumstancesForm.parse(typed);
  happened(await tellCircumstances(worker, { ...circumstances, key: key(`circumstances-${login}`) }));
  const { familyKana, givenKana } = demonstrationPerson(login);
  const bankAccount = bankAccountForm.parse({
    bankCode: '0119',
    branchCode: '361',
    accountType: '1',
    accountNumber: account,
    holder: `${familyKana} ${givenKana}`,
  });
  happened(await registerBankAccount(worker, { ...bankAccount, key: key(`account-${login}`) }));
}
