import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { diskFileStore, fileStore, useFileStore } from '../../platform/file-store.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleWorker } from '../workers/worker.examples.ts';
import { type FilePurpose, fileLimits, uploadsKeptFor } from './file.rules.ts';
import { clearUploads, keepUploads, openFile, previewOf, storeFile } from './index.ts';
import { insertKeptUploads } from './upload.rows.ts';

const database = useOwnDatabase();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yuinowa-files-'));
  useFileStore(diskFileStore(folder));
});
afterAll(() => rm(folder, { recursive: true }));

async function kept(actor: Actor, name: string, content: string, purpose: FilePurpose = 'delivery') {
  const uploads = await keepUploads(actor, [new File([content], name)], purpose);
  const upload = uploads.ok ? uploads.value[0] : undefined;
  if (!upload) throw new Error('the example is taken');
  return upload;
}

test('a file comes back with its name, type and bytes, in its own region only', async () => {
  const region = await exampleRegion();
  const other = await exampleRegion();
  const worker = await exampleWorker(region);
  const upload = await kept(worker, '原稿/𠮷田①.csv', '品名,数\n味噌,3\n');
  const id = await inTransaction(region, (tx) => storeFile(tx, worker, upload));

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
  const worker = await exampleWorker(await exampleRegion());
  const note = new File(['ok'], 'a.txt');
  const send = (files: File[], purpose: FilePurpose = 'delivery') => keepUploads(worker, files, purpose);
  expect(await send(Array(11).fill(note))).toEqual({ ok: false, reason: 'too-many-files' });
  expect(await send([note, new File(['MZ\x90\0'], 'b.pdf')])).toEqual({
    ok: false,
    reason: 'file-executable',
  });
  expect(await send([note], 'picture')).toEqual({ ok: false, reason: 'not-a-picture' });
  expect(await send([new File([broken], '髙﨑.png')], 'picture')).toEqual({
    ok: false,
    reason: 'picture-broken',
  });
  const upload = await kept(worker, 'a.txt', 'ok');
  const nobody = { ...worker, personId: null };
  await expect(inTransaction(worker.regionId, (tx) => storeFile(tx, nobody, upload))).rejects.toThrow(
    NotAllowed,
  );
  await expect(keepUploads(nobody, [note], 'delivery')).rejects.toThrow(NotAllowed);
});

/** A photograph with the place where it was taken. */
async function photograph(): Promise<Buffer<ArrayBuffer>> {
  const picture = sharp({ create: { width: 40, height: 20, channels: 3, background: '#a8432f' } });
  const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 9/1 0/1' }, IFD0: { Make: 'YUZAWA' } };
  return Buffer.from(await picture.withExif(place).jpeg().toBuffer());
}
const broken = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(200, 1)]);

test('a delivered photograph stays byte for byte; in an attachment nobody learns where it was taken', async () => {
  const worker = await exampleWorker(await exampleRegion());
  const sent = await photograph();
  const keep = async (purpose: FilePurpose) => {
    const uploads = await keepUploads(worker, [new File([sent], '㈱の写真①.jpg')], purpose);
    const upload = uploads.ok ? uploads.value[0] : undefined;
    if (!upload) throw new Error('the photograph is taken');
    return { upload, bytes: await fileStore().get(worker.regionId, upload.sha256) };
  };
  expect(sent.includes('YUZAWA')).toBe(true);
  expect(Buffer.from((await keep('delivery')).bytes).equals(sent)).toBe(true);
  for (const purpose of ['attachment', 'picture'] as const) {
    const { upload, bytes } = await keep(purpose);
    expect(upload).toMatchObject({ name: '㈱の写真①.jpg', mediaType: 'image/jpeg', purpose });
    expect(Buffer.from(bytes).includes('YUZAWA')).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  }
});

test('a preview is drawn once and kept beside the original; what cannot be drawn is a crossed box', async () => {
  const worker = await exampleWorker(await exampleRegion());
  const preview = async (content: BlobPart, name: string) => {
    const uploads = await keepUploads(worker, [new File([content], name)], 'delivery');
    const upload = uploads.ok ? uploads.value[0] : undefined;
    if (!upload) throw new Error('the file is taken');
    const id = await inTransaction(worker.regionId, (tx) => storeFile(tx, worker, upload));
    const file = await reading(worker.regionId, (tx) => openFile(tx, id));
    const [first, second] = await Promise.all([previewOf(file, 320), previewOf(file, 320)]);
    expect(second).toBe(first);
    expect(Buffer.from(await previewOf(file, 320)).equals(first)).toBe(true);
    const { format, width, height } = await sharp(first).metadata();
    return { format, width, height };
  };
  const sheet = { format: 'webp', width: 156, height: 216 };
  expect(await preview(await photograph(), 'a.jpg')).toEqual({ format: 'webp', width: 40, height: 20 });
  expect(await preview(examplePdf(), '見積.pdf')).toEqual({ format: 'webp', width: 226, height: 320 });
  expect(await preview(broken, 'b.png')).toEqual(sheet);
  expect(await preview('%PDF-1.7 そのあとは壊れています', 'c.pdf')).toEqual(sheet);
  expect(await preview('品名,数\n', 'd.csv')).toEqual(sheet);
}, 30_000);

