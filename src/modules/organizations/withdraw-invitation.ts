import type { Actor } from '../../kernel/actor.ts';
import type { MailInvitationId, OrganizationId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { deleteMailInvitation } from './mail-invitation.rows.ts';
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

    await recordAudit(tx, actor, {
      action: 'invitation.withdrawn',
      subject: ['organization', organizationId],
      detail: { invitation: invitationId },
    });
    return done({ organizationId });
  });
}
