import type { RegionId } from '../kernel/ids.ts';
import { json, sql } from './sql.ts';
import type { Tx } from './transaction.ts';

export interface TaskOptions {
  /** Not before this instant of the machine's own clock; without it, at once. Business timers are rows with `due_at`, not tasks. */
  readonly runAt?: Date;
  /** Of two waiting tasks with one key only the later one stays. */
  readonly key?: string;
}

/** What every task carries: the region it works in, and its own facts. Ids only, never personal data. */
export interface TaskPayload<Payload> {
  readonly region: RegionId;
  readonly payload: Payload;
}

/** Puts a task into the queue with the transaction: rolled back, it never was. It runs at least once. */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: { readonly [name: string]: string | number | boolean | null },
  { runAt, key }: TaskOptions = {},
): Promise<void> {
  await sql(tx)`
    select platform.enqueue(${tx.regionId}, ${task}, ${json(payload)}, ${runAt ?? null}, ${key ?? null})`;
}
