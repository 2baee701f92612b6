import { statfs } from 'node:fs/promises';
import type pg from 'pg';

/** Below this an upload or the database's own log may find no room. */
const leastFreeBytes = 200 * 1024 * 1024;

/** Whether the database answers with this code's schema (or a newer one, during an upgrade) and the disk has room. */
export async function isReady(pool: pg.Pool, newestMigration: string, dataDir: string): Promise<boolean> {
  try {
    const [{ rows }, disk] = await Promise.all([
      pool.query<{ present: boolean }>(
        'select exists (select from migration.applied where name = $1) as present',
        [newestMigration],
      ),
      statfs(dataDir),
    ]);
    return rows[0]?.present === true && disk.bavail * disk.bsize >= leastFreeBytes;
  } catch {
    return false;
  }
}
