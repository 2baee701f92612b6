import type { OrganizationSeat } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { OrganizationMember } from './organization.rules.ts';

/** What a person may do, organisation by organisation; the session puts it into the actor. */
export function seatsOf(tx: Tx, personId: PersonId): Promise<OrganizationSeat[]> {
  return sql<OrganizationSeat>(tx)`
    select organization_id, role, approval_limit from organization_member
    where region_id = ${tx.regionId} and person_id = ${personId} and accepted_at is not null
    order by joined_at, organization_id`;
}

/** A seat that counts at once: of who registers the organisation, and of the programme's staff. */
export async function insertMember(
  tx: Tx,
  organizationId: OrganizationId,
  { personId, role, approvalLimit }: OrganizationMember,
): Promise<void> {
  await sql(tx)`
    insert into organization_member (region_id, organization_id, person_id, role, approval_limit, joined_at, accepted_at)
    values (${tx.regionId}, ${organizationId}, ${personId}, ${role}, ${approvalLimit}, ${tx.now}, ${tx.now})`;
}

/** A seat that waits for the person's own word. @param invitedAs what was typed: all that the organisation knows of them */
export async function inviteMember(
  tx: Tx,
  organizationId: OrganizationId,
  { personId, role, approvalLimit }: OrganizationMember,
  invitedAs: string,
): Promise<void> {
  await sql(tx)`
    insert into organization_member (region_id, organization_id, person_id, role, approval_limit, joined_at, invited_as)
    values (${tx.regionId}, ${organizationId}, ${personId}, ${role}, ${approvalLimit}, ${tx.now}, ${invitedAs})`;
}

/** Whether somebody sits there or was invited to. */
export async function hasSeat(tx: Tx, organizationId: OrganizationId, personId: PersonId): Promise<boolean> {
  const found = await sql(tx)`
    select person_id from organization_member
    where region_id = ${tx.regionId} and organization_id = ${organizationId} and person_id = ${personId}`;
  return found.length > 0;
}

export async function isInvited(
  tx: Tx,
  organizationId: OrganizationId,
  personId: PersonId,
): Promise<boolean> {
  const found = await sql(tx)`
    select person_id from organization_member
    where region_id = ${tx.regionId} and organization_id = ${organizationId} and person_id = ${personId}
      and accepted_at is null`;
  return found.length > 0;
}

/** How many invitations of this organisation, sent since then, wait for an answer. */
export async function openInvitations(tx: Tx, organizationId: OrganizationId, since: Date): Promise<number> {
  const [row] = await sql<{ open: number }>(tx)`
    select count(*)::integer as open from organization_member
    where region_id = ${tx.regionId} and organization_id = ${organizationId} and accepted_at is null
      and joined_at > ${since}`;
  return row?.open ?? 0;
}

/** The database refuses it to somebody who works for the organisation now. */
export async function acceptSeat(tx: Tx, organizationId: OrganizationId, personId: PersonId): Promise<void> {
  await sql(tx)`
    update organization_member set accepted_at = ${tx.now}
    where region_id = ${tx.regionId} and organization_id = ${organizationId} and person_id = ${personId}
      and accepted_at is null`;
}

export async function updateMember(
  tx: Tx,
  organizationId: OrganizationId,
  {
    personId,
    role,
    approvalLimit,
  }: { personId: PersonId; role: OrganizationSeat['role']; approvalLimit: Yen | null },
): Promise<void> {
  await sql(tx)`
    update organization_member set role = ${role}, approval_limit = ${approvalLimit}
    where region_id = ${tx.regionId} and organization_id = ${organizationId} and person_id = ${personId}`;
}

export async function deleteMember(
  tx: Tx,
  organizationId: OrganizationId,
  personId: PersonId,
): Promise<void> {
  await sql(tx)`
    delete from organization_member
    where region_id = ${tx.regionId} and organization_id = ${organizationId} and person_id = ${personId}`;
}
