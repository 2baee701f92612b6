import type { OrganizationId, RegionId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import { asked, type Behind, type Document, type Found, indexed, type Query } from './document.rules.ts';

/** Writes a document, or writes it anew; whether it is hidden stays. */
export async function writeDocument(tx: Tx, document: Document): Promise<void> {
  const { words, tokens } = indexed(document);
  const { id, ownerId, openedAt, lastDay, dueOn, facets } = document;
  await sql(tx)`
    insert into search_document (region_id, id, owner_id, opened_at, last_day, due_on, words, facets, tokens)
    values (${tx.regionId}, ${id}, ${ownerId}, ${openedAt}, ${lastDay}, ${dueOn}, ${words}, ${facets},
      search_keyed(${tx.regionId}, search_week(${openedAt}), ${tokens}))
    on conflict (region_id, id) do update set owner_id = excluded.owner_id, opened_at = excluded.opened_at,
      last_day = excluded.last_day, due_on = excluded.due_on, words = excluded.words, facets = excluded.facets, tokens = excluded.tokens, stale = false`;
}

/** From now on it is not found; nothing happens where it was not. */
export async function removeDocument(tx: Tx, id: string): Promise<void> {
  await sql(tx)`delete from search_document where region_id = ${tx.regionId} and id = ${id}`;
}

/** Hides all of an owner's documents, or shows them again. */
export async function hideDocumentsOf(tx: Tx, ownerId: OrganizationId, hidden: boolean): Promise<void> {
  await sql(tx)`
    update search_document set hidden = ${hidden} where region_id = ${tx.regionId} and owner_id = ${ownerId}`;
}

/** Something that stands in all of an owner's documents has changed: they are written anew from the next minute on. */
export async function outdateDocumentsOf(tx: Tx, ownerId: OrganizationId): Promise<void> {
  await sql(tx)`
    update search_document set stale = true where region_id = ${tx.regionId} and owner_id = ${ownerId}`;
}

/** Ids of what has to be written anew, in any region. */
export function outdatedDocuments(tx: Tx): Promise<{ readonly regionId: RegionId; readonly id: string }[]> {
  return sql<{ regionId: RegionId; id: string }>(tx)`select region_id, id from search_stale()`;
}

/** No bound: the walk ends by itself once it has counted enough, and what is hidden must not end it before. */
export const everything = 2_147_483_647;

type Counted = Partial<Found> & { readonly counted: number };

/**
 * Everything that fits, counted to one more than `most`, and of it the newest behind a place. Where there are more than
 * `most`, the rows are any of them and not the newest.
 */
export async function matchingDocuments(
  tx: Tx,
  query: Query,
  { behind, most, limit }: { readonly behind: Behind; readonly most: number; readonly limit: number },
): Promise<{ readonly counted: number; readonly found: readonly Found[] }> {
  const { holding, tokens } = asked(query);
  const rows = await sql<Counted>(tx)`
    with hits as materialized (
      select region_id, id, opened_at from search_matching(${query.regions}, ${tokens}, ${holding}, ${query.from}, ${query.dueFrom}, ${most + 1}))
    select c.counted, h.region_id, h.id, h.opened_at
    from (select count(*)::integer as counted from hits) c
    left join lateral (select * from hits where (opened_at, id) < (${behind.openedAt}::timestamptz, ${behind.id}::uuid)
      order by opened_at desc, id desc limit ${limit}) h on true`;
  return countedOf(rows);
}

/** The same for a query without words and facets, which the index of tokens cannot answer. */
export async function newestCounted(
  tx: Tx,
  query: Query,
  { behind, most, limit }: { readonly behind: Behind; readonly most: number; readonly limit: number },
): Promise<{ readonly counted: number; readonly found: readonly Found[] }> {
  const rows = await sql<Counted>(tx)`
    with hits as materialized (
      select region_id, id, opened_at from search_newest(${query.regions}, '{}', '{}', ${query.from}, ${query.dueFrom},
        'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', ${everything}, ${most + 1}))
    select c.counted, h.region_id, h.id, h.opened_at
    from (select count(*)::integer as counted from hits) c
    left join lateral (select * from hits where (opened_at, id) < (${behind.openedAt}::timestamptz, ${behind.id}::uuid)
      order by opened_at desc, id desc limit ${limit}) h on true`;
  return countedOf(rows);
}

function countedOf(rows: readonly Counted[]) {
  const found = rows.flatMap(({ regionId, id, openedAt }) =>
    regionId && id && openedAt ? [{ regionId, id, openedAt }] : [],
  );
  return { counted: rows[0]?.counted ?? 0, found };
}

/** What fits among the newest behind a place; so many documents of each region are looked at. */
export function newestDocuments(
  tx: Tx,
  query: Query,
  { behind, reach, limit }: { readonly behind: Behind; readonly reach: number; readonly limit: number },
): Promise<Found[]> {
  const { holding } = asked(query);
  return sql<Found>(tx)`
    select region_id, id, opened_at from search_newest(${query.regions}, ${query.facets}, ${holding}, ${query.from}, ${query.dueFrom},
      ${behind.openedAt}, ${behind.id}, ${reach}, ${limit})`;
}

/** The newest of all that fits behind a place, however far back. */
export function olderDocuments(
  tx: Tx,
  query: Query,
  { behind, limit }: { readonly behind: Behind; readonly limit: number },
): Promise<Found[]> {
  const { holding, tokens } = asked(query);
  return sql<Found>(tx)`
    select region_id, id, opened_at from search_older(${query.regions}, ${tokens}, ${holding}, ${query.from}, ${query.dueFrom},
      ${behind.openedAt}, ${behind.id}, ${limit})`;
}
