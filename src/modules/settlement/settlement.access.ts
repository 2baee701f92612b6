import {
  type Actor,
  hasRole,
  isSystem,
  type OrganizationSeat,
  seatAt,
  subjectOf,
} from '../../kernel/actor.ts';
import type { DepositId, OrganizationId, PersonId } from '../../kernel/ids.ts';

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

/** Suspended money is matched or given back beside the statement, like it was recorded. */
export function mayEndSuspense(actor: Actor): boolean {
  return mayRecordDeposit(actor);
}

/** The second look at a line that one person calls a mistake: whoever looks after the money, and is another person. */
export function mayDecideMistake(actor: Actor): boolean {
  return mayRecordDeposit(actor) || mayApproveBatch(actor);
}

/** Whose refund it is, and who looks after the money. */
export function maySeeRefund(actor: Actor, refund: Refunded): boolean {
  return maySeeRefundsOf(actor, refund.organizationId) || maySeeMoney(actor);
}

/**
 * A client's people who may bind it or pay for it name the account; for a payer whom nobody knows, an operator. Suspended
 * money may be a client's by its reference alone, and somebody else's in truth: while none is named, an operator may.
 */
export function mayKeepRefundAccount(
  actor: Actor,
  refund: Refunded & { readonly depositId: DepositId | null },
  isNamed: boolean,
): boolean {
  if (keepsOwnRefundAccount(actor, refund)) return true;
  const isOpen = refund.organizationId === null || (refund.depositId !== null && !isNamed);
  return isOpen && mayRecordDeposit(actor);
}

/** Whoever is not of the payer says from which writing they have the account. */
export function keepsOwnRefundAccount(actor: Actor, { organizationId }: Refunded): boolean {
  return maySeeRefundsOf(actor, organizationId) && actsInPerson(actor);
}

function maySeeRefundsOf(actor: Actor, organizationId: OrganizationId | null): boolean {
  const seat = organizationId && seatAt(actor, organizationId);
  return seat !== null && refundSeats.includes(seat.role);
}

interface Refunded {
  readonly organizationId: OrganizationId | null;
}

/** Seats that look after their organisation's money. */
export const refundSeats: readonly OrganizationSeat['role'][] = ['clientApprover', 'clientPayer'];

/** Fees leave the escrow account by two persons: one proposes, another one approves. */
export function mayProposeSweep(actor: Actor): boolean {
  return mayRunBatch(actor);
}

export function mayApproveSweep(actor: Actor): boolean {
  return mayApproveBatch(actor);
}

/** What the bank did is written down beside the statement, like a deposit. */
export function mayRecordFeeTransfer(actor: Actor): boolean {
  return mayRecordDeposit(actor);
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

/** The sweep alone warns before the bank's last day. */
export function mayRemindOfBatch(actor: Actor): boolean {
  return isSystem(actor);
}

/** A payment that somebody doubts is held back, and released, by who makes batches or approves them. */
export function mayHoldPayment(actor: Actor): boolean {
  return mayRunBatch(actor) || mayApproveBatch(actor);
}

/** Whether a payment is somebody's own, or one that a company pays or gets back for which they sit. */
export function concernOf(
  actor: Actor,
  {
    workerId,
    organizationId,
  }: { readonly workerId: PersonId | null; readonly organizationId: OrganizationId | null },
) {
  return {
    isPayee: workerId !== null && actor.personId === workerId,
    isOfCompany: organizationId !== null && seatAt(actor, organizationId) !== null,
  };
}

/** Stopping is easier than paying: either of the two roles may. */
export function mayCancelBatch(actor: Actor): boolean {
  return mayRunBatch(actor) || mayApproveBatch(actor);
}

function actsInPerson(actor: Actor): boolean {
  return actor.personId !== null && actor.actingFor === null;
}
