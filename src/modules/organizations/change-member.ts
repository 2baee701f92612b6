import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { membersOf, updateMember } from './member.rows.ts';
import { mayManageMembers, maySeeMembers } from './organization.access.ts';
import type { MemberForm } from './organization.forms.ts';
import { lockOrganization } from './organization.rows.ts';
import { keepsAnApprover } from './organization.rules.ts';

export type ChangeMember = MemberForm &
  Command & { readonly organizationId: OrganizationId; readonly personId: PersonId };

/** Another role or limit for a colleague; the organisation keeps an approver. */
export function changeMember(actor: Actor, command: ChangeMember) {
  return once(actor, 'organizations.change-member', command, async (tx) => {
    const { organizationId, personId, role, approvalLimit } = command;
    const organization = await lockOrganization(tx, organizationId);
    allowToSee(maySeeMembers(actor, organization));
    allow(mayManageMembers(actor, organization));
    const members = await membersOf(tx, organizationId);
    if (!members.some((member) => member.personId === personId)) throw new NotFound();
    if (role !== 'clientApprover' && !keepsAnApprover(members, personId)) return refused('last-approver');

    await updateMember(tx, organizationId, { personId, role, approvalLimit });
    await recordAudit(tx, actor, {
      action: 'member.changed',
      subject: ['organization', organizationId],
      detail: { personId, role, approvalLimit },
    });
    return done({ organizationId, personId });
  });
}
