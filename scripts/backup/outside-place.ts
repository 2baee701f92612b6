import type { Config } from '../../src/platform/config.ts';
import { asAdministrator, makeRolesAndDatabase } from '../../src/platform/embedded-postgres/administer.ts';
import { databasesFrom, databasesFromSettings } from '../../src/platform/embedded-postgres/with-database.ts';
import type { Keys } from '../../src/platform/keys.ts';
import { passwordsOf } from '../../src/platform/migrate/login-passwords.ts';
import { joinOwnerSql } from '../../src/platform/migrate/roles.sql.ts';
import { Unstartable } from '../../src/platform/unstartable.ts';
import type { Copy } from './manifest.ts';
import { loadAndProve } from './prove-copy.ts';
import type { Loaded, Place } from './restore.ts';

interface Server {
  readonly adminUrl: string;
  readonly urls: NonNullable<Config['database']>;
  /** Of the database that the settings name. */
  readonly name: string;
}

/** A database on a server of somebody's own: a new one is made beside the old one, and takes its name. */
export async function outsidePlace({ database: urls, databaseAdminUrl: adminUrl }: Config): Promise<Place> {
  if (urls === undefined || adminUrl === undefined) {
    throw new Unstartable(
      'DATABASE_ADMIN_URL is missing: only an administrator (createrole and createdb are enough) can make the roles and a new database, and put the old one aside.',
    );
  }
  const name = decodeURIComponent(new URL(urls.app).pathname.slice(1));
  if (!/^[a-z_][a-z0-9_]{0,40}$/.test(name)) {
    throw new Unstartable(
      `A database named "${name}" cannot be restored: give it a name of small letters, digits and _.`,
    );
  }
  const server = { adminUrl, urls, name };
  await refuseConnected(server);
  return { name, holdsData: await holdsTables(server), load: (copy, keys) => load(server, copy, keys) };
}

async function load(server: Server, copy: Copy, keys: Keys): Promise<Loaded> {
  const { adminUrl, urls, name } = server;
  const beside = `${name}_restoring`;
  const drop = () => administer(server, `drop database if exists ${beside}`);
  const orDrop = <T>(work: Promise<T>): Promise<T> =>
    work.catch(async (error: unknown) => {
      await drop();
      throw error;
    });
  const { appUrl, ownerUrl, queueUrl, verifyUrl } = databasesFromSettings(urls);
  const addresses = { app: appUrl, owner: ownerUrl, queue: queueUrl, verify: verifyUrl };
  await drop();
  await orForbidden(makeRolesAndDatabase(adminUrl, passwordsOf(urls), beside));
  const databases = databasesFrom((login) => withDatabaseName(addresses[login], beside));
  return {
    proof: await orDrop(loadAndProve(databases, copy, keys)),
    discard: drop,
    takePlace: () => orDrop(takePlace(server, beside)),
  };
}

/** Both names change at once; nobody may be connected to either. */
async function takePlace(server: Server, beside: string): Promise<string | null> {
  const { name } = server;
  const former = `${name}_before_${new Date()
    .toISOString()
    .replaceAll(/[-:]|\.\d+/g, '')
    .toLowerCase()}`;
  const rename = `alter database ${beside} rename to ${name}`;
  if (await holdsTables(server)) {
    await administer(server, `begin; alter database ${name} rename to ${former}; ${rename}; commit`);
    return `the database ${former}`;
  }
  await administer(server, `drop database if exists ${name}`);
  await administer(server, rename);
  return null;
}

/** False also where there is no such database yet. */
async function holdsTables({ adminUrl, name }: Server): Promise<boolean> {
  const there = await asAdministrator(adminUrl, (client) =>
    client.query('select from pg_database where datname = $1', [name]),
  );
  if (there.rowCount === 0) return false;
  await orForbidden(asAdministrator(adminUrl, (client) => client.query(joinOwnerSql)));
  const tables = await asAdministrator(withDatabaseName(adminUrl, name), (client) =>
    client.query(
      `select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' limit 1`,
    ),
  );
  return tables.rowCount !== 0;
}

async function refuseConnected({ adminUrl, name }: Server): Promise<void> {
  const { rows } = await asAdministrator(adminUrl, (client) =>
    client.query<{ count: number }>(
      'select count(*)::integer as count from pg_stat_activity where datname = $1',
      [name],
    ),
  );
  if (rows[0]?.count) throw stillConnected(name);
}

async function administer({ adminUrl, name }: Server, statement: string): Promise<void> {
  try {
    await asAdministrator(adminUrl, (client) => client.query(statement));
  } catch (error) {
    if ((error as { code?: string }).code === '55006') throw stillConnected(name);
    throw error;
  }
}

/** Who is no superuser may do a little less on each version of PostgreSQL. */
async function orForbidden<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new Unstartable(
      `The administrator of DATABASE_ADMIN_URL may not change what somebody else made (${(error as Error).message}): from PostgreSQL 16 on, name whoever made the roles and the database, or a superuser. Nothing was changed.`,
    );
  });
}

function stillConnected(name: string): Unstartable {
  return new Unstartable(
    `Somebody is connected to the database ${name}: stop web and background everywhere first. Nothing was changed.`,
  );
}

function withDatabaseName(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}
