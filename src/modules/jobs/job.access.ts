import { type Actor, hasRole, seatAt } from '../../kernel/actor.ts';
import type { Yen } from '../../kernel/yen.ts';
import type { Job } from './job.rules.ts';

type OfOrganization = Pick<Job, 'organizationId'>;

/** Drafting binds nobody, so that everyone of the client but a viewer may do it. */
export function mayDraftFor(actor: Actor, { organizationId }: OfOrganization): boolean {
  const seat = seatAt(actor, organizationId);
  return seat !== null && (seat.role === 'clientDrafter' || seat.role === 'clientApprover');
}

/** Posting, selecting and agreeing bind the client. */
export function mayPost(actor: Actor, { organizationId }: OfOrganization): boolean {
  return seatAt(actor, organizationId)?.role === 'clientApprover';
}

/** Whether one order of this size is within what the person may bind the client to. */
export function isWithinLimit(actor: Actor, { organizationId }: OfOrganization, total: Yen): boolean {
  const limit = seatAt(actor, organizationId)?.approvalLimit;
  return limit === null || (limit !== undefined && total <= limit);
}

/** A CSP checks before publication, but never a posting of their own organisation. */
export function mayCheck(actor: Actor, { organizationId }: OfOrganization): boolean {
  return hasRole(actor, 'csp') && seatAt(actor, organizationId) === null;
}

export function mayPropose(actor: Actor): boolean {
  return hasRole(actor, 'worker');
}

/** What is open or was open is public; a draft is for the client's people and for who checks it. */
export function maySeeJob(actor: Actor, job: Pick<Job, 'organizationId' | 'state'>): boolean {
  if (job.state === 'open' || job.state === 'filled') return true;
  return seatAt(actor, job.organizationId) !== null || hasRole(actor, 'csp', 'officer');
}

export function maySeeProposals(actor: Actor, { organizationId }: OfOrganization): boolean {
  return seatAt(actor, organizationId) !== null;
}
