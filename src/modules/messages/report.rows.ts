import type { PersonId, ReportId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { ReportForm } from './report.forms.ts';
import type { Report, ReportSubject } from './report.rules.ts';

/** False where this person has reported the same thing before. */
export async function insertReport(
  tx: Tx,
  id: ReportId,
  by: PersonId,
  subject: ReportSubject,
  { reason, text }: ReportForm,
): Promise<boolean> {
  const [written] = await sql(tx)`
    insert into abuse_report (region_id, id, subject_kind, subject_id, title, about_person, about_organization,
      reported_by, reported_at, reason, text)
    values (${tx.regionId}, ${id}, ${subject.kind}, ${subject.id}, ${subject.title}, ${subject.aboutPerson},
      ${subject.aboutOrganization}, ${by}, ${tx.now}, ${reason}, ${text})
    on conflict (region_id, subject_kind, subject_id, reported_by) do nothing
    returning id`;
  return written !== undefined;
}

export async function lockReport(tx: Tx, id: ReportId): Promise<Report> {
  const [report] = await sql<Report>(tx)`
    select id, state, title, reported_by, about_person, about_organization from abuse_report
    where region_id = ${tx.regionId} and id = ${id}
    for update`;
  if (!report) throw new NotFound();
  return report;
}

export async function markAnswered(tx: Tx, { id }: Report, by: PersonId, answer: string): Promise<void> {
  await sql(tx)`
    update abuse_report set state = 'answered', answer = ${answer}, answered_by = ${by}, answered_at = ${tx.now}
    where region_id = ${tx.regionId} and id = ${id}`;
}
