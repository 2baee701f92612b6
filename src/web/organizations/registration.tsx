import { type OrganizationId, slugOf } from '../../kernel/ids.ts';
import { registerOrganization } from '../../modules/organizations/index.ts';
import {
  newcomerOrganizationForm,
  organizationForm,
} from '../../modules/organizations/organization.forms.ts';
import { fillAddress } from '../fill-address.ts';
import { type FormHandlers, formPage } from '../form-page.tsx';
import type { FormState } from '../form-state.ts';
import { registerNewcomer } from '../identity/newcomer.tsx';
import { personFormTexts } from '../identity/person-form.texts.ts';
import { PersonFields } from '../identity/person-form.view.tsx';
import { newcomerRefusalText } from '../identity/refusal-text.ts';
import { type Drawn, redirect } from '../page.tsx';
import { Form } from '../parts/form.view.tsx';
import { startSession } from '../session.ts';
import { href, type Visit } from '../visit.ts';
import { organizationFormTexts } from './organization-form.texts.ts';
import { OrganizationFields } from './organization-form.view.tsx';
import { organizationRefusalText } from './refusal-text.ts';

const pathTo = (id: OrganizationId) => `/organizations/${slugOf('organization', id)}`;

/** For somebody without an account: themselves and their organisation at once, and they are signed in. */
const forNewcomers = formPage({
  schema: newcomerOrganizationForm,
  initial: (visit) => ({ language: visit.lang }),
  fill: fillAddress,
  draw: async (visit, form) => draw(visit, form, true),
  submit: (visit, command) =>
    registerNewcomer(visit, command.newcomer, () => registerOrganization(visit.actor, command)),
  refusals: { ...organizationRefusalText, ...newcomerRefusalText },
  next(visit, { organizationId, token }) {
    if (token === null) return '/sign-in';
    startSession(visit.http, token);
    return redirect(visit, pathTo(organizationId));
  },
});

const forMembers = formPage({
  schema: organizationForm,
  fill: fillAddress,
  draw: async (visit, form) => draw(visit, form, false),
  submit: (visit, command) => registerOrganization(visit.actor, command),
  refusals: organizationRefusalText,
  next: (_, { organizationId }) => pathTo(organizationId),
});

export const registrationPage: FormHandlers = {
  get: (visit) => (visit.person ? forMembers : forNewcomers).get(visit),
  post: (visit) => (visit.person ? forMembers : forNewcomers).post(visit),
};

function draw(visit: Visit, form: FormState, isNew: boolean): Drawn {
  const t = organizationFormTexts[visit.lang];
  const person = personFormTexts[visit.lang];
  const labels = { ...person.labels, ...t.labels };
  const words = { form, lang: visit.lang, labels, hints: { ...person.hints, ...t.hints } };
  const body = (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {isNew ? (
        <p>
          {t.haveAccount} <a href={href(visit, '/sign-in?to=/organizations/new')}>{t.signIn}</a>
        </p>
      ) : null}
      <Form words={words} submit={t.submit} consequence={t.submitThen}>
        <OrganizationFields words={words} />
        {isNew ? <PersonFields words={words} /> : null}
      </Form>
    </>
  );
  return { title: t.title, body };
}
