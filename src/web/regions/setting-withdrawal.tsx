import { z } from 'zod';
import { optionalText, text } from '../../kernel/fields.ts';
import { allow, NotFound } from '../../kernel/result.ts';
import { type LocalDate, parseLocalDate, writeDate } from '../../kernel/tokyo-date.ts';
import { currentPassword } from '../../modules/identity/person.forms.ts';
import {
  isBankSetting,
  type SettingName,
  settingChanges,
  settingNames,
  withdrawSetting,
} from '../../modules/regions/index.ts';
import { mayChangeRegion } from '../../modules/regions/region.access.ts';
import { withdrawBankSetting } from '../../modules/settlement/index.ts';
import { reading } from '../../platform/transaction.ts';
import { PasswordProof, withProof } from '../accounts/password-proof.view.tsx';
import { proofRefusalText } from '../accounts/refusal-text.ts';
import { type FormHandlers, formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { withdrawalRefusalText } from './refusal-text.ts';
import { settingChangeTexts } from './setting-change.texts.ts';
import { inWords, Steps } from './setting-words.view.tsx';
import { settingsTexts } from './settings.texts.ts';

/** When what they read was written, so that nothing newer is taken back unseen. */
const setAt = text({ max: 30 });

/** One coming change of this setting, and the button that takes it back. */
function withdrawalPage(name: SettingName): FormHandlers {
  return formPage({
    schema: z.object({ setAt, currentPassword: isBankSetting(name) ? currentPassword() : optionalText(0) }),
    async draw(visit, form) {
      allow(mayChangeRegion(visit.actor));
      return { title: settingChangeTexts[visit.lang].withdrawTitle, body: await drawn(visit, name, form) };
    },
    submit(visit, { key, setAt, currentPassword }) {
      const command = { key, effectiveFrom: dayOf(visit), setAt: new Date(setAt) };
      return isBankSetting(name)
        ? withdrawBankSetting(visit.actor, { ...command, name, currentPassword })
        : withdrawSetting(visit.actor, { ...command, name });
    },
    refusals: { ...withdrawalRefusalText, ...proofRefusalText },
    passwordField: 'currentPassword',
    next: () => '/settings',
  });
}

async function drawn(visit: Visit, name: SettingName, form: FormState) {
  const day = dayOf(visit);
  const { coming } = await reading(visit.region.id, settingChanges);
  const change = coming.find(({ setting, effectiveFrom }) => setting.name === name && effectiveFrom === day);
  const t = settingChangeTexts[visit.lang];
  const { back, colon, names, setAt } = settingsTexts[visit.lang];
  const words = withProof({ form, lang: visit.lang, labels: { setAt } });
  return (
    <>
      <h1>
        {t.withdrawTitle}
        {colon}
        {names[name]}
      </h1>
      {change ? (
        <>
          <p class="lead">{t.withdrawLead(writeDate(day, visit.lang))}</p>
          <Steps
            lang={visit.lang}
            before={inWords(change.before, visit.lang)}
            now={inWords(change.setting, visit.lang)}
          />
          <Form words={words} submit={t.withdrawSubmit} consequence={t.withdrawConsequence}>
            <input type="hidden" name="setAt" value={change.setAt.toISOString()} />
            {isBankSetting(name) ? <PasswordProof words={words} /> : null}
          </Form>
        </>
      ) : (
        <p class="notice warm" role="alert">
          {withdrawalRefusalText['nothing-coming'][visit.lang]}
        </p>
      )}
      <p>
        <a href={href(visit, '/settings')}>{back}</a>
      </p>
    </>
  );
}

function dayOf({ params }: Visit): LocalDate {
  const day = parseLocalDate(params.day ?? '');
  if (!day) throw new NotFound();
  return day;
}

export const withdrawalPages: Readonly<Record<SettingName, FormHandlers>> = Object.fromEntries(
  settingNames.map((name) => [name, withdrawalPage(name)]),
) as Record<SettingName, FormHandlers>;
