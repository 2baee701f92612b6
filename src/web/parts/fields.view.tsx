import type { ComponentChildren } from 'preact';
import { typedText, typedTexts } from '../form-state.ts';
import { problemText } from '../problem-text.ts';
import { formTexts } from './form.texts.ts';
import { type FormWords, labelOf, pathOf } from './form.view.tsx';

interface FieldProps<Name extends string> {
  readonly words: FormWords<Name>;
  readonly name: Name;
  /** The row of a table in the form, from 0. */
  readonly row?: number | undefined;
  /** Whether it may stay empty, or in words when it is needed: 「法人のとき必要」. */
  readonly optional?: boolean | string;
}

interface Described {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

/** Label, support text, control, error: always in this order (Digital Agency Design System). */
function Field<Name extends string>(
  props: FieldProps<Name> & { readonly children: (control: Described) => ComponentChildren },
) {
  const { words, name, row, optional = false, children } = props;
  const id = pathOf(name, row);
  const problem = words.form.problems.get(id);
  const hint = words.hints?.[name];
  const remark = words.remarks?.[name];
  const described = [problem ? `${id}-problem` : '', remark ? `${id}-remark` : '', hint ? `${id}-hint` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <label for={id}>
        {words.labels[name]} <Mark optional={optional} lang={words.lang} />
      </label>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <Remark words={words} name={name} row={row} />
      {children({
        id,
        name: id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(problem ? { 'aria-invalid': 'true' as const } : {}),
      })}
      {problem ? (
        <p class="problem" id={`${id}-problem`}>
          ＊{problemText(problem, labelOf(words, id), words.lang, words.units?.[id])}
        </p>
      ) : null}
    </div>
  );
}

/** What somebody who looked at the form says of this field. */
export function Remark<Name extends string>({ words, name, row }: Omit<FieldProps<Name>, 'optional'>) {
  const remark = words.remarks?.[name];
  if (!remark) return null;
  return (
    <p class="remark" id={`${pathOf(name, row)}-remark`}>
      <b>{formTexts.remark[words.lang]}</b> <span lang="ja">{remark}</span>
    </p>
  );
}

function Mark({ optional, lang }: { readonly optional: boolean | string; readonly lang: 'ja' | 'en' }) {
  if (typeof optional === 'string') return <span class="mark">{optional}</span>;
  return (
    <span class={optional ? 'mark' : 'mark must'}>
      {(optional ? formTexts.optional : formTexts.required)[lang]}
    </span>
  );
}

export interface TextInputProps<Name extends string> extends FieldProps<Name> {
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'date' | 'search';
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'text' | 'tel' | 'email';
  /** What stands behind the field: 円, 時間. */
  readonly unit?: string;
  readonly width?: 'short' | 'medium';
}

export function TextInput<Name extends string>(props: TextInputProps<Name>) {
  const { type = 'text', autocomplete, inputmode, unit, width } = props;
  return (
    <Field {...props}>
      {(control) => (
        <>
          <span class={`control ${width ?? ''}`}>
            <input
              {...control}
              type={type as 'text'}
              value={type === 'password' ? '' : typedText(props.words.form, control.name)}
              {...(autocomplete ? { autocomplete } : {})}
              {...(inputmode ? { inputmode } : {})}
            />
            {unit ? <span class="unit">{unit}</span> : null}
          </span>
          {type === 'password' ? <ShowPassword lang={props.words.lang} field={control.id} /> : null}
        </>
      )}
    </Field>
  );
}

/** A box without a name, so that it is never sent; `islands/password.ts` lets it be seen, and makes it work. */
function ShowPassword({ lang, field }: { readonly lang: 'ja' | 'en'; readonly field: string }) {
  return (
    <label class="choice" hidden>
      <input type="checkbox" data-shows={field} autocomplete="off" />
      <span>{formTexts.showPassword[lang]}</span>
    </label>
  );
}

export function TextArea<Name extends string>(props: FieldProps<Name> & { readonly rows?: number }) {
  return (
    <Field {...props}>
      {(control) => (
        <textarea {...control} rows={props.rows ?? 6}>
          {typedText(props.words.form, control.name)}
        </textarea>
      )}
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export function Select<Name extends string>(
  props: FieldProps<Name> & { readonly choices: readonly Choice[] },
) {
  const chosen = typedText(props.words.form, pathOf(props.name, props.row));
  return (
    <Field {...props}>
      {(control) => (
        <select {...control}>
          {props.choices.some((choice) => choice.value === '') ? null : (
            <option value="">{formTexts.choose[props.words.lang]}</option>
          )}
          {props.choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === chosen}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface GroupProps<Name extends string> extends FieldProps<Name> {
  readonly choices: readonly Choice[];
}

/** One of a few, all to be seen at once. */
export function Radios<Name extends string>(props: GroupProps<Name>) {
  return <Group {...props} type="radio" />;
}

/** Any of a few. */
export function Checkboxes<Name extends string>(props: GroupProps<Name>) {
  return <Group {...props} type="checkbox" />;
}

/** A yes-or-no question. */
export function YesNo<Name extends string>(props: FieldProps<Name>) {
  const choices = (['yes', 'no'] as const).map((value) => ({
    value,
    label: formTexts[value][props.words.lang],
  }));
  return <Group {...props} choices={choices} type="radio" />;
}

function Group<Name extends string>(props: GroupProps<Name> & { readonly type: 'radio' | 'checkbox' }) {
  const { words, name, row, optional = props.type === 'checkbox', choices, type } = props;
  const id = pathOf(name, row);
  const chosen = typedTexts(words.form, id);
  return (
    <FieldGroup {...props} optional={optional === true ? formTexts.optionalChoice[words.lang] : optional}>
      {choices.map((choice) => (
        <label key={choice.value} class="choice">
          <input type={type} name={id} value={choice.value} checked={chosen.includes(choice.value)} />
          <span>
            {choice.label}
            {choice.hint ? <span class="hint">{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}

/** Several controls that answer one question: its words around them, in the same order as of a single one. */
export function FieldGroup<Name extends string>(
  props: FieldProps<Name> & { readonly children: ComponentChildren },
) {
  const { words, name, row, optional = false, children } = props;
  const id = pathOf(name, row);
  const problem = words.form.problems.get(id);
  const hint = words.hints?.[name];
  const remark = words.remarks?.[name];
  const described = [problem ? `${id}-problem` : '', remark ? `${id}-remark` : '', hint ? `${id}-hint` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      class={problem ? 'field group wrong' : 'field group'}
      id={id}
      tabIndex={-1}
      {...(described ? { 'aria-describedby': described } : {})}
    >
      <legend>
        {words.labels[name]} <Mark optional={optional} lang={words.lang} />
      </legend>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <Remark words={words} name={name} row={row} />
      {children}
      {problem ? (
        <p class="problem" id={`${id}-problem`}>
          ＊{problemText(problem, labelOf(words, id), words.lang)}
        </p>
      ) : null}
    </fieldset>
  );
}

/** One box with its sentence: `flag` and `ticked` fields; `must` where nothing goes on without it. */
export function Tick<Name extends string>(
  props: Omit<FieldProps<Name>, 'optional'> & { readonly must?: boolean },
) {
  const { words, name, row, must = false } = props;
  const id = pathOf(name, row);
  const problem = words.form.problems.get(id);
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <Remark words={words} name={name} row={row} />
      <label class="choice">
        <input
          type="checkbox"
          id={id}
          name={id}
          value="yes"
          checked={typedText(words.form, id) === 'yes'}
          {...(problem ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-problem` } : {})}
        />
        <span>
          {words.labels[name]}
          {must ? <Mark optional={false} lang={words.lang} /> : null}
          {words.hints?.[name] ? <span class="hint">{words.hints[name]}</span> : null}
        </span>
      </label>
      {problem ? (
        <p class="problem" id={`${id}-problem`}>
          ＊{problemText(problem, labelOf(words, id), words.lang)}
        </p>
      ) : null}
    </div>
  );
}

/** Files to send along; what was chosen is lost when the form comes back, and the hint says so. */
export function FileInput<Name extends string>(
  props: FieldProps<Name> & { readonly accept?: string; readonly one?: boolean },
) {
  const { accept, one = false, optional = false } = props;
  const mark = optional === true ? formTexts.optionalFile[props.words.lang] : optional;
  return (
    <Field {...props} optional={mark}>
      {(control) => <input {...control} type="file" multiple={!one} {...(accept ? { accept } : {})} />}
    </Field>
  );
}
