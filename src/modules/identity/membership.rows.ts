import type { RegionRole } from '../../kernel/actor.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Membership, MembershipState } from './membership.rules.ts';

/** Holds the membership, so that two officers do not decide on it at once. */
export async function lockMembership(tx: Tx, personId: PersonId): Promise<Membership> {
  const [row] = await sql<{ state: MembershipState }>(tx)`
    select state from membership where region_id = ${tx.regionId} and person_id = ${personId} for update`;
  if (!row) throw new NotFound();
  const roles = await sql<{ role: RegionRole }>(tx)`
    select role from membership_role where region_id = ${tx.regionId} and person_id = ${personId} order by role`;
  return { personId, state: row.state, roles: roles.map(({ role }) => role) };
}

/** False where they belonged to the region before, in whatever state. */
export async function insertMembership(tx: Tx, personId: PersonId): Promise<boolean> {
  const [row] = await sql(tx)`
    insert into membership (region_id, person_id, joined_at) values (${tx.regionId}, ${personId}, ${tx.now})
    on conflict do nothing
    returning person_id`;
  return row !== undefined;
}

/** @param reason why it is suspended; null for any other state */
export async function moveMembership(
  tx: Tx,
  personId: PersonId,
  state: MembershipState,
  reason: string | null = null,
): Promise<void> {
  await sql(tx)`
    update membership set state = ${state}, suspension_reason = ${reason}
    where region_id = ${tx.regionId} and person_id = ${personId}`;
}

/** @param grantedBy null when the system or the person's own registration gives it */
export async function grantRole(
  tx: Tx,
  personId: PersonId,
  role: RegionRole,
  grantedBy: PersonId | null,
): Promise<void> {
  await sql(tx)`
    insert into membership_role (region_id, person_id, role, granted_at, granted_by)
    values (${tx.regionId}, ${personId}, ${role}, ${tx.now}, ${grantedBy})
    on conflict do nothing`;
}

export async function revokeRole(tx: Tx, personId: PersonId, role: RegionRole): Promise<void> {
  await sql(tx)`
    delete from membership_role where region_id = ${tx.regionId} and person_id = ${personId} and role = ${role}`;
}

/** Everybody who holds one of these roles now, once each. */
export async function holdersOf(tx: Tx, roles: readonly RegionRole[]): Promise<PersonId[]> {
  const rows = await sql<{ personId: PersonId }>(tx)`
    select distinct m.person_id
    from membership_role r join membership m on m.region_id = r.region_id and m.person_id = r.person_id
    where r.region_id = ${tx.regionId} and r.role = any (${roles}::text[]) and m.state = 'active'
    order by m.person_id`;
  return rows.map(({ personId }) => personId);
}

/**
 * Holds the region's officers until the transaction ends, before any other membership and in one order: who decides on
 * an officer waits for who decides on another, and finds out whether one is left.
 */
export async function lockOfficers(tx: Tx): Promise<void> {
  await sql(tx)`
    select m.person_id
    from membership m join membership_role r on r.region_id = m.region_id and r.person_id = m.person_id
    where m.region_id = ${tx.regionId} and r.role = 'officer'
    order by m.person_id
    for update of m`;
}

export async function hasOfficer(tx: Tx): Promise<boolean> {
  const [row] = await sql(tx)`
    select from membership_role r join membership m on m.region_id = r.region_id and m.person_id = r.person_id
    where r.region_id = ${tx.regionId} and r.role = 'officer' and m.state = 'active'
    limit 1`;
  return row !== undefined;
}

/** Where a person belongs: across regions, through a function that gives away numbers alone. */
export async function regionsOfPerson(tx: Tx, personId: PersonId): Promise<RegionId[]> {
  const rows = await sql<{ regionId: RegionId }>(tx)`select region_id from regions_of_person(${personId})`;
  return rows.map(({ regionId }) => regionId);
}
