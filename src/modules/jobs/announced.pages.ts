import type { JobId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** An open posting as programs outside are told of it. */
export interface AnnouncedJob {
  readonly id: JobId;
  readonly title: string;
  readonly organizationName: string;
  readonly description: string;
  readonly total: Yen;
  readonly expectedHours: number;
  readonly applicationDeadline: LocalDate;
  readonly openedAt: Date;
  /** When what readers see was last changed. */
  readonly changedAt: Date;
}

/** Those of these that still take proposals, newest first. */
export function announcedJobs(tx: Tx, today: LocalDate, ids: readonly JobId[]): Promise<AnnouncedJob[]> {
  return sql<AnnouncedJob>(tx)`
    select l.id, l.title, l.organization_name, j.description, l.total, l.expected_hours, l.application_deadline, l.opened_at,
      coalesce((select max(v.changed_at) from job_version v where v.region_id = l.region_id and v.job_id = l.id),
        l.opened_at) as changed_at
    from job_listed l join job j on j.region_id = l.region_id and j.id = l.id
    where l.region_id = ${tx.regionId} and l.id = any (${ids}::uuid[]) and exists (select from job_taking t
        where t.region_id = l.region_id and t.id = l.id and t.application_deadline >= ${today})
    order by l.opened_at desc, l.id desc`;
}

/** For a list of all addresses, in parts: those after the given one, by id. */
export function announcedAfter(
  tx: Tx,
  today: LocalDate,
  after: JobId | null,
  limit: number,
): Promise<Pick<AnnouncedJob, 'id' | 'changedAt'>[]> {
  return sql<Pick<AnnouncedJob, 'id' | 'changedAt'>>(tx)`
    select t.id, coalesce((select max(v.changed_at) from job_version v where v.region_id = t.region_id and v.job_id = t.id),
        j.opened_at) as changed_at
    from job_taking t join job j on j.region_id = t.region_id and j.id = t.id
    where t.region_id = ${tx.regionId} and t.application_deadline >= ${today}
      and (${after}::uuid is null or t.id > ${after}::uuid)
    order by t.id limit ${limit}`;
}

/** The last one of so many, by id; null where there are not more. */
export async function announcedBefore(tx: Tx, today: LocalDate, skipped: number): Promise<JobId | null> {
  if (skipped === 0) return null;
  const [last] = await sql<{ id: JobId }>(tx)`
    select id from job_taking where region_id = ${tx.regionId} and application_deadline >= ${today}
    order by id offset ${skipped - 1} limit 1`;
  return last?.id ?? null;
}
