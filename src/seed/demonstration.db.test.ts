import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyDatabase } from '../../scripts/verify/verify-database.ts';
import type { RegionId } from '../kernel/ids.ts';
import { sealAuditBlocks } from '../modules/audit/index.ts';
import { demonstrationPassword, demonstrationPeople } from '../modules/identity/demonstration.rules.ts';
import { signIn } from '../modules/identity/index.ts';
import { whoIs } from '../modules/organizations/index.ts';
import { agreedRegions, regionBySlug } from '../modules/regions/index.ts';
import { anchorPublicKey } from '../platform/anchor-key.ts';
import { diskFileStore, useFileStore } from '../platform/file-store.ts';
import { openPool } from '../platform/pool.ts';
import { sql } from '../platform/sql.ts';
import { freshDatabase } from '../platform/testing/database.ts';
import { reading, type Tx, usePool } from '../platform/transaction.ts';
import { seedDemonstration } from './demonstration.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;
let folder: string;
let took: number;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 6, () => {});
  usePool(pool);
  folder = await mkdtemp(path.join(tmpdir(), 'yuinowa-seed-'));
  const disk = diskFileStore(folder);
  let kept = 0;
  const put: typeof disk.put = (...file) => {
    kept += 1;
    return kept > 3 ? Promise.reject(new Error('no space left on device')) : disk.put(...file);
  };
  useFileStore({ ...disk, put });
  await expect(seedDemonstration()).rejects.toThrow('no space');
  useFileStore(disk);
  const begun = process.cpuUsage();
  await seedDemonstration();
  const { user, system } = process.cpuUsage(begun);
  took = (user + system) / 1000;
}, 400_000);
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

const slugs = ['yuinosato', 'minato'] as const;

