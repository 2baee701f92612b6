import { type JobId, slugOf } from '../../src/kernel/ids.ts';
import { type LocalDate, writeDate } from '../../src/kernel/tokyo-date.ts';
import { addYen, writeYen, type Yen, yen } from '../../src/kernel/yen.ts';
import { yenPerHour } from '../../src/modules/jobs/job.rules.ts';
import { jobTexts } from '../../src/web/jobs/job.texts.ts';
import { type BareRow, escaped, type Written } from './bare-page.ts';

/** What a posting's page shows of it. */
export function postingWritten(rows: readonly BareRow[]): Written {
  const job = rows.find((row) => 'description' in row) ?? {};
  const milestones = rows.filter((row) => 'reward' in row);
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
