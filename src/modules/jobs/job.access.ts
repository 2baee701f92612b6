import { type Actor, hasRole, isSystem, seatAt } from '../../kernel/actor.ts';
import type { Yen } from '../../kernel/yen.ts';
import { type FileAudience, isPublished, type Job } from './job.rules.ts';

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

/** What is added to an open posting is published at once, without a check: that binds the client too. */
export function mayAttach(actor: Actor, job: Pick<Job, 'organizationId' | 'state'>): boolean {
  return job.state === 'open' ? mayPost(actor, job) : mayDraftFor(actor, job);
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

/** What is open is stopped by the programme's people, and never by who orders it. */
export function mayStop(actor: Actor, { organizationId }: OfOrganization): boolean {
  return hasRole(actor, 'csp', 'officer') && seatAt(actor, organizationId) === null;
}

export function mayPropose(actor: Actor): boolean {
  return hasRole(actor, 'worker');
}

/** Somebody who belongs to the region and is nothing in it yet: they may apply once they have registered as a worker. */
export function mayRegisterToPropose({ personId, roles, seats }: Actor): boolean {
  return personId !== null && roles.length === 0 && seats.length === 0;
}

/** Whoever may apply may ask before; a client answers their own. */
export function mayAsk(actor: Actor, job: OfOrganization): boolean {
  return mayPropose(actor) && seatAt(actor, job.organizationId) === null;
}

/** Time itself: reminders, and answers that never came. */
export function mayActOnDeadline(actor: Actor): boolean {
  return isSystem(actor);
}

/** The client's people and the CSP see every file; others by what the client chose for it. */
export function maySeeFile(
  actor: Actor,
  job: OfOrganization,
  audience: FileAudience,
  isAgreedWith: boolean,
): boolean {
  if (seatAt(actor, job.organizationId) !== null || hasRole(actor, 'csp')) return true;
  return { public: true, signedIn: actor.personId !== null, agreed: isAgreedWith }[audience];
}

/** What is open or was open is public; a draft is for the client's people and for who checks it. */
export function maySeeJob(actor: Actor, job: Pick<Job, 'organizationId' | 'state'>): boolean {
  if (isPublished(job)) return true;
  return seatAt(actor, job.organizationId) !== null || hasRole(actor, 'csp', 'officer');
}

export function maySeeProposals(actor: Actor, { organizationId }: OfOrganization): boolean {
  return seatAt(actor, organizationId) !== null;
}
