import { personFormTexts } from '../../src/web/identity/person-form.texts.ts';
import { organizationTexts } from '../../src/web/organizations/organization.texts.ts';
import { organizationFormTexts } from '../../src/web/organizations/organization-form.texts.ts';
import { profileTexts } from '../../src/web/workers/profile.texts.ts';
import { workerFormTexts } from '../../src/web/workers/worker-form.texts.ts';
import { signedIn } from './people.ts';
import { type Journey, Visitor } from './visitor.ts';

export const password = 'りんごと雪と峠の長い山道が好き';

/** What somebody types about themselves; the login name tells the journeys apart. */
function personFields(login: string, givenName: string, givenKana: string) {
  return {
    familyName: '髙﨑',
    givenName,
    familyKana: 'たかさき',
    givenKana,
    email: `${login}@example.jp`,
    phone: '０９０-1234-5678',
    loginName: login,
    password,
  };
}

export interface Newcomer {
  readonly visitor: Visitor;
  readonly login: string;
  readonly name: string;
}

/** A visitor registers an organisation and themselves at once, and is signed in. */
export async function registersCompany(
  journey: Journey,
  login: string,
  form: {
    readonly name: string;
    readonly legalForm: string;
    readonly corporateNumber: string;
    readonly officers: string;
  },
): Promise<Newcomer> {
  const visitor = await Visitor.arrive(journey);
  const words = organizationFormTexts[journey.lang];
  await visitor.open('/orders');
  await visitor.open('/organizations/new');
  await visitor.fillIn(words.labels, {
    ...form,
    nameKana: 'たかさきよしのうえん',
    representative: '髙﨑 𠮷郎',
    postalCode: '０１２−０８４４',
  });
  await visitor.press(words.findAddress);
  await visitor.fillIn(words.labels, {
    legalForm: form.legalForm,
    address: '秋田県湯沢市田町１丁目２番地',
    organizationPhone: '0183-73-2111',
    hasEmployees: 'yes',
    paysSalary: 'yes',
    capitalYen: '３００万円',
    regularEmployees: '4',
  });
  await visitor.fillIn(personFormTexts[journey.lang].labels, personFields(login, '𠮷郎', 'よしろう'));
  await visitor.press(words.submit);
  await visitor.reads(form.name);
  await visitor.reads(organizationTexts[journey.lang].waiting);
  return { visitor, login, name: form.name };
}

/** The adviser finds the registration in the queue and compares it with the public registers. */
export async function checksCompany(journey: Journey, name: string): Promise<void> {
  const words = organizationTexts[journey.lang];
  const adviser = await signedIn(journey, 'csp');
  await adviser.open('/organizations');
  await adviser.follow(name);
  await adviser.heading(name);
  await adviser.fillIn(words.check.labels, { decision: 'check' });
  await adviser.press(words.check.submit);
  await adviser.heading(words.queue);
  await adviser.leave();
}

/** A visitor registers as a worker and tells when they can work. */
export async function registersWorker(journey: Journey, login: string): Promise<Newcomer> {
  const visitor = await Visitor.arrive(journey);
  const words = workerFormTexts[journey.lang];
  await visitor.open('/workers/new');
  await visitor.fillIn(personFormTexts[journey.lang].labels, personFields(login, '𠮷乃', 'よしの'));
  await visitor.fillIn(words.labels, {
    kind: 'individual',
    hasEmployees: 'no',
    birthDate: '昭和60年4月1日',
    introduction: '伝票の入力を5年しました。髙い所の写真整理もできます①。',
    postalCode: '012-0844',
    address: '秋田県湯沢市田町2丁目3番地',
    livesInJapan: 'yes',
    termsAgreed: 'yes',
  });
  await visitor.press(words.submit);

  const profile = profileTexts[journey.lang];
  await visitor.heading(profile.tellTitle);
  await visitor.fillIn(profile.labels, {
    hoursPerWeek: '１２',
    dayParts: ['weekdayMorning', 'weekend'],
    months: ['11', '12', '1', '2'],
    devices: ['computer', 'phone'],
    privateReason: '祖母の介護があります。',
  });
  await visitor.press(profile.tellSubmit);
  await visitor.reads('髙﨑');
  return { visitor, login, name: '髙﨑 𠮷乃' };
}
