import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotAllowed, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { newKey } from '../../platform/random.ts';
import { recordAudit } from '../audit/index.ts';
import { holdersOf } from '../identity/index.ts';
import { tell } from '../messages/index.ts';
import { insertConsultation } from './need.rows.ts';
import { mayAskForCall, maySeeMembers } from './organization.access.ts';
import type { ConsultationForm } from './organization.forms.ts';
import { loadOrganization } from './organization.rows.ts';

export type RequestConsultation = ConsultationForm & Command & { readonly organizationId: OrganizationId };

/** A client asks an adviser to call them; it stays on the advisers' list until one has. */
export function requestConsultation(actor: Actor, command: RequestConsultation) {
  return once(actor, 'organizations.request-consultation', command, async (tx) => {
    const { organizationId, wish } = command;
    const organization = await loadOrganization(tx, organizationId);
    allowToSee(maySeeMembers(actor, organization));
    allow(mayAskForCall(actor, organization));
    if (!actor.personId) throw new NotAllowed();
    const id = newKey();
    if (!(await insertConsultation(tx, { id, organizationId, by: actor.personId, wish })))
      return refused('already-asked');

    await recordAudit(tx, actor, {
      action: 'consultation.asked',
      subject: ['organization', organizationId],
    });
    for (const csp of await holdersOf(tx, ['csp'])) {
      await tell(tx, csp, 'consultation-asked', { organizationId, name: organization.name }, id);
    }
    return done({ organizationId });
  });
}
