import type pg from 'pg';
import { type JobId, slugOf } from '../../src/kernel/ids.ts';
import { type LocalDate, writeDate } from '../../src/kernel/tokyo-date.ts';
import { addYen, writeYen, type Yen, yen } from '../../src/kernel/yen.ts';
import { yenPerHour } from '../../src/modules/jobs/job.rules.ts';
import { jobTexts } from '../../src/web/jobs/job.texts.ts';
import type { Sent } from './recording.ts';

/** A page cut where something of the posting stands: a text of the page, then the name of a value, and so on. */
export interface PageTemplate {
  readonly texts: readonly string[];
  readonly values: readonly string[];
}

/** As the database gives them: what the driver makes of a row without anybody's help. */
export type BareRow = Readonly<Record<string, unknown>>;

/** Asks what the page asks; of all the rows, the posting's and those of its parts. */
export async function rowsOfPage(
  pool: pg.Pool,
  statements: readonly Sent[],
): Promise<{ readonly job: BareRow; readonly milestones: readonly BareRow[] }> {
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
  return {
    job: rows.find((row) => 'description' in row) ?? {},
    milestones: rows.filter((row) => 'reward' in row),
  };
}

/** What the page shows of a posting, as text. Two values that read the same are the same to the page. */
function valuesOf(job: BareRow, milestones: readonly BareRow[]): Record<string, string> {
  const t = jobTexts.ja;
  const hours = job.expected_hours as number;
  const total = milestones.reduce((sum, { reward }) => addYen(sum, reward as Yen), yen(0n));
  const values: Record<string, string> = {
    slug: slugOf('job', job.id as JobId),
    total: writeYen(total),
    perHour: t.perHour(writeYen(yenPerHour(total, hours))),
    hours: t.hours(hours),
    proposals: t.proposals(job.proposals as number),
    revisions: t.revisionsIncluded(job.revisions_included as number),
    deliveryDue: writeDate(job.delivery_due as LocalDate, 'ja'),
    deadline: t.by(writeDate(job.application_deadline as LocalDate, 'ja')),
  };
  for (const name of textColumns) values[name] = escaped(job[name] as string);
  milestones.forEach(({ title, reward, due_on }, index) => {
    values[`title${index}`] = escaped(title as string);
    values[`reward${index}`] = writeYen(reward as Yen);
    values[`due${index}`] = writeDate(due_on as LocalDate, 'ja');
  });
  return values;
}

const textColumns = [
  'title',
  'organization_name',
  'organization_address',
  'description',
  'acceptance_criteria',
  'delivery_place',
  'expense_handling',
  'ip_handling',
  'contact',
] as const;

/** Cuts a page that was drawn of this posting; the longest values first, since a short one may stand in a long one. */
export function templateOf(html: string, job: BareRow, milestones: readonly BareRow[]): PageTemplate {
  const byLength = Object.entries(valuesOf(job, milestones)).sort(([, a], [, b]) => b.length - a.length);
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
export function barePage(
  { texts, values }: PageTemplate,
  job: BareRow,
  milestones: readonly BareRow[],
): string {
  const written = valuesOf(job, milestones);
  let html = texts[0] ?? '';
  for (let index = 0; index < values.length; index++)
    html += `${written[values[index] as string]}${texts[index + 1]}`;
  return html;
}

function escaped(text: string): string {
  return text.replace(/[&<"]/g, (found) => (found === '&' ? '&amp;' : found === '<' ? '&lt;' : '&quot;'));
}
