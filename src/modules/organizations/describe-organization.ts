import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { allow, allowToSee, done } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { mayDescribeOrganization, maySeeMembers } from './organization.access.ts';
import type { DescriptionForm } from './organization.forms.ts';
import { lockOrganization, updateDescription } from './organization.rows.ts';

export type DescribeOrganization = DescriptionForm & Command & { readonly organizationId: OrganizationId };

/** What workers read of the organisation; no fact of the check changes by it. */
export function describeOrganization(actor: Actor, command: DescribeOrganization) {
  return once(actor, 'organizations.describe-organization', command, async (tx) => {
    const organization = await lockOrganization(tx, command.organizationId);
    allowToSee(maySeeMembers(actor, organization));
    allow(mayDescribeOrganization(actor, organization));
    await updateDescription(tx, organization.id, command);
    await recordAudit(tx, actor, {
      action: 'organization.described',
      subject: ['organization', organization.id],
    });
    return done({ organizationId: organization.id });
  });
}
