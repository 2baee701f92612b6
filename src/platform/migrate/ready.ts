import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';

/** Below this an upload or the database's own log may find no room. */
const leastFreeBytes = 200 * 1024 * 1024;

/**
 * Answers whether the database answers with this code's schema (or a newer one, during an upgrade), the disk has room, and
 * uploaded files can be kept and read.
 * @param remembered for so many milliseconds the answer about files is not tried anew
 */
export function readiness(
  pool: pg.Pool,
  newestMigration: string,
  dataDir: string,
  remembered = 10_000,
): () => Promise<boolean> {
  const keepsFiles = seldomTried(() => tryFile(path.join(dataDir, 'files')), remembered);
  return async () => {
    try {
      const [{ rows }, disk] = await Promise.all([
        pool.query<{ present: boolean }>(
          'select exists (select from migration.applied where name = $1) as present',
          [newestMigration],
        ),
        statfs(dataDir),
        keepsFiles(),
      ]);
      return rows[0]?.present === true && disk.bavail * disk.bsize >= leastFreeBytes;
    } catch {
      return false;
    }
  };
}

function seldomTried(work: () => Promise<void>, remembered: number): () => Promise<void> {
  let last: { readonly at: number; readonly done: Promise<void> } | undefined;
  return () => {
    if (!last || performance.now() - last.at >= remembered) last = { at: performance.now(), done: work() };
    return last.done;
  };
}

/** As the file store does it; a folder that belongs to somebody else says so here, and not to the first who uploads. */
async function tryFile(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `.tried-${randomUUID()}`);
  try {
    await writeFile(file, file, { flag: 'wx', mode: 0o600 });
    if ((await readFile(file, 'utf8')) !== file) throw new Error('A file is not what was written');
  } finally {
    await rm(file, { force: true });
  }
}
