import pg from 'pg';

/** The oid of bigint[], which the driver's list of types lacks. */
const int8Array = 1016 as typeof pg.types.builtins.INT8;
pg.types.setTypeParser(pg.types.builtins.INT8, BigInt);
pg.types.setTypeParser(int8Array, (text) => (text.match(/-?\d+/g) ?? []).map(BigInt));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** So that a process can hand its pool on without knowing the driver. */
export type Pool = pg.Pool;

const timeouts =
  '-c lock_timeout=3000 -c statement_timeout=10000 -c idle_in_transaction_session_timeout=15000';

/**
 * Connections for one login.
 * The listener matters: without one, a stopped server ends this process with it.
 */
export function openPool(url: string, size: number, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    options: timeouts,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
  });
  pool.on('error', onError);
  // The pool listens to idle connections alone: one that dies in somebody's hands would end the process. Its next
  // statement fails, and that is where it is dealt with.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
