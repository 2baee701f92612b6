import type { JobId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Matched } from './match.rules.ts';

/** One posting of a region after the other, so that nobody is told of more than their week allows. */
export async function holdMatching(tx: Tx): Promise<void> {
  await sql(tx)`select pg_advisory_xact_lock(hashtextextended('matching', ${tx.regionId}))`;
}

export async function insertMatches(tx: Tx, jobId: JobId, found: readonly Matched[]): Promise<void> {
  await sql(tx)`
    insert into job_match (region_id, job_id, worker_id, score, matched_at)
    select ${tx.regionId}, ${jobId}, f.worker_id, f.score, ${tx.now}
    from unnest(${found.map(({ workerId }) => workerId)}::uuid[], ${found.map(({ score }) => score)}::integer[])
      as f (worker_id, score)`;
}
