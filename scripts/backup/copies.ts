import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../src/platform/config.ts';
import { tryLock } from '../../src/platform/embedded-postgres/lock-file.ts';
import { identityFrom, isAlive, ownIdentity } from '../../src/platform/processes.ts';
import { Unstartable } from '../../src/platform/unstartable.ts';
import { type Copy, type Manifest, manifestFiles, readCopy } from './manifest.ts';
import { giveAllTo, giveTo, ownerOf } from './owner.ts';

const finishedName = /^yuinowa-\d{8}T\d{6}\.\d{3}Z$/;
const unfinishedName = 'unfinished-';
const ownerFile = 'owner.json';

/** Where copies go, and are looked for, unless another folder is named. */
export function usualFolder({ dataDir }: Pick<Config, 'dataDir'>): string {
  return path.join(dataDir, 'backups');
}

/**
 * A copy that is being written: it has no name of a copy, and is gone when this process ends before it is finished. It
 * becomes the property of whose folder it lies in: one that root made is brought back and cleared by the services, too.
 */
export interface UnfinishedCopy {
  readonly folder: string;
  /** Gives it its name, when all of it is on the disk. */
  finish(manifest: Manifest): Promise<string>;
  abandon(): void;
}

/** @throws Unstartable where another backup writes there */
export function beginCopy(target: string): UnfinishedCopy {
  makeFolder(target);
  const lock = path.join(target, 'backup.lock');
  const holder = tryLock(lock);
  if (holder)
    throw new Unstartable(`Another backup (process ${holder.pid}) writes into ${target}: wait for it.`);
  removeLeftovers(target);
  const folder = mkdtempSync(path.join(target, unfinishedName));
  writeFileSync(path.join(folder, ownerFile), JSON.stringify(ownIdentity()));
  const abandon = () => {
    rmSync(folder, { recursive: true, force: true });
    rmSync(lock, { force: true });
  };
  process.once('exit', abandon);
  return {
    folder,
    abandon() {
      process.off('exit', abandon);
      abandon();
    },
    async finish(manifest) {
      await rm(path.join(folder, ownerFile));
      for (const [name, text] of Object.entries(manifestFiles(manifest)))
        await writeFile(path.join(folder, name), text, { flush: true, mode: 0o600 });
      giveAllTo(ownerOf(target), folder);
      await flushFolders(folder);
      const named = path.join(target, nameOf(manifest));
      await rename(folder, named);
      await flushFolder(target);
      process.off('exit', abandon);
      rmSync(lock, { force: true });
      return named;
    },
  };
}

/** The finished copies of a folder, newest first; those that cannot be read are left out. */
export async function copiesIn(target: string): Promise<Copy[]> {
  return (await lookInto(target)).copies;
}

/** Also the folders that are called like a copy and cannot be read, such as those of another user. */
async function lookInto(target: string): Promise<{ copies: Copy[]; unreadable: string[] }> {
  const names = existsSync(target) ? readdirSync(target).filter((name) => finishedName.test(name)) : [];
  const copies: Copy[] = [];
  const unreadable: string[] = [];
  for (const name of names.sort().reverse()) {
    const folder = path.join(target, name);
    const copy = await readCopy(folder).catch(() => null);
    if (copy) copies.push(copy);
    else unreadable.push(folder);
  }
  return { copies, unreadable };
}

/** The copy in this folder, else the newest of those that lie in it. */
export async function findCopy(folder: string): Promise<Copy> {
  if (!existsSync(folder))
    throw new Unstartable(`There is no folder ${folder}: make a copy first, with "npm run backup".`);
  if (existsSync(path.join(folder, 'manifest.json'))) return readCopy(folder);
  const newest = readdirSync(folder)
    .filter((name) => finishedName.test(name))
    .sort()
    .at(-1);
  if (newest === undefined)
    throw new Unstartable(`There is no copy in ${folder}: make one with "npm run backup".`);
  return readCopy(path.join(folder, newest));
}

/**
 * Deletes all but the newest so many; what is no copy of ours is not touched.
 * @returns the folders that went, and those that are called like a copy and were left because they cannot be read
 */
export async function keepNewest(
  target: string,
  count: number,
): Promise<{ readonly cleared: string[]; readonly left: string[] }> {
  const { copies, unreadable } = await lookInto(target);
  const old = copies.slice(count);
  for (const { folder } of old) {
    // First the name of a copy goes: half a deletion leaves nothing that looks whole.
    const leaving = path.join(target, `${unfinishedName}${path.basename(folder)}`);
    await rename(folder, leaving);
    await rm(leaving, { recursive: true });
  }
  return { cleared: old.map(({ folder }) => folder), left: unreadable };
}

/** Such as yuinowa-20261121T230754.146Z: in order of time, and without what a file system or a shell takes amiss. */
function nameOf({ madeAt }: Manifest): string {
  return `yuinowa-${madeAt.replaceAll(/[-:]/g, '')}`;
}

function makeFolder(target: string): void {
  const owner = ownerOf(target);
  try {
    mkdirSync(target, { recursive: true, mode: 0o700 });
    giveTo(owner, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Unstartable(`The folder ${target} cannot be written (${code}): name another one with --to.`);
  }
}

/** What a backup that was killed left behind. */
function removeLeftovers(target: string): void {
  for (const name of readdirSync(target).filter((entry) => entry.startsWith(unfinishedName))) {
    const folder = path.join(target, name);
    const writer = writerOf(folder);
    if (!writer || !isAlive(writer)) rmSync(folder, { recursive: true, force: true });
  }
}

function writerOf(folder: string) {
  try {
    return identityFrom(readFileSync(path.join(folder, ownerFile), 'utf8'));
  } catch {
    return undefined;
  }
}

async function flushFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await flushFolders(path.join(folder, entry.name));
  }
  await flushFolder(folder);
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
