import type { RegionRole } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { ProofRefusal } from './password.rules.ts';
import { type StaffRole, staffRoles } from './person.rules.ts';

export type MembershipState = 'active' | 'suspended' | 'left';

/** What a person is in a region. */
export interface Membership {
  readonly personId: PersonId;
  readonly state: MembershipState;
  readonly roles: readonly RegionRole[];
}

export type MembershipRefusal =
  | 'not-active'
  | 'holds-money-role'
  | 'last-officer'
  | 'several-duties'
  | 'has-own-side'
  | 'leaves-unheld'
  | ProofRefusal;

/** Which staff roles are to be given and taken. `worker` is not among them: one registers as a worker oneself. */
export function roleChanges(
  { roles }: Pick<Membership, 'roles'>,
  wanted: readonly StaffRole[],
): { readonly granted: readonly StaffRole[]; readonly revoked: readonly StaffRole[] } {
  return {
    granted: staffRoles.filter((role) => wanted.includes(role) && !roles.includes(role)),
    revoked: staffRoles.filter((role) => !wanted.includes(role) && roles.includes(role)),
  };
}

/** Duties that check each other: in one hand nobody would. */
const duties = ['csp', 'operator', 'paymentApprover', 'officer'] as const satisfies readonly StaffRole[];

/** The duties that one person would then hold together; empty where it is one or none. */
export function severalDuties(roles: readonly StaffRole[]): readonly StaffRole[] {
  const held = duties.filter((duty) => roles.includes(duty));
  return held.length > 1 ? held : [];
}

/** Where a person takes part themselves in what the programme checks and pays. */
export interface OwnSide {
  /** The names of the companies for which they sit. */
  readonly companies: readonly string[];
  /** The orders on which they work, from the offer on. */
  readonly openOrders: number;
}

/** The duties over checks and money among those given, where their holder has a side of their own. */
export function besideOwnSide(
  granted: readonly StaffRole[],
  { companies, openOrders }: OwnSide,
): readonly StaffRole[] {
  if (companies.length === 0 && openOrders === 0) return [];
  return granted.filter((role) => role === 'csp' || role === 'operator' || role === 'paymentApprover');
}
