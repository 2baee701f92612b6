import type { PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { sessionLength } from './session.rules.ts';

/** @param device what its owner knows it by, as `deviceOf` says it */
export async function insertSession(
  tx: Tx,
  tokenHash: Uint8Array,
  personId: PersonId,
  device: string,
): Promise<void> {
  const expiresAt = new Date(tx.now.getTime() + sessionLength);
  await sql(tx)`
    insert into session (token_hash, person_id, created_at, last_seen_at, expires_at, device)
    values (${tokenHash}, ${personId}, ${tx.now}, ${tx.now}, ${expiresAt}, ${device})`;
}

export async function deleteSession(tx: Tx, tokenHash: Uint8Array): Promise<void> {
  await sql(tx)`delete from session where token_hash = ${tokenHash}`;
}

export async function deleteSessionsOf(tx: Tx, personId: PersonId): Promise<void> {
  await sql(tx)`delete from session where person_id = ${personId}`;
}

/** All of a person's sessions but the one that asks. @returns how many there were */
export async function deleteOtherSessions(tx: Tx, personId: PersonId, own: Uint8Array): Promise<number> {
  const ended = await sql(tx)`
    delete from session where person_id = ${personId} and token_hash <> ${own} returning person_id`;
  return ended.length;
}

export interface OwnSession {
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** The one through which this is read. */
  readonly isThis: boolean;
}

/** A person's live sessions, the one that asks first, then by their last use. */
export function sessionsOf(tx: Tx, personId: PersonId, own: Uint8Array): Promise<OwnSession[]> {
  return sql<OwnSession>(tx)`
    select device, created_at, last_seen_at, token_hash = ${own} as is_this
    from session
    where person_id = ${personId} and expires_at > ${tx.now}
    order by token_hash = ${own} desc, last_seen_at desc`;
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
