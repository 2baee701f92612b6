import { spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ended, identify, type ProcessIdentity, signal } from '../processes.ts';
import { Unstartable } from '../unstartable.ts';
import type { Binaries } from './binaries.ts';
import { asUser, type SystemUser } from './system-user.ts';

/** Everything that starting a server on a data folder needs. */
export type Place = {
  readonly folder: string;
  readonly log: string;
  readonly user: SystemUser;
  readonly binaries: Binaries;
};

export type Postmaster = { readonly identity: ProcessIdentity; readonly port: number };

/** Crash recovery after a kill may have much to replay; a server that is alive is waited for this long. */
const startWithin = 120_000;

/** The server that runs on this folder, also one that a killed start left behind. */
export function findPostmaster(folder: string): (Postmaster & { ready: boolean }) | undefined {
  const file = path.join(folder, 'postmaster.pid');
  const lines = readLines(file);
  const pid = Number(lines[0]);
  const identity = Number.isInteger(pid) && pid > 0 ? identify(pid) : undefined;
  if (identity === undefined) return undefined;
  if (!serves(pid, folder)) {
    // The number went to a stranger: PostgreSQL would refuse to start as long as that one lives.
    rmSync(file, { force: true });
    return undefined;
  }
  return { identity, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Starts the server in a process session of its own, so that Ctrl-C reaches us first, and waits until it answers. */
export async function startPostmaster(
  place: Place,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const deadline = Date.now() + startWithin;
  for (;;) {
    const outcome = await tryStart(place, port, settings, deadline);
    if (typeof outcome !== 'string') return outcome;
    // The workers of a killed server take a moment to notice, and hold its memory until then.
    const lingering = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(
      outcome,
    );
    if (!lingering || Date.now() > deadline) throw unstartable(place, outcome);
    await sleep(200);
  }
}

/** Ends sessions and writes everything down (PostgreSQL's "fast" shutdown); without a clean end after 20 s, at once. */
export async function stopPostmaster({ identity }: Postmaster): Promise<void> {
  signal(identity.pid, 'SIGINT');
  if (await ended(identity, 20_000)) return;
  signal(identity.pid, 'SIGQUIT');
  if (await ended(identity, 5_000)) return;
  throw new Error(`PostgreSQL (process ${identity.pid}) does not stop.`);
}

/** The running server, or what it wrote before it gave up. */
async function tryStart(
  place: Place,
  port: number,
  settings: Readonly<Record<string, string>>,
  deadline: number,
): Promise<Postmaster | string> {
  const log = openSync(place.log, 'a', 0o600);
  const { uid, gid } = place.user;
  if (uid !== undefined && gid !== undefined) fchownSync(log, uid, gid); // its owner may start without root later
  const from = statSync(place.log).size;
  const options = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawn(path.join(place.binaries.bin, 'postgres'), ['-D', place.folder, ...options], {
    ...asUser(place.user),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let failure: string | undefined;
  child.on('error', (error) => {
    failure = error.message;
  });
  const gaveUp = () => {
    failure ??= readFileSync(place.log).subarray(from).toString('utf8');
  };
  child.once('exit', gaveUp);
  while (failure === undefined && Date.now() < deadline) {
    const running = findPostmaster(place.folder);
    if (running?.ready && running.identity.pid === child.pid) {
      child.off('exit', gaveUp);
      return running;
    }
    await sleep(20);
  }
  if (failure === undefined && child.pid !== undefined) signal(child.pid, 'SIGQUIT');
  return failure ?? `no answer within ${startWithin / 1000} seconds`;
}

function unstartable({ folder, log }: Place, output: string): Unstartable {
  if (/No space left on device/.test(output)) {
    return new Unstartable(`The disk that holds ${folder} is full: make room, then start again.`);
  }
  if (/Permission denied|has wrong ownership/.test(output)) {
    return new Unstartable(
      `PostgreSQL may not read ${folder}: see ${log}, or set DATA_DIR to another folder.`,
    );
  }
  const reason = /(?:FATAL|PANIC): {2}(.*)/.exec(output)?.[1] ?? output.trim().split('\n').at(-1);
  return new Unstartable(`PostgreSQL did not start (${reason}): see ${log}.`);
}

/** Whether the process is a PostgreSQL on this folder: a number in a file may have gone to another program. */
function serves(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return path.basename(words[0] ?? '') === 'postgres' && words.includes(folder);
  } catch {
    return false;
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
