import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useOwnDatabase } from '../testing/own-database.ts';
import { newestMigration } from './migrate.ts';
import { readiness } from './ready.ts';

const database = useOwnDatabase();
let dataDir: string;
let files: string;

beforeEach(async () => {
  dataDir = await mkdtemp('/tmp/ready-');
  files = path.join(dataDir, 'files');
});
afterEach(() => rm(dataDir, { recursive: true }));

const ready = async (remembered?: number) =>
  readiness(database.pool(), await newestMigration(), dataDir, remembered);

test('a store that takes a file is ready, and nothing is left in it', async () => {
  expect(await (await ready())()).toBe(true);
  expect(await readdir(files)).toEqual([]);
});

test('a schema that is older than the program is not ready', async () => {
  expect(await readiness(database.pool(), '99991231_2359_from_the_future.sql', dataDir)()).toBe(false);
});

test('a store in which no file can be written is not ready', async () => {
  await writeFile(files, 'no folder');
  expect(await (await ready())()).toBe(false);
});

test.skipIf(process.getuid?.() === 0)('a store of somebody else is not ready', async () => {
  await mkdir(files, { mode: 0o500 });
  expect(await (await ready())()).toBe(false);
  await chmod(files, 0o700);
});

test('the store is tried once in a while, whoever asks', async () => {
  const isReady = await ready(200);
  expect(await isReady()).toBe(true);
  await rm(files, { recursive: true });
  await writeFile(files, 'no folder');
  expect(await isReady()).toBe(true);
  await new Promise((later) => setTimeout(later, 250));
  expect(await isReady()).toBe(false);
});
