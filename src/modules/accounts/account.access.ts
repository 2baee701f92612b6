import { type Actor, hasRole, isSystem, subjectOf } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { mayManageMembers } from '../identity/membership.access.ts';
import type { Membership } from '../identity/membership.rules.ts';
import { isStaff } from '../identity/person.rules.ts';

/** In person alone: who acts for somebody else changes neither how they sign in nor where their letters go. */
export function mayKeepAccount(actor: Actor): boolean {
  return actor.personId !== null && actor.actingFor === null;
}

/** Time alone settles a change of address. */
export function maySettleEmail(actor: Actor): boolean {
  return isSystem(actor);
}

/** The officer stops anybody but themselves; an adviser those whom they advise, never a colleague of the programme. */
export function maySuspend(
  actor: Actor,
  { personId, roles }: Pick<Membership, 'personId' | 'roles'>,
): boolean {
  if (actor.personId === personId || subjectOf(actor) === personId) return false;
  return mayManageMembers(actor) || (hasRole(actor, 'csp') && !isStaff(roles));
}

/** Time alone forgets what nobody goes on with. */
export function mayClearDraft(actor: Actor): boolean {
  return isSystem(actor);
}

/** What somebody types of their own registration before they send it. */
export function mayKeepDraft(actor: Actor, personId: PersonId): boolean {
  return subjectOf(actor) === personId;
}
