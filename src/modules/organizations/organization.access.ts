import { type Actor, hasRole, isSystem, seatAt, subjectOf } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { Organization } from './organization.rules.ts';

type Which = Pick<Organization, 'id' | 'kind'>;

/** Anyone with an account may bring in their company; the system has none. */
export function mayRegisterOrganization(actor: Actor): boolean {
  return !isSystem(actor) && actor.personId !== null;
}

/** Its own people, those who check it, and the officer; what a posting says of its client is public there. */
export function maySeeOrganization(actor: Actor, { id }: Which): boolean {
  return seatAt(actor, id) !== null || hasRole(actor, 'csp', 'officer', 'operator');
}

/** The facts decide what the law asks of the client, so that only who may bind it states them. */
export function mayCorrectOrganization(actor: Actor, { id, kind }: Which): boolean {
  return kind === 'client' && seatAt(actor, id)?.role === 'clientApprover';
}

/** What workers read of a client: whoever takes work here, and all who may see more of it. */
export function maySeeDescription(actor: Actor, which: Which): boolean {
  return (which.kind === 'client' && hasRole(actor, 'worker')) || maySeeOrganization(actor, which);
}

/** What is said to workers, and whom the advisers are to call: who orders for the organisation. */
export function mayDescribeOrganization(actor: Actor, { id, kind }: Which): boolean {
  const role = seatAt(actor, id)?.role;
  return kind === 'client' && (role === 'clientApprover' || role === 'clientDrafter');
}

/** Whoever sits there may ask for advice. */
export function mayAskForCall(actor: Actor, { id, kind }: Which): boolean {
  return kind === 'client' && seatAt(actor, id) !== null;
}

export function mayAnswerCalls(actor: Actor): boolean {
  return hasRole(actor, 'csp');
}

/** The officer and the CSPs, but nobody where they sit themselves. */
export function maySuspendOrganization(actor: Actor, { id, kind }: Which): boolean {
  return kind === 'client' && hasRole(actor, 'officer', 'csp') && seatAt(actor, id) === null;
}

/** The list of the region's clients. */
export function maySeeClients(actor: Actor): boolean {
  return hasRole(actor, 'csp', 'officer');
}

/** A CSP, but never of the organisation they belong to. */
export function mayCheckOrganization(actor: Actor, { id, kind }: Which): boolean {
  return kind === 'client' && hasRole(actor, 'csp') && seatAt(actor, id) === null;
}

export function maySeeOrganizationQueue(actor: Actor): boolean {
  return hasRole(actor, 'csp');
}

/** Who has a limit could lift it through a colleague, so that only an approver without one gives roles and limits. */
export function mayManageMembers(actor: Actor, { id, kind }: Which): boolean {
  const seat = seatAt(actor, id);
  return kind === 'client' && seat?.role === 'clientApprover' && seat.approvalLimit === null;
}

/** Nobody answers for another: who acts for somebody takes no seat in their name. */
export function mayAnswerInvitation(actor: Actor): boolean {
  return actor.personId !== null && actor.actingFor === null;
}

/** Time alone forgets whom a mail has not reached. */
export function mayClearInvitations(actor: Actor): boolean {
  return isSystem(actor);
}

/** Names, roles and limits of colleagues. */
export function maySeeMembers(actor: Actor, { id }: Which): boolean {
  return seatAt(actor, id) !== null;
}

/** The programme's own organisations, its staff, and who holds the money are the officer's to name. */
export function mayNameProgramme(actor: Actor): boolean {
  return hasRole(actor, 'officer');
}

/** Never oneself: who sits with the escrow holder could approve payouts. */
export function maySeat(actor: Actor, personId: PersonId): boolean {
  return mayNameProgramme(actor) && actor.personId !== personId && subjectOf(actor) !== personId;
}
