import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Unstartable } from '../unstartable.ts';
import type { Place } from './postmaster.ts';
import { asUser } from './system-user.ts';

/** The administrator of every cluster that we make. */
export const administrator = 'postgres';

/** The major version that a data folder was made with; undefined where there is no cluster yet. */
export function majorOf(folder: string): number | undefined {
  const file = path.join(folder, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
}

/** Makes a cluster beside its final place and moves it there, so that a killed initdb leaves no half of one. */
export function initCluster(place: Place, password: string): void {
  const { folder, user } = place;
  const unfinished = `${folder}.unfinished`;
  const passwordFile = `${folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    for (const made of [unfinished, passwordFile]) chownSync(made, user.uid, user.gid);
  }
  try {
    runInitdb(place, unfinished, passwordFile);
    renameSync(unfinished, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function runInitdb({ binaries, user }: Place, folder: string, passwordFile: string): void {
  // macOS has no C.UTF-8; the same order and the same letters go by these two names there.
  const locale = process.platform === 'darwin' ? ['--locale=C', '--lc-ctype=UTF-8'] : ['--locale=C.UTF-8'];
  const result = spawnSync(
    path.join(binaries.bin, 'initdb'),
    [
      `--pgdata=${folder}`,
      '--encoding=UTF8',
      ...locale,
      '--lc-messages=C',
      `--username=${administrator}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
    ],
    { ...asUser(user), encoding: 'utf8' },
  );
  if (result.status === 0) return;
  const output = `${result.stderr ?? ''}${result.error?.message ?? ''}`;
  if (/No space left on device/.test(output)) {
    throw new Unstartable(`The disk that holds ${folder} is full: make room, then start again.`);
  }
  const reason = /error: (.*)/.exec(output)?.[1] ?? output.trim().split('\n').at(-1);
  throw new Unstartable(`PostgreSQL could not make its data folder ${folder} (${reason}).`);
}
