import type { ComponentChildren } from 'preact';
import type { z } from 'zod';
import { done, NotAllowed } from '../../kernel/result.ts';
import { stepToDo } from '../../modules/accounts/draft.rules.ts';
import { type Draft, type DraftKind, findDraft, keepDraft } from '../../modules/accounts/index.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import { type FormHandlers, formPage } from '../form-page.tsx';
import { type FormState, nested, readForm, type TypedForm } from '../form-state.ts';
import { type Drawn, page, redirect } from '../page.tsx';
import type { FormWords } from '../parts/form.view.tsx';
import { sentForm } from '../sent-form.ts';
import type { Handler, Visit } from '../visit.ts';
import { accountFormTexts } from './account-form.texts.ts';
import { type AccountPage, accountPage } from './newcomer.tsx';
import { Road, StepForm, type Stop } from './steps.view.tsx';

/** A registration in steps: the account, those that are kept in a draft, and the review of everything. */
export interface Steps {
  readonly kind: DraftKind;
  /** Where the account is made; the others stand below it: `/workers/new/review`. */
  readonly at: string;
  readonly title: (visit: Visit) => string;
  /** The names of the steps between account and review, in their order. */
  readonly between: readonly string[];
  readonly names: (visit: Visit) => Readonly<Record<string, string>>;
  /** Where somebody goes who has done all this before; null for who has not. */
  readonly doneBefore: (visit: Visit) => string | null;
}

const nothingYet: Draft = { typed: {}, done: [], updatedAt: new Date(0) };

/** What is kept of this person's registration; empty where they have not begun. */
export async function readDraft(visit: Visit, kind: DraftKind): Promise<Draft> {
  const { personId } = visit.actor;
  if (personId === null) throw new NotAllowed();
  return (await reading(visit.region.id, (tx) => findDraft(tx, personId, kind))) ?? nothingYet;
}

/** Where somebody goes on: the first step that is not done, or the review. */
function pathToDo({ at, between }: Steps, draft: Pick<Draft, 'done'>): string {
  return `${at}/${stepToDo(['account', ...between, 'review'], { done: ['account', ...draft.done] })}`;
}

/** How far it is; the account is done by whoever reads this. */
export function StepsHead(props: {
  readonly visit: Visit;
  readonly steps: Steps;
  readonly draft: Draft;
  readonly step: string;
}) {
  const { visit, steps, draft, step } = props;
  const now = ['account', ...steps.between, 'review'].indexOf(step);
  return (
    <>
      <p class="small">{steps.title(visit)}</p>
      <h1>{steps.names(visit)[step]}</h1>
      <Road place={visit} stops={stopsOf(visit, steps, draft, true)} now={now} />
    </>
  );
}

function stopsOf(visit: Visit, steps: Steps, draft: Pick<Draft, 'done'>, hasAccount: boolean): Stop[] {
  const names = steps.names(visit);
  return ['account', ...steps.between, 'review'].map((name) => ({
    path: `${steps.at}/${name}`,
    name: names[name] ?? name,
    done: name === 'account' ? hasAccount : draft.done.includes(name),
  }));
}

/** One step that is kept in the draft. */
export interface DraftStep<Schema extends z.ZodObject> {
  readonly steps: Steps;
  readonly step: string;
  readonly schema: Schema;
  readonly initial?: (visit: Visit) => Promise<TypedForm>;
  readonly fill?: (form: FormState) => Promise<FormState>;
  readonly labels: (visit: Visit) => Readonly<Record<string, string>>;
  readonly hints: (visit: Visit) => Readonly<Record<string, string>>;
  readonly lead: (visit: Visit) => string;
  readonly fields: (words: FormWords<string>) => ComponentChildren;
}

/**
 * A page that saves what is typed and goes on. `back` and `later` save it too, whether it is complete or not; only what
 * may never be kept, as an Individual Number, has to go first.
 */
