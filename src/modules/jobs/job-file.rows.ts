import type { FileId, JobId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { FileAudience } from './job.rules.ts';

export async function insertJobFile(
  tx: Tx,
  jobId: JobId,
  fileId: FileId,
  audience: FileAudience,
  description: string,
): Promise<void> {
  await sql(tx)`
    insert into job_file (region_id, job_id, file_id, audience, description, added_at)
    values (${tx.regionId}, ${jobId}, ${fileId}, ${audience}, ${description}, ${tx.now})`;
}

export async function deleteJobFile(tx: Tx, jobId: JobId, fileId: FileId): Promise<void> {
  const deleted = await sql(tx)`
    delete from job_file where region_id = ${tx.regionId} and job_id = ${jobId} and file_id = ${fileId}
    returning file_id`;
  if (deleted.length === 0) throw new NotFound();
}

export async function countJobFiles(tx: Tx, jobId: JobId): Promise<number> {
  const [row] = await sql<{ files: number }>(tx)`
    select count(*)::integer as files from job_file where region_id = ${tx.regionId} and job_id = ${jobId}`;
  return row?.files ?? 0;
}
