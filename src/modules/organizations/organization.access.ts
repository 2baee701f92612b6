import { type Actor, hasRole, isSystem, seatAt } from '../../kernel/actor.ts';
import type { Organization } from './organization.rules.ts';

type Which = Pick<Organization, 'id' | 'kind'>;

/** Anyone may bring in their company, also before they have an account; the system has none. */
export function mayRegisterOrganization(actor: Actor): boolean {
  return !isSystem(actor);
}

/** Its own people, those who check it, and the officer; what a posting says of its client is public there. */
export function maySeeOrganization(actor: Actor, { id }: Which): boolean {
  return seatAt(actor, id) !== null || hasRole(actor, 'csp', 'officer', 'operator');
}

/** The facts decide what the law asks of the client, so that only who may bind it states them. */
export function mayCorrectOrganization(actor: Actor, { id, kind }: Which): boolean {
  return kind === 'client' && seatAt(actor, id)?.role === 'clientApprover';
}

/** A CSP, but never of the organisation they belong to. */
export function mayCheckOrganization(actor: Actor, { id, kind }: Which): boolean {
  return kind === 'client' && hasRole(actor, 'csp') && seatAt(actor, id) === null;
}

export function maySeeOrganizationQueue(actor: Actor): boolean {
  return hasRole(actor, 'csp');
}

export function mayManageMembers(actor: Actor, { id, kind }: Which): boolean {
  return kind === 'client' && seatAt(actor, id)?.role === 'clientApprover';
}

/** Names, roles and limits of colleagues. */
export function maySeeMembers(actor: Actor, { id }: Which): boolean {
  return seatAt(actor, id) !== null;
}

/** The programme's own organisations, its staff, and who holds the money are the officer's to name. */
export function mayNameProgramme(actor: Actor): boolean {
  return hasRole(actor, 'officer');
}
