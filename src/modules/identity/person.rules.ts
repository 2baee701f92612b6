import type { RegionRole } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';

/** A person is global; what they are in a region is a membership. */
export interface Person {
  readonly id: PersonId;
  readonly loginName: string;
  /** Its owner has opened the link sent there; an address that nobody confirmed stands nowhere here. */
  readonly email: string | null;
  /** The legal name; '' until they register for what needs it. */
  readonly familyName: string;
  readonly givenName: string;
  readonly familyKana: string;
  readonly givenKana: string;
  readonly displayName: string;
  readonly phone: string | null;
  readonly language: 'ja' | 'en';
}

/** The name in the family register and its reading. */
export type LegalName = Pick<Person, 'familyName' | 'givenName' | 'familyKana' | 'givenKana'>;

/** How a letter reaches somebody. */
export interface Contact {
  readonly displayName: string;
  readonly email: string | null;
  readonly language: 'ja' | 'en';
}

/** Those who work for the programme see other people's affairs, so that their sessions end sooner. */
export const staffRoles = [
  'csp',
  'operator',
  'paymentApprover',
  'officer',
  'centreStaff',
  'mediator',
] as const satisfies readonly RegionRole[];
export type StaffRole = (typeof staffRoles)[number];

export function isStaff(roles: readonly RegionRole[]): boolean {
  return roles.some((role) => (staffRoles as readonly RegionRole[]).includes(role));
}
