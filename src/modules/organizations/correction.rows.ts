import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import { json, sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Organization, OrganizationFacts } from './organization.rules.ts';

/** Keeps what is about to be corrected. */
export async function keepFacts(tx: Tx, id: string, organization: Organization, by: PersonId): Promise<void> {
  const facts = { ...factsOnly(organization), capitalYen: String(organization.capitalYen) };
  await sql(tx)`
    insert into organization_correction (region_id, id, organization_id, facts, corrected_by, corrected_at)
    values (${tx.regionId}, ${id}, ${organization.id}, ${json(facts)}, ${by}, ${tx.now})`;
}

/** What the last check saw; null where nothing was corrected since, or nobody has checked it. */
export async function factsAtCheck(tx: Tx, id: OrganizationId): Promise<OrganizationFacts | null> {
  const [kept] = await sql<{ facts: StoredFacts }>(tx)`
    select k.facts
    from organization_correction k
      join organization o on o.region_id = k.region_id and o.id = k.organization_id
    where k.region_id = ${tx.regionId} and k.organization_id = ${id} and k.corrected_at >= o.checked_at
    order by k.corrected_at, k.id limit 1`;
  return kept ? { ...kept.facts, capitalYen: yen(BigInt(kept.facts.capitalYen)) } : null;
}

/** JSON has no large numbers. */
type StoredFacts = Omit<OrganizationFacts, 'capitalYen'> & { readonly capitalYen: string };

function factsOnly(organization: Organization): OrganizationFacts {
  const { legalForm, corporateNumber, name, nameKana, representative, postalCode, address } = organization;
  const { phone, email, hasEmployees, officers, paysSalary, capitalYen, regularEmployees } = organization;
  const words = { legalForm, corporateNumber, name, nameKana, representative, postalCode, address };
  return { ...words, phone, email, hasEmployees, officers, paysSalary, capitalYen, regularEmployees };
}
