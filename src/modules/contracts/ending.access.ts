import { type Actor, hasRole, seatAt, subjectOf } from '../../kernel/actor.ts';
import { mayPost } from '../jobs/job.access.ts';
import { sideOf } from './contract.access.ts';
import type { Contract } from './contract.rules.ts';

type Parties = Pick<Contract, 'organizationId' | 'workerId'>;

/** Ending, disputing and answering bind a side: the worker in person, the client through who may bind it. */
export function mayEnd(actor: Actor, contract: Parties): boolean {
  const side = sideOf(actor, contract);
  return side === 'worker' || (side === 'client' && mayPost(actor, contract));
}

/** Of neither side, not even as somebody who only looks on. */
function isNeutral(actor: Actor, contract: Parties): boolean {
  return (
    actor.personId !== contract.workerId &&
    subjectOf(actor) !== contract.workerId &&
    seatAt(actor, contract.organizationId) === null
  );
}

/** Proposes to both sides, in writing. */
export function mayMediate(actor: Actor, contract: Parties): boolean {
  return hasRole(actor, 'mediator') && isNeutral(actor, contract);
}

/** Stops the work of a silent side, and carries out what was settled elsewhere. */
export function maySettleDispute(actor: Actor, contract: Parties): boolean {
  return hasRole(actor, 'operator') && isNeutral(actor, contract);
}

/** Sees the paper as the second person: besides the operators, who approves the payments of the escrow holder. */
export function mayConfirmSettlement(actor: Actor, contract: Parties): boolean {
  return hasRole(actor, 'operator', 'paymentApprover') && isNeutral(actor, contract);
}

/** Reads a contract of others, after having written why. */
export function mayOversee(actor: Actor, contract: Parties): boolean {
  return mayMediate(actor, contract) || maySettleDispute(actor, contract);
}

/** Approvers only see what waits for them to confirm. */
export function mayListDisputes(actor: Actor): boolean {
  return hasRole(actor, 'mediator', 'operator', 'paymentApprover');
}
