// Asks PostgreSQL's own catalogue, so that a table or function that somebody adds tomorrow is checked too.
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acrossRegions, deletable, globalReferences, globalTables } from './tenant-exceptions.ts';
import { type FreshDatabase, freshDatabase } from './testing/database.ts';

interface Table {
  readonly name: string;
  readonly kind: string;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly hasRegion: boolean;
  readonly policies: readonly Policy[];
}
interface Policy {
  readonly name: string;
  readonly command: string;
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
}

const systemSchemas = `('pg_catalog', 'information_schema', 'pg_toast')`;
let database: FreshDatabase;
let client: Client;
let tables: readonly Table[];

beforeAll(async () => {
  database = await freshDatabase();
  client = new Client({ connectionString: database.url('admin') });
  await client.connect();
  tables = await readTables();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function rows<Row>(text: string): Promise<Row[]> {
  return (await client.query(text)).rows as Row[];
}
const readTables = () =>
  rows<Table>(`
    select n.nspname || '.' || c.relname as name, c.relkind as kind,
      c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region_id' and a.attnotnull) as "hasRegion",
      coalesce((select json_agg(json_build_object('name', p.policyname, 'command', p.cmd, 'roles', p.roles,
        'using', p.qual, 'check', p.with_check) order by p.policyname)
        from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname), '[]') as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm', 'f') and n.nspname not in ${systemSchemas} and n.nspname !~ '^pg_'`);
const fits = (known: string, name: string): boolean =>
  known === name || (known.endsWith('*') && name.startsWith(known.slice(0, -1)));
const isGlobal = (name: string): boolean => Object.keys(globalTables).some((known) => fits(known, name));
const bare = (found: readonly Table[]): string[] =>
  found.filter((t) => !(t.kind === 'r' && t.secured && t.forced && t.hasRegion)).map(({ name }) => name);
const tenantTables = () => tables.filter(({ name }) => !isGlobal(name));

describe('every tenant table', () => {
  it('is among many, and no exception is left over', () => {
    expect(tenantTables().length).toBeGreaterThan(20);
    const unused = Object.keys(globalTables).filter((known) => !tables.some(({ name }) => fits(known, name)));
    expect(unused).toEqual([]);
  });

  it('carries its region and forced row-level security', () => {
    expect(bare(tenantTables())).toEqual([]);
  });

  it('would be noticed if it did not', async () => {
    await client.query(`create table stray (region_id integer not null primary key);
      create table lent (region_id integer not null primary key); alter table lent enable row level security`);
    const found = (await readTables()).filter(({ name }) => !isGlobal(name));
    await client.query('drop table stray, lent');
    expect(bare(found).sort()).toEqual(['public.lent', 'public.stray']);
  });

  it('shows and takes rows of the transaction’s region only', () => {
    const own = '(region_id = platform.current_region())';
    for (const { name, policies } of tenantTables()) {
      const region = policies.filter((policy) => policy.name === 'region');
      expect([
        name,
        region.map(({ command, roles, using, check }) => [command, roles, using, check]),
      ]).toEqual([name, [['ALL', ['public'], own, own]]]);
      for (const policy of policies.filter((each) => each.name !== 'region')) {
        expect([name, policy.name, policy.command, [...policy.roles].sort()]).toEqual([
          name,
          'across',
          'SELECT',
          [...acrossRegions],
        ]);
      }
    }
  });

  it('has the region first in its primary key and in every unique index', async () => {
    const indexes = await rows<{ table: string; index: string; first: string | null; primary: boolean }>(`
      select n.nspname || '.' || c.relname as table, i.relname as index, x.indisprimary as primary,
        (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0]) as first
      from pg_index x join pg_class i on i.oid = x.indexrelid
      join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
      where x.indisunique and c.relkind = 'r'`);
    const own = indexes.filter(({ table }) => tenantTables().some(({ name }) => name === table));
    expect(own.filter(({ first }) => first !== 'region_id')).toEqual([]);
    const withKey = new Set(own.filter(({ primary }) => primary).map(({ table }) => table));
    expect(tenantTables().filter(({ name }) => !withKey.has(name))).toEqual([]);
  });

  it('has the region first on both sides of every foreign key', async () => {
    const keys = await rows<{ table: string; target: string; from: string; to: string; columns: string[] }>(`
      select n.nspname || '.' || c.relname as table, f.confrelid::regclass::text as target,
        (select json_agg(a.attname order by k.place) from unnest(f.conkey) with ordinality k (num, place)
           join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.num) as columns,
        (select a.attname from pg_attribute a where a.attrelid = f.conrelid and a.attnum = f.conkey[1]) as from,
        (select a.attname from pg_attribute a where a.attrelid = f.confrelid and a.attnum = f.confkey[1]) as to
      from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
      where f.contype = 'f'`);
    const own = keys.filter(({ table }) => tenantTables().some(({ name }) => name === table));
    expect(own.length).toBeGreaterThan(30);
    const strays = own.filter(
      ({ target, from, to }) => from !== 'region_id' || to !== (target === 'region' ? 'id' : 'region_id'),
    );
    const names = strays.map(({ table, columns }) => `${table.replace('public.', '')}.${columns.join()}`);
    expect(names.sort()).toEqual(Object.keys(globalReferences).sort());
  });
});

describe('functions and views', () => {
  interface Definer {
    readonly name: string;
    readonly owner: string;
    readonly powerful: boolean;
    readonly path: string | null;
    readonly open: boolean;
    readonly trigger: boolean;
  }
  const definers = () =>
    rows<Definer>(`
      select p.oid::regprocedure::text as name, r.rolname as owner, r.rolsuper or r.rolbypassrls as powerful,
        (select s from unnest(p.proconfig) s where s like 'search_path=%') as path,
        has_function_privilege('public', p.oid, 'execute') as open, p.prorettype = 'trigger'::regtype as trigger
      from pg_proc p join pg_roles r on r.oid = p.proowner join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ${systemSchemas}`);

  it('run as their owner with a fixed search path, and their owner has no power over the server', async () => {
    const found = await definers();
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ powerful }) => powerful)).toEqual([]);
    const paths = new Set(['search_path=public, pg_temp', 'search_path=pg_catalog, pg_temp']);
    expect(found.filter(({ path }) => path === null || !paths.has(path))).toEqual([]);
  });

  it('are not for everybody, and belong to a role without login unless they are triggers', async () => {
    const found = (await definers()).filter(({ trigger }) => !trigger);
    expect(found.filter(({ open }) => open)).toEqual([]);
    const owners = new Set(['yuinowa_ledger', 'yuinowa_audit', 'yuinowa_sweep', 'yuinowa_queue']);
    expect(found.filter(({ owner }) => !owners.has(owner))).toEqual([]);
  });

  it('show through a view only what its reader may see', async () => {
    const views = await rows<{ name: string; options: string[] | null }>(`
      select c.oid::regclass::text as name, c.reloptions as options
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'v' and n.nspname not in ${systemSchemas} and n.nspname <> 'graphile_worker'`);
    expect(views.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['audit_v1_entries', 'audit_v1_payouts']),
    );
    expect(views.filter(({ options }) => !options?.includes('security_invoker=true'))).toEqual([]);
  });
});

