import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Need } from './need.rules.ts';

export async function saveNeed(tx: Tx, id: OrganizationId, by: PersonId, need: Need): Promise<void> {
  await sql(tx)`
    insert into organization_need (region_id, organization_id, troubles, note, told_at, told_by)
    values (${tx.regionId}, ${id}, ${need.troubles}, ${need.note}, ${tx.now}, ${by})
    on conflict (region_id, organization_id) do update set troubles = excluded.troubles, note = excluded.note,
      told_at = excluded.told_at, told_by = excluded.told_by`;
}

/** Nothing where nothing was told. */
export async function findNeed(tx: Tx, id: OrganizationId): Promise<Need> {
  const [need] = await sql<Need>(tx)`
    select troubles, note from organization_need
    where region_id = ${tx.regionId} and organization_id = ${id}`;
  return need ?? { troubles: [], note: '' };
}

/** False where one is open already. */
export async function insertConsultation(
  tx: Tx,
  asked: {
    readonly id: string;
    readonly organizationId: OrganizationId;
    readonly by: PersonId;
    readonly wish: string;
  },
): Promise<boolean> {
  const [written] = await sql(tx)`
    insert into consultation (region_id, id, organization_id, asked_by, asked_at, wish)
    values (${tx.regionId}, ${asked.id}, ${asked.organizationId}, ${asked.by}, ${tx.now}, ${asked.wish})
    on conflict (region_id, organization_id) where done_at is null do nothing
    returning id`;
  return written !== undefined;
}

/** The organisation whose wish it was; null where it was done by somebody else meanwhile, or never was. */
export async function endConsultation(
  tx: Tx,
  id: string,
  by: PersonId,
  outcome: string,
): Promise<OrganizationId | null> {
  const [ended] = await sql<{ organizationId: OrganizationId }>(tx)`
    update consultation set done_by = ${by}, done_at = ${tx.now}, outcome = ${outcome}
    where region_id = ${tx.regionId} and id = ${id} and done_at is null
    returning organization_id`;
  return ended?.organizationId ?? null;
}
