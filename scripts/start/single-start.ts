import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../../src/platform/config.ts';
import { tryLock } from '../../src/platform/embedded-postgres/lock-file.ts';
import { makeFolder } from '../../src/platform/make-folder.ts';
import { ended, identityFrom, isAlive, type ProcessIdentity, signal } from '../../src/platform/processes.ts';
import { Unstartable } from '../../src/platform/unstartable.ts';

/** What a start notes down, for the next one: should this one be killed, its children are found by it. */
type Note = {
  readonly stopping: boolean;
  readonly address: string;
  readonly children: readonly ProcessIdentity[];
};

export type SingleStart = {
  note(change: Partial<Note>): void;
  release(): void;
};

/** Makes this the only start on its data folder, and ends what a killed one left. */
export async function becomeTheOnlyStart(
  config: Config,
  say: (sentence: string) => void,
): Promise<SingleStart> {
  const run = path.join(config.dataDir, 'run');
  const lock = path.join(run, 'start.lock');
  const file = path.join(run, 'start.json');
  makeRunFolder(config.dataDir, run);
  await waitForLock(lock, file, say);
  await endLeftChildren(readNote(file), say);
  let current: Note = { stopping: false, address: config.baseUrl, children: [] };
  const write = () => {
    writeFileSync(`${file}.new`, JSON.stringify(current));
    renameSync(`${file}.new`, file);
  };
  write();
  return {
    note(change) {
      current = { ...current, ...change };
      write();
    },
    release() {
      rmSync(file, { force: true });
      rmSync(lock, { force: true });
    },
  };
}

/** @throws Unstartable when another program listens there */
export function refuseTakenPort({ port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const other = port < 65_535 ? port + 1 : port - 1;
      const hint = `like PORT=${other < 1024 ? 3000 : other} npm start`;
      reject(
        new Unstartable(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program: stop that one, or start with another port, ${hint}.`
            : `Port ${port} of ${host} cannot be used (${error.code}): start with another port, ${hint}.`,
        ),
      );
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

function makeRunFolder(dataDir: string, run: string): void {
  try {
    makeFolder(dataDir, 0o711);
    mkdirSync(run, { recursive: true });
    const probe = path.join(run, `probe.${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Unstartable(
      code === 'ENOSPC'
        ? `The disk that holds ${dataDir} is full: make room, then start again.`
        : `The data folder ${dataDir} cannot be written (${code}): give it to the user who starts, or set DATA_DIR to another folder.`,
    );
  }
}

/** A start that is stopping is waited for; its parent may have been killed a moment ago, so look for two seconds. */
async function waitForLock(lock: string, file: string, say: (sentence: string) => void): Promise<void> {
  const begun = Date.now();
  for (let told = false; ; await sleep(200)) {
    const holder = tryLock(lock);
    if (holder === undefined) return;
    const note = readNote(file);
    const waited = Date.now() - begun;
    if (waited > (note?.stopping ? 60_000 : 2_000)) {
      throw new Unstartable(
        `Yuinowa already runs on this data folder at ${note?.address} (process ${holder.pid}): use that one, stop it with "kill ${holder.pid}", or set DATA_DIR and PORT to run another.`,
      );
    }
    if (note?.stopping && !told) say('A former start is stopping: waiting for it …');
    told = note?.stopping ?? false;
  }
}

async function endLeftChildren(note: Note | undefined, say: (sentence: string) => void): Promise<void> {
  const left = (note?.children ?? []).filter(isAlive);
  if (left.length > 0) say('A former start was killed: ending what it left running.');
  for (const child of left) signal(child.pid, 'SIGTERM');
  for (const child of left) {
    if (await ended(child, 5_000)) continue;
    signal(child.pid, 'SIGKILL');
    await ended(child, 2_000);
  }
}

function readNote(file: string): Note | undefined {
  try {
    const { stopping, address, children } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const listed = Array.isArray(children) ? children : [];
    const identities = listed.flatMap((child) => identityFrom(JSON.stringify(child)) ?? []);
    return { stopping: stopping === true, address: String(address), children: identities };
  } catch {
    return undefined;
  }
}
