import { accountFormTexts } from '../../src/web/accounts/account-form.texts.ts';
import { stepsTexts } from '../../src/web/accounts/steps.texts.ts';
import { homeTexts } from '../../src/web/home/home.texts.ts';
import { organizationTexts } from '../../src/web/organizations/organization.texts.ts';
import { organizationFormTexts } from '../../src/web/organizations/organization-form.texts.ts';
import { companyTexts } from '../../src/web/organizations/registration.texts.ts';
import { profileTexts } from '../../src/web/workers/profile.texts.ts';
import { registrationTexts } from '../../src/web/workers/registration.texts.ts';
import { workerFormTexts } from '../../src/web/workers/worker-form.texts.ts';
import { signedIn } from './people.ts';
import { type Journey, Visitor } from './visitor.ts';

export const password = 'りんごと雪と峠の長い山道が好き';

/** An account as somebody makes it; the login name tells the journeys apart. */
async function makesAccount(
  visitor: Visitor,
  login: string,
  displayName: string,
  button: string,
): Promise<void> {
  await visitor.fillIn(accountFormTexts[visitor.lang].labels, { displayName, loginName: login, password });
  await visitor.press(button);
}

export interface Newcomer {
  readonly visitor: Visitor;
  readonly login: string;
  readonly name: string;
}

/** A visitor makes an account, and registers an organisation in its steps. */
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
  const t = companyTexts[journey.lang];
  const { next } = stepsTexts[journey.lang];
  await visitor.open('/orders');
  await visitor.open('/organizations/new');
  await makesAccount(visitor, login, '髙﨑 𠮷郎', t.make);
  await visitor.heading(t.steps.company);
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
  await visitor.press(next);
  await visitor.heading(t.steps.needs);
  await visitor.fillIn(t.labels, { troubles: ['dataEntry', 'flyer'] });
  await visitor.press(next);
  await visitor.reads(form.name);
  await visitor.press(t.submit);
  await visitor.heading(t.suggestions);
  await visitor.open('/organization');
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

/** A visitor makes an account, leaves in the middle of the steps, comes back and becomes a worker. */
export async function registersWorker(journey: Journey, login: string): Promise<Newcomer> {
  const visitor = await Visitor.arrive(journey);
  const t = registrationTexts[journey.lang];
  const { next, later } = stepsTexts[journey.lang];
  const home = homeTexts[journey.lang];
  await visitor.open('/workers/new');
  await makesAccount(visitor, login, '髙﨑 𠮷乃', t.make);
  await visitor.heading(t.steps.identity);
  await visitor.fillIn(workerFormTexts[journey.lang].labels, {
    familyName: '髙﨑',
    givenName: '𠮷乃',
    familyKana: 'たかさき',
    givenKana: 'よしの',
    birthDate: '昭和60年4月1日',
    postalCode: '012-0844',
    address: '秋田県湯沢市田町2丁目3番地',
    phone: '０９０-1234-5678',
    livesInJapan: 'yes',
    kind: 'individual',
  });
  await visitor.press(later);
  await visitor.reads(home.begun.worker);
  await visitor.follow(home.goOn);
  await visitor.fillIn(workerFormTexts[journey.lang].labels, { hasEmployees: 'no' });
  await visitor.press(next);

  await visitor.heading(t.steps.life);
  await visitor.fillIn(profileTexts[journey.lang].labels, {
    hoursPerWeek: '１２',
    weekTimes: ['monMorning', 'tueMorning', 'satNight'],
    months: ['11', '12', '1', '2'],
    devices: ['computer', 'phone'],
    privateReason: '祖母の介護があります。',
  });
  await visitor.fillIn(workerFormTexts[journey.lang].labels, {
    introduction: '伝票の入力を5年しました。髙い所の写真整理もできます①。',
  });
  await visitor.press(next);
  await visitor.reads('髙﨑 𠮷乃');
  await visitor.fillIn(workerFormTexts[journey.lang].labels, { termsAgreed: 'yes' });
  await visitor.press(t.submit);
  await visitor.open('/profile');
  await visitor.reads('髙﨑 𠮷乃');
  return { visitor, login, name: '髙﨑 𠮷乃' };
}
