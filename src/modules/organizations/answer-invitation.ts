import type { Actor } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { allow, done, NotFound, type Result, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { memberOfRegion } from '../identity/index.ts';
import { isStaff } from '../identity/person.rules.ts';
import { acceptSeat, deleteMember, isInvited } from './member.rows.ts';
import { mayAnswerInvitation } from './organization.access.ts';
import type { InvitationForm } from './organization.forms.ts';
import { lockOrganization } from './organization.rows.ts';

export type AnswerInvitation = InvitationForm & Command & { readonly organizationId: OrganizationId };

type Answered = { readonly organizationId: OrganizationId; readonly accepted: boolean };
type Refusal = 'staff-of-programme' | 'works-for-organization' | 'key-reused';

/** The invited person's own word: from then on they belong to the organisation, or the invitation is gone. */
export async function answerInvitation(
  actor: Actor,
  command: AnswerInvitation,
): Promise<Result<Answered, Refusal>> {
  try {
    return await once(actor, 'organizations.answer-invitation', command, async (tx) => {
      const { organizationId, decision } = command;
      allow(mayAnswerInvitation(actor));
      await lockOrganization(tx, organizationId);
      const { personId } = actor;
      if (!personId || !(await isInvited(tx, organizationId, personId))) throw new NotFound();
      const accepted = decision === 'accept';
      if (accepted && (await isStaffHere(tx, personId))) return refused('staff-of-programme');

      if (accepted) await acceptSeat(tx, organizationId, personId);
      else await deleteMember(tx, organizationId, personId);
      await recordAudit(tx, actor, {
        action: accepted ? 'invitation.accepted' : 'invitation.declined',
        subject: ['organization', organizationId],
        detail: { personId },
      });
      return done({ organizationId, accepted });
    });
  } catch (error) {
    if (worksForIt(error)) return refused('works-for-organization');
    throw error;
  }
}

/** Who runs the programme sits for no client: they could then neither check it nor approve what it pays. */
export async function isStaffHere(tx: Tx, personId: PersonId): Promise<boolean> {
  return isStaff((await memberOfRegion(tx, personId))?.roles ?? []);
}

/** The database knows the contracts that this module does not: nobody sits on both sides of one. */
export function worksForIt(error: unknown): boolean {
  return (
    error instanceof Error && 'constraint' in error && error.constraint === 'organization_member_contract'
  );
}
