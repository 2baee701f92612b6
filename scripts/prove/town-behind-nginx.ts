import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentOfChild } from '../../src/platform/config.ts';
import { freePort } from '../../src/platform/embedded-postgres/free-port.ts';
import type { Databases } from '../../src/platform/embedded-postgres/with-database.ts';
import { identify } from '../../src/platform/processes.ts';
import { type Site, siteOf } from '../../tests/journeys/site.ts';
import { build } from '../bundle.ts';
import { withTrialServer } from '../trial/server.ts';
import { type Certificate, startNginx } from './nginx.ts';
import type { RunningServer } from './running-server.ts';

export type WebNumber = 0 | 1;

/**
 * Two web processes and one background on one database, with nginx and TLS in front. The second web process goes on for
 * three seconds after it was asked to stop.
 */
export interface Town extends RunningServer {
  /** Past nginx, to one of the two. */
  readonly direct: readonly [string, string];
  /** For the journeys. */
  readonly site: Site;
  /** Ends one of the two; resolves with its exit code when it is gone. */
  end(web: WebNumber, signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
  /** Starts it again, as systemd would; resolves when it is ready. */
  startAgain(web: WebNumber): Promise<void>;
}

const underLaunch = ['--enable-source-maps', '--import', './scripts/launch/under-launch.mjs'];

interface TownSettings {
  readonly nginx: string;
  readonly certificate: Certificate;
  /** Where everything that its processes say is kept. */
  readonly logFolder: string;
}

export async function withTownBehindNginx<T>(
  { nginx, certificate, logFolder }: TownSettings,
  work: (town: Town) => Promise<T>,
): Promise<T> {
  await build();
  const [port, plainPort, first, second] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const origin = `https://localhost:${port}`;
  return withTrialServer(async (databases, dataDir) => {
    const env = environmentOfChild(settingsOf(databases, { DATA_DIR: dataDir, BASE_URL: origin }));
    const processes = startingIn(env, path.join(logFolder, 'processes.log'));
    try {
      await processes.seed();
      const town = townOf({ origin, ports: [first, second], databases, env, processes });
      processes.run('build/background.js');
      const folder = path.join(logFolder, 'nginx');
      mkdirSync(folder, { recursive: true });
      processes.add(startNginx(nginx, { folder, certificate, port, plainPort, webPorts: [first, second] }));
      for (const address of [...town.direct, origin]) await untilReady(address);
      return await work(town);
    } finally {
      await processes.stop();
    }
  });
}

function settingsOf(databases: Databases, more: Record<string, string>): Record<string, string> {
  return {
    DATABASE_URL: databases.appUrl,
    DATABASE_OWNER_URL: databases.ownerUrl,
    DATABASE_QUEUE_URL: databases.queueUrl,
    DATABASE_VERIFY_URL: databases.verifyUrl,
    YUINOWA_HOST: '127.0.0.1',
    YUINOWA_DEMO: '1',
    YUINOWA_TEST: '1',
    SMTP_URL: '',
    ...more,
  };
}

type Processes = ReturnType<typeof startingIn>;

/** Starts processes of ours as they run in earnest, and stops them all. */
function startingIn(env: NodeJS.ProcessEnv, logFile: string) {
  const log = openSync(logFile, 'a');
  const children: ChildProcess[] = [];
  const add = (child: ChildProcess) => {
    children.push(child);
    return child;
  };
  const start = (args: readonly string[], more: Record<string, string> = {}) =>
    add(
      spawn(process.execPath, [...underLaunch, ...args], {
        env: { ...env, ...more },
        // The channel tells them when we are killed.
        stdio: ['ignore', log, log, 'ipc'],
      }),
    );
  return {
    add,
    run: (program: string, more?: Record<string, string>) => start([program], more),
    async seed() {
      const seed = start(['--import', './scripts/tsx-loader.mjs', 'src/seed/main.ts', '--first-start']);
      if ((await exitOf(seed)) !== 0)
        throw new Error(`The demonstration could not be filled: see ${logFile}`);
    },
    stop: () => Promise.all(children.map(stop)),
  };
}

interface Parts {
  readonly origin: string;
  readonly ports: readonly [number, number];
  readonly databases: Databases;
  readonly env: NodeJS.ProcessEnv;
  readonly processes: Processes;
}

function townOf({ origin, ports, databases, env, processes }: Parts): Town {
  const startWeb = (number: WebNumber) =>
    processes.run('build/web.js', { PORT: String(ports[number]), YUINOWA_DRAIN_WAIT: String(number * 3) });
  const webs: [ChildProcess, ChildProcess] = [startWeb(0), startWeb(1)];
  const direct = [`http://127.0.0.1:${ports[0]}`, `http://127.0.0.1:${ports[1]}`] as const;
  const url = (login: 'app' | 'verify') => (login === 'app' ? databases.appUrl : databases.verifyUrl);
  const site = siteOf(env, origin, url, async () => {});
  return {
    origin,
    databases,
    direct,
    site: { ...site, isSelfSigned: true },
    find: (name) => (name === 'web' ? identify(webs[0].pid ?? 0) : undefined),
    isReady: () => isReady(origin),
    run: (script) => site.command(script),
    async end(number, signal) {
      const gone = exitOf(webs[number]);
      webs[number].kill(signal);
      return gone;
    },
    async startAgain(number) {
      webs[number] = startWeb(number);
      await untilReady(direct[number]);
    },
  };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', resolve));
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = exitOf(child);
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 35_000);
  await gone;
  clearTimeout(late);
}

async function isReady(address: string): Promise<boolean> {
  const asked = fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) });
  return (await asked.catch(() => undefined))?.ok ?? false;
}

async function untilReady(address: string): Promise<void> {
  for (const end = Date.now() + 60_000; !(await isReady(address)); await sleep(50))
    if (Date.now() > end) throw new Error(`${address} does not become ready`);
}
