import type { PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { OwnSide } from '../identity/membership.rules.ts';

/** Where somebody takes part themselves: the companies for which they sit, and the orders that they work on. */
export async function ownSideOf(tx: Tx, personId: PersonId): Promise<OwnSide> {
  const companies = await sql<{ name: string }>(tx)`
    select o.name from organization_member m
    join organization o on o.region_id = m.region_id and o.id = m.organization_id
    where m.region_id = ${tx.regionId} and m.person_id = ${personId} and m.accepted_at is not null
      and o.kind = 'client'
    order by o.name_kana, o.id`;
  const [orders] = await sql<{ open: number }>(tx)`
    select count(*)::integer as open from contract
    where region_id = ${tx.regionId} and worker_id = ${personId} and state in ('offered', 'agreed', 'active')`;
  return { companies: companies.map(({ name }) => name), openOrders: orders?.open ?? 0 };
}
