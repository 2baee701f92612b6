import sharp from 'sharp';
import { expect, test } from 'vitest';
import { colour } from '../../kernel/colour.ts';
import { drawSocialPicture, type SocialPicture } from './social-picture.ts';

const picture: SocialPicture = {
  name: '結の里市のしごと',
  title: '髙﨑商店㈱の①②を、𠮷田さんの冊子のために打ち直す',
  figure: '報酬 ¥12,000（税込み）',
  facts: ['応募は2026年12月3日（木）まで', '約10時間'],
  key: colour('#9b1f32'),
};
const png = (bytes: Uint8Array) => sharp(bytes, { failOn: 'error' });

/** How many pixels of a part are not white. */
async function inked(bytes: Uint8Array, part: { left: number; top: number; width: number; height: number }) {
  const { data } = await png(bytes).extract(part).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((shade) => shade < 200).length;
}

test('a picture has the size that services ask for, and is small', async () => {
  const bytes = await drawSocialPicture(picture);
  expect(await png(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(bytes.length).toBeLessThan(100_000);
});

test('words stand inside the margins, also where they are too many', async () => {
  const long = {
    ...picture,
    title: 'ＷＷＷ「りんごの便り」'.repeat(20),
    figure: 'W'.repeat(80),
    facts: ['長'.repeat(80)],
  };
  const bytes = await drawSocialPicture(long);
  const height = 540;
  expect(await inked(bytes, { left: 0, top: 0, width: 80, height })).toBe(0);
  expect(await inked(bytes, { left: 1120, top: 0, width: 80, height })).toBe(0);
  expect(await inked(bytes, { left: 84, top: 140, width: 1032, height: 250 })).toBeGreaterThan(5_000);
});

test('every letter has a shape of its own, also those that one font lacks', async () => {
  const shapes = new Set<string>();
  for (const letter of ['髙', '﨑', '𠮷', '吉', '①', '㈱', '\u{10ffff}']) {
    const bytes = await drawSocialPicture({ ...picture, title: letter, figure: '', facts: [] });
    const shape = await png(bytes).extract({ left: 84, top: 140, width: 80, height: 90 }).raw().toBuffer();
    shapes.add(shape.toString('base64'));
  }
  expect(shapes.size).toBe(7);
});

test('nothing that people type is read as markup', async () => {
  const typed = '<span size="999999">&</span> & <b>\u0000\u001b';
  await expect(drawSocialPicture({ ...picture, title: typed })).resolves.toBeInstanceOf(Uint8Array);
  await expect(drawSocialPicture({ ...picture, title: '🍎', figure: '', facts: [] })).resolves.toBeTruthy();
});

test('the cord has the key colour of the region', async () => {
  const bytes = await drawSocialPicture({ ...picture, title: '', name: '', figure: '', facts: [] });
  const { data } = await png(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let found = false;
  for (let at = 0; at < data.length; at += 3)
    if (data[at] === 0x9b && data[at + 1] === 0x1f && data[at + 2] === 0x32) found = true;
  expect(found).toBe(true);
});
