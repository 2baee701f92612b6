import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RegionId } from '../kernel/ids.ts';

/** Where uploaded bytes stand: under their region and their own hash, so that none is ever overwritten by another. */
export interface FileStore {
  /** Keeps the bytes for good before it returns. The same bytes twice are kept once. */
  put(regionId: RegionId, bytes: Uint8Array): Promise<string>;
  /** @throws Error when they are gone or no longer what they were: nobody is ever given damaged bytes */
  get(regionId: RegionId, sha256: string): Promise<Uint8Array>;
  /** Forgets the bytes; that they are gone already is no error. */
  remove(regionId: RegionId, sha256: string): Promise<void>;
  /** Keeps something that was made from the bytes and can be made again, under a name of its own. */
  putBeside(regionId: RegionId, sha256: string, name: string, bytes: Uint8Array): Promise<void>;
  /** null where nothing of that name was made yet */
  getBeside(regionId: RegionId, sha256: string, name: string): Promise<Uint8Array | null>;
}

let current: FileStore | null = null;

/** Called once by each process, and by each test that uploads, before the first file. */
export function useFileStore(store: FileStore): void {
  current = store;
}

export function fileStore(): FileStore {
  if (!current) throw new Error('No file store: useFileStore was not called');
  return current;
}

/** Files on disk under `dataDir`/files/<region>/<first two digits>/<sha256>. Bytes that no row names do no harm. */
export function diskFileStore(dataDir: string): FileStore {
  const placeOf = (regionId: RegionId, sha256: string) => {
    if (!Number.isSafeInteger(regionId) || !/^[0-9a-f]{64}$/.test(sha256))
      throw new TypeError('Not a file key');
    return path.join(dataDir, 'files', String(regionId), sha256.slice(0, 2), sha256);
  };
  const placeBeside = (regionId: RegionId, sha256: string, name: string) => {
    if (!/^[a-z0-9]{1,20}$/.test(name)) throw new TypeError('Not a name beside a file');
    return `${placeOf(regionId, sha256)}.${name}`;
  };
  return {
    async put(regionId, bytes) {
      const sha256 = sha256Of(bytes);
      const place = placeOf(regionId, sha256);
      if ((await sizeAt(place)) !== bytes.length) await writeWhole(place, bytes);
      return sha256;
    },
    async get(regionId, sha256) {
      const bytes = await readFile(placeOf(regionId, sha256));
      if (sha256Of(bytes) !== sha256) throw new Error(`The stored file ${sha256} is damaged`);
      return bytes;
    },
    remove: (regionId, sha256) => rm(placeOf(regionId, sha256), { force: true }),
    putBeside: (regionId, sha256, name, bytes) => writeWhole(placeBeside(regionId, sha256, name), bytes),
    async getBeside(regionId, sha256, name) {
      try {
        return await readFile(placeBeside(regionId, sha256, name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function sizeAt(place: string): Promise<number | null> {
  const found = await stat(place).catch(() => null);
  return found?.size ?? null;
}

/** Whole or not at all, also when the power goes: written aside, flushed, renamed, and the folder flushed too. */
async function writeWhole(place: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const aside = `${place}.${randomUUID()}.part`;
  try {
    const file = await open(aside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, place);
    await flushFolder(folder);
  } finally {
    await rm(aside, { force: true });
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
