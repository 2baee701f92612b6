import type { ClientRole } from '../../kernel/actor.ts';
import type { MailInvitationId, OrganizationId } from '../../kernel/ids.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

export interface WaitingMail {
  readonly id: MailInvitationId;
  readonly email: string;
  readonly role: ClientRole;
  readonly sentAt: Date;
}

/** The mails of an organisation that nobody has answered, for its own people. */
export function waitingMails(tx: Tx, organizationId: OrganizationId): Promise<WaitingMail[]> {
  return sql<WaitingMail>(tx)`
    select id, email, role, sent_at from mail_invitation
    where region_id = ${tx.regionId} and organization_id = ${organizationId} and expires_at > ${tx.now}
    order by sent_at, id`;
}

/** Behind a link: who invites, for whom, as what. */
interface ShownInvitation {
  readonly name: string;
  readonly inviter: string;
  readonly role: ClientRole;
  readonly approvalLimit: Yen | null;
}

/** null where the link opens nothing: all reasons alike. */
export async function shownInvitation(tx: Tx, tokenHash: Uint8Array): Promise<ShownInvitation | null> {
  const [row] = await sql<ShownInvitation>(tx)`
    select o.name, p.display_name as inviter, i.role, i.approval_limit
    from mail_invitation i
    join organization o on o.region_id = i.region_id and o.id = i.organization_id
    join person p on p.id = i.invited_by
    where i.region_id = ${tx.regionId} and i.token_hash = ${tokenHash} and i.expires_at > ${tx.now}`;
  return row ?? null;
}
