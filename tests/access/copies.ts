import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PoolClient } from 'pg';
import type { Actor } from '../../src/kernel/actor.ts';
import { signInWithoutPassword } from '../../src/modules/identity/index.ts';
import { exampleRegion } from '../../src/modules/regions/region.examples.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import { diskFileStore, useFileStore } from '../../src/platform/file-store.ts';
import { openPool } from '../../src/platform/pool.ts';
import { moveClock } from '../../src/platform/testing/clock.ts';
import { type FreshDatabase, freshDatabase } from '../../src/platform/testing/database.ts';
import { usePool } from '../../src/platform/transaction.ts';
import { nameAStylesheet } from '../../src/web/site.examples.ts';
import { createSite } from '../../src/web/site.tsx';
import { crawl } from './crawl.ts';
import { buildFees, buildWorld, type World } from './world.ts';

const origin = 'http://localhost:3000';
/** When the oldest things of a world happen, and when all others do. */
const [early, now] = ['2026-09-15T10:00:00+09:00', '2026-11-13T10:00:00+09:00'];

/** Two regions with one of everything and a small one, in a database that is copied for each thing tried on it. */
export interface Original {
  readonly here: World;
  readonly there: World;
  /** A region with nothing but fees to take out. */
  readonly fees: World;
  /** The cookie of everybody, by region and name. */
  readonly cookies: ReadonlyMap<World, Readonly<Record<string, string>>>;
  /** By route, the addresses to which the people of each region come by links. */
  readonly found: ReadonlyMap<World, ReadonlyMap<string, readonly string[]>>;
  /** @param undoing every transaction is proven as at its end, and then undone */
  copy(how?: { readonly undoing: boolean }): Promise<Copy>;
  drop(): Promise<void>;
}

export interface Copy {
  readonly database: FreshDatabase;
  get(cookie: string, address: string): Promise<Response>;
  post(cookie: string, address: string, body: BodyInit, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

export async function buildOriginal(): Promise<Original> {
  nameAStylesheet();
  useFileStore(diskFileStore(mkdtempSync(path.join(tmpdir(), 'yuinowa-access-'))));
  const database = await freshDatabase();
  const pool = openPool(database.url('app'), 4, () => {});
  usePool(pool);
  const clockAt = (instant: string) => moveClock(database, Date.parse(instant) - Date.now());
  const build = async (slug: string, mark: string, sweep: 'proposed' | 'approved') => {
    await clockAt(early);
    return buildWorld(await exampleRegion(slug), slug, mark, { pass: () => clockAt(now), sweep });
  };
  const here = await build('here', '此処ノ秘密', 'proposed');
  const there = await build('there', '彼方ノ秘密', 'approved');
  const fees = await buildFees(await exampleRegion('fees'), 'fees', '料金ノ秘密');
  const worlds = [here, there, fees];
  const cookies = new Map<World, Readonly<Record<string, string>>>();
  for (const world of worlds) cookies.set(world, await cookiesOf(world.people));
  await pool.end();
  await asAdministrator(database.url('admin'), (client) => client.query(loseOneLetter));
  const walk = await copyOf(database, true);
  const found = new Map<World, ReadonlyMap<string, readonly string[]>>();
  for (const world of worlds) found.set(world, await crawl(walk, world, walkers(cookies.get(world))));
  await walk.close();
  return {
    here,
    there,
    fees,
    cookies,
    found,
    copy: (how) => copyOf(database, how?.undoing ?? false),
    drop: () => database.drop(),
  };
}

const loseOneLetter = `update platform.outbox set state = 'failed', tries = 9
  where (region_id, id) in (select distinct on (region_id) region_id, id from platform.outbox)`;

/** Between them they see every kind of page. */
function walkers(cookies: Readonly<Record<string, string>> = {}): string[] {
  const names = ['worker', 'client', 'csp', 'operator', 'officer'];
  return ['', ...names.flatMap((name) => cookies[name] ?? [])];
}

async function cookiesOf(people: World['people']): Promise<Record<string, string>> {
  const signedIn: Record<string, string> = {};
  // Twice, so that everybody has a session elsewhere that they can end.
  for (const [name, { personId }] of Object.entries(people) as [string, Actor][])
    for (let device = 0; personId && device < 2; device++)
      signedIn[name] = `yuinowa=${await signInWithoutPassword(personId, null)}`;
  return signedIn;
}

async function copyOf(original: FreshDatabase, undoing: boolean): Promise<Copy> {
  const database = await freshDatabase(original.name);
  const pool = openPool(database.url('app'), 4, () => {});
  if (undoing) pool.on('connect', undoEverything);
  usePool(pool);
  const site = createSite({ baseUrl: origin, demo: false, ready: async () => true });
  return {
    database,
    get: async (cookie, address) => site.request(`${origin}${address}`, { headers: { cookie } }),
    post: async (cookie, address, body, headers = {}) =>
      site.request(`${origin}${address}`, { method: 'POST', headers: { cookie, origin, ...headers }, body }),
    async close() {
      await pool.end();
      await database.drop();
    },
  };
}

/** Deferred constraints still say what they would at the end; then nothing stays. */
function undoEverything(client: PoolClient): void {
  const query = client.query.bind(client) as (...all: unknown[]) => unknown;
  const undoing = (statement: unknown, ...rest: unknown[]) =>
    query(statement === 'commit' ? 'set constraints all immediate; rollback' : statement, ...rest);
  client.query = undoing as typeof client.query;
}
