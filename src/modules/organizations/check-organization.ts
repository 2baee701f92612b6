import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotAllowed, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { membersOf } from './member.pages.ts';
import { mayCheckOrganization, maySeeOrganization } from './organization.access.ts';
import type { OrganizationCheckForm } from './organization.forms.ts';
import { decideOrganization, lockOrganization } from './organization.rows.ts';
import { organizationCanBecome } from './organization.rules.ts';

export type CheckOrganization = OrganizationCheckForm & Command & { readonly organizationId: OrganizationId };

/** The CSP has compared the registration with the public registers: checked, or returned with what to correct. */
export function checkOrganization(actor: Actor, command: CheckOrganization) {
  return once(actor, 'organizations.check-organization', command, async (tx) => {
    const organization = await lockOrganization(tx, command.organizationId);
    allowToSee(maySeeOrganization(actor, organization));
    allow(mayCheckOrganization(actor, organization));
    if (!actor.personId) throw new NotAllowed();
    const state = command.decision === 'check' ? 'checked' : 'returned';
    if (!organizationCanBecome(organization, state)) return refused('organization-not-in-check');

    await decideOrganization(tx, organization.id, state, actor.personId, command.note);
    await recordAudit(tx, actor, {
      action: `organization.${state}`,
      subject: ['organization', organization.id],
      state,
    });
    const told = { organizationId: organization.id, name: organization.name };
    for (const { personId } of await membersOf(tx, organization.id, ['clientApprover'])) {
      await tell(tx, personId, `organization-${state}`, told, command.key);
    }
    return done({ organizationId: organization.id, state });
  });
}
