import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentOfChild, readConfig } from '../../src/platform/config.ts';
import { useEmbeddedPostgres } from '../../src/platform/embedded-postgres/embedded-postgres.ts';
import { freePort } from '../../src/platform/embedded-postgres/free-port.ts';
import { foreignHome } from '../../src/platform/embedded-postgres/movable-binaries.ts';
import { findPostmaster } from '../../src/platform/embedded-postgres/postmaster.ts';
import { type Databases, databasesFrom } from '../../src/platform/embedded-postgres/with-database.ts';
import { identityFrom, isAlive, type ProcessIdentity } from '../../src/platform/processes.ts';
import { trialFolder } from '../trial/server.ts';

/** What can be killed. */
export const processNames = ['web', 'background', 'PostgreSQL'] as const;
export type ProcessName = (typeof processNames)[number];

export interface RunningServer {
  readonly origin: string;
  readonly databases: Databases;
  /** The process as it runs now; undefined while it is away. */
  find(name: ProcessName): ProcessIdentity | undefined;
  isReady(): Promise<boolean>;
  /** Runs a script of ours on the server's database; gives its exit code and what it printed. */
  run(script: string): Promise<{ readonly code: number | null; readonly output: string }>;
}

const imports = ['./scripts/launch/under-launch.mjs', './scripts/tsx-loader.mjs'].flatMap((file) => [
  '--import',
  file,
]);

/** The real thing, as `npm start` runs it, on a data folder and a port of its own, and empty. */
export async function withRunningServer<T>(work: (server: RunningServer) => Promise<T>): Promise<T> {
  const folder = await trialFolder();
  const port = await freePort();
  const env = environmentOfChild({ ...nothingFromOutside, DATA_DIR: folder.dataDir, PORT: String(port) });
  const start = spawn(process.execPath, ['--enable-source-maps', ...imports, 'scripts/start.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const told = listenTo(start);
  const stopFirst = () => void end(start).finally(() => process.exit(1));
  process.once('SIGINT', stopFirst).once('SIGTERM', stopFirst);
  try {
    await untilItIsReady(start, told);
    // One more user of the database: it is found running, and asked for its connection strings.
    const postgres = await useEmbeddedPostgres(readConfig({ DATA_DIR: folder.dataDir }));
    try {
      return await work(serverOn(folder.dataDir, port, env, (login) => postgres.url(login)));
    } catch (error) {
      console.error(`The last lines of the server:\n${told().split('\n').slice(-90).join('\n')}`);
      throw error;
    } finally {
      await end(start);
      await postgres.release();
    }
  } finally {
    await end(start);
    process.off('SIGINT', stopFirst).off('SIGTERM', stopFirst);
    folder.remove();
  }
}

/** No setting of whoever runs this reaches the server, above all no database of theirs. */
const nothingFromOutside = {
  DATABASE_URL: '',
  DATABASE_OWNER_URL: '',
  DATABASE_QUEUE_URL: '',
  DATABASE_VERIFY_URL: '',
  SMTP_URL: '',
  BASE_URL: '',
  YUINOWA_HOST: '127.0.0.1',
  YUINOWA_DEMO: '0',
  YUINOWA_TEST: '1',
};

function serverOn(
  dataDir: string,
  port: number,
  env: NodeJS.ProcessEnv,
  url: Parameters<typeof databasesFrom>[0],
): RunningServer {
  const origin = `http://localhost:${port}`;
  return {
    origin,
    databases: databasesFrom(url),
    find(name) {
      if (name === 'PostgreSQL') return findServer(dataDir);
      const child = childrenOf(dataDir)[name === 'web' ? 0 : 1];
      return child && isAlive(child) ? child : undefined;
    },
    async isReady() {
      const asked = fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(2_000) });
      return (await asked.catch(() => undefined))?.ok ?? false;
    },
    async run(script) {
      const child = spawn(process.execPath, [...imports, script], {
        env,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      const output = listenTo(child);
      const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
      return { code, output: output() };
    },
  };
}

function findServer(dataDir: string): ProcessIdentity | undefined {
  const homes = [dataDir, foreignHome(dataDir)].map((home) => path.join(home, 'postgres'));
  const folder = homes.find((home) => existsSync(home));
  const found = folder === undefined ? undefined : findPostmaster(folder);
  return found?.ready ? found.identity : undefined;
}

/** As the start notes them: web, then background. */
function childrenOf(dataDir: string): ProcessIdentity[] {
  const note = JSON.parse(readFileSync(path.join(dataDir, 'run', 'start.json'), 'utf8')) as {
    children: unknown[];
  };
  return note.children.flatMap((child) => identityFrom(JSON.stringify(child)) ?? []);
}

function listenTo(child: ChildProcess): () => string {
  let output = '';
  const add = (text: string) => {
    output = (output + text).slice(-100_000);
  };
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', add);
  return () => output;
}

async function untilItIsReady(start: ChildProcess, told: () => string): Promise<void> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(100)) {
    if (told().includes('Yuinowa is ready at')) return;
    if (start.exitCode !== null) break;
  }
  throw new Error(`The server did not start:\n${told()}`);
}

async function end(start: ChildProcess): Promise<void> {
  if (start.exitCode !== null || start.signalCode !== null) return;
  const exited = new Promise((resolve) => start.once('exit', resolve));
  start.kill('SIGTERM');
  await exited;
}
