import type { Actor } from '../../kernel/actor.ts';
import type { MailInvitationId, OrganizationId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { deleteMailInvitation, deleteMailInvitations } from './mail-invitation.rows.ts';
import { membersOf } from './member.pages.ts';
import { mayManageMembers, maySeeMembers } from './organization.access.ts';
import { lockOrganization } from './organization.rows.ts';
import { managesMembers } from './organization.rules.ts';

export type WithdrawInvitation = Command & {
  readonly organizationId: OrganizationId;
  readonly invitationId: MailInvitationId;
};

/** The link of a mail that nobody has answered opens nothing from now on. */
export function withdrawInvitation(actor: Actor, command: WithdrawInvitation) {
  return once(actor, 'organizations.withdraw-invitation', command, async (tx) => {
    const { organizationId, invitationId } = command;
    const organization = await lockOrganization(tx, organizationId);
    allowToSee(maySeeMembers(actor, organization));
    const members = await membersOf(tx, organizationId);
    allow(mayManageMembers(actor, organization) && managesMembers(members, actor.personId));
    if (!(await deleteMailInvitation(tx, organizationId, invitationId))) throw new NotFound();

    await noteWithdrawn(tx, actor, organizationId, [invitationId]);
    return done({ organizationId });
  });
}

/** Mails that open nothing any more because of what became of the company, of who sent them or of who reads them. */
export async function withdrawMails(
  tx: Tx,
  actor: Actor,
  organizationId: OrganizationId,
  whose: Parameters<typeof deleteMailInvitations>[2],
): Promise<void> {
  await noteWithdrawn(tx, actor, organizationId, await deleteMailInvitations(tx, organizationId, whose));
}

async function noteWithdrawn(
  tx: Tx,
  actor: Actor,
  organizationId: OrganizationId,
  gone: readonly MailInvitationId[],
): Promise<void> {
  for (const invitation of gone) {
    await recordAudit(tx, actor, {
      action: 'invitation.withdrawn',
      subject: ['organization', organizationId],
      detail: { invitation },
    });
  }
}
