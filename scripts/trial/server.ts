import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Config, readConfig } from '../../src/platform/config.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import {
  type EmbeddedPostgres,
  useEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/embedded-postgres.ts';
import { foreignHome } from '../../src/platform/embedded-postgres/movable-binaries.ts';
import { findPostmaster, stopPostmaster } from '../../src/platform/embedded-postgres/postmaster.ts';
import { type Databases, databasesFrom } from '../../src/platform/embedded-postgres/with-database.ts';
import { migrate } from '../../src/platform/migrate/migrate.ts';
import { identityFrom, isAlive, ownIdentity } from '../../src/platform/processes.ts';
import { giveTo, ownerOf } from '../backup/owner.ts';

export interface TrialFolder {
  readonly dataDir: string;
  remove(): void;
}

/** A data folder of its own beside the real one, so that its disk is a disk: a temporary folder may be memory. */
export async function trialFolder(
  parent = path.join(readConfig({}).dataDir, 'trials'),
): Promise<TrialFolder> {
  const owner = ownerOf(path.dirname(parent));
  mkdirSync(parent, { recursive: true, mode: 0o711 });
  for (const name of readdirSync(parent)) await removeLeftover(path.join(parent, name));
  const dataDir = mkdtempSync(path.join(parent, 'trial-'));
  chmodSync(dataDir, 0o711); // the system user of PostgreSQL must pass through
  writeFileSync(path.join(dataDir, 'owner.json'), JSON.stringify(ownIdentity()));
  // Root leaves nothing that keeps the services' own trials out, and runs PostgreSQL as who can reach it there.
  giveTo(owner, parent, dataDir);
  return { dataDir, remove: () => removeFolder(dataDir) };
}

/** A migrated, empty database on a server of its own, as durable as a real one. */
export async function withTrialServer<T>(
  work: (databases: Databases, dataDir: string) => Promise<T>,
): Promise<T> {
  const folder = await trialFolder();
  return withServerIn(folder, readConfig({}), async (postgres) => {
    await migrate(postgres.url('owner'));
    return work(
      databasesFrom((login) => postgres.url(login)),
      folder.dataDir,
    );
  });
}

/** An empty database on a server of its own, in a folder that is removed afterwards. */
export async function withServerIn<T>(
  folder: TrialFolder,
  settings: Config,
  work: (postgres: EmbeddedPostgres) => Promise<T>,
): Promise<T> {
  try {
    return await whileServing(folder, settings, work);
  } finally {
    folder.remove();
  }
}

/** The same, and the folder stays, unless somebody ends the process. */
export async function whileServing<T>(
  folder: TrialFolder,
  settings: Config,
  work: (postgres: EmbeddedPostgres) => Promise<T>,
): Promise<T> {
  const postgres = await useEmbeddedPostgres({ ...settings, dataDir: folder.dataDir, database: undefined });
  const stopFirst = () =>
    void postgres.release().finally(() => {
      folder.remove();
      process.exit(1);
    });
  process.once('SIGINT', stopFirst).once('SIGTERM', stopFirst);
  try {
    return await work(postgres);
  } finally {
    process.off('SIGINT', stopFirst).off('SIGTERM', stopFirst);
    await postgres.release();
  }
}

/** As the server names itself, e.g. 18.4. */
export async function serverVersion({ verifyUrl }: Databases): Promise<string> {
  return asAdministrator(verifyUrl, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? 'unknown';
  });
}

/** What a killed trial left: its server and its folder. */
async function removeLeftover(dataDir: string): Promise<void> {
  try {
    const owner = identityFrom(readFileSync(path.join(dataDir, 'owner.json'), 'utf8'));
    if (owner && isAlive(owner)) return;
  } catch {
    return; // made a moment ago, or somebody else is removing it
  }
  for (const home of [dataDir, foreignHome(dataDir)]) {
    const left = findPostmaster(path.join(home, 'postgres'));
    if (left) await stopPostmaster(left);
  }
  removeFolder(dataDir);
}

function removeFolder(dataDir: string): void {
  for (const folder of [dataDir, foreignHome(dataDir)]) rmSync(folder, { recursive: true, force: true });
}
