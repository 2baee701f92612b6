import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

const folder = new URL('../../../db/migrations/', import.meta.url);

/** Two processes that start together wait for each other here, and for a copy that is being made. */
export const migrationLock = 7_116_001;

/**
 * Brings the database to the newest schema: plain SQL files, forward only, each in a transaction of its own.
 * A file that was applied and then edited stops everything, because two databases would differ in silence.
 * @param ownerUrl the owner's login; the roles must exist already
 * @param only the names of those to apply, for a database that is to become an older one; without it, all
 */
export async function migrate(
  ownerUrl: string,
  log: (line: string) => void = () => {},
  only?: ReadonlySet<string>,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${migrationLock})`);
    await installQueue(client, ownerUrl);
    await client.query('create schema if not exists migration');
    await client.query(`create table if not exists migration.applied (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    await applyMissing(client, log, only);
    await client.query('grant usage on schema migration to yuinowa_app, yuinowa_verify');
    await client.query('grant select on migration.applied to yuinowa_app, yuinowa_verify');
  } finally {
    await client.end();
  }
}

/** The newest migration that this code brings; what `readyz` compares the database with. */
export async function newestMigration(): Promise<string> {
  return (await migrationFiles()).at(-1) ?? '';
}

async function migrationFiles(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
}

/** The queue's tables belong to the queue's login, whose role the owner may take on; it may make a schema only here. */
async function installQueue(owner: pg.Client, ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, options: '-c role=yuinowa_queue', max: 1 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const { rows } = await owner.query<{ name: string }>('select quote_ident(current_database()) as name');
  await owner.query(`grant create on database ${rows[0]?.name} to yuinowa_queue`);
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
    await owner.query(`revoke create on database ${rows[0]?.name} from yuinowa_queue`);
  }
}

/** Each file's name and SHA-256, as `migration.applied` has them. */
export async function knownMigrations(): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (const name of await migrationFiles()) known.set(name, (await readMigration(name)).sha256);
  return known;
}

async function readMigration(name: string): Promise<{ readonly text: string; readonly sha256: string }> {
  const text = await readFile(new URL(name, folder), 'utf8');
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

async function applyMissing(
  client: pg.Client,
  log: (line: string) => void,
  only: ReadonlySet<string> | undefined,
): Promise<void> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration.applied',
  );
  const applied = new Map(rows.map((row) => [row.name, row.sha256]));
  for (const name of await migrationFiles()) {
    if (only && !only.has(name)) continue;
    const { text, sha256 } = await readMigration(name);
    const known = applied.get(name);
    if (known === sha256) continue;
    if (known)
      throw new Error(
        `The migration ${name} was changed after it had been applied. Write a new one instead.`,
      );
    log(`migrating: ${name}`);
    await apply(client, name, text, sha256);
  }
}

async function apply(client: pg.Client, name: string, text: string, sha256: string): Promise<void> {
  await client.query("begin; set local lock_timeout = '5s'");
  try {
    await client.query(text);
    await client.query('insert into migration.applied (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new Error(
      `The migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}
