import { asAdministrator } from '../../platform/embedded-postgres/administer.ts';
import type { Tx } from '../../platform/transaction.ts';
import { type Document, indexed } from './document.rules.ts';

/** Documents of a load, as `writeDocument` would write each. */
export async function insertLoadedDocuments(
  { client, regionId }: Tx,
  documents: readonly Document[],
): Promise<void> {
  if (documents.length === 0) return;
  const read = documents.map(indexed);
  const list = (numbers: readonly number[]) => `{${numbers.join(',')}}`;
  await client.query({
    name: 'insert-many-search-document',
    text: `
      insert into search_document (region_id, id, owner_id, opened_at, last_day, due_on, words, facets, tokens)
      select $1, u.id, u.owner_id, u.opened_at, u.last_day, u.due_on, u.words, u.facets::integer[],
        search_keyed($1, search_week(u.opened_at), u.tokens::integer[])
      from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::date[], $6::date[], $7::text[], $8::text[], $9::text[])
        as u (id, owner_id, opened_at, last_day, due_on, words, facets, tokens)`,
    values: [
      regionId,
      documents.map(({ id }) => id),
      documents.map(({ ownerId }) => ownerId),
      documents.map(({ openedAt }) => openedAt.toISOString()),
      documents.map(({ lastDay }) => lastDay),
      documents.map(({ dueOn }) => dueOn),
      read.map(({ words }) => words),
      documents.map(({ facets }) => list(facets)),
      read.map(({ tokens }) => list(tokens)),
    ],
  });
}

/** From so many documents on, the index of tokens is made anew faster than it takes them one by one. */
const many = 20_000;

/**
 * Takes the index of tokens away while many documents are written, and makes it anew of all of them: each would be sorted
 * in under some two hundred tokens. Only the owner of the table may; without them it takes several times as long. A load
 * that is killed leaves a search without index, which the next one brings back.
 */
export async function indexingAfterwards(
  ownerUrl: string | undefined,
  documents: number,
  work: () => Promise<void>,
): Promise<void> {
  if (!ownerUrl) return work();
  const asOwner = (statements: string) => asAdministrator(ownerUrl, (client) => client.query(statements));
  try {
    if (documents >= many) await asOwner('drop index if exists search_document_tokens');
    await work();
  } finally {
    // As its migration makes it; a test compares them.
    await asOwner(`
      set maintenance_work_mem = '512MB';
      create index if not exists search_document_tokens on search_document using gin (tokens) with (fastupdate = off)`);
  }
}
