import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { DatabaseError } from 'pg';
import type { RegionId } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import { businessTime } from './clock.ts';

/** One open transaction inside one region. Only the functions of this file make one. */
export interface Tx {
  readonly regionId: RegionId;
  /** The only clock of business time: the same for all that one transaction writes. */
  readonly now: Date;
  readonly client: pg.PoolClient;
}

/** Someone else wrote the same thing first; `constraint` names the index that says so. Becomes 409. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly constraint: string;
  constructor(constraint: string, cause: unknown) {
    super(`Conflict on ${constraint}`, { cause });
    this.constraint = constraint;
  }
}

/** Someone else holds the same thing right now. Becomes 409 with "try again". */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/**
 * The database cannot be reached, or went away in the middle. Whether the transaction happened is then unknown here:
 * the same command with the same key asks for it. Becomes 503.
 */
export class Away extends Error {
  override readonly name = 'Away';
}

let pool: pg.Pool | null = null;

/** Called once by each process, and by each database test, before the first transaction. */
export function usePool(application: pg.Pool): void {
  pool = application;
}

/**
 * One transaction in one region: everything that `work` writes is there, or nothing is.
 * It rolls back when the work throws or refuses; a deadlock or a failed serialisation is tried again.
 * @throws Conflict for a unique violation, Busy for a lock that did not come in time.
 */
export async function inTransaction<Value>(
  regionId: RegionId,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  return again(() => attempt('begin', regionId, work));
}

/** For pages: the same, and the database refuses any write. */
export async function reading<Value>(regionId: RegionId, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return attempt('begin read only', regionId, work);
}

/** Without a region, tenant tables are empty: for the list of regions, sign-in and sweeps alone. */
export async function withoutRegion<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return again(() => attempt('begin', null, work));
}

/**
 * One of several things in a transaction: when it throws, it alone is undone, and the others go on. A deadlock undoes all of
 * them, as does a lost connection.
 */
export async function apart<Value>(
  { client }: Tx,
  work: () => Promise<Value>,
): Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown }> {
  await client.query('savepoint apart');
  try {
    const value = await work();
    await client.query('release savepoint apart');
    return { ok: true, value };
  } catch (error) {
    if (error instanceof DatabaseError && retried.has(error.code ?? '')) throw error;
    await client.query('rollback to savepoint apart; release savepoint apart');
    return { ok: false, error };
  }
}

async function attempt<Value>(
  begin: string,
  regionId: RegionId | null,
  work: (tx: Tx) => Promise<Value>,
): Promise<Value> {
  const client = await connection();
  let broken: Error | undefined;
  try {
    const now = await open(client, begin, regionId);
    // A transaction without a region carries 0, which no region has.
    const value = await work({ regionId: regionId ?? (0 as RegionId), now, client });
    await client.query(isRefusal(value) ? 'rollback' : 'commit');
    return value;
  } catch (error) {
    broken = await rollBack(client);
    throw translated(error);
  } finally {
    client.release(broken);
  }
}

async function connection(): Promise<pg.PoolClient> {
  if (!pool) throw new Error('No database: usePool was not called');
  try {
    return await pool.connect();
  } catch (error) {
    throw new Away('No connection to the database', { cause: error });
  }
}

/** Begin and region in one round trip; a whole number cannot carry SQL. */
async function open(client: pg.PoolClient, begin: string, regionId: RegionId | null): Promise<Date> {
  if (regionId !== null && !Number.isSafeInteger(regionId))
    throw new TypeError('A region id is a whole number');
  await client.query(regionId === null ? begin : `${begin}; set local app.region_id = ${regionId}`);
  return businessTime(client);
}

async function rollBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function isRefusal(value: unknown): value is Result<never, string> {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}

/** A serialisation that failed, and a deadlock: the whole transaction is tried again. */
const retried: ReadonlySet<string> = new Set(['40001', '40P01']);

async function again<Value>(run: () => Promise<Value>): Promise<Value> {
  for (let tries = 1; ; tries++) {
    try {
      return await run();
    } catch (error) {
      if (tries >= 3 || !(error instanceof DatabaseError) || !retried.has(error.code ?? '')) throw error;
      await sleep(10 * tries + Math.random() * 40);
    }
  }
}

function translated(error: unknown): unknown {
  if (isLoss(error)) return new Away('The connection to the database was lost', { cause: error });
  if (!(error instanceof DatabaseError)) return error;
  if (error.code === '23505') return new Conflict(error.constraint ?? 'unknown', error);
  if (error.code === '55P03') return new Busy('A lock did not come in time', { cause: error });
  return error;
}

/** What the server says when it goes (class 57P: shutdown, crash, start), else what the driver and the socket say. */
function isLoss(error: unknown): boolean {
  if (error instanceof DatabaseError) return error.code?.startsWith('57P') ?? false;
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'].includes(code ?? '') ||
    /^(Connection terminated|Client has encountered a connection error)/.test(error.message)
  );
}
