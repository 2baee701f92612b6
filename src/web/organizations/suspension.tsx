import { type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { restoreOrganization, suspendOrganization } from '../../modules/organizations/index.ts';
import { maySuspendOrganization } from '../../modules/organizations/organization.access.ts';
import { suspensionForm } from '../../modules/organizations/organization.forms.ts';
import { formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { organizationTexts } from './organization.texts.ts';
import { organizationIdOf, readOrganization } from './organization.tsx';
import { organizationRefusalText } from './refusal-text.ts';

const pathTo = (id: OrganizationId) => `/organizations/${slugOf('organization', id)}`;

/** Asks once, with what it means, before a client may not order any more. */
export const suspensionPage = formPage({
  schema: suspensionForm,
  draw: (visit, form) => draw(visit, form, 'suspend'),
  submit: (visit, command) =>
    suspendOrganization(visit.actor, { ...command, organizationId: organizationIdOf(visit) }),
  refusals: organizationRefusalText,
  next: (_, { organizationId }) => pathTo(organizationId),
});

export const restorationPage = formPage({
  schema: suspensionForm,
  draw: (visit, form) => draw(visit, form, 'restore'),
  submit: (visit, command) =>
    restoreOrganization(visit.actor, { ...command, organizationId: organizationIdOf(visit) }),
  refusals: organizationRefusalText,
  next: (_, { organizationId }) => pathTo(organizationId),
});

async function draw(visit: Visit, form: FormState, what: 'suspend' | 'restore'): Promise<Drawn> {
  const t = organizationTexts[visit.lang].suspension;
  const organization = await readOrganization(visit);
  allow(maySuspendOrganization(visit.actor, organization));
  const title = t[`${what}Title`](organization.name);
  const words = { form, lang: visit.lang, labels: t.labels, hints: what === 'suspend' ? t.hints : {} };
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t[`${what}What`]}</p>
      <Form words={words} submit={t[what]} consequence={t.told}>
        <TextArea words={words} name="reason" rows={3} />
      </Form>
    </>
  );
  return { title, body };
}
