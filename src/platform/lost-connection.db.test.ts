import { expect, test } from 'vitest';
import type { RegionId } from '../kernel/ids.ts';
import { openPool } from './pool.ts';
import { sql } from './sql.ts';
import { useOwnDatabase } from './testing/own-database.ts';
import { Away, inTransaction, reading, usePool } from './transaction.ts';

const region = 7 as RegionId;
const database = useOwnDatabase();
const rows = () => reading(region, async (tx) => (await sql(tx)`select 1 as one`).length);

test('a database that goes away in the middle is said to be away, and the next try works', async () => {
  const dying = inTransaction(region, (tx) => sql(tx)`select pg_terminate_backend(pg_backend_pid())`);
  await expect(dying).rejects.toBeInstanceOf(Away);
  expect(await rows()).toBe(1);
});

test('a database that cannot be reached is said to be away', async () => {
  const nowhere = openPool('postgres://nobody@127.0.0.1:1/nothing', 1, () => {});
  usePool(nowhere);
  await expect(rows()).rejects.toBeInstanceOf(Away);
  usePool(database.pool());
  await nowhere.end();
});
