import type { RegionRole } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
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
  | 'leaves-unheld';

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
