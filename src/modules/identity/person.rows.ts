import type { PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Contact, LegalName, Person } from './person.rules.ts';

export async function contactOf(tx: Tx, id: PersonId): Promise<Contact> {
  const [row] = await sql<Contact>(tx)`select display_name, email, language from person where id = ${id}`;
  if (!row) throw new NotFound();
  return row;
}

export async function loadPerson(tx: Tx, id: PersonId): Promise<Person> {
  const [row] = await sql<Person>(tx)`
    select id, login_name, email, family_name, given_name, family_kana, given_kana, display_name, phone, language
    from person
    where id = ${id}`;
  if (!row) throw new NotFound();
  return row;
}

export interface Credentials {
  readonly id: PersonId;
  readonly loginName: string;
  readonly email: string | null;
  readonly language: 'ja' | 'en';
  readonly passwordHash: string | null;
}

/** By login name or e-mail; a login name never holds @, so that the two cannot be confused. */
export async function credentialsOf(tx: Tx, login: string): Promise<Credentials | null> {
  const [row] = await sql<Credentials>(tx)`
    select id, login_name, email, language, password_hash
    from person
    where login_name = ${login} or email = ${login}`;
  return row ?? null;
}

/** Of somebody who has just come: the legal name and an address for mail follow, each when it is needed. */
export interface NewPerson extends Pick<Person, 'id' | 'loginName' | 'displayName' | 'language'> {
  readonly passwordHash: string | null;
}

export async function insertPerson(tx: Tx, person: NewPerson): Promise<void> {
  await sql(tx)`
    insert into person (id, login_name, display_name, password_hash, language, created_at)
    values (${person.id}, ${person.loginName}, ${person.displayName}, ${person.passwordHash}, ${person.language},
      ${tx.now})`;
}

export async function updateContact(
  tx: Tx,
  id: PersonId,
  { displayName, phone, language }: Pick<Person, 'displayName' | 'phone' | 'language'>,
): Promise<void> {
  await sql(tx)`
    update person set display_name = ${displayName}, phone = ${phone}, language = ${language} where id = ${id}`;
}

/** What a contract is made under. @param phone null keeps the one of now */
export async function updateLegalName(
  tx: Tx,
  id: PersonId,
  { familyName, givenName, familyKana, givenKana }: LegalName,
  phone: string | null,
): Promise<void> {
  await sql(tx)`
    update person
    set family_name = ${familyName}, given_name = ${givenName}, family_kana = ${familyKana},
      given_kana = ${givenKana}, phone = coalesce(${phone}, phone)
    where id = ${id}`;
}

/** An address that its owner has confirmed. */
export async function updateEmail(tx: Tx, id: PersonId, email: string): Promise<void> {
  await sql(tx)`update person set email = ${email}, email_verified_at = ${tx.now} where id = ${id}`;
}

/** The hash of now, held until the transaction ends: no other password is set meanwhile. */
export async function lockPasswordHash(tx: Tx, id: PersonId): Promise<string | null> {
  const [row] = await sql<{ passwordHash: string | null }>(tx)`
    select password_hash from person where id = ${id} for no key update`;
  return row?.passwordHash ?? null;
}

export async function updatePassword(tx: Tx, id: PersonId, passwordHash: string): Promise<void> {
  await sql(tx)`update person set password_hash = ${passwordHash} where id = ${id}`;
}
