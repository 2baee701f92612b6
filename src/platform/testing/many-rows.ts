import { asAdministrator } from '../embedded-postgres/administer.ts';
import type { Tx } from '../transaction.ts';

type Value = string | number | bigint | boolean | Date | null | readonly string[] | readonly number[];

/** A column of a table: its type, and what stands there of a row. */
type Column<Row> = readonly [type: string, value: (row: Row) => Value];

/**
 * Inserts many rows of the transaction's region in one statement, one array per column. COPY cannot: it refuses every
 * table whose policies are forced, and those are all of ours.
 */
export async function insertMany<Row>(
  { client, regionId }: Tx,
  table: string,
  columns: Readonly<Record<string, Column<Row>>>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const known = Object.entries(columns);
  const names = known.map(([name]) => name);
  // An array within an array would be one of two dimensions: it travels as text.
  const given = known.map(([, [type]]) => (type.endsWith('[]') ? 'text' : type));
  const text = `
    insert into ${table} (region_id, ${names.join(', ')})
    select $1, ${known.map(([name, [type]]) => `u.${name}::${type}`).join(', ')}
    from unnest(${given.map((type, index) => `$${index + 2}::${type}[]`).join(', ')}) as u (${names.join(', ')})`;
  const values = known.map(([, [, value]]) => rows.map((row) => written(value(row))));
  await client.query({ name: `insert-many-${table}`, text, values: [regionId, ...values] });
}

function written(value: Value): Exclude<Value, Date | readonly string[] | readonly number[]> {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  const plain = value.map(String);
  if (!plain.every((each) => /^-?\w+$/.test(each)))
    throw new TypeError('An array within a row holds words and numbers');
  return `{${plain.join(',')}}`;
}

/** For a transaction that writes for minutes: no statement of it is cut off. */
export async function expectMuch({ client }: Tx): Promise<void> {
  await client.query('set local statement_timeout = 0');
}

/** What the server would find out by itself in some minutes: which rows are settled, and how often each value comes. */
export async function settleTables(ownerUrl: string): Promise<void> {
  await asAdministrator(ownerUrl, (client) => client.query('vacuum (analyze)'));
}
