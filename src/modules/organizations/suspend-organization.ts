import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { hideDocumentsOf } from '../search/index.ts';
import { membersOf } from './member.pages.ts';
import { maySeeOrganization, maySuspendOrganization } from './organization.access.ts';
import type { SuspensionForm } from './organization.forms.ts';
import { lockOrganization, suspendRow } from './organization.rows.ts';
import { organizationCanBecome } from './organization.rules.ts';
import { withdrawMails } from './withdraw-invitation.ts';

export type SuspendOrganization = SuspensionForm & Command & { readonly organizationId: OrganizationId };

/**
 * From now on the client posts, selects and agrees to nothing; contracts that were made go on. Its people are told, and
 * read the reason on its page.
 */
export function suspendOrganization(actor: Actor, command: SuspendOrganization) {
  return once(actor, 'organizations.suspend-organization', command, async (tx) => {
    const { organizationId, reason } = command;
    const organization = await lockOrganization(tx, organizationId);
    allowToSee(maySeeOrganization(actor, organization));
    allow(maySuspendOrganization(actor, organization));
    if (!organizationCanBecome(organization, 'suspended')) return refused('already-suspended');

    await suspendRow(tx, organization, reason);
    await hideDocumentsOf(tx, organizationId, true);
    await withdrawMails(tx, actor, organizationId, {});
    await recordAudit(tx, actor, {
      action: 'organization.suspended',
      subject: ['organization', organizationId],
      state: 'suspended',
      detail: { reason },
    });
    const told = { organizationId, name: organization.name };
    for (const { personId } of await membersOf(tx, organizationId)) {
      await tell(tx, personId, 'organization-suspended', told, command.key);
    }
    return done({ organizationId });
  });
}
