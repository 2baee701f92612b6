import type { RegionRole } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { insertMany } from '../../platform/testing/many-rows.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordLoaded } from '../audit/load.examples.ts';
import { examplePasswordHash } from './person.examples.ts';

/** Somebody of a load. They have no address: no letter of a load ever leaves. */
export interface LoadedPerson {
  readonly id: PersonId;
  readonly loginName: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly familyKana: string;
  readonly givenKana: string;
  readonly joinedAt: Date;
  /** Of the programme's staff. Workers get theirs with their registration. */
  readonly roles: readonly Exclude<RegionRole, 'worker'>[];
}

/** People who belong to the transaction's region, all with the password of the examples. */
export async function insertLoadedPeople(tx: Tx, people: readonly LoadedPerson[]): Promise<void> {
  await insertPersons(tx, people);
  await insertMany<LoadedPerson>(
    tx,
    'membership',
    { person_id: ['uuid', ({ id }) => id], joined_at: ['timestamptz', ({ joinedAt }) => joinedAt] },
    people,
  );
  const granted = people.flatMap(({ id, roles, joinedAt }) => roles.map((role) => ({ id, role, joinedAt })));
  await insertLoadedRoles(tx, granted);
  await recordLoaded(
    tx,
    people.map(({ id, roles }) => ({
      action: 'roles.changed',
      subject: ['person', id],
      state: 'active',
      detail: { granted: roles, revoked: [] },
    })),
  );
}

/** A role that somebody has. Its audit is the caller's. */
export async function insertLoadedRoles(
  tx: Tx,
  granted: readonly { readonly id: PersonId; readonly role: RegionRole; readonly joinedAt: Date }[],
): Promise<void> {
  await insertMany<(typeof granted)[number]>(
    tx,
    'membership_role',
    {
      person_id: ['uuid', ({ id }) => id],
      role: ['text', ({ role }) => role],
      granted_at: ['timestamptz', ({ joinedAt }) => joinedAt],
    },
    granted,
  );
}

/** People belong to no region, so that theirs is the one table here without its number. */
async function insertPersons({ client }: Tx, people: readonly LoadedPerson[]): Promise<void> {
  const column = (value: (person: LoadedPerson) => string) => people.map(value);
  await client.query({
    name: 'insert-many-person',
    text: `
      insert into person (id, login_name, family_name, given_name, family_kana, given_kana, display_name,
        password_hash, created_at)
      select u.id, u.login_name, u.family_name, u.given_name, u.family_kana, u.given_kana,
        u.family_name || ' ' || u.given_name, $8, u.created_at
      from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
        as u (id, login_name, family_name, given_name, family_kana, given_kana, created_at)`,
    values: [
      column(({ id }) => id),
      column(({ loginName }) => loginName),
      column(({ familyName }) => familyName),
      column(({ givenName }) => givenName),
      column(({ familyKana }) => familyKana),
      column(({ givenKana }) => givenKana),
      column(({ joinedAt }) => joinedAt.toISOString()),
      examplePasswordHash,
    ],
  });
}
