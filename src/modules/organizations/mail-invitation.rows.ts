import type { ClientRole } from '../../kernel/actor.ts';
import type { MailInvitationId, OrganizationId, PersonId, RegionId } from '../../kernel/ids.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** A seat that waits for whoever reads an address. */
export interface MailInvitation {
  readonly id: MailInvitationId;
  readonly organizationId: OrganizationId;
  readonly email: string;
  readonly role: ClientRole;
  readonly approvalLimit: Yen | null;
  readonly invitedBy: PersonId;
  readonly expiresAt: Date;
}

export async function insertMailInvitation(
  tx: Tx,
  { id, organizationId, email, role, approvalLimit, invitedBy, expiresAt }: MailInvitation,
  tokenHash: Uint8Array,
): Promise<void> {
  await sql(tx)`
    insert into mail_invitation (region_id, id, organization_id, email, role, approval_limit, invited_by, token_hash,
      sent_at, expires_at)
    values (${tx.regionId}, ${id}, ${organizationId}, ${email}, ${role}, ${approvalLimit}, ${invitedBy}, ${tokenHash},
      ${tx.now}, ${expiresAt})`;
}

/** What a link's secret opens; null where there is none, it was used or is over: all alike. */
export async function mailInvitationOf(tx: Tx, tokenHash: Uint8Array): Promise<MailInvitation | null> {
  const [row] = await sql<MailInvitation>(tx)`
    select id, organization_id, email, role, approval_limit, invited_by, expires_at from mail_invitation
    where region_id = ${tx.regionId} and token_hash = ${tokenHash} and expires_at > ${tx.now}`;
  return row ?? null;
}

/** Whether one waits for this address. */
export async function isInvitedByMail(
  tx: Tx,
  organizationId: OrganizationId,
  email: string,
): Promise<boolean> {
  const found = await sql(tx)`
    select id from mail_invitation
    where region_id = ${tx.regionId} and organization_id = ${organizationId} and email = ${email}
      and expires_at > ${tx.now}`;
  return found.length > 0;
}

/** One that is over waits for the sweep alone, and makes room here. @returns which it was */
export async function deleteOverFor(
  tx: Tx,
  organizationId: OrganizationId,
  email: string,
): Promise<MailInvitationId | null> {
  const [gone] = await sql<{ id: MailInvitationId }>(tx)`
    delete from mail_invitation
    where region_id = ${tx.regionId} and organization_id = ${organizationId} and email = ${email}
      and expires_at <= ${tx.now} returning id`;
  return gone?.id ?? null;
}

interface Whose {
  readonly invitedBy?: PersonId | null;
  readonly emails?: readonly string[] | null;
}

/** Those of a company that one person sent, or that went to these addresses; without either, all. */
export async function deleteMailInvitations(
  tx: Tx,
  organizationId: OrganizationId,
  { invitedBy = null, emails = null }: Whose,
): Promise<MailInvitationId[]> {
  const gone = await sql<{ id: MailInvitationId }>(tx)`
    delete from mail_invitation
    where region_id = ${tx.regionId} and organization_id = ${organizationId}
      and (${invitedBy}::uuid is null or invited_by = ${invitedBy})
      and (${emails}::text[] is null or email = any (${emails}::text[])) returning id`;
  return gone.map(({ id }) => id);
}

/** How many mails of this organisation, sent since then, wait for an answer. */
export async function openMailInvitations(
  tx: Tx,
  organizationId: OrganizationId,
  since: Date,
): Promise<number> {
  const [row] = await sql<{ open: number }>(tx)`
    select count(*)::integer as open from mail_invitation
    where region_id = ${tx.regionId} and organization_id = ${organizationId} and sent_at > ${since}`;
  return row?.open ?? 0;
}

/** @returns whether it was there */
export async function deleteMailInvitation(
  tx: Tx,
  organizationId: OrganizationId,
  id: MailInvitationId,
): Promise<boolean> {
  const gone = await sql(tx)`
    delete from mail_invitation
    where region_id = ${tx.regionId} and organization_id = ${organizationId} and id = ${id} returning id`;
  return gone.length > 0;
}

/** @returns whose it was; null where it was not there, or is not over */
export async function deleteOverInvitation(tx: Tx, id: MailInvitationId): Promise<OrganizationId | null> {
  const [gone] = await sql<{ organizationId: OrganizationId }>(tx)`
    delete from mail_invitation
    where region_id = ${tx.regionId} and id = ${id} and expires_at <= ${tx.now} returning organization_id`;
  return gone?.organizationId ?? null;
}

/** Over, across regions, as ids alone. */
export function mailInvitationsDue(tx: Tx): Promise<{ regionId: RegionId; id: MailInvitationId }[]> {
  return sql<{ regionId: RegionId; id: MailInvitationId }>(tx)`
    select region_id, id from mail_invitations_due(${tx.now})`;
}
