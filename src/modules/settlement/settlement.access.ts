import { type Actor, hasRole, isSystem, seatAt, subjectOf } from '../../kernel/actor.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';

/** Where pay goes is changed by its owner alone: not by phone, and by nobody acting for them. */
export function mayKeepBankAccount(actor: Actor): boolean {
  return hasRole(actor, 'worker') && actsInPerson(actor);
}

export function maySeePayoutsOf(actor: Actor, workerId: PersonId): boolean {
  return subjectOf(actor) === workerId;
}

/** A client's people see what their organisation has to pay in. */
export function maySeeDeposits(
  actor: Actor,
  { organizationId }: { readonly organizationId: OrganizationId },
): boolean {
  const seat = seatAt(actor, organizationId);
  return (seat !== null && seat.role !== 'staff') || maySeeMoney(actor);
}

/** Who looks after the money, and who answers for it. None of them reads a bank account's number. */
export function maySeeMoney(actor: Actor): boolean {
  return hasRole(actor, 'operator', 'paymentApprover', 'officer');
}

export function mayRecordDeposit(actor: Actor): boolean {
  return hasRole(actor, 'operator') && actsInPerson(actor);
}

/** What is owed becomes planned by the sweep, or by an operator who does not want to wait for it. */
export function mayPlanPayouts(actor: Actor): boolean {
  return isSystem(actor) || (hasRole(actor, 'operator') && actsInPerson(actor));
}

/** Locking, exporting, handing to the bank, and writing down what the bank answered. */
export function mayRunBatch(actor: Actor): boolean {
  return hasRole(actor, 'operator') && actsInPerson(actor);
}

/** The role alone: who locked it, whom it pays and for whom they sit is asked of each batch anew. */
export function mayApproveBatch(actor: Actor): boolean {
  return hasRole(actor, 'paymentApprover') && actsInPerson(actor);
}

/** Stopping is easier than paying: either of the two roles may. */
export function mayCancelBatch(actor: Actor): boolean {
  return mayRunBatch(actor) || mayApproveBatch(actor);
}

function actsInPerson(actor: Actor): boolean {
  return actor.personId !== null && actor.actingFor === null;
}
