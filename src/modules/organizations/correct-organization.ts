import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotAllowed, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { newKey } from '../../platform/random.ts';
import { recordAudit } from '../audit/index.ts';
import { outdateDocumentsOf } from '../search/index.ts';
import { keepFacts } from './correction.rows.ts';
import { mayCorrectOrganization, maySeeOrganization } from './organization.access.ts';
import { factsOf, type OrganizationForm } from './organization.forms.ts';
import { corporateNumberTaken, correctFacts, lockOrganization } from './organization.rows.ts';
import { organizationCanBecome } from './organization.rules.ts';

export type CorrectOrganization = OrganizationForm & Command & { readonly organizationId: OrganizationId };

/** New facts, also later in a company's life; each correction is checked again before the next posting. */
export function correctOrganization(actor: Actor, command: CorrectOrganization) {
  return once(actor, 'organizations.correct-organization', command, async (tx) => {
    const organization = await lockOrganization(tx, command.organizationId);
    allowToSee(maySeeOrganization(actor, organization));
    allow(mayCorrectOrganization(actor, organization));
    if (!actor.personId) throw new NotAllowed();
    const waiting = organization.state === 'registered';
    if (!waiting && !organizationCanBecome(organization, 'registered')) {
      return refused('organization-not-correctable');
    }
    const facts = factsOf(command);
    if (await corporateNumberTaken(tx, facts.corporateNumber, organization.id)) {
      return refused('corporate-number-taken');
    }

    await keepFacts(tx, newKey(), organization, actor.personId);
    await correctFacts(tx, organization.id, facts);
    await outdateDocumentsOf(tx, organization.id);
    await recordAudit(tx, actor, {
      action: 'organization.corrected',
      subject: ['organization', organization.id],
      state: 'registered',
    });
    return done({ organizationId: organization.id });
  });
}
