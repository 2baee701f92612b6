import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type Upload, uploadsKeptFor } from './file.rules.ts';

/** Holds the person, so that forms sent at once are added up, and the bytes, so that nobody clears them meanwhile. */
export async function insertKeptUploads(
  tx: Tx,
  personId: PersonId,
  uploads: readonly (Pick<Upload, 'sha256' | 'size'> & { readonly id: string })[],
): Promise<void> {
  await hold(tx, personId);
  const inOrder = [...uploads].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  for (const { id, sha256, size } of inOrder) {
    await hold(tx, sha256);
    await sql(tx)`
      insert into kept_upload (region_id, id, sha256, size, kept_by, kept_at)
      values (${tx.regionId}, ${id}, ${sha256}, ${size}, ${personId}, ${tx.now})`;
  }
}

function hold(tx: Tx, what: string): Promise<unknown> {
  return sql(tx)`select pg_advisory_xact_lock(hashtextextended(${what}, ${tx.regionId}))`;
}

/** In bytes: what this person has sent in the last 24 hours, used or not. */
export async function bytesKeptToday(tx: Tx, personId: PersonId): Promise<number> {
  const [row] = await sql<{ bytes: bigint }>(tx)`
    select coalesce(sum(size), 0)::bigint as bytes from kept_upload
    where region_id = ${tx.regionId} and kept_by = ${personId} and kept_at > ${dayBefore(tx)}`;
  return Number(row?.bytes ?? 0n);
}

export async function regionsWithOldUploads(tx: Tx): Promise<RegionId[]> {
  const rows = await sql<{ regionId: RegionId }>(tx)`
    select region_id from kept_uploads_due(${dayBefore(tx)}) order by region_id`;
  return rows.map(({ regionId }) => regionId);
}

/** One of those whose day has passed, held until the transaction ends; null when there is none. */
export async function takeOldUpload(tx: Tx): Promise<string | null> {
  const [row] = await sql<{ sha256: string }>(tx)`
    select sha256 from kept_upload
    where region_id = ${tx.regionId} and kept_at <= ${dayBefore(tx)} order by kept_at limit 1`;
  if (!row) return null;
  await hold(tx, row.sha256);
  await sql(tx)`
    delete from kept_upload
    where region_id = ${tx.regionId} and sha256 = ${row.sha256} and kept_at <= ${dayBefore(tx)}`;
  return row.sha256;
}

/** Whether a row names these bytes, or somebody sent them again within the day. */
export async function isStillWanted(tx: Tx, sha256: string): Promise<boolean> {
  const [row] = await sql(tx)`
    select 1 as one from file where region_id = ${tx.regionId} and sha256 = ${sha256}
    union all
    select 1 as one from kept_upload where region_id = ${tx.regionId} and sha256 = ${sha256}
    limit 1`;
  return row !== undefined;
}

function dayBefore(tx: Tx): Date {
  return new Date(tx.now.getTime() - uploadsKeptFor);
}
