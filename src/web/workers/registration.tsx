import { hasRole } from '../../kernel/actor.ts';
import { NotAllowed, refused } from '../../kernel/result.ts';
import { loadPerson } from '../../modules/identity/index.ts';
import { registerWorker } from '../../modules/workers/index.ts';
import { identityForm, lifeForm, termsForm, workerForm } from '../../modules/workers/worker.forms.ts';
import { currentTerms } from '../../modules/workers/worker.rules.ts';
import { reading } from '../../platform/transaction.ts';
import { unfinishedText } from '../accounts/refusal-text.ts';
import { draftStep, firstStep, onceComplete, readDraft, type Steps, StepsHead } from '../accounts/steps.tsx';
import { fillAddress } from '../fill-address.ts';
import { formPage } from '../form-page.tsx';
import type { FormState, TypedForm } from '../form-state.ts';
import type { Drawn } from '../page.tsx';
import { TextArea } from '../parts/fields.view.tsx';
import { Form } from '../parts/form.view.tsx';
import type { Visit } from '../visit.ts';
import { CircumstanceFields } from './availability-form.view.tsx';
import { profileTexts } from './profile.texts.ts';
import { workerRefusalText } from './refusal-text.ts';
import { registrationTexts } from './registration.texts.ts';
import { WorkerReview } from './review.view.tsx';
import { workerFormTexts } from './worker-form.texts.ts';
import { IdentityFields, TermsFields } from './worker-form.view.tsx';

const steps: Steps = {
  kind: 'worker',
  at: '/workers/new',
  title: (visit) => registrationTexts[visit.lang].title,
  between: ['identity', 'life'],
  names: (visit) => registrationTexts[visit.lang].steps,
  doneBefore: (visit) => (hasRole(visit.actor, 'worker') ? '/profile' : null),
};

const labels = (visit: Visit) => ({
  ...workerFormTexts[visit.lang].labels,
  ...profileTexts[visit.lang].labels,
});
const hints = (visit: Visit) => ({ ...workerFormTexts[visit.lang].hints, ...profileTexts[visit.lang].hints });

const accountStep = firstStep(steps, (visit) => {
  const { title, lead, make, makeThen } = registrationTexts[visit.lang];
  return { title, lead, submit: make, after: makeThen };
});

const identityStep = draftStep({
  steps,
  step: 'identity',
  schema: identityForm,
  initial: knownOf,
  fill: fillAddress,
  labels,
  hints,
  lead: (visit) => registrationTexts[visit.lang].leads.identity,
  fields: (words) => <IdentityFields words={words} />,
});

const lifeStep = draftStep({
  steps,
  step: 'life',
  schema: lifeForm,
  labels,
  hints,
  lead: (visit) => registrationTexts[visit.lang].leads.life,
  fields: (words) => (
    <>
      <CircumstanceFields words={words} />
      <TextArea words={words} name="introduction" rows={4} optional />
    </>
  ),
});

/** Everything once more, with the terms. */
const reviewStep = onceComplete(
  steps,
  formPage({
    schema: termsForm,
    draw: drawReview,
    async submit(visit, command) {
      const { typed } = await readDraft(visit, steps.kind);
      const whole = workerForm.safeParse({ ...typed, ...command, termsAgreed: 'yes' });
      if (!whole.success) return refused('draft-incomplete');
      return registerWorker(visit.actor, { ...whole.data, key: command.key });
    },
    refusals: { ...workerRefusalText, ...unfinishedText },
    next: () => '/home?registered=worker',
  }),
);

/** The pages of a registration, in their order. */
export const workerRegistration = {
  account: accountStep,
  identity: identityStep,
  life: lifeStep,
  review: reviewStep,
};

async function drawReview(visit: Visit, form: FormState): Promise<Drawn> {
  const t = registrationTexts[visit.lang];
  const draft = await readDraft(visit, steps.kind);
  const words = { form, lang: visit.lang, labels: labels(visit), hints: hints(visit) };
  const identity = identityForm.safeParse(draft.typed);
  const life = lifeForm.safeParse(draft.typed);
  const body = (
    <>
      <StepsHead visit={visit} steps={steps} draft={draft} step="review" />
      <p class="lead">{t.leads.review}</p>
      {identity.success && life.success ? (
        <WorkerReview place={visit} at={steps.at} identity={identity.data} life={life.data} />
      ) : null}
      <Form words={words} submit={t.submit} consequence={t.submitThen}>
        <TermsFields words={words} version={currentTerms} />
      </Form>
    </>
  );
  return { title: t.steps.review, body };
}

/** Whoever registered in another region need not type their name again. */
async function knownOf(visit: Visit): Promise<TypedForm> {
  const { personId } = visit.actor;
  if (personId === null) throw new NotAllowed();
  const { familyName, givenName, familyKana, givenKana, phone } = await reading(visit.region.id, (tx) =>
    loadPerson(tx, personId),
  );
  return { kind: 'individual', familyName, givenName, familyKana, givenKana, phone: phone ?? '' };
}
