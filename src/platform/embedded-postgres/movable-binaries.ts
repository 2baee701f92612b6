import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import { asUser, type SystemUser } from './system-user.ts';

/** Where data and programs go when the system user cannot reach the clone; one folder per clone. */
export function foreignHome(clone: string): string {
  const name = createHash('sha256').update(clone).digest('hex').slice(0, 16);
  return path.join('/var/lib/yuinowa', name);
}

/** The same binaries, copied once to where this user can run them. */
export function reachableBinaries(binaries: Binaries, user: SystemUser, clone: string): Binaries {
  if (canRun(binaries, user)) return binaries;
  const home = foreignHome(clone);
  const root = path.join(home, `postgres-${binaries.version}`);
  const bin = path.join(root, path.relative(binaries.root, binaries.bin));
  if (!canRun({ ...binaries, bin }, user)) {
    mkdirSync(home, { recursive: true, mode: 0o711 });
    const unfinished = `${root}.${process.pid}`;
    cpSync(binaries.root, unfinished, { recursive: true, verbatimSymlinks: true });
    if (existsSync(root)) rmSync(root, { recursive: true });
    renameSync(unfinished, root);
  }
  return { ...binaries, bin, root };
}

function canRun({ bin, version }: Binaries, user: SystemUser): boolean {
  const answer = spawnSync(path.join(bin, 'postgres'), ['--version'], { ...asUser(user), encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.includes(` ${version}`);
}
