import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';

let adjustable = false;

/** Tells the time to whoever runs under it. */
interface OwnClock {
  readonly read: () => Date;
}

const own = new AsyncLocalStorage<OwnClock>();

/**
 * Every transaction that `work` opens takes its time from this clock: for the demonstration, whose first months lie behind
 * the day on which it is made. The seed alone has clocks of its own; web and background have none.
 */
export function underClock<Value>(clock: OwnClock, work: () => Promise<Value>): Promise<Value> {
  return own.run(clock, work);
}

/** In test mode the clock stands in a row that all processes read, so that a journey can let a week pass. */
export function useTestClock(): void {
  adjustable = true;
}

/** The instant of a transaction that begins now: the machine's own but for an own clock, and for the row of test mode. */
export async function businessTime(client: pg.PoolClient): Promise<Date> {
  const clock = own.getStore();
  if (clock) return clock.read();
  if (!adjustable) return new Date();
  const { rows } = await client.query<{ offset_ms: bigint }>('select offset_ms from platform.clock');
  return new Date(Date.now() + Number(rows[0]?.offset_ms ?? 0n));
}
