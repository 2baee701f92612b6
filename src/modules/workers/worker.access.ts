import { type Actor, hasRole, isSystem, subjectOf } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { Availability } from './availability.rules.ts';
import type { Circumstances } from './worker.rules.ts';

/** People register themselves, once they have an account. */
export function mayRegisterWorker(actor: Actor): boolean {
  return !isSystem(actor) && actor.personId !== null;
}

/** One's own affairs alone. */
export function mayChangeWorker(actor: Actor, personId: PersonId): boolean {
  return subjectOf(actor) === personId;
}

/** What a worker shows: to themselves, to clients' people, and to those who help both sides. */
export function maySeeProfile(actor: Actor, personId: PersonId): boolean {
  if (subjectOf(actor) === personId) return true;
  return actor.seats.some((seat) => seat.role !== 'staff') || hasRole(actor, 'csp', 'officer', 'operator');
}

export interface VisibleCircumstances {
  readonly availability: Availability | null;
  readonly skills: Circumstances['skills'] | null;
  readonly beforeWork: string | null;
  readonly wishes: string | null;
  readonly privateReason: string | null;
}

/**
 * Private by default: the reason is for the person alone, whoever asks; availability and earlier work are shown when
 * the person chose to, and to the CSP, who looks for work that fits.
 */
export function visibleCircumstances(
  actor: Actor,
  personId: PersonId,
  said: Circumstances,
): VisibleCircumstances {
  const own = subjectOf(actor) === personId;
  const shown = own || hasRole(actor, 'csp') || (said.showsAvailability && maySeeProfile(actor, personId));
  const { hoursPerWeek, weekTimes, months, devices } = said;
  return {
    availability: shown ? { hoursPerWeek, weekTimes, months, devices } : null,
    skills: shown ? said.skills : null,
    beforeWork: shown ? said.beforeWork : null,
    wishes: shown ? said.wishes : null,
    privateReason: own ? said.privateReason : null,
  };
}
