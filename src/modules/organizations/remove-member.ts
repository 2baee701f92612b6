import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { membersOf } from './member.pages.ts';
import { deleteMember, hasSeat } from './member.rows.ts';
import { mayManageMembers, maySeeMembers } from './organization.access.ts';
import { lockOrganization } from './organization.rows.ts';
import { keepsAnApprover, managesMembers } from './organization.rules.ts';
import { withdrawMails } from './withdraw-invitation.ts';

export type RemoveMember = Command & { readonly organizationId: OrganizationId; readonly personId: PersonId };

/** Takes a colleague's seat away at once, or an invitation back; what they did stays. */
export function removeMember(actor: Actor, command: RemoveMember) {
  return once(actor, 'organizations.remove-member', command, async (tx) => {
    const { organizationId, personId } = command;
    const organization = await lockOrganization(tx, organizationId);
    allowToSee(maySeeMembers(actor, organization));
    const members = await membersOf(tx, organizationId);
    allow(mayManageMembers(actor, organization) && managesMembers(members, actor.personId));
    if (!(await hasSeat(tx, organizationId, personId))) throw new NotFound();
    if (!keepsAnApprover(members, personId)) return refused('last-approver');

    await deleteMember(tx, organizationId, personId);
    // Whom they invited, nobody who is left knows of.
    await withdrawMails(tx, actor, organizationId, { invitedBy: personId });
    await recordAudit(tx, actor, {
      action: 'member.removed',
      subject: ['organization', organizationId],
      detail: { personId },
    });
    return done({ organizationId });
  });
}
