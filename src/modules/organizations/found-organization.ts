import type { Actor } from '../../kernel/actor.ts';
import { allow, done, NotAllowed } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { recordAudit } from '../audit/index.ts';
import { mayNameProgramme } from './organization.access.ts';
import { factsOf, type ProgrammeOrganizationForm } from './organization.forms.ts';
import { decideOrganization, insertOrganization } from './organization.rows.ts';

export type FoundOrganization = ProgrammeOrganizationForm & Command;

/** An organisation of the programme itself: operator, CSP organisation or municipality. The officer vouches for it. */
export function foundOrganization(actor: Actor, command: FoundOrganization) {
  return once(actor, 'organizations.found-organization', command, async (tx) => {
    allow(mayNameProgramme(actor));
    if (!actor.personId) throw new NotAllowed();
    const organizationId = newId('organization');
    await insertOrganization(tx, organizationId, command.kind, factsOf(command));
    await decideOrganization(tx, organizationId, 'checked', actor.personId, '');
    await recordAudit(tx, actor, {
      action: 'organization.founded',
      subject: ['organization', organizationId],
      state: 'checked',
      detail: { kind: command.kind },
    });
    return done({ organizationId });
  });
}
