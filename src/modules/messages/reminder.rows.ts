import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** One warning of one timer. */
export interface Reminder {
  /** Which timer: `offer`, `acceptance`. */
  readonly what: string;
  /** What it runs for. */
  readonly id: string;
  /** Which of its warnings: `4-left`. */
  readonly step: string;
}

/** True the first time: then the caller tells whom it concerns. From now on no sweep finds this warning again. */
export async function noteReminder(tx: Tx, { what, id, step }: Reminder): Promise<boolean> {
  const [noted] = await sql(tx)`
    insert into reminder (region_id, what, id, step, reminded_at)
    values (${tx.regionId}, ${what}, ${id}, ${step}, ${tx.now})
    on conflict do nothing
    returning step`;
  return noted !== undefined;
}
