import { type Actor, seatAt, subjectOf } from './actor.ts';
import type { OrganizationId, PersonId } from './ids.ts';

/** The two who do business with each other; each speaks and agrees for itself. */
export const sides = ['client', 'worker'] as const;
export type Side = (typeof sides)[number];

export function otherSide(side: Side): Side {
  return side === 'client' ? 'worker' : 'client';
}

export interface Parties {
  readonly organizationId: OrganizationId;
  readonly workerId: PersonId;
}

/** Which of the two sides this actor stands on; null for everyone else. Nobody stands on both. */
export function sideOf(actor: Actor, { organizationId, workerId }: Parties): Side | null {
  if (subjectOf(actor) === workerId) return 'worker';
  const seat = seatAt(actor, organizationId);
  return seat !== null && seat.role !== 'staff' ? 'client' : null;
}
