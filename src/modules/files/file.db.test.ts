import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { diskFileStore, useFileStore } from '../../platform/file-store.ts';
import { openPool } from '../../platform/pool.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool } from '../../platform/transaction.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { keepUploads, openFile, storeFile } from './index.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 4, () => {});
  usePool(pool);
  folder = await mkdtemp(path.join(tmpdir(), 'yuinowa-files-'));
  useFileStore(diskFileStore(folder));
});
afterAll(async () => {
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function kept(region: Parameters<typeof keepUploads>[0], name: string, content: string) {
  const uploads = await keepUploads(region, [new File([content], name)]);
  const upload = uploads.ok ? uploads.value[0] : undefined;
  if (!upload) throw new Error('the example is taken');
  return upload;
}

test('a file comes back with its name, type and bytes, in its own region only', async () => {
  const region = await exampleRegion();
  const other = await exampleRegion();
  const worker = await exampleWorker(region);
  const upload = await kept(region, '原稿/𠮷田①.csv', '品名,数\n味噌,3\n');
  const id = await inTransaction(region, (tx) => storeFile(tx, worker, { ...upload, purpose: 'delivery' }));

  const opened = await reading(region, (tx) => openFile(tx, id));
  expect(opened).toMatchObject({
    name: '𠮷田①.csv',
    mediaType: 'text/csv; charset=utf-8',
    size: 20,
    uploadedBy: worker.personId,
  });
  expect(new TextDecoder().decode(await opened.bytes())).toBe('品名,数\n味噌,3\n');
  await expect(reading(other, (tx) => openFile(tx, id))).rejects.toThrow(NotFound);
});

test('eleven files, a program among good ones, and a system as the sender are refused', async () => {
  const region = await exampleRegion();
  const note = new File(['ok'], 'a.txt');
  expect(await keepUploads(region, Array(11).fill(note))).toEqual({ ok: false, reason: 'too-many-files' });
  expect(await keepUploads(region, [note, new File(['MZ\x90\0'], 'b.pdf')])).toEqual({
    ok: false,
    reason: 'file-executable',
  });
  const upload = await kept(region, 'a.txt', 'ok');
  const nobody = { ...(await exampleWorker(region)), personId: null };
  await expect(
    inTransaction(region, (tx) => storeFile(tx, nobody, { ...upload, purpose: 'delivery' })),
  ).rejects.toThrow(NotAllowed);
});
