import { config } from '../../src/platform/config.ts';
import type { Databases } from '../../src/platform/embedded-postgres/with-database.ts';
import { openPool } from '../../src/platform/pool.ts';
import { usePool } from '../../src/platform/transaction.ts';
import { createSite } from '../../src/web/site.tsx';
import { rowsOfPage, templateOf } from './bare-page.ts';
import type { BareServer, Recorded } from './bare-server.main.ts';
import type { Load } from './load.main.ts';
import { startScript } from './processes.ts';
import { recording } from './recording.ts';
import { type Comparison, takeTurns } from './rounds.ts';
import { ended, residentMb, startWeb } from './web-process.ts';
import { writers } from './writers.ts';

const poolSize = 16; // what the web process has
/** Fewer than readers have places (src/web/admission.ts), so that nobody is turned away. */
export const connections = 8;

export interface PageFigures extends Comparison {
  /** Of the largest page, and of the one that asks most. */
  readonly bytes: number;
  readonly statements: number;
  /** Of our web process: until it was ready, and what it held in memory when all was done. */
  readonly readyAfterMs: number;
  readonly rssMb: number;
}

export interface Turns {
  readonly rounds: number;
  readonly seconds: number;
}

/** Pages per second of our web process, beside a bare server that asks the same and joins the same strings. */
export async function besideBare(
  databases: Databases,
  kind: BareServer['kind'],
  paths: readonly string[],
  { rounds, seconds }: Turns,
): Promise<PageFigures> {
  const pages = await recordPages(databases, kind, paths);
  const { process, port, readyAfterMs } = await startWeb(databases);
  const bare = startScript('scripts/bench/bare-server.main.ts');
  const load = startScript('scripts/bench/load.main.ts');
  try {
    const settings: BareServer = { databaseUrl: databases.appUrl, poolSize, kind, pages };
    const { port: barePort } = await bare.ask<{ port: number }>(settings);
    const bytes = await assertSamePages(paths, port, barePort);
    const run = async (what: 'ours' | 'bare') => {
      const asked: Load = { port: what === 'ours' ? port : barePort, paths, connections, seconds };
      return (await load.ask<{ rate: number }>(asked)).rate;
    };
    await run('ours');
    await run('bare');
    const comparison = await takeTurns(rounds, run);
    const statements = Math.max(...[...pages.values()].map(({ sent }) => sent.length));
    return { ...comparison, bytes, statements, readyAfterMs, rssMb: residentMb(process.pid) };
  } finally {
    for (const child of [bare, load]) child.end();
    await ended(process);
  }
}

/** What each page asks the database once everything is warm, and the page itself, cut into its strings. */
async function recordPages(
  databases: Databases,
  kind: BareServer['kind'],
  paths: readonly string[],
): Promise<ReadonlyMap<string, Recorded>> {
  const pool = openPool(databases.appUrl, 4, () => {});
  const { pool: recorded, sent } = recording(pool);
  usePool(recorded);
  const site = createSite({ baseUrl: config().baseUrl, demo: false, ready: async () => true });
  const draw = async (path: string) => (await site.request(`${config().baseUrl}${path}`)).text();
  const pages = new Map<string, Recorded>();
  try {
    for (const path of paths) {
      await draw(path);
      sent.length = 0;
      const html = await draw(path);
      const statements = [...sent];
      const written = writers[kind](await rowsOfPage(pool, statements));
      pages.set(path, { sent: statements, template: templateOf(html, written) });
    }
  } finally {
    await pool.end();
  }
  return pages;
}

/** Byte for byte: a signed-out page holds nothing that differs from request to request. */
async function assertSamePages(paths: readonly string[], port: number, barePort: number): Promise<number> {
  let bytes = 0;
  for (const path of paths) {
    const [ours, bare] = await Promise.all(
      [port, barePort].map(async (each) => (await fetch(`http://127.0.0.1:${each}${path}`)).text()),
    );
    if (ours !== bare)
      throw new Error(`The bare server's page differs at ${differenceOf(ours ?? '', bare ?? '')}`);
    bytes = Math.max(bytes, Buffer.byteLength(ours ?? ''));
  }
  return bytes;
}

function differenceOf(ours: string, bare: string): string {
  let at = 0;
  while (ours[at] === bare[at]) at++;
  return `${at}: "${ours.slice(at - 40, at + 60)}" and "${bare.slice(at - 40, at + 60)}"`;
}
