import { type Actor, hasRole, isSystem, type RegionRole, subjectOf } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';

export function mayManageMembers(actor: Actor): boolean {
  return hasRole(actor, 'officer') || isSystem(actor);
}

/** Nobody gives themselves roles, or takes their own suspension back. */
export function mayDecideOn(actor: Actor, personId: PersonId): boolean {
  return mayManageMembers(actor) && actor.personId !== personId && subjectOf(actor) !== personId;
}

/** People register themselves: whoever registered another would know their password. */
export function mayRegister(actor: Actor): boolean {
  return actor.personId === null;
}

/** In person alone: nobody types another's password. */
export function mayProvePassword(actor: Actor): boolean {
  return actor.personId !== null && actor.actingFor === null;
}

/** Who does not belong here yet; the session that they bring says who they are. */
export function mayJoin(actor: Actor): boolean {
  return actor.personId === null && !isSystem(actor);
}

/** The roles through which money moves: their holder gives them to nobody, or one officer could be all who approve. */
const moneyRoles: readonly RegionRole[] = ['operator', 'paymentApprover'];

export function mayGrant(actor: Actor, roles: readonly RegionRole[]): boolean {
  return !(hasRole(actor, ...moneyRoles) && roles.some((role) => moneyRoles.includes(role)));
}
