import { priceGuides } from '../modules/contracts/index.ts';
import type { PriceGuide } from '../modules/contracts/price-guide.rules.ts';
import type { Tx } from '../platform/transaction.ts';

/** It is counted from the orders of two years, and stands on every page of a posting: minutes change nothing of it. */
const keptForMs = 10 * 60_000;
const mostKept = 10_000;

const kept = new Map<string, { readonly atMs: number; readonly guide: PriceGuide }>();

/** What finished work of these kinds paid in the region, at most ten minutes old. */
export async function keptGuides(
  tx: Tx,
  categories: readonly string[],
): Promise<ReadonlyMap<string, PriceGuide>> {
  const atMs = tx.now.getTime();
  const keyOf = (category: string) => `${tx.regionId} ${category}`;
  const missing = categories.filter((category) => {
    const known = kept.get(keyOf(category));
    return !known || Math.abs(atMs - known.atMs) >= keptForMs;
  });
  if (kept.size + missing.length > mostKept) kept.clear();
  for (const [category, guide] of await priceGuides(tx, missing)) kept.set(keyOf(category), { atMs, guide });
  return new Map(categories.map((category) => [category, kept.get(keyOf(category))?.guide ?? null]));
}
