import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RegionId } from '../kernel/ids.ts';
import { diskFileStore } from './file-store.ts';

const region = 3 as RegionId;
const other = 4 as RegionId;
const bytes = new TextEncoder().encode('髙﨑さんの原稿');
const hash = createHash('sha256').update(bytes).digest('hex');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yuinowa-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('gives back what was put, from a place that only we read', async () => {
  const store = diskFileStore(folder);
  expect(await store.put(region, bytes)).toBe(hash);
  expect(Buffer.from(await store.get(region, hash)).equals(bytes)).toBe(true);
  const place = path.join(folder, 'files', '3', hash.slice(0, 2), hash);
  expect((await stat(place)).mode & 0o077).toBe(0);
});

it('keeps the same bytes once, also when they come many times at once, and leaves nothing aside', async () => {
  const store = diskFileStore(folder);
  await Promise.all(Array.from({ length: 8 }, () => store.put(region, bytes)));
  expect(await readdir(path.join(folder, 'files', '3', hash.slice(0, 2)))).toEqual([hash]);
});

it('does not give one region what another one put', async () => {
  const store = diskFileStore(folder);
  await store.put(region, bytes);
  await expect(store.get(other, hash)).rejects.toThrow(/ENOENT/);
});

it('never gives out damaged bytes, and a cut-off file is written again', async () => {
  const store = diskFileStore(folder);
  await store.put(region, bytes);
  const place = path.join(folder, 'files', '3', hash.slice(0, 2), hash);
  await writeFile(place, bytes.slice(0, 5));
  await expect(store.get(region, hash)).rejects.toThrow(/damaged/);
  await store.put(region, bytes);
  expect(await store.get(region, hash)).toHaveLength(bytes.length);
});

it.each(['../../../etc/passwd', hash.toUpperCase(), ''])('refuses %s as a key', async (key) => {
  await expect(diskFileStore(folder).get(region, key)).rejects.toThrow(/Not a file key/);
});

it('keeps what was made from the bytes beside them, and forgets bytes that nobody needs', async () => {
  const store = diskFileStore(folder);
  await store.put(region, bytes);
  expect(await store.getBeside(region, hash, '320webp')).toBeNull();
  await store.putBeside(region, hash, '320webp', Buffer.from('small'));
  expect(Buffer.from((await store.getBeside(region, hash, '320webp')) ?? []).toString()).toBe('small');
  expect(await store.getBeside(other, hash, '320webp')).toBeNull();
  await expect(store.getBeside(region, hash, '../x')).rejects.toThrow(/Not a name/);
  await store.remove(region, hash);
  await store.remove(region, hash);
  await expect(store.get(region, hash)).rejects.toThrow(/ENOENT/);
});
