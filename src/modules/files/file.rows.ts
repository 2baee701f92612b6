import type { FileId, PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { StoredFile, Upload } from './file.rules.ts';

/** What is known of a file; the bytes come from the file store. Who may read it is decided by what refers to it. */
export async function loadFile(tx: Tx, id: FileId): Promise<StoredFile> {
  const [file] = await sql<Omit<StoredFile, 'size'> & { size: bigint }>(tx)`
    select id, sha256, size, media_type, name, uploaded_by, uploaded_at
    from file where region_id = ${tx.regionId} and id = ${id}`;
  if (!file) throw new NotFound();
  return { ...file, size: Number(file.size) };
}

export async function insertFile(tx: Tx, id: FileId, by: PersonId, upload: Upload): Promise<void> {
  await sql(tx)`
    insert into file (region_id, id, sha256, size, media_type, name, uploaded_by, uploaded_at)
    values (${tx.regionId}, ${id}, ${upload.sha256}, ${upload.size}, ${upload.mediaType}, ${upload.name}, ${by},
      ${tx.now})`;
}
