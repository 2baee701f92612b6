import { type Actor, asNewcomer } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { allow, done, NotAllowed, type Result, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { hashPassword } from '../../platform/password-hash.ts';
import { newId } from '../../platform/random.ts';
import { Conflict } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { enterPerson, takenByAnother } from '../identity/index.ts';
import type { RegistrationForm } from '../identity/person.forms.ts';
import { insertMember } from './member.rows.ts';
import { mayRegisterOrganization } from './organization.access.ts';
import { factsOf, type OrganizationForm } from './organization.forms.ts';
import { corporateNumberTaken, insertOrganization } from './organization.rows.ts';
import type { OrganizationRefusal } from './organization.rules.ts';

/** With the newcomer's own registration where somebody without an account brings in their company. */
export type RegisterOrganization = OrganizationForm & Command & { readonly newcomer?: RegistrationForm };

type Registered = { readonly organizationId: OrganizationId; readonly personId: PersonId };
type Refusal = Extract<OrganizationRefusal, 'corporate-number-taken' | 'login-name-taken' | 'email-taken'>;

/** A client company of this region, to be checked by a CSP. Whoever registers it is its first approver. */
export async function registerOrganization(
  actor: Actor,
  { newcomer, ...command }: RegisterOrganization,
): Promise<Result<Registered, Refusal | 'key-reused'>> {
  allow(mayRegisterOrganization(actor));
  const { password, ...person } = newcomer ?? { password: null };
  // Before the transaction, and no part of the remembered command: hashing is slow on purpose.
  const passwordHash = password === null ? null : await hashPassword(password);
  const remembered = newcomer ? { ...command, person } : command;
  try {
    return await once(actor, 'organizations.register-organization', remembered, async (tx) => {
      const facts = factsOf(command);
      if (await corporateNumberTaken(tx, facts.corporateNumber, null))
        return refused('corporate-number-taken');
      const personId =
        newcomer && passwordHash !== null && actor.personId === null
          ? await enterPerson(tx, actor, newcomer, passwordHash)
          : actor.personId;
      if (personId === null) throw new NotAllowed();

      const organizationId = newId('organization');
      await insertOrganization(tx, organizationId, 'client', facts);
      await insertMember(tx, organizationId, { personId, role: 'clientApprover', approvalLimit: null });
      await recordAudit(tx, asNewcomer(actor, personId), {
        action: 'organization.registered',
        subject: ['organization', organizationId],
        state: 'registered',
      });
      return done({ organizationId, personId });
    });
  } catch (error) {
    const refusal = takenByAnother(error) ?? numberTaken(error);
    if (refusal) return refused(refusal);
    throw error;
  }
}

/** Two people of one company at the same moment: the unique index tells the second one. */
function numberTaken(error: unknown): 'corporate-number-taken' | null {
  return error instanceof Conflict && error.constraint === 'organization_corporate_number_taken'
    ? 'corporate-number-taken'
    : null;
}
