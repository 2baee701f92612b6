import type { OrganizationId } from '../kernel/ids.ts';
import { tokyoDateOf } from '../kernel/tokyo-date.ts';
import { priceGuides } from '../modules/contracts/index.ts';
import { type AnswerRate, answerRates, noAnswers } from '../modules/jobs/index.ts';
import type { Tx } from '../platform/transaction.ts';

/** What is counted from years and stands on every page of a posting: minutes change nothing of it. */
const keptForMs = 10 * 60_000;
const mostKept = 10_000;

/** Counts for each key in the region of the transaction, or gives what this process counted at most ten minutes ago. */
function keptFor<Key extends string, Figure>(
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

/** What finished work of these kinds paid in the region. */
export const keptGuides = keptFor(priceGuides);

const answerRatesOf = keptFor((tx, ids: readonly OrganizationId[]) =>
  answerRates(tx, ids, tokyoDateOf(tx.now)),
);

/** How reliably this company answers those who propose. */
export async function keptAnswerRate(tx: Tx, id: OrganizationId): Promise<AnswerRate> {
  return (await answerRatesOf(tx, [id])).get(id) ?? noAnswers;
}
