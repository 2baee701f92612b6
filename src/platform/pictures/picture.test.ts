import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { firstPage } from './pdf-page.ts';
import { cleanPicture, smallPicture } from './picture.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#1d6b4a' } });

describe('pictures', () => {
  it('stands upright afterwards', async () => {
    const lying = await plain(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const clean = await cleanPicture(lying, 'image/jpeg');
    if (!clean.ok) throw new Error('the picture is taken');
    expect(await sharp(clean.bytes).metadata()).toMatchObject({ width: 20, height: 40, format: 'jpeg' });
  });

  it('has at most 4,000 pixels on its longer side', async () => {
    const clean = await cleanPicture(await plain(5000, 50).png().toBuffer(), 'image/png');
    if (!clean.ok) throw new Error('the picture is taken');
    expect(await sharp(clean.bytes).metadata()).toMatchObject({ width: 4000, height: 40, format: 'png' });
  });

  it('moves no more: the first picture stays', async () => {
    const frames = await Promise.all([1, 2].map(() => plain(8, 8).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const clean = await cleanPicture(moving, 'image/gif');
    if (!clean.ok) throw new Error('the picture is taken');
    expect(clean.type).toBe('image/png');
    expect(await sharp(clean.bytes).metadata()).toMatchObject({ width: 8, height: 8, format: 'png' });
  });

  it.each([
    ['too-large', () => plain(8000, 6251).png({ compressionLevel: 1 }).toBuffer()],
    ['broken', async () => (await plain(400, 400).jpeg().toBuffer()).subarray(0, 300)],
    ['broken', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ])('says that it is %s', async (why, bytes) => {
    expect(await cleanPicture(await bytes(), 'image/png')).toEqual({ ok: false, why });
  });

  it('becomes small, on white', async () => {
    const clear = sharp({ create: { width: 900, height: 300, channels: 4, background: '#0000' } });
    const small = await smallPicture(await clear.png().toBuffer(), 320);
    const { data, info } = await sharp(small).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, ...data.subarray(0, 3)]).toEqual([320, 107, 255, 255, 255]);
  });
});

describe('the first page of a PDF', () => {
  it('is drawn', async () => {
    const { width, height, data } = await firstPage(pdf('BT /F1 48 Tf 72 700 Td (Yuinowa) Tj ET'), 300);
    expect([width, height, data.length]).toEqual([211, 300, 211 * 300 * 4]);
    expect(data.some((each) => each < 100)).toBe(true);
  });

  it('is given up when it takes too long, too much memory, or cannot be read', async () => {
    const dashes = pdf(`[.0001 .0001] 0 d ${'0 0 m 590 840 l S '.repeat(2000)}`);
    await expect(firstPage(dashes, 300, { memory: 2 ** 28, milliseconds: 900 })).rejects.toThrow(/too long/);
    // Each form is drawn as ten others, and so on.
    await expect(firstPage(pdf('/X0 Do', 12), 300, { memory: 2 ** 26, milliseconds: 9000 })).rejects.toThrow(
      /abort/i,
    );
    await expect(firstPage(Buffer.from('%PDF-1.7 nothing'), 300)).rejects.toThrow();
  });
});

/** One page with this content, and forms that each draw the next one ten times. */
function pdf(content: string, forms = 0): Buffer {
  const stream = (dictionary: string, text: string) =>
    `<<${dictionary}/Length ${text.length}>>stream\n${text}\nendstream`;
  const form = (index: number) =>
    stream(
      `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X${index + 1} ${6 + index} 0 R>>>>`,
      index === forms - 1 ? '0 0 500 500 re f' : `/X${index + 1} Do `.repeat(10),
    );
  const resources =
    '/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X0 5 0 R>>>>';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${resources}>>`,
    stream('', content),
    ...Array.from({ length: forms }, (_, index) => form(index)),
  ];
  const body = objects.map((text, index) => `${index + 1} 0 obj${text}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>\n%%EOF\n`);
}
