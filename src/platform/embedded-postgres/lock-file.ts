import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityFrom, isAlive, ownIdentity, type ProcessIdentity } from '../processes.ts';

/** Runs the work while no other process does; the lock of a killed process counts for nothing. */
export async function locked<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (tryLock(file) !== undefined) await sleep(100);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Takes the lock, or tells who holds it. A lock file appears whole, so that nobody reads half a holder. */
export function tryLock(file: string): ProcessIdentity | undefined {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(ownIdentity()));
  try {
    for (;;) {
      if (made(mine, file)) return undefined;
      const holder = holderOf(file);
      if (holder && isAlive(holder)) return holder;
      removeStale(file);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function made(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Two processes may find the same stale lock: only one can rename it, and a fresh one goes back. */
function removeStale(file: string): void {
  const taken = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, taken);
  } catch {
    return;
  }
  const holder = holderOf(taken);
  if (holder && isAlive(holder)) made(taken, file);
  rmSync(taken, { force: true });
}

export function holderOf(file: string): ProcessIdentity | undefined {
  try {
    return identityFrom(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
