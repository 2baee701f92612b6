import type pg from 'pg';

let adjustable = false;

/** In test mode the clock stands in a row that all processes read, so that a journey can let a week pass. */
export function useTestClock(): void {
  adjustable = true;
}

/** Milliseconds to add to the machine's clock; 0, and no query, outside test mode. */
export async function clockOffset(client: pg.PoolClient): Promise<number> {
  if (!adjustable) return 0;
  const { rows } = await client.query<{ offset_ms: bigint }>('select offset_ms from platform.clock');
  return Number(rows[0]?.offset_ms ?? 0n);
}
