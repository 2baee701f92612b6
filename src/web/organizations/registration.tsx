import { z } from 'zod';
import { slugOf } from '../../kernel/ids.ts';
import { refused } from '../../kernel/result.ts';
import { registerOrganization } from '../../modules/organizations/index.ts';
import { troubles } from '../../modules/organizations/need.rules.ts';
import {
  factsOf,
  needForm,
  organizationForm,
  registerOrganizationForm,
} from '../../modules/organizations/organization.forms.ts';
import { unfinishedText } from '../accounts/refusal-text.ts';
import { draftStep, firstStep, onceComplete, readDraft, type Steps, StepsHead } from '../accounts/steps.tsx';
import { fillAddress } from '../fill-address.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { Checkboxes, TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import { href, type Visit } from '../visit.ts';
import { FactLines, factLines } from './organization.view.tsx';
import { organizationFormTexts } from './organization-form.texts.ts';
import { OrganizationFields } from './organization-form.view.tsx';
import { organizationRefusalText } from './refusal-text.ts';
import { companyTexts } from './registration.texts.ts';

const steps: Steps = {
  kind: 'organization',
  at: '/organizations/new',
  title: (visit) => companyTexts[visit.lang].title,
  between: ['company', 'needs'],
  names: (visit) => companyTexts[visit.lang].steps,
  doneBefore: () => null, // somebody may have several
};

const labels = (visit: Visit) => ({
  ...organizationFormTexts[visit.lang].labels,
  ...companyTexts[visit.lang].labels,
});
const hints = (visit: Visit) => ({
  ...organizationFormTexts[visit.lang].hints,
  ...companyTexts[visit.lang].hints,
});

const accountStep = firstStep(steps, (visit) => {
  const { title, lead, make, makeThen } = companyTexts[visit.lang];
  return { title, lead, submit: make, after: makeThen };
});

const companyStep = draftStep({
  steps,
  step: 'company',
  schema: organizationForm,
  fill: fillAddress,
  labels,
  hints,
  lead: (visit) => companyTexts[visit.lang].leads.company,
  fields: (words) => <OrganizationFields words={words} />,
});

const needsStep = draftStep({
  steps,
  step: 'needs',
  schema: needForm,
  labels,
  hints,
  lead: (visit) => companyTexts[visit.lang].leads.needs,
  fields: (words) => (
    <>
      <Checkboxes
        words={words}
        name="troubles"
        choices={troubles.map((value) => ({ value, label: companyTexts[words.lang].troubles[value] }))}
      />
      <TextArea words={words} name="needNote" rows={3} optional />
    </>
  ),
});

/** Everything once more. */
const reviewStep = onceComplete(
  steps,
  formPage({
    schema: z.object({}),
    draw: drawReview,
    async submit(visit, { key }) {
      const { typed } = await readDraft(visit, steps.kind);
      const whole = registerOrganizationForm.safeParse(typed);
      return whole.success
        ? registerOrganization(visit.actor, { ...whole.data, key })
        : refused('draft-incomplete');
    },
    refusals: { ...organizationRefusalText, ...unfinishedText },
    next: (_, { organizationId }) =>
      `/organizations/${slugOf('organization', organizationId)}/suggestions?registered=company`,
  }),
);

/** The pages of a registration, in their order. */
export const companyRegistration = {
  account: accountStep,
  company: companyStep,
  needs: needsStep,
  review: reviewStep,
};

async function drawReview(visit: Visit, form: FormState): Promise<Drawn> {
  const { lang } = visit;
  const t = companyTexts[lang];
  const draft = await readDraft(visit, steps.kind);
  const company = organizationForm.safeParse(draft.typed);
  const need = needForm.safeParse(draft.typed);
  const chosen = need.success ? need.data.troubles.map((trouble) => t.troubles[trouble]) : [];
  const needLines = [
    [t.labels.troubles, chosen.join(lang === 'ja' ? '、' : '; ') || t.none],
    [t.labels.needNote, (need.success && need.data.needNote) || t.notWritten],
  ] as const;
  const body = (
    <>
      <StepsHead visit={visit} steps={steps} draft={draft} step="review" />
      <p class="lead">{t.leads.review}</p>
      <h2>{t.steps.company}</h2>
      {company.success ? <FactLines lines={factLines(factsOf(company.data), lang)} lang={lang} /> : null}
      <p class="ways">
        <a class="btn line" href={href(visit, `${steps.at}/company`)}>
          {t.change}
        </a>
      </p>
      <h2>{t.steps.needs}</h2>
      <FactLines lines={needLines} lang={lang} />
      <p class="ways">
        <a class="btn line" href={href(visit, `${steps.at}/needs`)}>
          {t.change}
        </a>
      </p>
      <Form words={{ form, lang, labels: labels(visit) }} submit={t.submit} consequence={t.submitThen}>
        {null}
      </Form>
    </>
  );
  return { title: t.steps.review, body };
}
