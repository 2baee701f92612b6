import type { CorporateNumber } from '../../kernel/corporate-number.ts';
import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type {
  Organization,
  OrganizationFacts,
  OrganizationKind,
  OrganizationState,
} from './organization.rules.ts';

export async function loadOrganization(tx: Tx, id: OrganizationId): Promise<Organization> {
  const [organization] = await sql<Organization>(tx)`
    select id, kind, legal_form, corporate_number, name, name_kana, representative, postal_code, address, phone,
      email, has_employees, officers, pays_salary, capital_yen, regular_employees, state,
      coalesce(check_note, '') as check_note, business, introduction, suspension_reason,
      created_at as registered_at
    from organization where region_id = ${tx.regionId} and id = ${id}`;
  if (!organization) throw new NotFound();
  return organization;
}

/** Holds the organisation, and with it its list of members, until the transaction ends. */
export async function lockOrganization(tx: Tx, id: OrganizationId): Promise<Organization> {
  await sql(tx)`select id from organization where region_id = ${tx.regionId} and id = ${id} for update`;
  return loadOrganization(tx, id);
}

export async function insertOrganization(
  tx: Tx,
  id: OrganizationId,
  kind: OrganizationKind,
  facts: OrganizationFacts,
): Promise<void> {
  await sql(tx)`
    insert into organization (region_id, id, kind, legal_form, corporate_number, name, name_kana, representative,
      postal_code, address, phone, email, has_employees, officers, pays_salary, capital_yen, regular_employees,
      state, created_at)
    values (${tx.regionId}, ${id}, ${kind}, ${facts.legalForm}, ${facts.corporateNumber}, ${facts.name},
      ${facts.nameKana}, ${facts.representative}, ${facts.postalCode}, ${facts.address}, ${facts.phone},
      ${facts.email}, ${facts.hasEmployees}, ${facts.officers}, ${facts.paysSalary}, ${facts.capitalYen},
      ${facts.regularEmployees}, 'registered', ${tx.now})`;
}

/** Corrected facts go to the check again; the note stays, so that whoever checks sees what was asked for. */
export async function correctFacts(tx: Tx, id: OrganizationId, facts: OrganizationFacts): Promise<void> {
  await sql(tx)`
    update organization set legal_form = ${facts.legalForm}, corporate_number = ${facts.corporateNumber},
      name = ${facts.name}, name_kana = ${facts.nameKana}, representative = ${facts.representative},
      postal_code = ${facts.postalCode}, address = ${facts.address}, phone = ${facts.phone}, email = ${facts.email},
      has_employees = ${facts.hasEmployees}, officers = ${facts.officers}, pays_salary = ${facts.paysSalary},
      capital_yen = ${facts.capitalYen}, regular_employees = ${facts.regularEmployees}, state = 'registered'
    where region_id = ${tx.regionId} and id = ${id}`;
}

export async function decideOrganization(
  tx: Tx,
  id: OrganizationId,
  state: 'checked' | 'returned',
  by: PersonId,
  note: string,
): Promise<void> {
  await sql(tx)`
    update organization set state = ${state}, checked_by = ${by}, checked_at = ${tx.now}, check_note = ${note}
    where region_id = ${tx.regionId} and id = ${id}`;
}

export async function suspendRow(
  tx: Tx,
  { id, state }: Pick<Organization, 'id' | 'state'>,
  reason: string,
): Promise<void> {
  await sql(tx)`
    update organization set state = 'suspended', suspended_from = ${state}, suspension_reason = ${reason}
    where region_id = ${tx.regionId} and id = ${id}`;
}

/** @returns the state in which it had been suspended */
export async function restoreRow(tx: Tx, id: OrganizationId): Promise<OrganizationState> {
  const [row] = await sql<{ state: OrganizationState }>(tx)`
    update organization set state = suspended_from, suspended_from = null, suspension_reason = null
    where region_id = ${tx.regionId} and id = ${id} and state = 'suspended'
    returning state`;
  if (!row) throw new NotFound();
  return row.state;
}

export async function updateDescription(
  tx: Tx,
  id: OrganizationId,
  { business, introduction }: Pick<Organization, 'business' | 'introduction'>,
): Promise<void> {
  await sql(tx)`
    update organization set business = ${business}, introduction = ${introduction}
    where region_id = ${tx.regionId} and id = ${id}`;
}

/** The organisation that holds deposits on that day; null while none was named. */
export async function escrowHolderOn(tx: Tx, date: LocalDate): Promise<Organization | null> {
  const [holder] = await sql<{ organizationId: OrganizationId }>(tx)`
    select organization_id from escrow_holder
    where region_id = ${tx.regionId} and effective_from <= ${date}
    order by effective_from desc limit 1`;
  return holder ? loadOrganization(tx, holder.organizationId) : null;
}

/** Whether anybody has been named for any day. */
export async function isEscrowHolderNamed(tx: Tx): Promise<boolean> {
  const found = await sql(tx)`select region_id from escrow_holder where region_id = ${tx.regionId} limit 1`;
  return found.length > 0;
}

/** The database refuses any organisation but one of the kind operator. */
export async function insertEscrowHolder(tx: Tx, id: OrganizationId, from: LocalDate): Promise<void> {
  await sql(tx)`
    insert into escrow_holder (region_id, effective_from, organization_id, organization_kind)
    values (${tx.regionId}, ${from}, ${id}, 'operator')`;
}

/** The first organisation of a kind: a region has one municipality and, at its beginning, one operator and CSP. */
export async function firstOfKind(tx: Tx, kind: OrganizationKind): Promise<OrganizationId | null> {
  const [found] = await sql<{ id: OrganizationId }>(tx)`
    select id from organization where region_id = ${tx.regionId} and kind = ${kind} order by created_at, id limit 1`;
  return found?.id ?? null;
}

/** Whether another client of the region has this number; two at the same moment are told apart by the unique index. */
export async function corporateNumberTaken(
  tx: Tx,
  number: CorporateNumber | null,
  except: OrganizationId | null,
): Promise<boolean> {
  if (number === null) return false;
  const found = await sql(tx)`
    select id from organization
    where region_id = ${tx.regionId} and kind = 'client' and corporate_number = ${number}
      and id is distinct from ${except}::uuid`;
  return found.length > 0;
}
