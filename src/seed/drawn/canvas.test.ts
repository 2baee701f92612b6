import sharp from 'sharp';
import { expect, test } from 'vitest';
import { box, type Drawing, oval, pdfOf, pngOf } from './canvas.ts';

const flag: Drawing = {
  width: 30,
  height: 20,
  shapes: [box('#ffffff', 0, 0, 30, 20), oval('#b5383a', 15, 10, 6)],
};

test('a drawing is a picture of the size that was asked for, in its colours', async () => {
  const { data, info } = await sharp(pngOf(flag, 300)).raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 300, height: 200, channels: 3 });
  const colourAt = (x: number, y: number) => [...data.subarray((y * 300 + x) * 3, (y * 300 + x) * 3 + 3)];
  expect(colourAt(2, 2)).toEqual([255, 255, 255]);
  expect(colourAt(150, 100)).toEqual([0xb5, 0x38, 0x3a]);
});

test('a page says where each of its objects begins', () => {
  const text = Buffer.from(pdfOf(flag)).toString('latin1');
  const table = /xref\n0 5\n[^\n]+\n([\s\S]+?)trailer/.exec(text)?.[1] ?? '';
  const offsets = [...table.matchAll(/(\d{10}) 00000 n/g)].map(([, offset]) => Number(offset));
  expect(offsets).toHaveLength(4);
  for (const [at, offset] of offsets.entries())
    expect(text.slice(offset)).toMatch(new RegExp(`^${at + 1} 0 obj`));
});
