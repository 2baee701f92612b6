import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { ended, isAlive } from '../processes.ts';
import { asAdministrator } from './administer.ts';
import { clone } from './clone.ts';
import { useEmbeddedPostgres } from './embedded-postgres.ts';
import { foreignHome } from './movable-binaries.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';

const system15 = '/usr/lib/postgresql/15/bin';
const folders = [undefined, ...(existsSync(system15) ? [system15] : [])];
const isRoot = process.getuid?.() === 0;

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp('/tmp/embedded-');
  await chmod(dataDir, 0o711);
});

afterEach(async () => {
  const left = findPostmaster(path.join(dataDir, 'postgres'));
  if (left) await stopPostmaster(left);
  await rm(dataDir, { recursive: true, force: true });
});

const settings = (extra: Record<string, string> = {}) => readConfig({ DATA_DIR: dataDir, ...extra });

describe.each(folders)('the embedded PostgreSQL (programs: %s)', (folder) => {
  const ours = () => settings(folder === undefined ? {} : { YUINOWA_PG_BIN: folder });

  it('is made with UTF-8 in code point order, safe writes and the database of the owner', async () => {
    const postgres = await useEmbeddedPostgres(ours());
    const rows = await asAdministrator(postgres.url('verify'), async (client) => {
      const { rows } = await client.query(
        `select pg_encoding_to_char(encoding) as encoding, datcollate, pg_get_userbyid(datdba) as owner,
           current_setting('fsync') as fsync, current_setting('listen_addresses') as listens
         from pg_database where datname = current_database()`,
      );
      return rows;
    });
    await postgres.release();
    expect(rows).toEqual([
      { encoding: 'UTF8', datcollate: 'C', owner: 'yuinowa_owner', fsync: 'on', listens: '127.0.0.1' },
    ]);
    expect(findPostmaster(path.join(dataDir, 'postgres'))).toBeUndefined();
  });

  it('is adopted after a start was killed, with what had been written', async () => {
    const killed = await startAndKill(folder);
    const postgres = await useEmbeddedPostgres(ours());
    expect(findPostmaster(path.join(dataDir, 'postgres'))?.identity).toEqual(killed);
    const rows = await asAdministrator(postgres.url('owner'), async (client) => {
      return (await client.query('select word from kept')).rows;
    });
    expect(rows).toEqual([{ word: '髙﨑𠮷①㈱ﾊﾝｶｸ' }]);
    await postgres.release();
    expect(isAlive(killed)).toBe(false);
  });

  it('comes back on the same port after it was killed', async () => {
    const postgres = await useEmbeddedPostgres(ours());
    const { port } = postgres;
    const running = findPostmaster(path.join(dataDir, 'postgres'));
    process.kill(running?.identity.pid ?? 0, 'SIGKILL');
    await postgres.gone();
    await postgres.revive();
    expect(postgres.port).toBe(port);
    await asAdministrator(postgres.url('app'), (client) => client.query('select 1'));
    await postgres.release();
  });
});

describe('the embedded PostgreSQL', () => {
  it('is stopped by the last one that uses it', async () => {
    const other = await startOther();
    const postgres = await useEmbeddedPostgres(settings());
    await postgres.release();
    const running = findPostmaster(path.join(dataDir, 'postgres'));
    expect(running).toBeDefined();
    other.kill('SIGTERM');
    expect(running && (await ended(running.identity, 10_000))).toBe(true);
  });

  it('refuses a data folder of another major version in a sentence', async () => {
    await mkdir(path.join(dataDir, 'postgres'));
    await writeFile(path.join(dataDir, 'postgres/PG_VERSION'), '13\n');
    if (isRoot) await giveToNobody(path.join(dataDir, 'postgres'));
    await expect(useEmbeddedPostgres(settings())).rejects.toThrow(
      /was made by PostgreSQL 13, but there is only/,
    );
  });

  it('refuses programs that are none in a sentence', async () => {
    const wrong = settings({ YUINOWA_PG_BIN: dataDir });
    await expect(useEmbeddedPostgres(wrong)).rejects.toThrow(/there are no initdb and postgres/);
  });

  it('says so when the passwords of the database are lost', async () => {
    await (await useEmbeddedPostgres(settings())).release();
    await rm(path.join(dataDir, 'keys'), { recursive: true });
    await expect(useEmbeddedPostgres(settings())).rejects.toThrow(/put the folder "keys" back/);
  });

  it('is started although the number in its lock file went to another process', async () => {
    await (await useEmbeddedPostgres(settings())).release();
    await writeFile(path.join(dataDir, 'postgres/postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n`);
    const postgres = await useEmbeddedPostgres(settings());
    await postgres.release();
  });

  it.runIf(isRoot)('lives in /var/lib where its system user cannot reach the data folder', async () => {
    await chmod(dataDir, 0o700);
    const said: string[] = [];
    const postgres = await useEmbeddedPostgres(settings(), (sentence) => said.push(sentence));
    const home = foreignHome(dataDir);
    expect(said.join()).toContain(`so the database is kept in ${home}/postgres`);
    expect(await readFile(path.join(home, 'postgres/PG_VERSION'), 'utf8')).toMatch(/^\d+/);
    await postgres.release();
    await rm(home, { recursive: true });
  });
});

/** Another process that holds the server until it is told to stop; its first line says that it does. */
async function startOther(folder?: string) {
  const program = `
    import { withDatabase } from '${clone}/src/platform/embedded-postgres/with-database.ts';
    import { asAdministrator } from '${clone}/src/platform/embedded-postgres/administer.ts';
    await withDatabase(async ({ ownerUrl }) => {
      await asAdministrator(ownerUrl, (client) => client.query(
        "create schema kept; create table kept.kept as select '髙﨑𠮷①㈱ﾊﾝｶｸ' as word; alter role yuinowa_owner set search_path = kept"));
      console.log('holding');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const child = spawn(
    process.execPath,
    ['--import', './scripts/tsx-loader.mjs', '--input-type=module', '-e', program],
    {
      cwd: clone,
      env: {
        PATH: '/usr/bin:/bin',
        DATA_DIR: dataDir,
        ...(folder === undefined ? {} : { YUINOWA_PG_BIN: folder }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(child.stdout, 'data');
  return child;
}

async function startAndKill(folder: string | undefined) {
  const child = await startOther(folder);
  const running = findPostmaster(path.join(dataDir, 'postgres'));
  if (!running) throw new Error('The other process started no server');
  child.kill('SIGKILL');
  await once(child, 'exit');
  return running.identity;
}

async function giveToNobody(folder: string): Promise<void> {
  const { chown } = await import('node:fs/promises');
  await chown(folder, 65_534, 65_534);
}
