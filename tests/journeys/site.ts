import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, type LocalDate, tokyoDateOf } from '../../src/kernel/tokyo-date.ts';
import { readConfig } from '../../src/platform/config.ts';
import { asAdministrator } from '../../src/platform/embedded-postgres/administer.ts';
import {
  type EmbeddedPostgres,
  useEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/embedded-postgres.ts';
import { freePort } from '../../src/platform/embedded-postgres/free-port.ts';
import { findPostmaster, stopPostmaster } from '../../src/platform/embedded-postgres/postmaster.ts';
import { identityFrom, isAlive, ownIdentity } from '../../src/platform/processes.ts';

/** Yuinowa as `npm start` starts it, with a data folder and a port of its own. */
export interface Site {
  readonly baseUrl: string;
  /** Its certificate was made for the trial: no browser knows it. */
  readonly isSelfSigned?: true;
  /** Runs one of its commands, as `npm run` would; answers with what it printed. */
  command(entry: string, ...args: string[]): Promise<{ readonly code: number; readonly output: string }>;
  /** So many days after today by the clock of the site, in Tokyo. */
  dayFromNow(days: number): Promise<LocalDate>;
  /** Lets time pass, as with `npm run clock`. */
  letPass(time: string): Promise<void>;
  /** Rows of a statement, by the login that may only read. */
  rows<Row extends object>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

const prefix = 'yuinowa-journey-';
const imports = ['./scripts/launch/under-launch.mjs', './scripts/tsx-loader.mjs'].flatMap((file) => [
  '--import',
  file,
]);

/** Settings of the shell that would lead a journey to somebody's own database or mail server. */
const ofTheShell = /^(DATABASE_|YUINOWA_(?!PG_BIN)|BASE_URL$|SMTP_URL$|MAIL_FROM$|PORT$|DATA_DIR$)/;

/** @throws when it is not ready within four minutes; what it wrote by then stands in the error */
export async function startSite(logFile: string): Promise<Site> {
  await removeLeftovers();
  const home = mkdtempSync(path.join(tmpdir(), prefix));
  chmodSync(home, 0o711); // PostgreSQL may run as another user, who must pass through
  writeFileSync(path.join(home, 'owner.json'), JSON.stringify(ownIdentity()));
  const environment = settingsFor(path.join(home, 'data'), await freePort());
  const { baseUrl } = readConfig(environment);
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const server = spawn(process.execPath, ['--enable-source-maps', ...imports, 'scripts/start.ts'], {
    env: environment,
    // The channel tells it when we are killed, so that it stops everything that it started.
    stdio: ['ignore', log, log, 'ipc'],
  });
  try {
    await untilReady(baseUrl, server);
    const postgres = await useEmbeddedPostgres(readConfig(environment));
    return siteOf(
      environment,
      baseUrl,
      (login) => postgres.url(login),
      () => stop({ server, home, postgres }),
    );
  } catch (error) {
    await stop({ server, home });
    throw new Error(`${(error as Error).message}\n${readFileSync(logFile, 'utf8')}`);
  }
}

/** What has to be stopped. */
interface Running {
  readonly server: ChildProcess;
  readonly home: string;
  readonly postgres?: EmbeddedPostgres;
}

/** What runs already, on this database and with these settings. */
export function siteOf(
  environment: NodeJS.ProcessEnv,
  baseUrl: string,
  urlOf: (login: 'app' | 'verify') => string,
  stopIt: () => Promise<void>,
): Site {
  const query = <Row extends object>(
    login: 'app' | 'verify',
    statement: string,
    values: readonly unknown[],
  ) =>
    asAdministrator(urlOf(login), async (client) => {
      const { rows } = await client.query<Row>(statement, [...values]);
      return rows;
    });
  const command = (entry: string, ...args: string[]) => runCommand(environment, [entry, ...args]);
  return {
    baseUrl,
    command,
    rows: (statement, values = []) => query('verify', statement, values),
    async dayFromNow(days) {
      const [clock] = await query<{ offset: string }>(
        'app',
        'select offset_ms::text as offset from platform.clock',
        [],
      );
      return addDays(tokyoDateOf(new Date(Date.now() + Number(clock?.offset ?? 0))), days);
    },
    async letPass(time) {
      const { code, output } = await command('src/platform/clock.main.ts', time);
      if (code !== 0) throw new Error(output);
    },
    stop: stopIt,
  };
}

function settingsFor(dataDir: string, port: number): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !ofTheShell.test(name));
  return { ...Object.fromEntries(kept), PORT: String(port), DATA_DIR: dataDir, YUINOWA_TEST: '1' };
}

async function untilReady(baseUrl: string, server: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 240_000; Date.now() < deadline; await sleep(100)) {
    if (server.exitCode !== null)
      throw new Error(`The site ended (code ${server.exitCode}) before it was ready.`);
    const answer = await fetch(`${baseUrl}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error('The site was not ready within four minutes.');
}

function runCommand(
  environment: NodeJS.ProcessEnv,
  command: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  const child = spawn(process.execPath, ['--enable-source-maps', ...imports, ...command], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** As Ctrl-C would; after 40 seconds by force, and the database by its own note of who it is. */
async function stop({ server, home, postgres }: Running): Promise<void> {
  await postgres?.release();
  if (server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    const late = setTimeout(() => server.kill('SIGKILL'), 40_000);
    await gone;
    clearTimeout(late);
  }
  await removeHome(home);
}

async function removeHome(home: string): Promise<void> {
  const left = findPostmaster(path.join(home, 'data', 'postgres'));
  if (left) await stopPostmaster(left);
  rmSync(home, { recursive: true, force: true });
}

/** Of journeys that were killed before they could stop what they started. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const home = path.join(tmpdir(), name);
    try {
      const owner = identityFrom(readFileSync(path.join(home, 'owner.json'), 'utf8'));
      if (owner !== undefined && !isAlive(owner)) await removeHome(home);
    } catch {
      // Another user's, or another run is removing it just now.
    }
  }
}
