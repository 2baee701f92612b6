import { type Actor, hasRole, isSystem, subjectOf } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';

export function mayManageMembers(actor: Actor): boolean {
  return hasRole(actor, 'officer') || isSystem(actor);
}

/** Nobody gives themselves roles, or takes their own suspension back. */
export function mayDecideOn(actor: Actor, personId: PersonId): boolean {
  return mayManageMembers(actor) && actor.personId !== personId && subjectOf(actor) !== personId;
}

/** People register themselves; staff register those who come to the desk or call. */
export function mayRegister(actor: Actor): boolean {
  return actor.personId === null || hasRole(actor, 'officer', 'csp', 'centreStaff');
}
