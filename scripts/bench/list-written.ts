import { type JobId, slugOf } from '../../src/kernel/ids.ts';
import { type LocalDate, writeDate } from '../../src/kernel/tokyo-date.ts';
import { writeYen, type Yen } from '../../src/kernel/yen.ts';
import { yenPerHour } from '../../src/modules/jobs/job.rules.ts';
import { jobTexts } from '../../src/web/jobs/job.texts.ts';
import { type BareRow, escaped, type Written } from './bare-page.ts';

/** What a list of postings shows of each. */
export function listWritten(rows: readonly BareRow[]): Written {
  const written: Record<string, string> = {};
  rows
    .filter((row) => 'organization_name' in row)
    .forEach((row, index) => {
      for (const [name, value] of Object.entries(valuesOf(row))) written[`${name} ${index}`] = value;
    });
  return written;
}

function valuesOf(row: BareRow): Written {
  const t = jobTexts.ja;
  const total = row.total as Yen;
  const hours = row.expected_hours as number;
  return {
    slug: slugOf('job', row.id as JobId),
    title: escaped(row.title as string),
    organization: escaped(row.organization_name as string),
    deadline: t.by(writeDate(row.application_deadline as LocalDate, 'ja')),
    total: writeYen(total),
    perHour: t.perHour(writeYen(yenPerHour(total, hours))),
    hours: t.hours(hours),
    proposals: t.proposals(row.proposals as number),
  };
}
