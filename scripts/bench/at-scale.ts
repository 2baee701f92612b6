import { setTimeout as sleep } from 'node:timers/promises';
import type { RegionId } from '../../src/kernel/ids.ts';
import { regionBySlug } from '../../src/modules/regions/index.ts';
import { environmentOfChild, readConfig } from '../../src/platform/config.ts';
import { freePort } from '../../src/platform/embedded-postgres/free-port.ts';
import type { Databases } from '../../src/platform/embedded-postgres/with-database.ts';
import { readKeys } from '../../src/platform/keys.ts';
import { openPool } from '../../src/platform/pool.ts';
import { usePool } from '../../src/platform/transaction.ts';
import { loadRegions } from '../../src/seed/load/load.ts';
import { withTrialServer } from '../trial/server.ts';
import type { PageFigures, Turns } from './beside-bare.ts';
import { benchGrowth, benchJobSearchPage } from './job-search-page.ts';
import { benchMatch } from './match.ts';
import { startBuild } from './processes.ts';
import type { Comparison } from './rounds.ts';
import { benchSearch, type Percentiles } from './search.ts';
import { ended, residentMb, settingsFor } from './web-process.ts';
import type { WordClass } from './words.ts';

/** Postings and people of the two databases, and how long each part of the measuring takes. */
export interface Scale {
  readonly few: number;
  readonly many: number;
  readonly people: number;
  readonly turns: Turns;
  readonly searches: number;
  readonly matches: number;
  readonly backgroundSeconds: number;
}

export interface ScaleFigures {
  readonly page: PageFigures;
  /** Much beside little. */
  readonly growth: Comparison;
  readonly search: Readonly<Record<WordClass, Percentiles>>;
  readonly match: Percentiles;
  readonly loadSeconds: number;
  readonly backgroundMb: number;
}

/** The page of search with few postings, and what becomes of it and of the search behind it with many. */
export function benchAtScale({ few, many, people, ...scale }: Scale): Promise<ScaleFigures> {
  return withTrialServer(async (databases) => {
    const little = await filled(databases, 'little', few, Math.min(people, 1_000));
    const page = await benchJobSearchPage(databases, little.slug, scale.turns);
    return withTrialServer(async (larger) => {
      const much = await filled(larger, 'much', many, people);
      const growth = await benchGrowth(much, little, scale.turns);
      const search = await benchSearch(larger, much.regionId, { times: scale.searches });
      const match = await benchMatch(larger, much.regionId, { times: scale.matches });
      const backgroundMb = await memoryOfBackground(larger, scale.backgroundSeconds);
      return { page, growth, search, match, loadSeconds: much.seconds, backgroundMb };
    });
  });
}

interface FilledRegion {
  readonly databases: Databases;
  readonly slug: string;
  readonly regionId: RegionId;
  readonly seconds: number;
}

async function filled(
  databases: Databases,
  seed: string,
  jobs: number,
  people: number,
): Promise<FilledRegion> {
  const pool = openPool(databases.appUrl, 2, () => {});
  usePool(pool);
  const begun = performance.now();
  try {
    const options = { regions: 1, people, jobs, seed, today: null };
    await loadRegions(options, {
      anchorKey: readKeys(readConfig({})).auditAnchor, // of the web process, which starts with no other
      ownerUrl: databases.ownerUrl,
      say: (sentence) => console.log(sentence),
    });
    const region = await regionBySlug(`load-${seed}-1`);
    if (!region) throw new Error('The load left no region');
    const seconds = Math.round((performance.now() - begun) / 1000);
    return { databases, slug: region.slug, regionId: region.id, seconds };
  } finally {
    await pool.end();
  }
}

/** In megabytes, after its sweeps have gone over all of it. */
async function memoryOfBackground(databases: Databases, seconds: number): Promise<number> {
  const settings = settingsFor(await freePort(), databases);
  const background = startBuild('build/background.js', environmentOfChild(settings));
  try {
    await sleep(seconds * 1000);
    return residentMb(background.pid);
  } finally {
    await ended(background);
  }
}
