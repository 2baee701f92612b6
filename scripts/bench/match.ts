import { systemActor } from '../../src/kernel/actor.ts';
import type { RegionId } from '../../src/kernel/ids.ts';
import { matchJob } from '../../src/modules/contracts/index.ts';
import { searchJobs } from '../../src/modules/jobs/index.ts';
import { noFilter } from '../../src/modules/jobs/listing.rules.ts';
import type { Databases } from '../../src/platform/embedded-postgres/with-database.ts';
import { openPool } from '../../src/platform/pool.ts';
import { newKey } from '../../src/platform/random.ts';
import { reading, usePool } from '../../src/platform/transaction.ts';
import { type Percentiles, percentilesOf } from './search.ts';

/** Tells the workers of a region of one posting after the other, newest first, as the background does; how long each takes. */
export async function benchMatch(
  databases: Databases,
  regionId: RegionId,
  { times }: { readonly times: number },
): Promise<Percentiles> {
  const pool = openPool(databases.appUrl, 1, () => {});
  usePool(pool);
  try {
    const newest = { filter: noFilter, regions: [regionId], limit: times + 1 };
    const { found } = await reading(regionId, (tx) => searchJobs(tx, newest));
    const actor = systemActor(regionId, 'the bench');
    const ms: number[] = [];
    let told = 0;
    for (const { id } of found) {
      const begun = performance.now();
      const matched = await matchJob(actor, { jobId: id, key: newKey() });
      ms.push(performance.now() - begun);
      if (!matched.ok) throw new Error(`The matching was refused: ${matched.reason}`);
      told += matched.value.told;
    }
    if (told === 0) throw new Error('Nobody was told of anything: that is no matching');
    return percentilesOf(ms.slice(1)); // the first one plans
  } finally {
    await pool.end();
  }
}
