import { copyFile, link, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Copy } from './manifest.ts';
import { giveTo, ownerOf } from './owner.ts';
import { linesOf, type Piece, sha256OfFile } from './pieces.ts';

/** An uploaded file as the list of a copy names it. */
interface Listed {
  readonly region: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What the list is made of: the rows that name files, of all regions. */
export const filesQuery =
  'select distinct region_id, sha256, size from public.file order by region_id, sha256';

/**
 * Copies every file of the list from the store. Each was there before its row was, and none that a row names is ever
 * removed, so that the list of an earlier moment is found whole. One that the former copy has already is linked.
 * @returns the bytes of all, and those that the store has lost or that are not what they were
 */
export async function copyFiles(
  dataDir: string,
  folder: string,
  list: Piece,
  former: Copy | undefined,
): Promise<{ bytes: number; missing: string[] }> {
  const missing: string[] = [];
  let bytes = 0;
  for await (const file of filesOf(folder, list)) {
    const there = placeOf(folder, file);
    await mkdir(path.dirname(there), { recursive: true, mode: 0o700 });
    const copied =
      (former !== undefined && (await linked(placeOf(former.folder, file), there, file))) ||
      (await copiedWhole(placeOf(dataDir, file), there, file));
    if (copied) bytes += file.bytes;
    else missing.push(nameOf(file));
  }
  return { bytes, missing };
}

/** Those that are not there, or not what they were, besides those that the copy itself says it lacks. */
export async function damagedFiles({ folder, manifest }: Copy): Promise<string[]> {
  const known = new Set(manifest.files.missing);
  const damaged: string[] = [];
  for await (const file of filesOf(folder, manifest.files.list)) {
    if (known.has(nameOf(file))) continue;
    if (!(await isWhole(placeOf(folder, file), file))) damaged.push(`files/${nameOf(file)}`);
  }
  return damaged;
}

/**
 * Puts every file of the copy into the store, where the very same is not there yet. Nothing else in it is touched. They
 * belong to whom the data folder belongs to, also where root brings them.
 */
export async function bringBackFiles({ folder, manifest }: Copy, dataDir: string): Promise<number> {
  const known = new Set(manifest.files.missing);
  let count = 0;
  const owner = ownerOf(dataDir);
  for await (const file of filesOf(folder, manifest.files.list)) {
    if (known.has(nameOf(file))) continue;
    const there = placeOf(dataDir, file);
    const prefix = path.dirname(there);
    const give = () => giveTo(owner, path.join(dataDir, 'files'), path.dirname(prefix), prefix, there);
    if (await isWhole(there, file)) {
      give();
      continue;
    }
    await mkdir(prefix, { recursive: true, mode: 0o700 });
    const aside = `${there}.restored`;
    if (!(await copiedWhole(placeOf(folder, file), aside, file)))
      throw new Error(`The file ${nameOf(file)} of the copy changed while it was read.`);
    await rename(aside, there);
    give();
    count += 1;
  }
  return count;
}

async function* filesOf(folder: string, list: Piece): AsyncGenerator<Listed> {
  for await (const line of linesOf(folder, list)) {
    const [region = '', sha256 = '', bytes] = line.split('\t');
    if (!/^\d+$/.test(region) || !/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a list of files');
    yield { region, sha256, bytes: Number(bytes) };
  }
}

function nameOf({ region, sha256 }: Listed): string {
  return `${region}/${sha256.slice(0, 2)}/${sha256}`;
}

/** A copy has them in the same order as the store. */
function placeOf(home: string, file: Listed): string {
  return path.join(home, 'files', nameOf(file));
}

async function isWhole(place: string, { sha256, bytes }: Listed): Promise<boolean> {
  const found = await sha256OfFile(place);
  return found?.sha256 === sha256 && found.bytes === bytes;
}

/** Read all the same, so that damage in one copy does not go on into every later one. */
async function linked(from: string, to: string, file: Listed): Promise<boolean> {
  try {
    await link(from, to);
  } catch {
    return false; // not there, or a file system that cannot
  }
  if (await isWhole(to, file)) return true;
  await rm(to);
  return false;
}

async function copiedWhole(from: string, to: string, file: Listed): Promise<boolean> {
  try {
    await copyFile(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  if (!(await isWhole(to, file))) {
    await rm(to);
    return false;
  }
  const handle = await open(to, 'r+');
  try {
    await handle.chmod(0o600);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return true;
}
