import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { Unstartable } from '../unstartable.ts';

/** Who runs PostgreSQL: undefined ids mean "who runs us", since only root may become another. */
export type SystemUser = { readonly name: string; readonly uid?: number; readonly gid?: number };

/**
 * PostgreSQL refuses to run as root and as a user without an entry in /etc/passwd. Root runs it as the owner
 * of an existing data folder, else as whose folder it is made in, else as `postgres`, else as `nobody`.
 */
export function chooseSystemUser(dataFolder: string): SystemUser {
  const owner = ownerOf(dataFolder);
  if (process.getuid?.() !== 0) {
    const self = ownName();
    if (owner !== undefined && owner !== process.getuid?.()) {
      throw new Unstartable(
        `The data folder ${dataFolder} belongs to another user (number ${owner}): start as that user, or set DATA_DIR to a folder of your own.`,
      );
    }
    return { name: self };
  }
  const users = passwdEntries();
  const chosen =
    owner === undefined
      ? (users.find(({ uid }) => uid !== 0 && uid === ownerOf(path.dirname(dataFolder))) ??
        users.find(({ name }) => name === 'postgres') ??
        users.find(({ name }) => name === 'nobody'))
      : users.find(({ uid }) => uid === owner);
  if (chosen === undefined || chosen.uid === 0) {
    throw new Unstartable(
      owner === undefined
        ? 'PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it as: start as another user.'
        : `The data folder ${dataFolder} belongs to user number ${owner}, as whom PostgreSQL cannot run: give it to "postgres" or "nobody", or set DATA_DIR to another folder.`,
    );
  }
  return chosen;
}

/** Whether this user can pass through every folder on the way (a home of mode 0700 stops the others). */
export function canReach(user: SystemUser, folder: string): boolean {
  if (user.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], asUser(user)).status === 0;
}

/** Options for child processes; `/` because the user may not be able to stand where we stand. */
export function asUser(user: SystemUser): {
  cwd: string;
  env: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
} {
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  if (user.uid === undefined || user.gid === undefined) return { cwd: '/', env };
  return { cwd: '/', env, uid: user.uid, gid: user.gid };
}

function ownerOf(folder: string): number | undefined {
  try {
    return statSync(folder).uid;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Unstartable(
      `The data folder ${folder} cannot be read (${code}): give it to ${ownName()}, or set DATA_DIR to another folder.`,
    );
  }
}

function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    throw new Unstartable(
      `PostgreSQL needs a user with an entry in /etc/passwd, and number ${process.getuid?.()} has none: start as another user, or set DATABASE_URL.`,
    );
  }
}

function passwdEntries(): { name: string; uid: number; gid: number }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name }) => name !== '');
}
