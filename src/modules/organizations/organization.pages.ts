import type { ClientRole } from '../../kernel/actor.ts';
import type { CorporateNumber } from '../../kernel/corporate-number.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { searchPattern, searchTranslation } from '../../kernel/kana.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { LegalForm, OrganizationKind, OrganizationState } from './organization.rules.ts';

export interface OrganizationName {
  readonly id: OrganizationId;
  readonly name: string;
}

/** Names for choices and lists, in the order of their reading. */
export function organizationNames(tx: Tx, ids: readonly OrganizationId[]): Promise<OrganizationName[]> {
  return sql<OrganizationName>(tx)`
    select id, name from organization
    where region_id = ${tx.regionId} and id = any (${ids}::uuid[])
    order by name_kana, id`;
}

/** Those that may hold deposits, for the officer's choice. */
export function operatorsOf(tx: Tx): Promise<OrganizationName[]> {
  return sql<OrganizationName>(tx)`
    select id, name from organization
    where region_id = ${tx.regionId} and kind = 'operator' and state = 'checked'
    order by name_kana, id`;
}

/** The clients for which nobody but this person can act. */
export function companiesOfNobodyElse(tx: Tx, personId: PersonId): Promise<OrganizationName[]> {
  return sql<OrganizationName>(tx)`
    select o.id, o.name from organization_member s
    join organization o on o.region_id = s.region_id and o.id = s.organization_id and o.kind = 'client'
    where s.region_id = ${tx.regionId} and s.person_id = ${personId} and s.accepted_at is not null
      and not exists (select from organization_member m
        join membership p on p.region_id = m.region_id and p.person_id = m.person_id and p.state = 'active'
        where m.region_id = s.region_id and m.organization_id = s.organization_id
          and m.person_id <> s.person_id and m.accepted_at is not null)
    order by o.name_kana, o.id`;
}

export interface QueuedOrganization extends OrganizationName {
  readonly legalForm: LegalForm;
  readonly corporateNumber: CorporateNumber | null;
  readonly representative: string;
  readonly address: string;
  readonly state: OrganizationState;
  readonly createdAt: Date;
}

/** The clients of the region, what waits for the check first and there the oldest, then by the reading of their names. @param state null for all */
export function clientsOfRegion(
  tx: Tx,
  { state, search }: { readonly state: OrganizationState | null; readonly search: string },
): Promise<QueuedOrganization[]> {
  return sql<QueuedOrganization>(tx)`
    select id, name, legal_form, corporate_number, representative, address, state, created_at
    from organization
    where region_id = ${tx.regionId} and kind = 'client' and (${state}::text is null or state = ${state})
      and translate(lower(normalize(concat_ws(E'\n', name, name_kana), nfkc)), ${searchTranslation.from},
        ${searchTranslation.to}) like ${searchPattern(search)}
    order by array_position(array['registered', 'returned', 'suspended', 'checked'], state),
      case when state = 'registered' then created_at end, name_kana, id limit 200`;
}

interface SeatOfPerson {
  readonly personId: PersonId;
  readonly name: string;
}

/** Who sits for which client of the region. */
export function clientSeats(tx: Tx): Promise<SeatOfPerson[]> {
  return sql<SeatOfPerson>(tx)`
    select m.person_id, o.name from organization_member m
    join organization o on o.region_id = m.region_id and o.id = m.organization_id
    where m.region_id = ${tx.regionId} and m.accepted_at is not null and o.kind = 'client'
    order by o.name_kana, o.id, m.person_id`;
}

export interface MemberRow {
  readonly personId: PersonId;
  /** Of who was invited and has not accepted: what was typed to invite them, and no login name. */
  readonly displayName: string;
  readonly loginName: string;
  readonly accepted: boolean;
  readonly role: ClientRole | 'staff';
  readonly approvalLimit: Yen | null;
  readonly joinedAt: Date;
}

/** The people of an organisation with their names, for its own members. */
export function memberRows(tx: Tx, id: OrganizationId): Promise<MemberRow[]> {
  return sql<MemberRow>(tx)`
    select m.person_id, m.role, m.approval_limit, m.joined_at, m.accepted_at is not null as accepted,
      case when m.accepted_at is null then m.invited_as else p.display_name end as display_name,
      case when m.accepted_at is null then '' else p.login_name end as login_name
    from organization_member m join person p on p.id = m.person_id
    where m.region_id = ${tx.regionId} and m.organization_id = ${id}
    order by m.joined_at, m.person_id`;
}

export interface Invitation {
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly role: ClientRole;
  readonly approvalLimit: Yen | null;
}

/** The organisations that wait for this person's answer. */
export function invitationsFor(tx: Tx, personId: PersonId): Promise<Invitation[]> {
  return sql<Invitation>(tx)`
    select m.organization_id, o.name, m.role, m.approval_limit
    from organization_member m
    join organization o on o.region_id = m.region_id and o.id = m.organization_id
    where m.region_id = ${tx.regionId} and m.person_id = ${personId} and m.accepted_at is null
    order by m.joined_at, m.organization_id`;
}

export interface ProgrammeOrganization extends OrganizationName {
  readonly kind: OrganizationKind;
  /** In the order in which they joined. */
  readonly staff: readonly { readonly personId: PersonId; readonly displayName: string }[];
}

/** Operator, CSP organisations and municipality, with who works there: the officer's list. */
export function programmeOrganizations(tx: Tx): Promise<ProgrammeOrganization[]> {
  return sql<ProgrammeOrganization>(tx)`
    select o.id, o.name, o.kind,
      coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'displayName', p.display_name)
          order by m.joined_at, m.person_id)
        from organization_member m join person p on p.id = m.person_id
        where m.region_id = o.region_id and m.organization_id = o.id and m.accepted_at is not null), '[]') as staff
    from organization o
    where o.region_id = ${tx.regionId} and o.kind <> 'client'
    order by o.created_at, o.id`;
}
