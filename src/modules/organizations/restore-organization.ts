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
import { lockOrganization, restoreRow } from './organization.rows.ts';

export type RestoreOrganization = SuspensionForm & Command & { readonly organizationId: OrganizationId };

/** The client may order again, in the state in which it was suspended. */
export function restoreOrganization(actor: Actor, command: RestoreOrganization) {
  return once(actor, 'organizations.restore-organization', command, async (tx) => {
    const { organizationId, reason } = command;
    const organization = await lockOrganization(tx, organizationId);
    allowToSee(maySeeOrganization(actor, organization));
    allow(maySuspendOrganization(actor, organization));
    if (organization.state !== 'suspended') return refused('not-suspended');

    const state = await restoreRow(tx, organizationId);
    await hideDocumentsOf(tx, organizationId, false);
    await recordAudit(tx, actor, {
      action: 'organization.restored',
      subject: ['organization', organizationId],
      state,
      detail: { reason },
    });
    const told = { organizationId, name: organization.name };
    for (const { personId } of await membersOf(tx, organizationId)) {
      await tell(tx, personId, 'organization-restored', told, command.key);
    }
    return done({ organizationId });
  });
}
