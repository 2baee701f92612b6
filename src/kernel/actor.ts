import type { OrganizationId, PersonId, RegionId } from './ids.ts';
import type { Yen } from './yen.ts';

/** Roles that a person holds in a region itself; a client's people hold theirs in their organisation. */
export const regionRoles = [
  'worker',
  'csp',
  'operator',
  'paymentApprover',
  'officer',
  'centreStaff',
  'mediator',
] as const;
export type RegionRole = (typeof regionRoles)[number];

export const clientRoles = ['clientDrafter', 'clientApprover', 'clientPayer', 'clientViewer'] as const;
export type ClientRole = (typeof clientRoles)[number];

export interface OrganizationSeat {
  readonly organizationId: OrganizationId;
  readonly role: ClientRole | 'staff';
  /** What this person may bind the organisation to by one order, tax included; null: no limit. */
  readonly approvalLimit: Yen | null;
}

export type Channel = 'web' | 'api' | 'phone' | 'paper' | 'system';

/** Who acts, where, for whom and how. Made by the session of a request, or by systemActor. */
export interface Actor {
  readonly regionId: RegionId;
  /** null only for the system itself. */
  readonly personId: PersonId | null;
  readonly roles: readonly RegionRole[];
  readonly seats: readonly OrganizationSeat[];
  readonly channel: Channel;
  readonly actingFor: PersonId | null;
  /** Why the system acts; null for a person. */
  readonly reason: string | null;
}

/** The only way to act without a person; the reason goes to the audit. */
export function systemActor(regionId: RegionId, reason: string): Actor {
  return { regionId, personId: null, roles: [], seats: [], channel: 'system', actingFor: null, reason };
}

/** A visitor who has just registered acts as the person they have become; whoever is signed in stays themselves. */
export function asNewcomer(actor: Actor, personId: PersonId): Actor {
  return { ...actor, personId: actor.personId ?? personId };
}

/** The person whose affairs these are: the one acted for, else the one who acts. */
export function subjectOf(actor: Actor): PersonId | null {
  return actor.actingFor ?? actor.personId;
}

export function hasRole(actor: Actor, ...roles: readonly RegionRole[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

export function isSystem(actor: Actor): boolean {
  return actor.channel === 'system';
}

export function seatAt(actor: Actor, organizationId: OrganizationId): OrganizationSeat | null {
  return actor.seats.find((seat) => seat.organizationId === organizationId) ?? null;
}
