import type { z } from 'zod';
import { allow } from '../../kernel/result.ts';
import { addDays, type LocalDate, parseLocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import {
  type ChangeSetting,
  changeSetting,
  earliestFor,
  isBankSetting,
  type RegionSettings,
  type Setting,
  type SettingName,
  settingChanges,
  settingsOn,
} from '../../modules/regions/index.ts';
import { mayChangeRegion } from '../../modules/regions/region.access.ts';
import { settingForms } from '../../modules/regions/setting.forms.ts';
import { dayProblem, farFromPresent } from '../../modules/regions/setting.rules.ts';
import { bankSettingForms } from '../../modules/settlement/bank-setting.forms.ts';
import { type ChangeBankSetting, changeBankSetting } from '../../modules/settlement/index.ts';
import { reading } from '../../platform/transaction.ts';
import { withProof } from '../accounts/password-proof.view.tsx';
import { proofRefusalText } from '../accounts/refusal-text.ts';
import { type FormHandlers, formPage } from '../form-page.tsx';
import type { FormState, TypedForm } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { settingRefusalText } from './refusal-text.ts';
import { Coming, SettingForm, unitOf } from './setting-form.view.tsx';
import { settingsTexts } from './settings.texts.ts';

/** What every form of a setting gives: the day, and beside it the value's own fields. */
type Typed = Readonly<Record<string, unknown>> & { readonly effectiveFrom: LocalDate };

/** One page for each setting, all alike: filled with what holds today, to hold from tomorrow. */
function settingPage(name: SettingName): FormHandlers {
  return formPage({
    schema: { ...settingForms, ...bankSettingForms }[name] as unknown as z.ZodType<Typed>,
    initial: (visit) => typedNow(visit, name),
    draw: (visit, form) => drawSetting(visit, form, name),
    alsoWrong: (visit, { effectiveFrom }) => wrongDay(visit, name, String(effectiveFrom)),
    submit(visit, { key, effectiveFrom, confirmed, currentPassword, ...value }) {
      // The schema of this name gives the value of this name: see `settingForms`.
      const command = { key, effectiveFrom, confirmed, name, value };
      return isBankSetting(name)
        ? changeBankSetting(visit.actor, { ...command, currentPassword } as unknown as ChangeBankSetting)
        : changeSetting(visit.actor, command as unknown as ChangeSetting);
    },
    refusals: { ...settingRefusalText, ...proofRefusalText },
    refusedFields: {
      'in-the-past': 'effectiveFrom',
      'too-soon-for-bank': 'effectiveFrom',
      'too-far-ahead': 'effectiveFrom',
      'far-from-present': 'confirmed',
    },
    passwordField: 'currentPassword',
    next: () => '/settings',
  });
}

export const settingPages: { readonly [Name in SettingName]: FormHandlers } = {
  fees: settingPage('fees'),
  timers: settingPage('timers'),
  paymentRule: settingPage('paymentRule'),
  closingDays: settingPage('closingDays'),
  escrowAccount: settingPage('escrowAccount'),
  bankFile: settingPage('bankFile'),
  referenceHourlyWage: settingPage('referenceHourlyWage'),
};

async function drawSetting(visit: Visit, form: FormState, name: SettingName): Promise<Drawn> {
  allow(mayChangeRegion(visit.actor));
  const t = settingsTexts[visit.lang];
  const words = withProof({
    form,
    lang: visit.lang,
    labels: t.labels,
    hints: t.hints,
    units: unitsOf(t),
  });
  const { today, coming } = await reading(visit.region.id, async (tx) => ({
    today: await settingsOn(tx, tokyoDateOf(tx.now)),
    coming: (await settingChanges(tx)).coming.filter(({ setting }) => setting.name === name),
  }));
  const wanted = settingForms[name].safeParse(form.typed);
  const far = wanted.success ? farFromPresent({ name, value: wanted.data } as Setting, today) : [];
  const body = (
    <>
      <h1>{t.names[name]}</h1>
      <p class="lead">{t.lead}</p>
      <Coming place={visit} coming={coming} />
      <SettingForm name={name} words={words} far={far} />
    </>
  );
  return { title: t.names[name], body };
}

/** What the number of each field counts, for the sentences about it. */
function unitsOf({ units }: typeof settingsTexts.ja): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unitOf).map(([field, unit]) => [field, units[unit]]));
}

async function wrongDay({ region }: Visit, name: SettingName, typed: string) {
  const day = parseLocalDate(typed);
  if (!day) return {};
  const problem = await reading(region.id, async (tx) =>
    dayProblem(day, tokyoDateOf(tx.now), await earliestFor(tx, name)),
  );
  return problem ? { effectiveFrom: settingRefusalText[problem] } : {};
}

async function typedNow(visit: Visit, name: SettingName): Promise<TypedForm> {
  return reading(visit.region.id, async (tx) => {
    const today = tokyoDateOf(tx.now);
    const typed = typedOf(await settingsOn(tx, today), visit.lang)[name];
    const earliest = await earliestFor(tx, name);
    return { ...typed, effectiveFrom: earliest > today ? earliest : addDays(today, 1) };
  });
}

/** The settings as an officer would type them. */
function typedOf(settings: RegionSettings, lang: Visit['lang']): Record<SettingName, TypedForm> {
  const { fees, timers, paymentRule, closingDays, escrowAccount, bankFile, referenceHourlyWage } = settings;
  const words = (value: object): TypedForm =>
    Object.fromEntries(Object.entries(value).map(([field, typed]) => [field, String(typed ?? '')]));
  const end = { ja: '末日', en: 'end' }[lang];
  const days = (list: readonly LocalDate[]) => list.map((day) => ({ day }));
  return {
    fees: { clientBp: String(fees.clientBp / 100), workerBp: String(fees.workerBp / 100) },
    timers: words(timers),
    paymentRule: {
      closings: paymentRule.closings.map(({ fromDay, toDay, pay }) => ({
        fromDay: String(fromDay),
        toDay: toDay === 'end' ? end : String(toDay),
        monthOffset: String(pay.monthOffset),
        payDay: pay.day === 'end' ? end : String(pay.day),
      })),
    },
    closingDays: { added: days(closingDays.added), removed: days(closingDays.removed) },
    escrowAccount: words(escrowAccount ?? {}),
    bankFile: words(bankFile),
    referenceHourlyWage: words(referenceHourlyWage ?? {}),
  };
}
