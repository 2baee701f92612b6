import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, type Result, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { credentialsOf, memberOfRegion } from '../identity/index.ts';
import { normalisedLogin } from '../identity/session.rules.ts';
import { insertMember, membersOf } from './member.rows.ts';
import { mayManageMembers, maySeeMembers } from './organization.access.ts';
import type { NewMemberForm } from './organization.forms.ts';
import { lockOrganization } from './organization.rows.ts';

export type AddColleague = NewMemberForm & Command & { readonly organizationId: OrganizationId };

type Added = { readonly organizationId: OrganizationId; readonly personId: PersonId };
type Refusal = 'no-such-person' | 'already-member' | 'works-for-organization' | 'key-reused';

/** A colleague who is registered in this region gets a seat. */
export async function addColleague(actor: Actor, command: AddColleague): Promise<Result<Added, Refusal>> {
  try {
    return await once(actor, 'organizations.add-colleague', command, async (tx) => {
      const { organizationId, login, role, approvalLimit } = command;
      const organization = await lockOrganization(tx, organizationId);
      allowToSee(maySeeMembers(actor, organization));
      allow(mayManageMembers(actor, organization));
      const person = await credentialsOf(tx, normalisedLogin(login));
      const here = person && (await memberOfRegion(tx, person.id));
      // Whether somebody is registered elsewhere is nobody's business here.
      if (here?.state !== 'active') return refused('no-such-person');
      const { personId } = here;
      const members = await membersOf(tx, organizationId);
      if (members.some((member) => member.personId === personId)) return refused('already-member');

      await insertMember(tx, organizationId, { personId, role, approvalLimit });
      await recordAudit(tx, actor, {
        action: 'member.added',
        subject: ['organization', organizationId],
        detail: { personId, role, approvalLimit },
      });
      return done({ organizationId, personId });
    });
  } catch (error) {
    if (worksForIt(error)) return refused('works-for-organization');
    throw error;
  }
}

/** The database knows the contracts that this module does not: nobody sits on both sides of one. */
function worksForIt(error: unknown): boolean {
  return (
    error instanceof Error && 'constraint' in error && error.constraint === 'organization_member_contract'
  );
}
