import type { Databases } from '../../src/platform/embedded-postgres/with-database.ts';
import { besideBare, connections, type PageFigures, type Turns } from './beside-bare.ts';
import type { Load } from './load.main.ts';
import { startScript } from './processes.ts';
import { type Comparison, takeTurns } from './rounds.ts';
import { ended, startWeb } from './web-process.ts';

/** What a page of search is asked: words of every frequency, filters, and nothing at all. */
const queries = [
  '',
  '?q=入力',
  '?q=りんご',
  '?q=りんご+写真',
  '?q=桃',
  '?q=楮紙',
  '?q=作業&category=light-work',
  '?category=data-entry',
  '?q=文章&phone=yes',
  '?q=味噌',
] as const;

const pathsIn = (slug: string) => queries.map((query) => encodeURI(`/r/${slug}/jobs${query}`));

/** The page of search, signed out. @param slug a region that was filled */
export function benchJobSearchPage(databases: Databases, slug: string, turns: Turns): Promise<PageFigures> {
  return besideBare(databases, 'list', pathsIn(slug), turns);
}

/** A filled region in a database of its own. */
interface Filled {
  readonly databases: Databases;
  readonly slug: string;
}

/** The same pages with much in them (ours) beside the same with little (bare), in turns; both by our web process. */
export async function benchGrowth(
  much: Filled,
  little: Filled,
  { rounds, seconds }: Turns,
): Promise<Comparison> {
  const webs = { ours: await startWeb(much.databases), bare: await startWeb(little.databases) };
  const paths = { ours: pathsIn(much.slug), bare: pathsIn(little.slug) };
  const load = startScript('scripts/bench/load.main.ts');
  const run = async (what: 'ours' | 'bare') => {
    const asked: Load = { port: webs[what].port, paths: paths[what], connections, seconds };
    return (await load.ask<{ rate: number }>(asked)).rate;
  };
  try {
    await run('ours');
    await run('bare');
    return await takeTurns(rounds, run);
  } finally {
    load.end();
    await Promise.all(Object.values(webs).map(({ process }) => ended(process)));
  }
}
