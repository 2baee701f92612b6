import type { z } from 'zod';
import { type Problem, problemsOf } from '../kernel/fields.ts';

/** What a form sends: a text, several, a file, or rows of these. */
export type Typed = string | File | readonly Typed[] | { readonly [name: string]: Typed };
export type TypedForm = { readonly [name: string]: Typed };

/** A form as it is drawn: what stands in its fields, what is wrong with it, and the key that makes it happen once. */
export interface FormState {
  readonly key: string;
  readonly typed: TypedForm;
  /** By the field's path, as in the HTML: `title`, `milestones.0.reward`. */
  readonly problems: ReadonlyMap<string, Problem>;
  /** Why the business said no, as a sentence; shown above the fields. */
  readonly refusal?: string;
}

export function emptyForm(key: string, typed: TypedForm = {}): FormState {
  return { key, typed, problems: new Map() };
}

/** The text in a field; '' where there is none. */
export function typedText(form: FormState, path: string): string {
  const value = at(form.typed, path);
  if (Array.isArray(value)) return typeof value[0] === 'string' ? value[0] : '';
  return typeof value === 'string' ? value : '';
}

/** All the values of a field with several boxes. */
export function typedTexts(form: FormState, path: string): readonly string[] {
  const value = at(form.typed, path);
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** How many rows of a table were typed. */
export function typedRows(form: FormState, path: string): number {
  const value = at(form.typed, path);
  return Array.isArray(value) ? value.length : 0;
}

function at(typed: TypedForm, path: string): Typed | undefined {
  return path
    .split('.')
    .reduce<Typed | undefined>(
      (inner, step) =>
        typeof inner === 'object' && !(inner instanceof File)
          ? (inner as Record<string, Typed>)[step]
          : undefined,
      typed,
    );
}

/**
 * The fields of a submitted form with their rows: `milestones.0.title` becomes a list of objects.
 * Rows in which nothing was typed are left out here, so that what is checked and what is shown again agree.
 */
export function nested(form: FormData): TypedForm {
  const fields = new Map<string, Typed>();
  const tables = new Map<string, Map<number, Record<string, Typed>>>();
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((value) => !isNothingChosen(value)) as (string | File)[];
    const value: Typed = all.length === 1 ? (all[0] as Typed) : all;
    const [table, index, column] = /^([a-zA-Z]+)\.(\d{1,3})\.([a-zA-Z]+)$/.exec(name)?.slice(1) ?? [];
    if (table && index && column) {
      const rows = tables.get(table) ?? new Map<number, Record<string, Typed>>();
      rows.set(Number(index), { ...rows.get(Number(index)), [column]: value });
      tables.set(table, rows);
    } else if (/^[a-zA-Z_]+$/.test(name)) fields.set(name, value);
  }
  for (const [table, rows] of tables) {
    const inOrder = [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
    fields.set(
      table,
      inOrder.filter((row) => Object.values(row).some((cell) => cell !== '')),
    );
  }
  return Object.fromEntries(fields);
}

/** What a browser sends of a file field in which nothing was chosen; a file that was chosen has a name, also when it is empty. */
export function isNothingChosen(sent: FormDataEntryValue): boolean {
  return typeof sent !== 'string' && sent.size === 0 && sent.name === '';
}

/** The same form with one more empty row, for the button that asks for it where no JavaScript runs. */
export function withRow(form: FormState, table: string): FormState {
  const rows = form.typed[table];
  return {
    ...form,
    typed: { ...form.typed, [table]: [...(Array.isArray(rows) ? rows : []), {}] },
    problems: new Map(),
  };
}

export type ReadForm<Value> =
  | { readonly ok: true; readonly value: Value; readonly form: FormState }
  | { readonly ok: false; readonly form: FormState };

/** Checks what was typed against the schema; either way the form can be shown again as it was. */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  sent: FormData,
  newKey: () => string,
): ReadForm<z.infer<Schema>> {
  const typed = nested(sent);
  const key = typeof typed.key === 'string' && /^[0-9a-f-]{36}$/.test(typed.key) ? typed.key : newKey();
  const result = schema.safeParse(typed);
  if (result.success) return { ok: true, value: result.data, form: { key, typed, problems: new Map() } };
  return { ok: false, form: { key, typed, problems: problemsOf(result.error) } };
}
