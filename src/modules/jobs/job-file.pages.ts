import type { FileId, JobId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { MediaType } from '../files/file.rules.ts';
import type { FileAudience } from './job.rules.ts';

export interface JobFile {
  readonly id: FileId;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly audience: FileAudience;
  readonly description: string;
}

/** The samples and originals of a posting, as they were added. */
export function filesOf(tx: Tx, jobId: JobId): Promise<JobFile[]> {
  return sql<JobFile>(tx)`
    select f.id, f.name, f.media_type, f.size::integer as size, j.audience, j.description
    from job_file j join file f on f.region_id = j.region_id and f.id = j.file_id
    where j.region_id = ${tx.regionId} and j.job_id = ${jobId}
    order by j.added_at, j.file_id`;
}

/** Whether this worker is the one with whom the job was agreed. */
export async function isAgreedWith(tx: Tx, jobId: JobId, personId: PersonId): Promise<boolean> {
  const found = await sql(tx)`
    select p.id from proposal p join job j on j.region_id = p.region_id and j.id = p.job_id
    where p.region_id = ${tx.regionId} and p.job_id = ${jobId} and p.worker_id = ${personId}
      and p.state = 'selected' and j.state = 'filled'`;
  return found.length > 0;
}
