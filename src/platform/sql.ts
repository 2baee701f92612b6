import { createHash } from 'node:crypto';
import type { QueryArrayResult } from 'pg';
import type { Tx } from './transaction.ts';

/** What a statement may carry as a parameter. Objects for jsonb columns go through `json`. */
export type SqlValue =
  | string
  | number
  | bigint
  | boolean
  | Date
  | Uint8Array
  | null
  | readonly string[]
  | readonly number[]
  | readonly bigint[];

interface Statement {
  readonly name: string;
  readonly text: string;
}

/** A template's strings are the same object at every call, so that each statement is read and named once. */
const statements = new WeakMap<TemplateStringsArray, Statement>();

function statementOf(strings: TemplateStringsArray): Statement {
  const known = statements.get(strings);
  if (known) return known;
  const text = strings.reduce((all, part, index) => `${all}$${index}${part}`);
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
  const statement = { name, text };
  statements.set(strings, statement);
  return statement;
}

/**
 * Runs one complete statement, prepared under a name of its own, inside a transaction.
 * Columns in snake_case come back as camelCase; bigint as bigint, date as 'YYYY-MM-DD', timestamptz as Date.
 *
 *     const [row] = await sql<MilestoneRow>(tx)`select id, due_on from milestone where …`;
 */
export function sql<Row extends object>(tx: Tx) {
  return async (strings: TemplateStringsArray, ...values: readonly SqlValue[]): Promise<Row[]> => {
    const { name, text } = statementOf(strings);
    const result = await tx.client.query<unknown[]>({
      name,
      text,
      values: [...values],
      rowMode: 'array',
    });
    return rowsOf<Row>(name, result);
  };
}

/** For jsonb parameters. Amounts are written as strings, because JSON has no integers of 64 bits. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner));
}

type Builder = (values: readonly unknown[]) => object;
const builders = new Map<string, Builder>();

function rowsOf<Row extends object>(name: string, result: QueryArrayResult<unknown[]>): Row[] {
  if (result.rows.length === 0) return [];
  let build = builders.get(name);
  if (!build) {
    build = builderFor(result.fields.map((field) => camelCase(field.name)));
    builders.set(name, build);
  }
  return result.rows.map(build) as Row[];
}

function builderFor(columns: readonly string[]): Builder {
  return (values) => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < columns.length; i++) row[columns[i] as string] = values[i];
    return row;
  };
}

function camelCase(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
