import { z } from 'zod';
import { normaliseKana } from './kana.ts';
import { kanjiAsDigits } from './kanji-number.ts';
import { holdsMyNumber } from './my-number.ts';
import { type LocalDate, parseLocalDate } from './tokyo-date.ts';
import { parseTypedYen, typedDigits } from './typed-number.ts';
import type { Yen } from './yen.ts';

/** Why a field was not accepted; the web and the API give each a sentence that names the field. */
export type Problem =
  | {
      readonly why:
        | 'missing'
        | 'not-chosen'
        | 'not-a-date'
        | 'not-a-number'
        | 'not-an-amount'
        | 'too-many-decimals'
        | 'not-hours'
        | 'not-whole'
        | 'not-positive'
        | 'not-ticked'
        | 'not-in-japan'
        | 'missing-of-corporation'
        | 'missing-of-company'
        | 'missing-of-return'
        | 'missing-of-story'
        | 'no-officer'
        | 'has-no-officers'
        | 'not-capital'
        | 'no-file'
        | 'file-and-none'
        | 'dates-reversed'
        | 'not-a-birth-date'
        | 'not-kana'
        | 'not-a-phone'
        | 'not-a-postal-code'
        | 'not-an-email'
        | 'not-a-reach'
        | 'not-latin'
        | 'control-character'
        | 'my-number'
        | 'not-a-login-name'
        | 'easy-password'
        | 'not-a-municipality-code'
        | 'not-a-colour';
    }
  | { readonly why: 'too-short' | 'too-long' | 'too-few' | 'too-many'; readonly limit: number }
  | { readonly why: 'not-digits'; readonly length: number }
  | { readonly why: 'too-small' | 'too-large'; readonly limit: string }
  | {
      readonly why:
        | 'not-passbook-symbol'
        | 'not-passbook-number'
        | 'passbook-mismatch'
        | 'not-account-number'
        | 'not-a-bank-line'
        | 'not-a-corporate-number'
        | 'has-no-corporate-number'
        | 'unknown-postal-code'
        | 'in-quiet-hours';
    }
  | { readonly why: 'not-in-bank-file'; readonly characters: string }
  | { readonly why: 'too-pale'; readonly ratio: string; readonly instead: string }
  | { readonly why: 'empty-file'; readonly file: string }
  | { readonly why: 'not-valid'; readonly what: string }
  | { readonly why: 'refused'; readonly sentence: string };

/** A field's value as a form sends it: absent, one text or several. */
const one = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.string().default(''));
const many = z.preprocess(
  (raw) => (raw === undefined ? [] : Array.isArray(raw) ? raw : [raw]),
  z.array(z.string()),
);

type Context = z.RefinementCtx;

/** Marks a field as wrong; the value never reaches a use case. */
export function fails(context: Context, problem: Problem): never {
  context.addIssue({ code: 'custom', params: { problem } });
  return z.NEVER;
}

/** The problems of a form, by the path of their field: `title`, `milestones.0.reward`; of several in one field the first. */
export function problemsOf(error: z.ZodError): Map<string, Problem> {
  const problems = new Map<string, Problem>();
  for (const issue of error.issues) {
    const path = issue.path.join('.');
    const known = issue.code === 'custom' ? (issue.params?.problem as Problem | undefined) : undefined;
    if (!problems.has(path)) problems.set(path, known ?? { why: 'missing' });
  }
  return problems;
}

// Line feed and tab are typing; other controls and broken surrogates come from broken programs, and marks that turn
// the direction of reading make a text look like another.
const control = /[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Characters that show nothing, so that a text of them alone says nothing. */
const invisible = /[\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Text as typed: NFC only, so that 髙 and 﨑 stay what they are. Length counts characters as people do. */
export function text({ min = 1, max }: { readonly min?: number; readonly max: number }) {
  return one.transform((raw, context): string => {
    // Before anything is done with it: what is far too long costs nothing but this comparison.
    if (raw.length > 8 * max + 100) return fails(context, { why: 'too-long', limit: max });
    const value = raw.normalize('NFC').replaceAll('\r\n', '\n').trim();
    const length = [...value].length;
    if (control.test(value)) return fails(context, { why: 'control-character' });
    if (min > 0 && value.replaceAll(invisible, '') === '') return fails(context, { why: 'missing' });
    if (length < min) return fails(context, { why: 'too-short', limit: min });
    if (length > max) return fails(context, { why: 'too-long', limit: max });
    return value;
  });
}

/** Text that may be left empty. */
export function optionalText(max: number) {
  return text({ min: 0, max });
}

/** Text that may be left empty and in which an Individual Number is refused: it must never be kept. */
export function safeText(max: number) {
  return optionalText(max).transform((value, context): string =>
    holdsMyNumber(value) ? fails(context, { why: 'my-number' }) : value,
  );
}

/** An amount of money as people type it: １２，０００円 is understood, 1e3 is not. */
export function typedYen({ max }: { readonly max: Yen }) {
  return one.transform((raw, context): Yen => {
    const typed = parseTypedYen(raw, max);
    if (typed.ok) return typed.yen;
    if (typed.reason === 'empty') return fails(context, { why: 'missing' });
    if (typed.reason === 'too-large')
      return fails(context, { why: 'too-large', limit: max.toLocaleString('en-US') });
    return fails(context, { why: typed.reason === 'not-a-number' ? 'not-an-amount' : typed.reason });
  });
}

/** A field that may stay empty and then stands for `empty`; anything typed is checked as the field says. */
export function emptyAs<Empty, Value>(empty: Empty, field: z.ZodType<Value>) {
  const sent = z.unknown().optional();
  return sent.transform((raw, context): Empty | Value => {
    const first: unknown = Array.isArray(raw) ? raw[0] : raw;
    if (first === undefined || (typeof first === 'string' && first.trim() === '')) return empty;
    const checked = field.safeParse(raw);
    if (checked.success) return checked.data;
    const [issue] = checked.error.issues;
    const params = issue?.code === 'custom' ? issue.params : undefined;
    context.addIssue({ code: 'custom', params: params ?? { problem: { why: 'missing' } } });
    return z.NEVER;
  });
}

/** A whole number within bounds: １０, 十, 10時間 are understood. */
export function wholeNumber({ min, max }: { readonly min: number; readonly max: number }) {
  return one.transform((raw, context): number => {
    const written = typedDigits(raw);
    if (written === '') return fails(context, { why: 'missing' });
    if (!/^[0-9]{1,15}$/.test(written)) return fails(context, { why: 'not-a-number' });
    const value = Number(written);
    if (value < min) return fails(context, { why: 'too-small', limit: String(min) });
    if (value > max) return fails(context, { why: 'too-large', limit: String(max) });
    return value;
  });
}

/** Around a number of hours: 約12時間, 12h, 12 hours. */
const aroundHours = /^(?:約|およそ|だいたい)?(.+?)(?:時間|h|hrs?|hours?)?(?:くらい|ぐらい|ほど|程度)?$/i;

/** Whole hours within bounds: 十二時間 and 12h are understood; half an hour, days and minutes are not guessed at. */
export function wholeHours(bounds: { readonly min: number; readonly max: number }) {
  const count = wholeNumber(bounds);
  return one.transform((raw, context): number => {
    const typed = raw.slice(0, 100).normalize('NFKC').replaceAll(/\s/g, '');
    if (typed === '') return fails(context, { why: 'missing' });
    const written = kanjiAsDigits(aroundHours.exec(typed)?.[1] ?? typed);
    if (!/^(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3})+)$/.test(written))
      return fails(context, { why: 'not-hours' });
    const counted = count.safeParse(written);
    if (counted.success) return counted.data;
    return fails(context, problemsOf(counted.error).get('') ?? { why: 'not-hours' });
  });
}

