import { type Actor, hasRole, isSystem, seatAt } from '../../kernel/actor.ts';
import { sideOf } from '../../kernel/sides.ts';
import type { Yen } from '../../kernel/yen.ts';
import { isWithinLimit, mayPost } from '../jobs/job.access.ts';
import type { Contract } from './contract.rules.ts';

type Parties = Pick<Contract, 'organizationId' | 'workerId'>;
type Client = Pick<Contract, 'organizationId'>;

export { sideOf };

/** The two sides, and nobody else: a contract is no public matter. */
export function maySeeContract(actor: Actor, contract: Parties): boolean {
  return sideOf(actor, contract) !== null;
}

/** Making an offer binds the client. */
export function maySelect(actor: Actor, job: Client): boolean {
  return mayPost(actor, job);
}

export function mayWithdrawOffer(actor: Actor, contract: Client): boolean {
  return mayPost(actor, contract);
}

export function mayDeclineOffer(actor: Actor, contract: Parties): boolean {
  return sideOf(actor, contract) === 'worker';
}

/** The worker agrees in person, the client through someone who may bind it. */
export function mayAgree(actor: Actor, contract: Parties): boolean {
  const side = sideOf(actor, contract);
  return side === 'worker' || (side === 'client' && mayPost(actor, contract));
}

export function mayDeliver(actor: Actor, contract: Parties): boolean {
  return sideOf(actor, contract) === 'worker';
}

/** Acceptance releases the money: for who binds the client and who pays for it. */
export function mayAccept(actor: Actor, contract: Parties): boolean {
  const role = seatAt(actor, contract.organizationId)?.role;
  return sideOf(actor, contract) === 'client' && (role === 'clientApprover' || role === 'clientPayer');
}

/** Everyone of a side who does something there; who only looks on tells nothing and reviews nobody. */
export function mayTakePart(actor: Actor, contract: Parties): boolean {
  return mayDeliver(actor, contract) || mayAgree(actor, contract) || mayAccept(actor, contract);
}

/** What was written for the officer and the advisers is read by nobody else. */
export function mayReadReviewNotes(actor: Actor): boolean {
  return hasRole(actor, 'csp', 'officer');
}

/** A deadline that passed is carried out by no person. */
export function mayActOnDeadline(actor: Actor): boolean {
  return isSystem(actor);
}

/** Whether this much, tax included, is within what the person may bind the client to. */
export function isWithinApprovalLimit(actor: Actor, contract: Client, amount: Yen): boolean {
  return isWithinLimit(actor, contract, amount);
}

/** A worker's home address is shown to the client from the agreement on, not while an offer is only made. */
export function maySeeWorkerAddress(actor: Actor, contract: Parties & Pick<Contract, 'agreedAt'>): boolean {
  const side = sideOf(actor, contract);
  return side === 'worker' || (side === 'client' && contract.agreedAt !== null);
}
