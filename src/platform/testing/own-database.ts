import type pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { openPool } from '../pool.ts';
import { usePool } from '../transaction.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

/**
 * Gives the test file a migrated database of its own, into which its transactions go; dropped at the end.
 * To be called before the file's own beforeAll. The result is there once the tests run.
 */
export function useOwnDatabase(connections = 4): {
  readonly url: FreshDatabase['url'];
  readonly pool: () => pg.Pool;
} {
  let database: FreshDatabase | undefined;
  let pool: pg.Pool | undefined;
  beforeAll(async () => {
    database = await freshDatabase();
    pool = openPool(database.url('app'), connections, () => {});
    usePool(pool);
  });
  afterAll(async () => {
    await pool?.end();
    await database?.drop();
  });
  return {
    url(role) {
      if (!database) throw new Error('The database is there once the tests run');
      return database.url(role);
    },
    pool() {
      if (!pool) throw new Error('The database is there once the tests run');
      return pool;
    },
  };
}