export function draftStep<Schema extends z.ZodObject>(spec: DraftStep<Schema>): FormHandlers {
  const { steps, step, schema } = spec;
  const number = steps.between.indexOf(step);
  const after = `${steps.at}/${steps.between[number + 1] ?? 'review'}`;
  const before = `${steps.at}/${steps.between[number - 1] ?? ''}`;
  const keep = async (visit: Visit, complete: boolean) => {
    const typed = textsOf(nested(await sentForm(visit)), Object.keys(schema.shape));
    await keepDraft(visit.actor, { kind: steps.kind, typed, step: complete ? step : null });
  };
  const handlers = formPage({
    schema,
    initial: async (visit) => ({
      ...(await spec.initial?.(visit)),
      ...(await readDraft(visit, steps.kind)).typed,
    }),
    ...(spec.fill ? { fill: spec.fill } : {}),
    draw: (visit, form) => drawStep(spec, visit, form),
    async submit(visit) {
      await keep(visit, true);
      return done(null);
    },
    refusals: {},
    // The list of the steps shows how far one is; that something was done would sound like the end.
    next: (visit) => redirect(visit, after),
  });
  return unlessDone(steps, {
    get: handlers.get,
    async post(visit) {
      const sent = await sentForm(visit);
      const intent = sent.get('intent');
      if (intent !== 'back' && intent !== 'later') return handlers.post(visit);
      const { form } = readForm(schema, sent, newKey);
      const never = new Map([...form.problems].filter(([, { why }]) => neverKept.has(why)));
      if (never.size > 0) return page(visit, await drawStep(spec, visit, { ...form, problems: never }), 422);
      await keep(visit, false);
      return redirect(visit, intent === 'back' ? before : '/home');
    },
  });
}

/** The same pages, but for somebody who is registered already. */
function unlessDone({ doneBefore }: Steps, handlers: FormHandlers): FormHandlers {
  const unless = (handle: Handler) => async (visit: Visit) => {
    const path = doneBefore(visit);
    return path === null ? handle(visit) : redirect(visit, path);
  };
  return { get: unless(handlers.get), post: unless(handlers.post) };
}

/** The last page: a step that is not complete comes first. */
export function onceComplete(steps: Steps, review: FormHandlers): FormHandlers {
  return unlessDone(steps, {
    async get(visit) {
      const { done } = await readDraft(visit, steps.kind);
      const complete = steps.between.every((step) => done.includes(step));
      return complete ? review.get(visit) : redirect(visit, pathToDo(steps, { done }));
    },
    post: review.post,
  });
}

/** The first page: for somebody without an account to make one, for others the way to where they are. */
export function firstStep(steps: Steps, words: AccountPage['words']): FormHandlers {
  const newcomers = accountPage({
    words,
    above: (visit) => (
      <>
        <Road place={visit} stops={stopsOf(visit, steps, { done: [] }, false)} now={0} />
        <p>{accountFormTexts[visit.lang].kept}</p>
      </>
    ),
    signIn: `/sign-in?to=${steps.at}`,
    begins: steps.kind,
    next: pathToDo(steps, nothingYet),
  });
  const onward: Handler = async (visit) =>
    redirect(visit, pathToDo(steps, await readDraft(visit, steps.kind)));
  const members = unlessDone(steps, { get: onward, post: onward });
  return {
    get: (visit) => (visit.person ? members : newcomers).get(visit),
    post: (visit) => (visit.person ? members : newcomers).post(visit),
  };
}

const neverKept: ReadonlySet<string> = new Set(['my-number', 'control-character', 'too-long']);

/** The step's own fields; one that was not sent, as boxes that are all empty, was emptied. */
function textsOf(typed: TypedForm, fields: readonly string[]): Draft['typed'] {
  const entries = fields.map((field) => {
    const value = typed[field];
    if (Array.isArray(value)) return [field, value.filter((one) => typeof one === 'string')];
    return [field, typeof value === 'string' ? value : ''];
  });
  return Object.fromEntries(entries);
}

async function drawStep<Schema extends z.ZodObject>(
  { steps, step, labels, hints, lead, fields }: DraftStep<Schema>,
  visit: Visit,
  form: FormState,
): Promise<Drawn> {
  const draft = await readDraft(visit, steps.kind);
  const words = { form, lang: visit.lang, labels: labels(visit), hints: hints(visit) };
  const body = (
    <>
      <StepsHead visit={visit} steps={steps} draft={draft} step={step} />
      <p class="lead">{lead(visit)}</p>
      <StepForm words={words} isFirst={steps.between[0] === step}>
        {fields(words)}
      </StepForm>
    </>
  );
  return { title: steps.names(visit)[step] ?? steps.title(visit), body };
}
