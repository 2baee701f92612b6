import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyDatabase } from '../../../scripts/verify/verify-database.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { signIn } from '../../modules/identity/index.ts';
import { examplePassword } from '../../modules/identity/person.examples.ts';
import { asAdministrator } from '../../platform/embedded-postgres/administer.ts';
import { openPool } from '../../platform/pool.ts';
import { type FreshDatabase, freshDatabase } from '../../platform/testing/database.ts';
import { usePool } from '../../platform/transaction.ts';
import { loadRegions } from './load.ts';
import type { LoadOptions } from './options.ts';

const key = Buffer.alloc(32, 3);
const options: LoadOptions = {
  regions: 2,
  people: 81,
  jobs: 2401,
  seed: 'test',
  today: localDate('2026-11-20'),
};

let database: FreshDatabase;
let pool: ReturnType<typeof openPool>;
const said: string[] = [];

const load = (changes: Partial<LoadOptions> = {}, into = database) =>
  loadRegions(
    { ...options, ...changes },
    { anchorKey: key, ownerUrl: into.url('owner'), say: (sentence) => said.push(sentence) },
  );

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 2, () => {});
  usePool(pool);
  await load();
}, 120_000);
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function ask<Row extends object>(text: string, from = database): Promise<Row[]> {
  return asAdministrator(from.url('admin'), async (client) => (await client.query<Row>(text)).rows);
}

/** Of each table that a load fills: how many rows, and a hash of all that stands in them. */
async function contents(from: FreshDatabase): Promise<Readonly<Record<string, string>>> {
  const tables = await ask<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname <> 'audit_block' order by 1`,
    from,
  );
  // Entries of the audit get their numbers from the database, and blocks the time of the machine.
  const each = tables.map(
    ({ name }) => `
      select '${name}' as name, count(*)::text as count, md5(string_agg(r.line, '' order by r.line)) as hash
      from (select (to_jsonb(t) - 'seq')::text as line from ${name} t) r`,
  );
  const found = await ask<{ name: string; count: string; hash: string }>(each.join(' union all '), from);
  return Object.fromEntries(
    found.flatMap((row) => (row.hash ? [[row.name, `${row.count} ${row.hash}`]] : [])),
  );
}

test('everything is there, in every state, and nothing is lost in dividing', async () => {
  const states = await ask<{ state: string; count: number }>(
    'select state, count(*)::integer as count from job group by state order by count(*) desc',
  );
  expect(states.map(({ state }) => state).sort()).toEqual([
    'closed',
    'draft',
    'in_check',
    'open',
    'returned',
  ]);
  expect(states[0]?.state).toBe('open');
  expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(2401);
  const [counted] = await ask<Record<string, unknown>>(
    `select (select count(*)::integer from worker) as workers, (select count(*)::integer from region) as regions,
       (select count(*) from proposal) > 100 as proposed, (select count(*) from job_milestone) > 2401 as parts,
       (select round(avg(length(title || description))) between 155 and 200 from job) as long`,
  );
  expect(counted).toEqual({ workers: 81, regions: 2, proposed: true, parts: true, long: true });
  expect(said).toContain('load-test-2: 41 people, 1201 postings.');
});

test('verification finds nothing wrong, and nothing is left to seal', async () => {
  const { ok, unsealedAuditEntries, checks } = await verifyDatabase(database.url('verify'));
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  expect({ ok, unsealedAuditEntries }).toEqual({ ok: true, unsealedAuditEntries: 0 });
});

test('words come as often as in a language: some everywhere, some hardly ever', async () => {
  const words = ['作業', 'りんご', '桃', 'じゅんさい'];
  const found = await ask<{ share: number }>(
    `select (count(j.id)::float / 2401) as share from unnest('{${words}}'::text[]) with ordinality as w (word, n)
     left join job j on j.title || j.description like '%' || word || '%' group by n order by n`,
  );
  const shares = found.map(({ share }) => share);
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(shares[0]).toBeGreaterThan(0.2);
  expect(shares.at(-1)).toBeLessThan(0.01);
});

test('what is open is found, what is not is not, and the index sorts in at once again', async () => {
  const [listed] = await ask<object>(
    `select count(*)::integer as documents, bool_and(j.state = 'open') as open,
       (select count(*)::integer from job where state = 'open') as jobs,
       (select reloptions from pg_class where relname = 'search_document_tokens') as options
     from search_document d join job j on j.region_id = d.region_id and j.id = d.id`,
  );
  expect(listed).toMatchObject({ open: true, options: ['fastupdate=off'] });
  expect(listed).toMatchObject({ documents: (listed as { jobs: number }).jobs });
});

test('somebody of it can sign in', async () => {
  const session = await signIn({
    login: 'load-test-1-worker1',
    password: examplePassword,
    address: '192.0.2.1',
    oldToken: null,
  });
  expect(session.ok).toBe(true);
});

test('a second run leaves what is there, and goes on with what is not', async () => {
  const before = await contents(database);
  await load();
  expect(await contents(database)).toEqual({ ...before, session: expect.anything() });
  expect(said).toContain('load-test-1 is there already.');
});

test('the same seed gives the same rows, another one others', async () => {
  const [again, other] = [await freshDatabase(), await freshDatabase()];
  const small = { regions: 1, people: 20, jobs: 200 } as const;
  try {
    const made = [];
    for (const [each, seed] of [
      [again, 'same'],
      [other, 'same'],
    ] as const) {
      const own = openPool(each.url('app'), 2, () => {});
      usePool(own);
      await load({ ...small, seed }, each);
      await own.end();
      made.push(await contents(each));
    }
    expect(made[0]).toEqual(made[1]);
    const own = openPool(other.url('app'), 2, () => {});
    usePool(own);
    await load({ ...small, seed: 'other' }, other);
    await own.end();
    const [titles] = await ask<{ all: number; different: number }>(
      'select count(distinct description)::integer as different, count(*)::integer as all from job',
      other,
    );
    expect(titles?.all).toBe(400);
    expect(titles?.different).toBeGreaterThan(390);
  } finally {
    usePool(pool);
    await Promise.all([again.drop(), other.drop()]);
  }
});
