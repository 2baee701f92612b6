import type { JobId, MessageId, ReportId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Report, ReportReason } from './report.rules.ts';

export interface ReportRow extends Report {
  readonly reason: ReportReason;
  readonly reportedAt: Date;
}

/** Open ones first, the oldest of them on top; then the newest of those that have been answered. */
export function reportRows(tx: Tx): Promise<ReportRow[]> {
  return sql<ReportRow>(tx)`
    select id, state, title, reported_by, about_person, about_organization, reason, reported_at
    from abuse_report where region_id = ${tx.regionId}
    order by state = 'answered', case when state = 'open' then reported_at end, reported_at desc
    limit 200`;
}

/** One report with what it is about: the message alone, and no other word of that talk. */
export interface ReportPage extends ReportRow {
  readonly subjectKind: 'message' | 'job';
  readonly subjectId: MessageId | JobId;
  readonly text: string;
  readonly reporterName: string;
  readonly message: string | null;
  readonly authorName: string | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

export async function reportPage(tx: Tx, id: ReportId): Promise<ReportPage> {
  const [report] = await sql<ReportPage>(tx)`
    select a.id, a.state, a.title, a.reported_by, a.about_person, a.about_organization, a.reason, a.reported_at,
      a.subject_kind, a.subject_id, a.text, p.display_name as reporter_name, m.text as message,
      w.display_name as author_name, a.answer, a.answered_at
    from abuse_report a
      join person p on p.id = a.reported_by
      left join talk_message m on a.subject_kind = 'message' and m.region_id = a.region_id and m.id = a.subject_id
      left join person w on w.id = a.about_person
    where a.region_id = ${tx.regionId} and a.id = ${id}`;
  if (!report) throw new NotFound();
  return report;
}
