import type { PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { sessionLength } from './session.rules.ts';

export async function insertSession(tx: Tx, tokenHash: Uint8Array, personId: PersonId): Promise<void> {
  const expiresAt = new Date(tx.now.getTime() + sessionLength);
  await sql(tx)`
    insert into session (token_hash, person_id, created_at, last_seen_at, expires_at)
    values (${tokenHash}, ${personId}, ${tx.now}, ${tx.now}, ${expiresAt})`;
}

export async function deleteSession(tx: Tx, tokenHash: Uint8Array): Promise<void> {
  await sql(tx)`delete from session where token_hash = ${tokenHash}`;
}

export async function deleteSessionsOf(tx: Tx, personId: PersonId): Promise<void> {
  await sql(tx)`delete from session where person_id = ${personId}`;
}

/** Whose live session it is, whichever regions they belong to. */
export async function personOfSession(tx: Tx, tokenHash: Uint8Array): Promise<PersonId | null> {
  const [row] = await sql<{ personId: PersonId }>(tx)`
    select person_id from session where token_hash = ${tokenHash} and expires_at > ${tx.now}`;
  return row?.personId ?? null;
}

/** Remembers that the session is in use. */
export async function touchSession(tx: Tx, tokenHash: Uint8Array): Promise<void> {
  await sql(
    tx,
  )`update session set last_seen_at = ${tx.now} where token_hash = ${tokenHash} and last_seen_at < ${tx.now}`;
}

export async function deleteEndedSessions(tx: Tx): Promise<void> {
  await sql(tx)`delete from session where expires_at <= ${tx.now}`;
}
