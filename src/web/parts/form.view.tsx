import type { ComponentChildren } from 'preact';
import type { Lang } from '../../platform/i18n.ts';
import { type FormState, typedRows } from '../form-state.ts';
import { problemText } from '../problem-text.ts';
import { formTexts } from './form.texts.ts';

/** A form with its words: what every field needs to draw itself. */
export interface FormWords<Name extends string> {
  readonly form: FormState;
  readonly lang: Lang;
  readonly labels: Readonly<Record<Name, string>>;
  readonly hints?: Readonly<Record<string, string>>;
  /** What a row is called where its table has several; without it rows are counted. */
  readonly rowTitle?: (n: number) => string;
  /** What a field's number counts, by its name: 日, 円. */
  readonly units?: Readonly<Record<string, string>>;
  /** What somebody who looked at it says of a field, by its name. */
  readonly remarks?: Readonly<Record<string, string>>;
}

/** `milestones.title` in its row 0 is the field `milestones.0.title`. */
export function pathOf(name: string, row?: number): string {
  return row === undefined ? name : name.replace('.', `.${row}.`);
}

/** The label of a field or of a field in a row: `milestones.0.title` speaks of the first one's title, unless it has its own. */
export function labelOf<Name extends string>(words: FormWords<Name>, path: string): string {
  const { labels, lang, rowTitle, form } = words;
  const own = labels[path as Name];
  if (own) return own;
  const [table = '', row, column] = path.split('.');
  const label = labels[`${table}.${column ?? ''}` as Name] ?? labels[table as Name] ?? path;
  // A list of one needs no number.
  if (!column || typedRows(form, table) < 2) return label;
  if (rowTitle)
    return lang === 'ja'
      ? `${rowTitle(Number(row) + 1)}の${label}`
      : `${rowTitle(Number(row) + 1)}: ${label}`;
  return lang === 'ja' ? `${Number(row) + 1}番目の${label}` : `${label} (no. ${Number(row) + 1})`;
}

export interface FormProps<Name extends string> {
  readonly words: FormWords<Name>;
  /** Where it is sent; without, to the page's own address. */
  readonly action?: string;
  readonly submit: string;
  /** What happens then, and when money moves, in a sentence beside the button. */
  readonly consequence?: string;
  readonly withFiles?: boolean;
  readonly children?: ComponentChildren;
}

/** A whole form: what is wrong on top, its fields, the one button, and what happens then. */
export function Form<Name extends string>(props: FormProps<Name>) {
  const { words, action, submit, consequence, withFiles = false, children } = props;
  return (
    <form
      class="form"
      method="post"
      {...(action ? { action } : {})}
      {...(withFiles ? { enctype: 'multipart/form-data' } : {})}
      novalidate
    >
      <Problems words={words} />
      <input type="hidden" name="key" value={words.form.key} />
      {/* Enter in a field presses the first button of the form, which may be one that only adds a row. */}
      <button class="enter" type="submit" tabIndex={-1} aria-hidden="true" />
      {children}
      <div class="form-end">
        {consequence ? <p class="consequence">{consequence}</p> : null}
        <button class="btn" type="submit">
          {submit}
        </button>
      </div>
    </form>
  );
}

/** What is wrong, each with a way to its field; it takes the focus, so that a screen reader begins here. */
export function Problems<Name extends string>({ words }: { readonly words: FormWords<Name> }) {
  const { form, lang } = words;
  if (form.refusal) {
    return (
      <div class="problems" role="alert" tabIndex={-1} autofocus>
        <h2>{formTexts.refused[lang]}</h2>
        <p>{form.refusal}</p>
      </div>
    );
  }
  if (form.problems.size === 0) return null;
  return (
    <div class="problems" role="alert" tabIndex={-1} autofocus>
      <h2>{formTexts.problems[lang]}</h2>
      <ul>
        {[...form.problems].map(([path, problem]) => (
          <li key={path}>
            <a href={`#${path}`}>{problemText(problem, labelOf(words, path), lang, words.units?.[path])}</a>
          </li>
        ))}
      </ul>
      <p class="small">{whatIsLeft(form, lang)}</p>
    </div>
  );
}

/** No browser gives a password or a chosen file back: who sent one is told. */
function whatIsLeft({ typed }: FormState, lang: Lang): string {
  const sent = Object.entries(typed);
  const password = sent.some(([name, value]) => /password/i.test(name) && value !== '');
  const files = sent.some(([, value]) => [value].flat().some((one) => one instanceof File));
  return [
    formTexts.nothingLost,
    ...(password ? [formTexts.typePasswordAgain] : []),
    ...(files ? [formTexts.chooseFilesAgain] : []),
  ]
    .map((sentence) => sentence[lang])
    .join(lang === 'ja' ? '' : ' ');
}

/** A button that does one thing, for pages whose next step needs no fields. */
export function ButtonForm(props: {
  readonly form: FormState;
  readonly action: string;
  readonly label: string;
  readonly look?: 'line' | 'quiet';
}) {
  const { form, action, label, look } = props;
  return (
    <form method="post" action={action} class="button-form">
      <input type="hidden" name="key" value={form.key} />
      <button class={look ? `btn ${look}` : 'btn'} type="submit">
        {label}
      </button>
    </form>
  );
}
