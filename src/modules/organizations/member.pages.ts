import type { OrganizationSeat } from '../../kernel/actor.ts';
import type { OrganizationId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { OrganizationMember } from './organization.rules.ts';

/**
 * Members with one of these roles, in the order in which they joined; without roles, all. Who was invited is no member
 * yet, and who was suspended can do and hear nothing here.
 */
export function membersOf(
  tx: Tx,
  id: OrganizationId,
  roles: readonly OrganizationSeat['role'][] = [],
): Promise<OrganizationMember[]> {
  return sql<OrganizationMember>(tx)`
    select o.person_id, o.role, o.approval_limit
    from organization_member o join membership m on m.region_id = o.region_id and m.person_id = o.person_id
    where o.region_id = ${tx.regionId} and o.organization_id = ${id} and o.accepted_at is not null and m.state = 'active'
      and (cardinality(${roles}::text[]) = 0 or o.role = any (${roles}::text[]))
    order by o.joined_at, o.person_id`;
}
