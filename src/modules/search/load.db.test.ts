import { expect, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { asAdministrator } from '../../platform/embedded-postgres/administer.ts';
import { newId } from '../../platform/random.ts';
import { sql } from '../../platform/sql.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { type Document, facetToken, writeDocument } from './index.ts';
import { indexingAfterwards, insertLoadedDocuments } from './load.examples.ts';

const database = useOwnDatabase();

test('a document of a load is written as any other', async () => {
  const region = await exampleRegion();
  const document: Document = {
    id: newId('job'),
    ownerId: newId('organization'),
    openedAt: new Date('2026-11-19T01:02:03.456Z'),
    lastDay: localDate('2026-12-01'),
    dueOn: localDate('2026-12-20'),
    texts: ['髙﨑𠮷①㈱の ｽﾏﾎ入力', 'ヴァイオリン\n100%'],
    facets: [facetToken('category', 'music'), facetToken('pay', 3000)],
  };
  const written = (id: string) => readAs(region, id);
  await inTransaction(region, (tx) => writeDocument(tx, document));
  const other = { ...document, id: newId('job') };
  await inTransaction(region, (tx) => insertLoadedDocuments(tx, [other]));
  expect(await written(other.id)).toEqual({ ...(await written(document.id)), id: other.id });
});

async function readAs(region: RegionId, id: string) {
  const [row] = await inTransaction(
    region,
    (tx) => sql<object>(tx)`select * from search_document where region_id = ${region} and id = ${id}`,
  );
  return row;
}

/** How the index of tokens is made; undefined while it is not there. */
async function indexOfTokens(): Promise<string | undefined> {
  return asAdministrator(database.url('owner'), async (client) => {
    const { rows } = await client.query<{ def: string }>(
      `select pg_get_indexdef(oid) as def from pg_class where relname = 'search_document_tokens'`,
    );
    return rows[0]?.def;
  });
}

test('the index of tokens goes for many documents alone, and comes back as it was', async () => {
  const before = await indexOfTokens();
  expect(before).toMatch(/gin/);
  const meanwhile: unknown[] = [];
  const look = async () => {
    meanwhile.push(await indexOfTokens());
  };
  await indexingAfterwards(database.url('owner'), 19_999, look);
  await indexingAfterwards(undefined, 1_000_000, look);
  await indexingAfterwards(database.url('owner'), 20_000, look);
  expect(meanwhile).toEqual([before, before, undefined]);
  expect(await indexOfTokens()).toBe(before);
});

test('it comes back when the load fails, and when one before was killed', async () => {
  const before = await indexOfTokens();
  const fails = indexingAfterwards(database.url('owner'), 50_000, () =>
    Promise.reject(new Error('no space')),
  );
  await expect(fails).rejects.toThrow('no space');
  expect(await indexOfTokens()).toBe(before);
  await asAdministrator(database.url('owner'), (client) => client.query('drop index search_document_tokens'));
  await indexingAfterwards(database.url('owner'), 1, async () => {});
  expect(await indexOfTokens()).toBe(before);
});
