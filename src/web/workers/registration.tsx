import { registerWorker } from '../../modules/workers/index.ts';
import { newcomerWorkerForm, workerForm } from '../../modules/workers/worker.forms.ts';
import { currentTerms } from '../../modules/workers/worker.rules.ts';
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
import { workerRefusalText } from './refusal-text.ts';
import { workerFormTexts } from './worker-form.texts.ts';
import { TermsFields, WorkerFields } from './worker-form.view.tsx';

/** For somebody without an account: themselves and their registration at once, and they are signed in. */
const forNewcomers = formPage({
  schema: newcomerWorkerForm,
  initial: (visit) => ({ language: visit.lang, kind: 'individual' }),
  fill: fillAddress,
  draw: async (visit, form) => draw(visit, form, true),
  submit: (visit, command) =>
    registerNewcomer(visit, command.newcomer, () => registerWorker(visit.actor, command)),
  refusals: { ...workerRefusalText, ...newcomerRefusalText },
  next(visit, { token }) {
    if (token === null) return '/sign-in';
    startSession(visit.http, token);
    return redirect(visit, '/circumstances');
  },
});

const forMembers = formPage({
  schema: workerForm,
  initial: () => ({ kind: 'individual' }),
  fill: fillAddress,
  draw: async (visit, form) => draw(visit, form, false),
  submit: (visit, command) => registerWorker(visit.actor, command),
  refusals: workerRefusalText,
  next: () => '/circumstances',
});

export const workerRegistrationPage: FormHandlers = {
  get: (visit) => (visit.person ? forMembers : forNewcomers).get(visit),
  post: (visit) => (visit.person ? forMembers : forNewcomers).post(visit),
};

function draw(visit: Visit, form: FormState, isNew: boolean): Drawn {
  const t = workerFormTexts[visit.lang];
  const person = personFormTexts[visit.lang];
  const labels = { ...person.labels, ...t.labels };
  const words = { form, lang: visit.lang, labels, hints: { ...person.hints, ...t.hints } };
  const body = (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {isNew ? (
        <p>
          {t.haveAccount} <a href={href(visit, '/sign-in?to=/workers/new')}>{t.signIn}</a>
        </p>
      ) : null}
      <Form words={words} submit={t.submit} consequence={t.submitThen}>
        {isNew ? <PersonFields words={words} /> : null}
        <WorkerFields words={words} />
        <TermsFields words={words} version={currentTerms} />
      </Form>
    </>
  );
  return { title: t.title, body };
}
