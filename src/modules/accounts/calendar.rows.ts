import type { PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

interface CalendarAddress {
  readonly personId: PersonId;
  /** What makes the secret another one each time. */
  readonly nonce: string;
  readonly tokenHash: Uint8Array;
  readonly madeAt: Date;
}

/** In place of the one before, which opens nothing any more. */
export async function writeCalendar(
  tx: Tx,
  { personId, nonce, tokenHash }: Omit<CalendarAddress, 'madeAt'>,
): Promise<void> {
  await sql(tx)`
    insert into calendar_address (region_id, person_id, nonce, token_hash, made_at)
    values (${tx.regionId}, ${personId}, ${nonce}, ${tokenHash}, ${tx.now})
    on conflict (region_id, person_id) do update
      set nonce = excluded.nonce, token_hash = excluded.token_hash, made_at = excluded.made_at`;
}

/** @returns whether there was one */
export async function deleteCalendar(tx: Tx, personId: PersonId): Promise<boolean> {
  const deleted = await sql(tx)`
    delete from calendar_address where region_id = ${tx.regionId} and person_id = ${personId} returning person_id`;
  return deleted.length > 0;
}

export async function calendarOf(tx: Tx, personId: PersonId): Promise<CalendarAddress | null> {
  const [address] = await sql<CalendarAddress>(tx)`
    select person_id, nonce, token_hash, made_at from calendar_address
    where region_id = ${tx.regionId} and person_id = ${personId}`;
  return address ?? null;
}

export async function calendarOpenedBy(tx: Tx, tokenHash: Uint8Array): Promise<CalendarAddress | null> {
  const [address] = await sql<CalendarAddress>(tx)`
    select person_id, nonce, token_hash, made_at from calendar_address
    where region_id = ${tx.regionId} and token_hash = ${tokenHash}`;
  return address ?? null;
}
