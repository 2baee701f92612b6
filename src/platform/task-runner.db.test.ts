import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import type { RegionId } from '../kernel/ids.ts';
import { asAdministrator } from './embedded-postgres/administer.ts';
import { enqueue } from './queue.ts';
import { runTasks } from './task-runner.ts';
import { useOwnDatabase } from './testing/own-database.ts';
import { inTransaction } from './transaction.ts';

const database = useOwnDatabase();

/** A task that a runner of this name had begun. */
async function begunBy(runner: string): Promise<void> {
  await inTransaction(7 as RegionId, (tx) => enqueue(tx, 'write-down', { runner }, { key: runner }));
  await asAdministrator(database.url('queue'), (queue) =>
    queue.query(
      'update graphile_worker._private_jobs set locked_by = $1, locked_at = now(), attempts = 1 where key = $1',
      [runner],
    ),
  );
}

test('what a killed runner had begun is done by the next one, and what a living one does is left to it', async () => {
  await begunBy('killed');
  await begunBy('living');
  const living = new Client({ connectionString: database.url('queue') });
  await living.connect();
  await living.query(`select pg_advisory_lock(hashtextextended('living', 0))`);
  const done: string[] = [];
  const runner = runTasks(database.url('queue'), {
    'write-down': async (task) => void done.push((task as { payload: { runner: string } }).payload.runner),
  });
  for (const deadline = Date.now() + 10_000; done.length === 0 && Date.now() < deadline; ) await sleep(50);
  await runner.stop();
  await living.end();
  expect(done).toEqual(['killed']);
}, 20_000);
