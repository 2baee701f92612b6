import type pg from 'pg';

/** How often the tasks of dead runners are looked for, besides at the start. */
const interval = 30_000;

/**
 * A runner that is killed leaves its tasks locked in its name, and the queue itself would wait four hours for it. So each
 * runner holds a lock of the server under its name, which ends with its connection, however it ends; a name that nobody
 * holds is a dead runner's, and its tasks may be done by another.
 * @param onLoss when the connection is gone, the others take this runner for dead: it has to end
 * @returns ends the holding
 */
export async function holdName(pool: pg.Pool, name: string, onLoss: () => void): Promise<() => void> {
  const client = await pool.connect();
  let timer: NodeJS.Timeout | undefined;
  const release = () => {
    clearInterval(timer);
    client.release(true);
  };
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
    await freeTasksOfTheDead(client, name);
  } catch (error) {
    release();
    throw error;
  }
  client.once('error', onLoss);
  timer = setInterval(() => void freeTasksOfTheDead(client, name).catch(() => {}), interval).unref();
  return release;
}

/** Our own lock would be given to us once more, so our own name is left out. */
async function freeTasksOfTheDead(client: pg.PoolClient, ownName: string): Promise<void> {
  await client.query(
    `select graphile_worker.force_unlock_workers(array_agg(locked_by)) from (
       select distinct locked_by from graphile_worker._private_jobs where locked_by <> $1) as holder
     where pg_try_advisory_xact_lock(hashtextextended(locked_by, 0))`,
    [ownName],
  );
}
