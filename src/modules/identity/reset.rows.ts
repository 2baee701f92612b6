import type { PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { resetLength } from './session.rules.ts';

export async function insertReset(tx: Tx, tokenHash: Uint8Array, personId: PersonId): Promise<void> {
  const expiresAt = new Date(tx.now.getTime() + resetLength);
  await sql(tx)`
    insert into password_reset (token_hash, person_id, expires_at) values (${tokenHash}, ${personId}, ${expiresAt})`;
}

/** Uses the link up; null when there is none, it was used or its hour is over: all alike. */
export async function useReset(tx: Tx, tokenHash: Uint8Array): Promise<PersonId | null> {
  const [row] = await sql<{ personId: PersonId }>(tx)`
    update password_reset set used_at = ${tx.now}
    where token_hash = ${tokenHash} and used_at is null and expires_at > ${tx.now}
    returning person_id`;
  return row?.personId ?? null;
}

/** The owner of a link that would still open, for drawing the page and for judging the new password. */
export async function ownerOfReset(
  tx: Tx,
  tokenHash: Uint8Array,
): Promise<{ loginName: string; email: string | null } | null> {
  const [row] = await sql<{ loginName: string; email: string | null }>(tx)`
    select p.login_name, p.email
    from password_reset r join person p on p.id = r.person_id
    where r.token_hash = ${tokenHash} and r.used_at is null and r.expires_at > ${tx.now}`;
  return row ?? null;
}

/** Other links of the same person are void once one was used. */
export async function voidResetsOf(tx: Tx, personId: PersonId): Promise<void> {
  await sql(
    tx,
  )`update password_reset set used_at = ${tx.now} where person_id = ${personId} and used_at is null`;
}

export async function deleteEndedResets(tx: Tx): Promise<void> {
  await sql(tx)`delete from password_reset where expires_at <= ${tx.now}`;
}
