import type pg from 'pg';
import type { Sent } from './recording.ts';

/** A page cut where something that was read stands: a text of the page, then the name of a value, and so on. */
export interface PageTemplate {
  readonly texts: readonly string[];
  readonly values: readonly string[];
}

/** As the database gives them: what the driver makes of a row without anybody's help. */
export type BareRow = Readonly<Record<string, unknown>>;

/** What a page shows of rows, as text, by name. Two values that read the same are the same to the page. */
export type Written = Readonly<Record<string, string>>;

/** Asks what the page asks, one after the other on one connection; the rows of all answers. */
export async function rowsOfPage(pool: pg.Pool, statements: readonly Sent[]): Promise<BareRow[]> {
  const client = await pool.connect();
  const rows: BareRow[] = [];
  try {
    for (const statement of statements) {
      const answer: { readonly rows?: BareRow[] } = await client.query(statement);
      if (answer.rows) rows.push(...answer.rows); // two statements in one text give none
    }
  } finally {
    client.release();
  }
  return rows;
}

/** Cuts a page that was drawn with these values; the longest first, since a short one may stand in a long one. */
export function templateOf(html: string, written: Written): PageTemplate {
  const byLength = Object.entries(written).sort(([, a], [, b]) => b.length - a.length);
  let pieces: { text: string; value?: string }[] = [{ text: html }];
  for (const [name, value] of byLength) {
    pieces = pieces.flatMap(({ text, value: after }) => {
      const texts = value === '' ? [text] : text.split(value);
      return texts.map((part, index) =>
        index < texts.length - 1
          ? { text: part, value: name }
          : { text: part, ...(after === undefined ? {} : { value: after }) },
      );
    });
  }
  return { texts: pieces.map(({ text }) => text), values: pieces.flatMap(({ value }) => value ?? []) };
}

/** The page by joining strings. */
export function barePage({ texts, values }: PageTemplate, written: Written): string {
  let html = texts[0] ?? '';
  for (let index = 0; index < values.length; index++)
    html += `${written[values[index] as string]}${texts[index + 1]}`;
  return html;
}

export function escaped(text: string): string {
  return text.replace(/[&<"]/g, (found) => (found === '&' ? '&amp;' : found === '<' ? '&lt;' : '&quot;'));
}
