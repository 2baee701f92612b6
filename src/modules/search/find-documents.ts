import type { Tx } from '../../platform/transaction.ts';
import {
  everything,
  matchingDocuments,
  newestCounted,
  newestDocuments,
  olderDocuments,
} from './document.rows.ts';
import { asked, type Behind, countedTo, type Findings, type Found, type Query } from './document.rules.ts';

/** How many of the newest are looked at one by one, before the index is asked for what is rare among them. */
const reach = 5_000;

/** Before everything: after the end of time. */
const beginning: Behind = {
  openedAt: new Date('9999-12-31T00:00:00Z'),
  id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
};

interface Range {
  readonly behind?: Behind | undefined;
  readonly limit: number;
  /** Where counting stops: for who shows no number, at what is shown. */
  readonly countTo?: number;
}

/**
 * What fits, newest first, with the number of all of it as far as `countTo`. What is frequent is found among the newest;
 * what is rare by the index. Callers may read what they find in other regions than their own: documents are public.
 */
export async function findDocuments<Id extends string>(
  tx: Tx,
  query: Query,
  { behind = beginning, limit, countTo = countedTo }: Range,
): Promise<Findings<Id>> {
  const range = { behind, most: countTo, limit: limit + 1 };
  const { tokens } = asked(query);
  const { counted, found } = await (tokens.length === 0 ? newestCounted : matchingDocuments)(
    tx,
    query,
    range,
  );
  if (counted <= countTo) return page<Id>(found, limit, counted);
  return page<Id>(await newestOf(tx, query, behind, limit + 1), limit, null);
}

async function newestOf(tx: Tx, query: Query, behind: Behind, limit: number): Promise<readonly Found[]> {
  // Without words and facets there is no list of tokens to fall back on: the walk goes on until the page is full.
  if (asked(query).tokens.length === 0)
    return newestDocuments(tx, query, { behind, reach: everything, limit });
  const near = await newestDocuments(tx, query, { behind, reach, limit });
  return near.length >= limit ? near : olderDocuments(tx, query, { behind, limit });
}

function page<Id extends string>(found: readonly Found[], limit: number, total: number | null): Findings<Id> {
  return { found: found.slice(0, limit) as Found<Id>[], more: found.length > limit, total };
}