test('a preview that failed because the machine was busy is drawn at the next asking; after three tries, a minute apart, it stays empty', async () => {
  const stored = async (name: string) => {
    const worker = await exampleWorker(await exampleRegion());
    const uploads = await keepUploads(worker, [new File([await photograph(), name], name)], 'delivery');
    const upload = uploads.ok ? uploads.value[0] : undefined;
    if (!upload) throw new Error('the file is taken');
    const id = await inTransaction(worker.regionId, (tx) => storeFile(tx, worker, upload));
    return reading(worker.regionId, (tx) => openFile(tx, id));
  };
  /** Unreadable so often, then as it is. */
  const failing = (file: Awaited<ReturnType<typeof stored>>, times: number) => {
    let failed = 0;
    return { ...file, bytes: async () => (failed++ < times ? Buffer.from('broken') : file.bytes()) };
  };
  const after = (file: Awaited<ReturnType<typeof stored>>, minutes: number) => ({
    ...file,
    openedAt: new Date(file.openedAt.getTime() + minutes * 60_000),
  });
  const widthOf = async (bytes: Uint8Array) => (await sharp(bytes).metadata()).width;
  const [sheet, picture] = [156, 40];
  const once = failing(await stored('髙﨑①.jpg'), 1);
  expect([await widthOf(await previewOf(once, 320)), await widthOf(await previewOf(once, 320))]).toEqual([
    sheet,
    picture,
  ]);
  const busy = failing(await stored('𠮷田②.jpg'), 4);
  const widths = [];
  for (let asked = 0; asked < 5; asked++) widths.push(await widthOf(await previewOf(busy, 320)));
  expect(widths).toEqual([sheet, sheet, sheet, sheet, picture]);
  const often = failing(await stored('髙﨑③.jpg'), 3);
  for (let asked = 0; asked < 5; asked++) {
    expect(await widthOf(await previewOf(after(often, asked), 320))).toBe(sheet);
  }
}, 30_000);

test('nobody sends more than 500 MB in 24 hours, whether it was used or not', async () => {
  const region = await exampleRegion();
  const [worker, colleague] = [await exampleWorker(region), await exampleWorker(region)];
  await moveClock(database, 0);
  const full = fileLimits.bytesADay - 5;
  await inTransaction(region, async (tx) => {
    const upload = await kept(colleague, 'x.txt', 'x');
    if (worker.personId)
      await insertKeptUploads(tx, worker.personId, [{ ...upload, id: newKey(), size: full }]);
  });
  const send = (actor: Actor) => keepUploads(actor, [new File(['123456'], 'a.txt')], 'delivery');
  expect(await send(worker)).toEqual({ ok: false, reason: 'too-much-today' });
  expect(await send(colleague)).toMatchObject({ ok: true });
  await moveClock(database, uploadsKeptFor + 1000);
  expect(await send(worker)).toMatchObject({ ok: true });
  await moveClock(database, 0);
});

test('bytes that got no row are cleared after a day; those of a row, and those sent again, stay', async () => {
  const worker = await exampleWorker(await exampleRegion());
  await moveClock(database, 0);
  const [used, unused, again] = [
    await kept(worker, 'a.txt', '使う'),
    await kept(worker, 'b.txt', '使わない'),
    await kept(worker, 'c.txt', 'もう一度'),
  ];
  await inTransaction(worker.regionId, (tx) => storeFile(tx, worker, used));
  await clearUploads();
  const bytes = ({ sha256 }: { sha256: string }) => fileStore().get(worker.regionId, sha256);
  expect(await bytes(unused)).toBeDefined();
  await moveClock(database, uploadsKeptFor + 1000);
  await kept(worker, 'c.txt', 'もう一度');
  await clearUploads();
  await expect(bytes(unused)).rejects.toThrow(/ENOENT/);
  expect([await bytes(used), await bytes(again)]).toHaveLength(2);
  await moveClock(database, 0);
});

/** One sheet of A4 with a few words. */
function examplePdf(): string {
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F1 48 Tf 72 700 Td (Yuinowa) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
%%EOF
`;
}