/** The rows of a statement in both regions. */
async function inBoth<Row>(rows: (tx: Tx) => Promise<Row[]>): Promise<Row[]> {
  const all = await Promise.all(slugs.map(async (slug) => reading(await regionIdOf(slug), rows)));
  return all.flat();
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
      union all select 'line', state, count(*)::integer from payout_line group by state
      union all select 'dispute', state, count(*)::integer from dispute group by state
      union all select 'question', case when answered_at is null then 'open' else 'answered' end, count(*)::integer
        from job_question group by 2
      union all select 'audit', 'all', count(*)::integer from audit_entry
      order by what, state`,
  );
}

test('needs no more of a processor than a start can wait for', () => {
  expect(took).toBeLessThan(40_000);
});

test('shows postings, orders and money at every point at which somebody has to do something', async () => {
  const states = (await counted('yuinosato')).map(({ what, state }) => `${what} ${state}`);
  expect(states).toEqual(
    expect.arrayContaining([
      'batch locked',
      'batch settled',
      'contract active',
      'contract agreed',
      'contract completed',
      'contract offered',
      'deposit announced',
      'deposit in_suspense',
      'deposit matched',
      'deposit refunded',
      'dispute proposal',
      'job draft',
      'job filled',
      'job in_check',
      'job open',
      'job returned',
      'line returned',
      'milestone accepted',
      'milestone delivered',
      'milestone funded',
      'milestone held',
      'milestone planned',
      'proposal declined',
      'proposal selected',
      'proposal submitted',
      'question answered',
      'question open',
    ]),
  );
});

test('is a town with people, companies and work of many kinds', async () => {
  const workers = await inBoth((tx) => sql(tx)`select person_id from worker`);
  expect(workers).toHaveLength(28);
  const companies = await inBoth((tx) => sql(tx)`select id from organization where kind = 'client'`);
  expect(companies).toHaveLength(41); // forty that were checked, and one that waits for it
  const open = await inBoth(
    (tx) => sql<{ category: string }>(tx)`select category from job where state = 'open'`,
  );
  expect(open.length).toBeGreaterThanOrEqual(30);
  expect(new Set(open.map(({ category }) => category)).size).toBeGreaterThanOrEqual(10);
});

test('is found from the other town, as both have agreed', async () => {
  for (const [slug, other] of [slugs, slugs.toReversed()]) {
    const agreed = await reading(await regionIdOf(slug ?? ''), agreedRegions);
    expect(agreed.map((region) => region.slug)).toEqual([other]);
  }
});

test('has half a year of finished orders, enough of a kind to compare', async () => {
  const kinds = await reading(
    await regionIdOf('yuinosato'),
    (tx) => sql<{ category: string; orders: number; clients: number; workers: number }>(tx)`
      select category, count(*)::integer as orders, count(distinct organization_id)::integer as clients,
        count(distinct worker_id)::integer as workers
      from contract where state = 'completed' group by category`,
  );
  const finished = kinds.reduce((sum, { orders }) => sum + orders, 0);
  expect(finished).toBeGreaterThanOrEqual(90);
  expect(finished).toBeLessThanOrEqual(150);
  const compared = kinds.filter(
    ({ orders, clients, workers }) => orders >= 5 && clients >= 3 && workers >= 3,
  );
  expect(compared.length).toBeGreaterThanOrEqual(6);
});

test('pays more from month to month, on the days of the bank', async () => {
  const paid = await reading(
    await regionIdOf('yuinosato'),
    (tx) => sql<{ month: string; amount: number; payees: number }>(tx)`
      select to_char(b.pay_on, 'YYYY-MM') as month, sum(l.amount)::integer as amount,
        count(distinct l.worker_id)::integer as payees
      from payout_line l join payout_batch b on b.region_id = l.region_id and b.id = l.batch_id
      where l.state = 'settled' group by 1 order by 1`,
  );
  expect(paid.length).toBeGreaterThanOrEqual(5);
  const [first, last] = [paid[0], paid.at(-2)];
  expect(last?.amount).toBeGreaterThan((first?.amount ?? 0) * 1.3);
  for (const { payees } of paid) expect(payees).toBeGreaterThanOrEqual(3);
});

test('keeps books in which nothing is found wrong', async () => {
  const key = createHash('sha256').update('a key of this test').digest();
  for (const slug of slugs) await sealAuditBlocks(await regionIdOf(slug), key);
  const { checks } = await verifyDatabase(database.url('verify'), { anchorPublicKey: anchorPublicKey(key) });
  expect(checks.flatMap(({ name, problems }) => problems.map((problem) => ({ name, problem })))).toEqual([]);
});

test('says each thing once: no text is a copy of another with other numbers', async () => {
  const texts = await inBoth(
    (tx) => sql<{ text: string }>(tx)`
      select title as text from job
      union all select description from job
      union all select acceptance_criteria from job
      union all select message from proposal
      union all select text from talk_message
      union all select note from delivery
      union all select note from review
      union all select introduction from organization where introduction <> ''
      union all select introduction from worker`,
  );
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    const words = text.normalize('NFKC').replaceAll(/[\d,]+/g, '#');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
});

test('writes each name in both writings, the rare letters too', async () => {
  const names = await inBoth(
    (tx) => sql<{ name: string; kana: string }>(tx)`
      select p.family_name || ' ' || p.given_name as name, p.family_kana || ' ' || p.given_kana as kana
      from worker w join person p on p.id = w.person_id`,
  );
  expect(names.filter(({ kana }) => !/^[ァ-ヴー]+ [ァ-ヴー]+$/.test(kana))).toEqual([]);
  const letters = names.map(({ name }) => name).join('');
  for (const rare of ['髙', '𠮷', '邉', '栁']) expect(letters).toContain(rare);
});

test('writes nobody today of what happened long ago', async () => {
  const mails = await inBoth(
    (tx) => sql<{ told: Date }>(tx)`
      select n.created_at as told from notice_mail m
      join notification n on n.region_id = m.region_id and n.id = m.notification_id`,
  );
  expect(mails.length).toBeGreaterThan(0);
  const yesterday = Date.now() - 24 * 60 * 60_000;
  expect(mails.filter(({ told }) => told.getTime() < yesterday)).toEqual([]);
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

test('the first run was cut off in the middle of the past, and a third one does nothing', async () => {
  const before = await counted('yuinosato');
  await seedDemonstration();
  expect(await counted('yuinosato')).toEqual(before);
});
