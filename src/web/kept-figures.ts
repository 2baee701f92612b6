import type { OrganizationId, RegionId } from '../kernel/ids.ts';
import { tokyoDateOf } from '../kernel/tokyo-date.ts';
import { priceGuides, type RegionFigures, regionFigures } from '../modules/contracts/index.ts';
import { answerRateOf, openJobsByRegion } from '../modules/jobs/index.ts';
import type { Tx } from '../platform/transaction.ts';

/** What is counted from years and stands on every page of a posting: minutes change nothing of it. */
const tenMinutes = 10 * 60_000;
/** What the first pages say of today: a posting that opens is counted a moment later. */
const moment = 20_000;
const mostKept = 10_000;

/** Counts for these keys in the region of the transaction, or gives what this process counted not long ago. */
function keptEach<Key extends string, Figure>(
  keptForMs: number,
  count: (tx: Tx, keys: readonly Key[]) => Promise<ReadonlyMap<Key, Figure>>,
) {
  const kept = new Map<string, { readonly atMs: number; readonly figure: Figure }>();
  return async (tx: Tx, keys: readonly Key[]): Promise<ReadonlyMap<Key, Figure>> => {
    const atMs = tx.now.getTime();
    const nameOf = (key: Key) => `${tx.regionId} ${key}`;
    const found = new Map<Key, Figure>();
    for (const key of keys) {
      const known = kept.get(nameOf(key));
      if (known && Math.abs(atMs - known.atMs) < keptForMs) found.set(key, known.figure);
    }
    const missing = keys.filter((key) => !found.has(key));
    if (missing.length === 0) return found;
    if (kept.size + missing.length > mostKept) kept.clear();
    for (const [key, figure] of await count(tx, missing)) {
      kept.set(nameOf(key), { atMs, figure });
      found.set(key, figure);
    }
    return found;
  };
}

/** The same for one key. */
function keptOne<Key extends string, Figure>(
  keptForMs: number,
  count: (tx: Tx, key: Key) => Promise<Figure>,
) {
  const each = keptEach(keptForMs, async (tx: Tx, keys: readonly Key[]) => {
    const counted = new Map<Key, Figure>();
    for (const key of keys) counted.set(key, await count(tx, key));
    return counted;
  });
  return async (tx: Tx, key: Key): Promise<Figure> => (await each(tx, [key])).get(key) as Figure;
}

/** What finished work of these kinds paid in the region. */
export const keptGuides = keptEach(tenMinutes, priceGuides);

/** How reliably this company answers those who propose. */
export const keptAnswerRate = keptOne(tenMinutes, (tx, id: OrganizationId) =>
  answerRateOf(tx, id, tokyoDateOf(tx.now)),
);

const figuresOfRegion = keptOne(moment, (tx, _: 'all') => regionFigures(tx, tokyoDateOf(tx.now)));
const openJobs = keptOne(moment, (tx, _: 'all') => openJobsByRegion(tx, tokyoDateOf(tx.now)));

/** What the first page of the region says of it in numbers. */
export const keptRegionFigures = (tx: Tx): Promise<RegionFigures> => figuresOfRegion(tx, 'all');

/** How many postings take proposals, of every region that has any; in a transaction without a region. */
export const keptOpenJobs = (tx: Tx): Promise<ReadonlyMap<RegionId, number>> => openJobs(tx, 'all');
