import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { membersOf } from './member.pages.ts';
import { updateMember } from './member.rows.ts';
import { mayManageMembers, maySeeMembers } from './organization.access.ts';
import type { MemberForm } from './organization.forms.ts';
import { lockOrganization } from './organization.rows.ts';
import { keepsAnApprover, managesMembers } from './organization.rules.ts';

export type ChangeMember = MemberForm &
  Command & { readonly organizationId: OrganizationId; readonly personId: PersonId };

/** Another role or limit for a colleague, never one's own limit; the organisation keeps an approver without one. */
export function changeMember(actor: Actor, command: ChangeMember) {
  return once(actor, 'organizations.change-member', command, async (tx) => {
    const { organizationId, personId, role, approvalLimit } = command;
    const organization = await lockOrganization(tx, organizationId);
    allowToSee(maySeeMembers(actor, organization));
    const members = await membersOf(tx, organizationId);
    allow(mayManageMembers(actor, organization) && managesMembers(members, actor.personId));
    const member = members.find((one) => one.personId === personId);
    if (!member) throw new NotFound();
    const isOwn = personId === actor.personId && role === 'clientApprover';
    if (isOwn && approvalLimit !== member.approvalLimit) return refused('own-limit');
    const stays = role === 'clientApprover' && approvalLimit === null;
    if (!stays && !keepsAnApprover(members, personId)) return refused('last-approver');

    await updateMember(tx, organizationId, { personId, role, approvalLimit });
    await recordAudit(tx, actor, {
      action: 'member.changed',
      subject: ['organization', organizationId],
      detail: { personId, role, approvalLimit },
    });
    return done({ organizationId, personId });
  });
}
