import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** Keeps the bytes under their SHA-256; the same ones twice are kept once. */
export async function insertPicture(tx: Tx, name: string, bytes: Uint8Array): Promise<void> {
  await sql(tx)`
    insert into region_picture (region_id, sha256, bytes, kept_at)
    values (${tx.regionId}, ${name}, ${bytes}, ${tx.now})
    on conflict do nothing`;
}

/** Only what the region shows now: what it has taken away is gone for everyone. @throws NotFound for any other */
export async function shownPicture(tx: Tx, name: string): Promise<Uint8Array> {
  const [row] = await sql<{ bytes: Uint8Array }>(tx)`
    select p.bytes
    from region r join region_picture p on p.region_id = r.id and p.sha256 in (r.logo, r.picture, r.picture_small)
    where r.id = ${tx.regionId} and p.region_id = ${tx.regionId} and p.sha256 = ${name}`;
  if (!row) throw new NotFound();
  return row.bytes;
}
