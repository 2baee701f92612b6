import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { keptSecret, readKeys } from '../keys.ts';
import { databaseName, type LoginName, type LoginPasswords, logins } from '../migrate/roles.sql.ts';
import { isAlive, ownIdentity } from '../processes.ts';
import { Unstartable } from '../unstartable.ts';
import { asAdministrator, makeRolesAndDatabase } from './administer.ts';
import { freePort, isFree } from './free-port.ts';
import { refuseHalfRestored } from './half-restored.ts';
import { administrator, initCluster } from './initdb.ts';
import { holderOf, locked } from './lock-file.ts';
import { memoryHere, sharedBuffersFor } from './own-memory.ts';
import { findPlace } from './place.ts';
import {
  findPostmaster,
  type Place,
  type Postmaster,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';

export type EmbeddedPostgres = {
  readonly port: number;
  /** The connection string of a login. */
  url(login: LoginName): string;
  /** Resolves when the server is gone, whoever ended it. */
  gone(): Promise<void>;
  /** Starts it again after it went, on the same port. */
  revive(): Promise<void>;
  /** Stops the server, unless another process still uses it: the last one stops it. */
  release(): Promise<void>;
};

const settings = {
  listen_addresses: '127.0.0.1', // by password only; a socket's path may be too long for the system
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '120',
  fsync: 'on',
  shared_buffers: sharedBuffersFor(memoryHere()),
};

/** The private server of this data folder: found running, adopted, or started; with roles and database made. */
export async function useEmbeddedPostgres(
  config: Config,
  say: (sentence: string) => void = () => undefined,
): Promise<EmbeddedPostgres> {
  refuseHalfRestored(config.dataDir);
  const place = await findPlace(config, say);
  const run = path.join(config.dataDir, 'run');
  const lock = path.join(run, 'postgres.lock');
  const passwords = passwordsOf(config);
  readKeys(config); // made here once, before several processes ask for them
  const adminUrl = (port: number) => connectionString(administrator, passwords.admin, port, 'postgres');
  const start = () => ensureRunning(place, config, adminUrl, say);
  let postmaster = await locked(lock, async () => {
    if (!existsSync(place.folder)) {
      say(`Making the database in ${place.folder}, since DATABASE_URL is not set …`);
      initCluster(place, passwords.admin);
    }
    const running = await start();
    await makeRoles(running, place, config, adminUrl(running.port), passwords);
    register(run);
    return running;
  });
  return {
    get port() {
      return postmaster.port;
    },
    url: (login) => connectionString(logins[login], passwords[login], postmaster.port, databaseName),
    async gone() {
      while (isAlive(postmaster.identity)) await sleep(100, undefined, { ref: false });
    },
    async revive() {
      // Others hold connection strings with this port: better a moment later than on another one.
      const { port } = postmaster;
      if (!isAlive(postmaster.identity) && !(await isFree(port)))
        throw new Unstartable(`Port ${port} is taken.`);
      postmaster = await locked(lock, start);
    },
    release: () =>
      locked(lock, async () => {
        rmSync(userFile(run), { force: true });
        const running = findPostmaster(place.folder);
        if (running && !othersUse(run)) await stopPostmaster(running);
      }),
  };
}

async function ensureRunning(
  place: Place,
  config: Config,
  adminUrl: (port: number) => string,
  say: (sentence: string) => void,
): Promise<Postmaster> {
  const running = findPostmaster(place.folder);
  if (running) {
    if (running.ready && (await answers(adminUrl(running.port)))) return running;
    say('A PostgreSQL that a former start left behind does not answer: it is stopped.');
    await stopPostmaster(running);
  }
  const portFile = path.join(config.dataDir, 'run', 'postgres.port');
  const remembered = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : undefined;
  keepLogShort(place.log);
  const started = await startPostmaster(place, await freePort(remembered), settings);
  writeFileSync(portFile, String(started.port));
  return started;
}

/** At every start, because a newer version may bring a new role. */
async function makeRoles(
  postmaster: Postmaster,
  { folder }: Place,
  { dataDir }: Config,
  adminUrl: string,
  passwords: LoginPasswords,
): Promise<void> {
  try {
    await makeRolesAndDatabase(adminUrl, passwords);
  } catch (error) {
    if (!othersUse(path.join(dataDir, 'run'))) await stopPostmaster(postmaster);
    if ((error as { code?: string }).code !== '28P01') throw error;
    throw new Unstartable(
      `The passwords in ${path.join(dataDir, 'keys')} do not fit the database in ${folder}: put the folder "keys" back, or move the database away to begin anew.`,
    );
  }
}

function passwordsOf({ dataDir }: Config): LoginPasswords & { admin: string } {
  const password = (name: string) =>
    keptSecret(dataDir, `postgres-${name}`, () => randomBytes(18).toString('base64url'));
  return {
    admin: password('administrator'),
    owner: password('owner'),
    app: password('app'),
    queue: password('queue'),
    verify: password('verify'),
  };
}

function connectionString(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

async function answers(adminUrl: string): Promise<boolean> {
  try {
    await asAdministrator(adminUrl, (client) => client.query('select 1'));
    return true;
  } catch {
    return false;
  }
}

/** One generation back is kept. */
function keepLogShort(log: string): void {
  if (existsSync(log) && statSync(log).size > 10_000_000) renameSync(log, `${log}.1`);
}

function userFile(run: string): string {
  return path.join(run, 'users', String(process.pid));
}

function register(run: string): void {
  mkdirSync(path.join(run, 'users'), { recursive: true });
  writeFileSync(userFile(run), JSON.stringify(ownIdentity()));
}

function othersUse(run: string): boolean {
  const folder = path.join(run, 'users');
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder).some((name) => {
    const user = holderOf(path.join(folder, name));
    if (user && isAlive(user)) return true;
    rmSync(path.join(folder, name), { force: true });
    return false;
  });
}
