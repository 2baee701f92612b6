import type { PersonId, RegionId, SavedSearchId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

export interface SavedSearch {
  readonly id: SavedSearchId;
  readonly personId: PersonId;
  /** Of the list, as `filterAddress` writes it. */
  readonly address: string;
  /** What was opened until then was seen by its owner, or told. */
  readonly lookedAt: Date;
}

/** Of one person, the oldest first. */
export function savedSearchesOf(tx: Tx, personId: PersonId): Promise<SavedSearch[]> {
  return sql<SavedSearch>(tx)`
    select id, person_id, address, looked_at from saved_search
    where region_id = ${tx.regionId} and person_id = ${personId} order by created_at, id`;
}

/** Nothing happens where the same one is kept already. */
export async function insertSavedSearch(
  tx: Tx,
  id: SavedSearchId,
  personId: PersonId,
  address: string,
): Promise<void> {
  await sql(tx)`
    insert into saved_search (region_id, id, person_id, address, created_at, looked_at)
    values (${tx.regionId}, ${id}, ${personId}, ${address}, ${tx.now}, ${tx.now})
    on conflict (region_id, person_id, address) do nothing`;
}

/** False where it is not this person's, or not there any more. */
export async function deleteSavedSearch(tx: Tx, id: SavedSearchId, personId: PersonId): Promise<boolean> {
  const [gone] = await sql(tx)`
    delete from saved_search where region_id = ${tx.regionId} and id = ${id} and person_id = ${personId}
    returning id`;
  return gone !== undefined;
}

/** Two processes that look at once look once: the second finds it looked at. Null where it is gone. */
export async function lockSavedSearch(tx: Tx, id: SavedSearchId): Promise<SavedSearch | null> {
  const [search] = await sql<SavedSearch>(tx)`
    select id, person_id, address, looked_at from saved_search
    where region_id = ${tx.regionId} and id = ${id} for update`;
  return search ?? null;
}

export async function markLookedAt(tx: Tx, id: SavedSearchId): Promise<void> {
  await sql(tx)`
    update saved_search set looked_at = ${tx.now} where region_id = ${tx.regionId} and id = ${id}`;
}

/** What was not looked at for a day, in any region, as ids alone. */
export function savedSearchesDue(
  tx: Tx,
): Promise<{ readonly regionId: RegionId; readonly id: SavedSearchId }[]> {
  return sql<{ regionId: RegionId; id: SavedSearchId }>(tx)`
    select region_id, id from saved_searches_due(${tx.now})`;
}