export function localDateField(why: 'not-a-date' | 'not-a-birth-date' = 'not-a-date') {
  return one.transform((raw, context): LocalDate => {
    if (raw.trim() === '') return fails(context, { why: 'missing' });
    return parseLocalDate(raw) ?? fails(context, { why });
  });
}

export function choice<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return one.transform((raw, context): Choices[number] =>
    choices.includes(raw) ? raw : fails(context, { why: 'not-chosen' }),
  );
}

export function choices<const Choices extends readonly string[]>(
  all: Choices,
  { min = 0, max = all.length }: { readonly min?: number; readonly max?: number } = {},
) {
  return many.transform((raw, context): Choices[number][] => {
    const chosen = [...new Set(raw.filter((value) => value !== ''))];
    if (!chosen.every((value) => all.includes(value))) return fails(context, { why: 'not-chosen' });
    if (chosen.length < min) return fails(context, { why: 'too-few', limit: min });
    return chosen.length > max ? fails(context, { why: 'too-many', limit: max }) : chosen;
  });
}

/** A box that may stay empty. */
export function flag() {
  return one.transform((raw) => raw === 'yes');
}

/** A yes-or-no question that has to be answered. */
export function yesOrNo() {
  return one.transform((raw, context): boolean =>
    raw === 'yes' || raw === 'no' ? raw === 'yes' : fails(context, { why: 'not-chosen' }),
  );
}

/** A box that has to be ticked: terms, declarations. */
export function ticked(why: 'not-ticked' | 'not-in-japan' = 'not-ticked') {
  return one.transform((raw, context): true => (raw === 'yes' ? true : fails(context, { why })));
}

/** A reading in full-width katakana; hiragana and half-width kana are converted. */
export function kana(max: number) {
  return text({ max }).transform(
    (value, context): string => normaliseKana(value) ?? fails(context, { why: 'not-kana' }),
  );
}

/** An id in its slug form, from a hidden field or a choice; what it names is checked where it is used. */
export function slug() {
  return one.transform((raw, context): string =>
    /^[a-z]{1,3}_[0-9a-f]{32}$/.test(raw) ? raw : fails(context, { why: 'not-chosen' }),
  );
}

/** A field whose page offers what can be chosen, such as the days or the lines of a list: anything else is chosen anew. */
export function offered<Value>(field: z.ZodType<Value>) {
  const sent = z.unknown().optional();
  return sent.transform((raw, context): Value => {
    const checked = field.safeParse(raw);
    return checked.success ? checked.data : fails(context, { why: 'not-chosen' });
  });
}

/** Several ids in their slug form, as boxes send them; none where none is ticked. */
export function slugs() {
  return many.transform((raw, context): string[] => {
    const named = [...new Set(raw.filter((value) => value !== ''))];
    const areSlugs = named.length <= 50 && named.every((value) => /^[a-z]{1,3}_[0-9a-f]{32}$/.test(value));
    return areSlugs ? named : fails(context, { why: 'not-chosen' });
  });
}

/** Rows of a table in a form: wholly empty ones are left out, the others are checked. */
export function rows<Row extends z.ZodType>(
  row: Row,
  { min, max }: { readonly min: number; readonly max: number },
) {
  const filled = z.preprocess(
    (raw) =>
      Array.isArray(raw) ? raw.filter((item) => Object.values(item ?? {}).some((cell) => cell !== '')) : [],
    z.array(row),
  );
  return filled.superRefine((list, context) => {
    if (list.length < min) fails(context, { why: 'too-few', limit: min });
    if (list.length > max) fails(context, { why: 'too-many', limit: max });
  });
}
