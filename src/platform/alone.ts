import type { Pool } from './pool.ts';

/**
 * Runs the work while no other process runs work of the same number; false when one does. The lock belongs to a
 * connection, so that it ends with the process that held it.
 */
export async function alone(pool: Pool, lock: number, work: () => Promise<void>): Promise<boolean> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [lock]);
    if (!rows[0]?.free) return false;
    try {
      await work();
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lock]);
    }
    return true;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // After an error the connection is closed, and the lock with it.
    client.release(broken);
  }
}
