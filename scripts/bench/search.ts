import type { RegionId } from '../../src/kernel/ids.ts';
import { searchJobs } from '../../src/modules/jobs/index.ts';
import type { Databases } from '../../src/platform/embedded-postgres/with-database.ts';
import { openPool } from '../../src/platform/pool.ts';
import { reading, usePool } from '../../src/platform/transaction.ts';
import { type WordClass, wordClasses } from './words.ts';

/** Milliseconds of one search, transaction included: half of them took no more, and 95 of a hundred. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

const limit = 30;

/** Searches through the module as the application's login, one after the other; the classes take turns. */
export async function benchSearch(
  databases: Databases,
  regionId: RegionId,
  { times }: { readonly times: number },
): Promise<Readonly<Record<WordClass, Percentiles>>> {
  const pool = openPool(databases.appUrl, 1, () => {});
  usePool(pool);
  const taken = Object.entries(wordClasses).map(([name, filters]) => ({
    name,
    filters,
    ms: [] as number[],
  }));
  const once = (filter: (typeof taken)[number]['filters'][number]) =>
    reading(regionId, (tx) => searchJobs(tx, { filter, regions: [regionId], limit }));
  try {
    for (const { filters } of taken) for (const filter of filters) await once(filter);
    for (let time = 0; time < times; time++) {
      for (const { filters, ms } of taken) {
        const filter = filters[time % filters.length];
        if (!filter) continue;
        const begun = performance.now();
        await once(filter);
        ms.push(performance.now() - begun);
      }
    }
  } finally {
    await pool.end();
  }
  return Object.fromEntries(taken.map(({ name, ms }) => [name, percentilesOf(ms)])) as Record<
    WordClass,
    Percentiles
  >;
}

export function percentilesOf(ms: readonly number[]): Percentiles {
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return { p50: rounded(at(0.5)), p95: rounded(at(0.95)) };
}
