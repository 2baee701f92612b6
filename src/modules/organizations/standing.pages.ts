import type { OrganizationSeat, RegionRole } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** What a session's person is in this region: everything that access rules ask, in one statement. */
export interface SessionStanding {
  readonly personId: PersonId;
  readonly displayName: string;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly roles: readonly RegionRole[];
  readonly seats: readonly OrganizationSeat[];
}

interface Row extends Omit<SessionStanding, 'seats'> {
  readonly seats: readonly (Omit<OrganizationSeat, 'approvalLimit'> & {
    readonly approvalLimit: string | null;
  })[];
}

/** null without a live session or an active membership here. @param tokenHash SHA-256 of the cookie's secret */
export async function standingOfSession(tx: Tx, tokenHash: Uint8Array): Promise<SessionStanding | null> {
  const [row] = await sql<Row>(tx)`
    select p.id as person_id, p.display_name, s.last_seen_at, s.expires_at,
      array(select r.role from membership_role r
        where r.region_id = m.region_id and r.person_id = m.person_id order by r.role) as roles,
      coalesce((select jsonb_agg(jsonb_build_object('organizationId', o.organization_id, 'role', o.role,
          'approvalLimit', o.approval_limit::text)) from organization_member o
        where o.region_id = m.region_id and o.person_id = m.person_id and o.accepted_at is not null), '[]') as seats
    from session s
      join person p on p.id = s.person_id
      join membership m on m.region_id = ${tx.regionId} and m.person_id = p.id and m.state = 'active'
    where s.token_hash = ${tokenHash} and s.expires_at > ${tx.now}`;
  if (!row) return null;
  const seats = row.seats.map((seat) => ({
    ...seat,
    approvalLimit: seat.approvalLimit === null ? null : yen(BigInt(seat.approvalLimit)),
  }));
  return { ...row, seats };
}
