import type { z } from 'zod';
import type { Problem } from '../kernel/fields.ts';
import type { Result } from '../kernel/result.ts';
import type { Lang, Sentence } from '../platform/i18n.ts';
import { Overloaded } from '../platform/limits.ts';
import { newKey } from '../platform/random.ts';
import { Busy, Conflict } from '../platform/transaction.ts';
import { proofRefusalText } from './accounts/refusal-text.ts';
import { sayDone } from './done.ts';
import { fileRefusalText } from './files/refusal-text.ts';
import { emptyForm, type FormState, nested, readForm, type TypedForm, withRow } from './form-state.ts';
import { type Drawn, page, redirect } from './page.tsx';
import { formTexts } from './parts/form.texts.ts';
import { sentForm } from './sent-form.ts';
import type { Handler, Visit } from './visit.ts';

/** A page with one form: drawn, checked, carried out, and drawn again with what was typed where something is wrong. */
export interface FormPage<Schema extends z.ZodType, Value, Reason extends string> {
  readonly schema: Schema;
  /** What stands in the fields at first. */
  readonly initial?: (visit: Visit) => TypedForm | Promise<TypedForm>;
  /** The whole page, with the form in its present state. It reads what it needs, and asks whether they may see it. */
  readonly draw: (visit: Visit, form: FormState) => Promise<Drawn>;
  readonly submit: (
    visit: Visit,
    command: z.infer<Schema> & { readonly key: string },
  ) => Promise<Result<Value, Reason>>;
  /**
   * For a button with `intent=fill`: what follows from what was typed, such as the address of a postal code.
   * @param taken what stands behind the colon of `intent=fill:…`; '' where nothing does
   */
  readonly fill?: (form: FormState, taken: string, visit: Visit) => Promise<FormState>;
  /** What is wrong with a field and cannot be told from the form alone, as a day that is past: told with the others. */
  readonly alsoWrong?: (
    visit: Visit,
    typed: TypedForm,
  ) => Promise<Partial<Readonly<Record<string, Sentence>>>>;
  readonly refusals: Readonly<Record<Exclude<Reason, 'key-reused'>, Sentence>>;
  /** The field of what `keepUploads` refuses, so that the sentence stands beside it. */
  readonly fileField?: string;
  /** Where a refusal speaks of one field alone, so that the sentence stands beside it. */
  readonly refusedFields?: Partial<Readonly<Record<Reason, string>>>;
  /** Where `provePassword` is asked: the field whose guess it refuses. */
  readonly passwordField?: string;
  /** Where to go when it is done: a path inside the region, or a whole response. */
  readonly next: (visit: Visit, value: Value) => string | Response;
}

export interface FormHandlers {
  readonly get: Handler;
  readonly post: Handler;
}

export function formPage<Schema extends z.ZodType, Value, Reason extends string>(
  spec: FormPage<Schema, Value, Reason>,
): FormHandlers {
  return {
    async get(visit) {
      const form = emptyForm(newKey(), (await spec.initial?.(visit)) ?? {});
      return page(visit, await spec.draw(visit, form));
    },
    async post(visit) {
      const sent = await sentForm(visit);
      const read = readForm(spec.schema, sent, newKey);
      const more = /^more:([a-zA-Z]+)$/.exec(String(sent.get('intent') ?? ''))?.[1];
      if (more)
        return page(visit, await spec.draw(visit, withRow({ ...read.form, typed: nested(sent) }, more)));
      const [filling, taken = ''] = /^fill(?::(.{1,40}))?$/.exec(String(sent.get('intent') ?? '')) ?? [];
      if (filling && spec.fill) {
        const typedSoFar = { ...read.form, typed: nested(sent), problems: new Map() };
        return page(visit, await spec.draw(visit, await spec.fill(typedSoFar, taken, visit)));
      }
      // The form as it stands, to be seen from the other side; nothing is done.
      if (sent.get('intent') === 'preview') return page(visit, await spec.draw(visit, read.form));
      if (!read.ok) {
        const also = (await spec.alsoWrong?.(visit, read.form.typed)) ?? {};
        return page(visit, await spec.draw(visit, withProblems(read.form, also, visit.lang)), 422);
      }

      const command = { ...(read.value as object), key: read.form.key } as z.infer<Schema> & { key: string };
      const outcome = await carriedOut(visit, () => spec.submit(visit, command));
      if (outcome.ok) return follow(visit, spec.next(visit, outcome.value));
      const sentence = outcome.sentence ?? spec.refusals[outcome.reason as Exclude<Reason, 'key-reused'>];
      // Another body under the same key was another form: this one gets a key of its own.
      const form = refusedForm(read.form, sentence[visit.lang], fieldOf(spec, outcome.reason));
      const answer = page(visit, await spec.draw(visit, form), outcome.status);
      if (outcome.status === 503) answer.headers.set('retry-after', '5');
      return answer;
    },
  };
}

function fieldOf(
  spec: {
    readonly fileField?: string;
    readonly passwordField?: string;
    readonly refusedFields?: Readonly<Record<string, string | undefined>>;
  },
  reason = '',
): string | undefined {
  const { fileField, passwordField, refusedFields = {} } = spec;
  if (Object.hasOwn(refusedFields, reason)) return refusedFields[reason];
  if (Object.hasOwn(proofRefusalText, reason)) return passwordField;
  return Object.hasOwn(fileRefusalText, reason) ? fileField : undefined;
}

/** What the form says of a field itself comes before what else is said of it. */
function withProblems(
  form: FormState,
  also: Readonly<Record<string, Sentence | undefined>>,
  lang: Lang,
): FormState {
  const told = Object.entries(also).flatMap(([field, sentence]): [string, Problem][] =>
    sentence ? [[field, { why: 'refused', sentence: sentence[lang] }]] : [],
  );
  return { ...form, problems: new Map([...told, ...form.problems]) };
}

/** Why not, beside its field or above all of them. */
function refusedForm(typed: FormState, sentence: string, field: string | undefined): FormState {
  const form = { ...typed, key: newKey() };
  return field
    ? { ...form, problems: new Map([[field, { why: 'refused', sentence }]]) }
    : { ...form, refusal: sentence };
}

function follow(visit: Visit, next: string | Response): Response {
  return typeof next === 'string' ? sayDone(visit, redirect(visit, next)) : next;
}

type Outcome<Value, Reason> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly reason?: Reason;
      readonly sentence?: Sentence;
      readonly status: 409 | 422 | 503;
    };

/** A key used for something else, a queue that is full, a lock that did not come and a lost race are answers, not faults. */
async function carriedOut<Value, Reason extends string>(
  visit: Visit,
  run: () => Promise<Result<Value, Reason>>,
): Promise<Outcome<Value, Reason>> {
  try {
    const result = await run();
    if (result.ok) return result;
    if (result.reason === 'key-reused') return { ok: false, sentence: formTexts.keyReused, status: 422 };
    return { ok: false, reason: result.reason, status: 409 };
  } catch (error) {
    if (error instanceof Overloaded) return { ok: false, sentence: formTexts.overloaded, status: 503 };
    if (error instanceof Busy) return { ok: false, sentence: formTexts.busy, status: 409 };
    if (error instanceof Conflict) {
      visit.http.set('conflict', error.constraint);
      return { ok: false, sentence: formTexts.conflict, status: 409 };
    }
    throw error;
  }
}
