import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Client } from 'pg';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import type { Keys } from '../../src/platform/keys.ts';
import { catalogueOf } from '../../src/platform/migrate/catalogue.ts';
import { Unstartable } from '../../src/platform/unstartable.ts';
import { beginCopy, copiesIn } from './copies.ts';
import { copyOut } from './copy-stream.ts';
import { copyFiles, filesQuery } from './files.ts';
import { marksOf, tryAccounts } from './keys.ts';
import type { Copy, Manifest } from './manifest.ts';
import { writePiece } from './pieces.ts';
import { contentOf, inSnapshot, queueVersion, sequencesOf, tablesOf } from './tables.ts';

export interface Source {
  readonly ownerUrl: string;
  readonly dataDir: string;
  readonly keys: Keys;
}

/**
 * Copies one state of the database, and then the files that its rows name, while everything goes on. The folder has
 * the name of a copy only when all of it is on the disk.
 * @param target where it is laid
 */
export async function makeCopy(
  { ownerUrl, dataDir, keys }: Source,
  target: string,
  say: (sentence: string) => void,
): Promise<Copy> {
  const copy = beginCopy(target);
  try {
    const schemaSha256 = await schemaOf(ownerUrl);
    const database = await inSnapshot(ownerUrl, async (client) => {
      await refuseWrongKey(client, keys);
      return copyDatabase(client, copy.folder, say);
    });
    const [former] = await copiesIn(target);
    say(`Copying ${database.list.content.lines} files …`);
    const { bytes, missing } = await copyFiles(dataDir, copy.folder, database.list, former);
    const { list, ...facts } = database;
    const manifest: Manifest = {
      format: 'yuinowa-backup/1',
      version: ownVersion(),
      schemaSha256,
      ...facts,
      files: { list, bytes, missing },
      keys: marksOf(keys),
    };
    return { folder: await copy.finish(manifest), manifest };
  } catch (error) {
    copy.abandon();
    throw told(error, target);
  }
}

/** Of the schema as text, which the same migrations make anywhere. */
export async function schemaOf(ownerUrl: string): Promise<string> {
  const text = await asAdministrator(ownerUrl, catalogueOf);
  return createHash('sha256').update(text).digest('hex');
}

async function copyDatabase(client: Client, folder: string, say: (sentence: string) => void) {
  const tables = await tablesOf(client);
  say(`Copying ${tables.length} tables …`);
  const copied: Manifest['tables'] = [];
  for (const table of tables) {
    const { name, owner } = table;
    const columns = [...table.columns];
    const piece = await writePiece(folder, `database/${name}.gz`, contentOf(client, table, columns));
    copied.push({ name, owner, columns, piece });
  }
  return {
    ...(await stateOf(client)),
    tables: copied,
    sequences: await sequencesOf(client),
    list: await writePiece(folder, 'files.list.gz', copyOut(client, `copy (${filesQuery}) to stdout`)),
  };
}

async function stateOf(client: Client) {
  const state = await client.query<{ madeAt: Date; postgres: string }>(
    `select transaction_timestamp() as "madeAt", current_setting('server_version') as postgres`,
  );
  const migrations = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration.applied order by name',
  );
  return {
    madeAt: state.rows[0]?.madeAt.toISOString() ?? '',
    postgres: state.rows[0]?.postgres ?? '',
    migrations: migrations.rows,
    queue: await queueVersion(client),
  };
}

/** A copy that names the wrong keys would be refused with the right ones. */
async function refuseWrongKey(client: Client, keys: Keys): Promise<void> {
  const { looked, closed } = await tryAccounts(client, keys.bankAccounts);
  if (looked === 0 || closed < looked) return; // a single one that was damaged is the drill's to tell
  throw new Unstartable(
    `The bank key of these settings opens none of ${looked} account numbers: nothing was copied. Set YUINOWA_BANK_KEY to the key that the server runs with.`,
  );
}

function told(error: unknown, target: string): unknown {
  if (!(error instanceof Error) || error instanceof Unstartable) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') {
    return new Unstartable(
      `The disk that holds ${target} is full: nothing of this copy was kept. Make room, or name another folder with --to.`,
    );
  }
  if (code !== undefined && /^(28...|3D000|ECONNREFUSED|ENOTFOUND|ETIMEDOUT)$/.test(code))
    return new Unstartable(`The database cannot be reached as its owner: ${error.message}.`);
  if (code === '42P01')
    return new Unstartable('The database has no tables yet, or old ones: run "npm run migrate" first.');
  if (
    code?.startsWith('57P') ||
    /^(Connection terminated|Client has encountered a connection error)/.test(error.message)
  ) {
    return new Unstartable(
      'The database went away while it was copied: nothing of this copy was kept. Try again.',
    );
  }
  return error;
}

function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
