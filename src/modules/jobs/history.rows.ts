import type { JobId, PersonId } from '../../kernel/ids.ts';
import { json, sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { TypedContent } from './content.rules.ts';

/** One look before publication; the posting is locked, so that the rounds follow each other. */
export async function insertCheck(
  tx: Tx,
  jobId: JobId,
  check: {
    readonly decision: 'open' | 'returned';
    readonly note: string;
    readonly comments: Readonly<Record<string, string>>;
    readonly by: PersonId;
  },
): Promise<void> {
  await sql(tx)`
    insert into job_check (region_id, job_id, round, decision, note, comments, checked_by, checked_at)
    select ${tx.regionId}, ${jobId}, coalesce(max(c.round), 0) + 1, ${check.decision}, ${check.note},
      ${json(check.comments)}::jsonb, ${check.by}, ${tx.now}
    from job_check c where c.region_id = ${tx.regionId} and c.job_id = ${jobId}`;
}

/** What readers see of a locked posting from now on. */
export async function insertVersion(
  tx: Tx,
  jobId: JobId,
  facts: TypedContent,
  by: PersonId,
  note: string,
): Promise<number> {
  const [row] = await sql<{ version: number }>(tx)`
    insert into job_version (region_id, job_id, version, facts, note, changed_by, changed_at)
    select ${tx.regionId}, ${jobId}, coalesce(max(v.version), 0) + 1, ${json(facts)}::jsonb, ${note}, ${by}, ${tx.now}
    from job_version v where v.region_id = ${tx.regionId} and v.job_id = ${jobId}
    returning version`;
  return row?.version ?? 1;
}
