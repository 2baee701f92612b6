import type { RegionRole } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { searchPattern, searchTranslation } from '../../kernel/kana.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type DutyHolders, type WatchedDuty, watchedDuties } from './duty.rules.ts';
import type { MembershipState } from './membership.rules.ts';

export interface MemberRow {
  readonly personId: PersonId;
  readonly loginName: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly state: MembershipState;
  readonly joinedAt: Date;
  /** Why somebody is suspended; null for who is not. */
  readonly suspensionReason: string | null;
  readonly roles: readonly RegionRole[];
}

/** Whom the list shows; without any of it, everybody. */
export interface MembersAsked {
  readonly holding?: readonly RegionRole[];
  readonly state?: MembershipState;
  readonly among?: readonly PersonId[];
}

/** Who belongs to the region, by kana as in a Japanese register; staff first. */
export async function membersOfRegion(
  tx: Tx,
  search: string,
  { holding, state, among }: MembersAsked = {},
  limit = 200,
): Promise<MemberRow[]> {
  return sql<MemberRow>(tx)`
    select m.person_id, p.login_name, p.display_name, p.email, m.state, m.joined_at,
      m.suspension_reason, r.roles
    from membership m
      join person p on p.id = m.person_id
      cross join lateral (
        select array(select role from membership_role r
                     where r.region_id = m.region_id and r.person_id = m.person_id order by role) as roles) r
    where m.region_id = ${tx.regionId}
      and (${holding ?? null}::text[] is null or r.roles && ${holding ?? null}::text[])
      and (${state ?? null}::text is null or m.state = ${state ?? null})
      and (${among ?? null}::uuid[] is null or m.person_id = any (${among ?? null}::uuid[]))
      and translate(lower(normalize(
          concat_ws(E'\n', p.display_name, p.login_name, p.family_name || p.given_name, p.family_kana || p.given_kana),
          nfkc)), ${searchTranslation.from}, ${searchTranslation.to})
        like ${searchPattern(search)}
    order by r.roles && array['officer', 'operator', 'paymentApprover', 'csp', 'centreStaff', 'mediator'] desc,
      p.family_kana, p.given_kana, p.display_name, p.id
    limit ${limit}`;
}

export async function memberOfRegion(tx: Tx, personId: PersonId): Promise<MemberRow | null> {
  const [row] = await sql<MemberRow>(tx)`
    select m.person_id, p.login_name, p.display_name, p.email, m.state, m.joined_at, m.suspension_reason,
      array(select role from membership_role r
            where r.region_id = m.region_id and r.person_id = m.person_id order by role) as roles
    from membership m join person p on p.id = m.person_id
    where m.region_id = ${tx.regionId} and m.person_id = ${personId}`;
  return row ?? null;
}

/** Who holds each duty and is not suspended. */
export async function dutyHolders(tx: Tx): Promise<DutyHolders> {
  const rows = await sql<{ role: WatchedDuty; personId: PersonId }>(tx)`
    select r.role, r.person_id
    from membership_role r join membership m on m.region_id = r.region_id and m.person_id = r.person_id
    where r.region_id = ${tx.regionId} and m.state = 'active' and r.role = any (${watchedDuties}::text[])
    order by r.role, r.person_id`;
  const of = (duty: WatchedDuty) => rows.filter(({ role }) => role === duty).map(({ personId }) => personId);
  return {
    operator: of('operator'),
    paymentApprover: of('paymentApprover'),
    csp: of('csp'),
    mediator: of('mediator'),
  };
}