describe('the application’s login', () => {
  const privileges = (role: string) =>
    rows<{ table: string; privilege: string }>(`
      select n.nspname || '.' || c.relname as table, privilege
      from pg_class c join pg_namespace n on n.oid = c.relnamespace,
        unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as privilege
      where c.relkind in ('r', 'v') and n.nspname not in ${systemSchemas}
        and case when privilege in ('insert', 'update', 'references')
              then has_any_column_privilege('${role}', c.oid, privilege) else has_table_privilege('${role}', c.oid, privilege) end`);

  it('owns nothing, belongs to nobody and makes nothing', async () => {
    const owned = await rows(`
      select relname from pg_class where relowner = 'yuinowa_app'::regrole
      union all select proname from pg_proc where proowner = 'yuinowa_app'::regrole
      union all select roleid::regrole::text from pg_auth_members where member = 'yuinowa_app'::regrole
      union all select nspname from pg_namespace where has_schema_privilege('yuinowa_app', oid, 'create')
      union all select datname from pg_database where datname = current_database()
        and has_database_privilege('yuinowa_app', oid, 'create, temporary')`);
    expect(owned).toEqual([]);
  });

  it('reaches no schema but three', async () => {
    const reached = await rows<{ name: string }>(`
      select nspname as name from pg_namespace
      where has_schema_privilege('yuinowa_app', oid, 'usage') and nspname not in ${systemSchemas}`);
    expect(reached.map(({ name }) => name).sort()).toEqual(['migration', 'platform', 'public']);
  });

  it('deletes only what may be forgotten, and empties nothing', async () => {
    const held = await privileges('yuinowa_app');
    const deletes = held.filter(({ privilege }) => privilege === 'delete').map(({ table }) => table);
    expect(deletes.sort()).toEqual(Object.keys(deletable).sort());
    expect(held.filter(({ privilege }) => ['truncate', 'references', 'trigger'].includes(privilege))).toEqual(
      [],
    );
  });

  it('writes no ledger, adds to the audit only, and changes no fact', async () => {
    const held = await privileges('yuinowa_app');
    const on = (pattern: RegExp) =>
      held.filter(({ table }) => pattern.test(table)).map(({ table, privilege }) => `${privilege} ${table}`);
    expect(on(/ledger|migration|_v1_|\.clock$/)).toEqual([]);
    expect(on(/audit/)).toEqual(['insert public.audit_entry']);
    const facts = await rows<{ table: string }>(`
      select n.nspname || '.' || c.relname as table from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where t.tgname = 'stays'`);
    expect(facts.length).toBeGreaterThan(8);
    const changing = held.filter(
      ({ privilege, table }) => privilege === 'update' && facts.some((fact) => fact.table === table),
    );
    expect(changing).toEqual([]);
  });

  it('and the one that verifies writes nothing', async () => {
    expect(await privileges('yuinowa_verify')).toEqual([]);
  });

  it('and everybody else has nothing', async () => {
    const open = await rows(`
      select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace,
        aclexplode(c.relacl) as granted where granted.grantee = 0 and n.nspname not in ${systemSchemas}`);
    expect(open).toEqual([]);
  });
});
