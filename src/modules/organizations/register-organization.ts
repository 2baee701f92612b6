import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { allow, done, NotAllowed, type Result, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { Conflict } from '../../platform/transaction.ts';
import { deleteDraft } from '../accounts/index.ts';
import { recordAudit } from '../audit/index.ts';
import { holdersOf } from '../identity/index.ts';
import { tell } from '../messages/index.ts';
import { insertMember } from './member.rows.ts';
import { saveNeed } from './need.rows.ts';
import { mayRegisterOrganization } from './organization.access.ts';
import { factsOf, type RegisterOrganizationForm } from './organization.forms.ts';
import { corporateNumberTaken, insertOrganization } from './organization.rows.ts';

export type RegisterOrganization = RegisterOrganizationForm & Command;

type Registered = Result<
  { readonly organizationId: OrganizationId },
  'corporate-number-taken' | 'key-reused'
>;

/** A client company of this region; the CSPs are told, to check it. Whoever registers it is its first approver. */
export async function registerOrganization(actor: Actor, command: RegisterOrganization): Promise<Registered> {
  try {
    return await once(actor, 'organizations.register-organization', command, async (tx) => {
      allow(mayRegisterOrganization(actor));
      const { personId } = actor;
      if (personId === null) throw new NotAllowed();
      const facts = factsOf(command);
      if (await corporateNumberTaken(tx, facts.corporateNumber, null))
        return refused('corporate-number-taken');

      const organizationId = newId('organization');
      await insertOrganization(tx, organizationId, 'client', facts);
      await insertMember(tx, organizationId, { personId, role: 'clientApprover', approvalLimit: null });
      await saveNeed(tx, organizationId, personId, { troubles: command.troubles, note: command.needNote });
      await deleteDraft(tx, personId, 'organization');
      await recordAudit(tx, actor, {
        action: 'organization.registered',
        subject: ['organization', organizationId],
        state: 'registered',
      });
      for (const csp of await holdersOf(tx, ['csp'])) {
        await tell(tx, csp, 'organization-registered', { organizationId, name: facts.name }, organizationId);
      }
      return done({ organizationId });
    });
  } catch (error) {
    if (isNumberTaken(error)) return refused('corporate-number-taken');
    throw error;
  }
}

/** Two people of one company at the same moment: the unique index tells the second one. */
function isNumberTaken(error: unknown): boolean {
  return error instanceof Conflict && error.constraint === 'organization_corporate_number_taken';
}
