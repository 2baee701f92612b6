import { tellCircumstances } from '../../modules/workers/index.ts';
import { circumstancesForm } from '../../modules/workers/worker.forms.ts';
import { formPage } from '../form-page.tsx';
import { Form } from '../parts/form.view.tsx';
import { CircumstanceFields } from './availability-form.view.tsx';
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
    const body = (
      <>
        <h1>{t.tellTitle}</h1>
        <p class="lead">{t.tellLead}</p>
        <Form words={words} submit={t.tellSubmit}>
          <CircumstanceFields words={words} />
        </Form>
      </>
    );
    return { title: t.tellTitle, body };
  },
  submit: (visit, command) => tellCircumstances(visit.actor, command),
  refusals: {},
  next: () => '/profile',
});
