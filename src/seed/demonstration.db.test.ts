import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegionId } from '../kernel/ids.ts';
import { demonstrationPassword, demonstrationPeople } from '../modules/identity/demonstration.rules.ts';
import { signIn } from '../modules/identity/index.ts';
import { whoIs } from '../modules/organizations/index.ts';
import { regionBySlug } from '../modules/regions/index.ts';
import { diskFileStore, useFileStore } from '../platform/file-store.ts';
import { openPool } from '../platform/pool.ts';
import { sql } from '../platform/sql.ts';
import { freshDatabase } from '../platform/testing/database.ts';
import { reading, usePool } from '../platform/transaction.ts';
import { seedDemonstration } from './demonstration.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;
let folder: string;
let took: number;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 4, () => {});
  usePool(pool);
  folder = await mkdtemp(path.join(tmpdir(), 'yuinowa-seed-'));
  const disk = diskFileStore(folder);
  const full = { ...disk, put: () => Promise.reject(new Error('no space left on device')) };
  useFileStore(full);
  await expect(seedDemonstration()).rejects.toThrow('no space');
  useFileStore(disk);
  const begun = performance.now();
  await seedDemonstration();
  took = performance.now() - begun;
}, 180_000);
afterAll(async () => {
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function regionIdOf(slug: string): Promise<RegionId> {
  const region = await regionBySlug(slug);
  if (!region) throw new Error(`${slug} is a region of the demonstration`);
  return region.id;
}

async function counted(slug: string) {
  return reading(
    await regionIdOf(slug),
    (tx) => sql<{ what: string; state: string; count: number }>(tx)`
      select 'job' as what, state, count(*)::integer as count from job group by state
      union all select 'contract', state, count(*)::integer from contract group by state
      union all select 'milestone', state, count(*)::integer from milestone group by state
      union all select 'proposal', state, count(*)::integer from proposal group by state
      union all select 'deposit', state, count(*)::integer from deposit group by state
      union all select 'batch', state, count(*)::integer from payout_batch group by state
      union all select 'dispute', state, count(*)::integer from dispute group by state
      union all select 'message', 'sent', count(*)::integer from talk_message
      union all select 'review', 'written', count(*)::integer from review
      union all select 'question', case when answered_at is null then 'open' else 'answered' end, count(*)::integer
        from job_question group by 2
      union all select 'audit', 'all', count(*)::integer from audit_entry
      order by what, state`,
  );
}

test('is there within twenty seconds', () => {
  expect(took).toBeLessThan(20_000);
});

test('shows postings, orders and money at every point at which somebody has to do something', async () => {
  const states = (await counted('yuinosato')).filter(({ what }) => what !== 'audit');
  expect(states.map(({ what, state, count }) => `${what} ${state} ${count}`)).toEqual([
    'batch locked 1',
    'contract active 4',
    'contract agreed 1',
    'contract completed 1',
    'contract offered 1',
    'deposit announced 1',
    'deposit in_suspense 1',
    'deposit matched 5',
    'deposit refunded 1',
    'dispute proposal 1',
    'job draft 1',
    'job filled 6',
    'job in_check 1',
    'job open 3',
    'job returned 1',
    'message sent 9',
    'milestone accepted 1',
    'milestone delivered 1',
    'milestone funded 2',
    'milestone held 1',
    'milestone planned 3',
    'proposal declined 1',
    'proposal selected 7',
    'proposal submitted 2',
    'question answered 1',
    'question open 1',
    'review written 2',
  ]);
  expect(await counted('minato')).toContainEqual({ what: 'job', state: 'open', count: 1 });
});

test('lets everybody who is named sign in, in their own region', async () => {
  for (const { login, region, familyName, givenName } of demonstrationPeople) {
    const session = await signIn({
      login,
      password: demonstrationPassword,
      address: '192.0.2.1',
      oldToken: null,
    });
    if (!session.ok) throw new Error(`${login}: ${session.reason}`);
    const standing = await whoIs(await regionIdOf(region), session.value.token);
    expect(standing?.displayName).toBe(`${familyName} ${givenName}`);
    expect((standing?.roles.length ?? 0) + (standing?.seats.length ?? 0)).toBeGreaterThan(0);
    const elsewhere = region === 'minato' ? 'yuinosato' : 'minato';
    expect(await whoIs(await regionIdOf(elsewhere), session.value.token)).toBeNull();
  }
});

test('the first run was cut off in the middle of the walk, and a third one does nothing', async () => {
  const before = await counted('yuinosato');
  await seedDemonstration();
  expect(await counted('yuinosato')).toEqual(before);
});
