import type { Actor } from '../../kernel/actor.ts';
import type { MailInvitationId, OrganizationId } from '../../kernel/ids.ts';
import { allow, done } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { deleteOverInvitation } from './mail-invitation.rows.ts';
import { mayClearInvitations } from './organization.access.ts';

type Cleared = { readonly cleared: boolean };

export type ClearInvitation = Command & { readonly invitationId: MailInvitationId };

/** The address of somebody who has not answered a mail in time is forgotten. */
export function clearInvitation(actor: Actor, command: ClearInvitation) {
  return once(actor, 'organizations.clear-invitation', command, async (tx) => {
    allow(mayClearInvitations(actor));
    const organizationId = await deleteOverInvitation(tx, command.invitationId);
    if (organizationId === null) return done<Cleared>({ cleared: false });
    await noteLapsed(tx, actor, organizationId, command.invitationId);
    return done<Cleared>({ cleared: true });
  });
}

export function noteLapsed(
  tx: Tx,
  actor: Actor,
  organizationId: OrganizationId,
  invitation: MailInvitationId,
): Promise<void> {
  return recordAudit(tx, actor, {
    action: 'invitation.lapsed',
    subject: ['organization', organizationId],
    detail: { invitation },
  });
}
