import { tellCircumstances } from '../../modules/workers/index.ts';
import { circumstancesForm } from '../../modules/workers/worker.forms.ts';
import { dayParts, devices } from '../../modules/workers/worker.rules.ts';
import { formPage } from '../form-page.tsx';
import { Checkboxes, TextArea, TextInput, Tick } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { profileTexts } from './profile.texts.ts';
import { readOwn } from './profile.tsx';

/** When and how one can work; private unless one shows it. */
export const circumstancesPage = formPage({
  schema: circumstancesForm,
  async initial(visit) {
    const { said } = await readOwn(visit);
    if (!said) return {};
    const { hoursPerWeek, months, showsAvailability, ...texts } = said;
    return {
      ...texts,
      hoursPerWeek: String(hoursPerWeek),
      months: months.map(String),
      showsAvailability: showsAvailability ? 'yes' : '',
    };
  },
  async draw(visit, form) {
    const t = profileTexts[visit.lang];
    await readOwn(visit);
    const words = { form, lang: visit.lang, labels: t.labels, hints: t.hints };
    const months = Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: t.month(i + 1) }));
    const choices = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
      values.map((value) => ({ value, label: labels[value] }));
    const body = (
      <>
        <h1>{t.tellTitle}</h1>
        <p class="lead">{t.tellLead}</p>
        <Form words={words} submit={t.tellSubmit}>
          <TextInput words={words} name="hoursPerWeek" inputmode="numeric" width="short" unit={t.hours} />
          <Checkboxes
            words={words}
            name="dayParts"
            choices={choices(dayParts, t.dayParts)}
            optional={false}
          />
          <Checkboxes words={words} name="months" choices={months} optional={false} />
          <Checkboxes words={words} name="devices" choices={choices(devices, t.devices)} optional={false} />
          <TextArea words={words} name="beforeWork" rows={3} optional />
          <TextArea words={words} name="privateReason" rows={3} optional />
          <Tick words={words} name="showsAvailability" />
        </Form>
      </>
    );
    return { title: t.tellTitle, body };
  },
  submit: (visit, command) => tellCircumstances(visit.actor, command),
  refusals: {},
  next: () => '/profile',
});
