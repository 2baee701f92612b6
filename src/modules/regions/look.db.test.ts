import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { colour } from '../../kernel/colour.ts';
import type { PersonId, RegionId } from '../../kernel/ids.ts';
import { newId, newKey } from '../../platform/random.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading } from '../../platform/transaction.ts';
import {
  type ChangeLook,
  changeFront,
  changeLook,
  ownRegion,
  preparePicture,
  shownPicture,
  storiesOf,
} from './index.ts';
import { exampleRegion } from './region.examples.ts';
import { exampleStories } from './story.rules.ts';

useOwnDatabase();
let region: RegionId;
let officer: Actor;
beforeAll(async () => {
  region = await exampleRegion();
  officer = actor(['officer'], region);
});

function actor(roles: Actor['roles'], regionId: RegionId): Actor {
  const personId = newId('person') as PersonId;
  return { regionId, personId, roles, seats: [], channel: 'web', actingFor: null, reason: null };
}
const look = (changes: Partial<ChangeLook> = {}): ChangeLook => ({
  key: newKey(),
  keyColour: null,
  logo: 'stays',
  picture: 'stays',
  pictureAltJa: null,
  pictureAltEn: null,
  ...changes,
});
const red = { create: { width: 3_000, height: 1_500, channels: 3, background: '#a8432f' } } as const;
const file = (bytes: Uint8Array | string) => new File([new Uint8Array(Buffer.from(bytes))], 'x.png');
const facts = (of = region) => reading(of, ownRegion);

async function prepared(sides: readonly number[]) {
  const png = await sharp(red)
    .withExif({ IFD0: { Copyright: '髙﨑' } })
    .png()
    .toBuffer();
  const result = await preparePicture(officer, 'logo', file(png), sides);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

test('a picture is drawn anew as WebP in each size, without what was hidden in it', async () => {
  const [large, small] = await prepared([1_600, 800]);
  const kept = await sharp(large).metadata();
  expect(kept).toMatchObject({ format: 'webp', width: 1_600, height: 800 });
  expect(kept.exif).toBeUndefined();
  expect((await sharp(small).metadata()).width).toBe(800);
});

test.each([
  ['an SVG with a program', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['text with the name of a picture', 'GIF89a but not really'],
  ['nothing', ''],
])('%s is no picture', async (_, content) => {
  expect(await preparePicture(officer, 'logo', file(content), [512])).toEqual({
    ok: false,
    reason: 'logo-unreadable',
  });
});

test('colour, logo and picture stand with the facts of the region, and go again', async () => {
  const [logo] = await prepared([512]);
  const [large, small] = await prepared([1_600, 800]);
  if (!logo || !large || !small) throw new Error('three sizes');
  const words = { pictureAltJa: '髙﨑の朝', pictureAltEn: 'Morning in Takasaki' };
  const key = { keyColour: colour('#197a4b') };
  const changed = await changeLook(officer, look({ ...key, logo, picture: { large, small }, ...words }));
  expect(changed).toMatchObject({
    ok: true,
    value: { changed: expect.arrayContaining(['keyColour', 'logo', 'picture', 'pictureSmall']) },
  });
  const shown = await facts();
  expect(shown).toMatchObject({ keyColour: '#197a4b', ...words });
  const bytes = await reading(region, (tx) => shownPicture(tx, shown.logo ?? ''));
  expect(Buffer.from(bytes).equals(Buffer.from(logo))).toBe(true);

  // Another region does not show it, and what was taken away is shown by nobody.
  const other = await exampleRegion();
  await expect(reading(other, (tx) => shownPicture(tx, shown.logo ?? ''))).rejects.toThrow(
    expect.objectContaining({ name: 'NotFound' }),
  );
  await changeLook(officer, look({ ...key, ...words, logo: 'goes' }));
  expect(await facts()).toMatchObject({ logo: null, picture: shown.picture });
  await expect(reading(region, (tx) => shownPicture(tx, shown.logo ?? ''))).rejects.toThrow(
    expect.objectContaining({ name: 'NotFound' }),
  );
});

test('a picture without words for who cannot see it is refused, and nothing is kept', async () => {
  const own = await exampleRegion();
  const [large, small] = await prepared([1_600, 800]);
  if (!large || !small) throw new Error('two sizes');
  const refused = await changeLook(
    actor(['officer'], own),
    look({ picture: { large, small }, pictureAltJa: '町', keyColour: colour('#000000') }),
  );
  expect(refused).toEqual({ ok: false, reason: 'picture-without-words' });
  expect(await facts(own)).toMatchObject({ picture: null, keyColour: null });
});

test('the officer’s words replace the examples, for this region alone', async () => {
  expect(await reading(region, storiesOf)).toEqual(exampleStories);
  const told = {
    title: '𠮷田さん（髙﨑区）',
    steps: '9:00　①を打つ',
    ending: '㈱の話です。',
    invented: false,
  };
  const ja = { language: 'ja', ...told } as const;
  const en = { ...ja, language: 'en', title: 'Ms Yoshida' } as const;
  const stories = { ...exampleStories, worker: { ja, en } };
  const words = { leadJa: '山の町です。', leadEn: 'A town in the mountains.' };
  await changeFront(officer, { key: newKey(), ...words, stories });
  await changeFront(officer, { key: newKey(), ...words, stories });
  expect(await reading(region, storiesOf)).toEqual(stories);
  expect(await facts()).toMatchObject(words);
  expect(await reading(await exampleRegion(), storiesOf)).toEqual(exampleStories);

  // Taken away in one language, a story stands there in the other.
  await changeFront(officer, { key: newKey(), ...words, stories: { ...stories, worker: { ja, en: null } } });
  expect((await reading(region, storiesOf)).worker).toEqual({ ja, en: ja });
});

test('who is no officer changes nothing, and has no picture drawn', async () => {
  const notAllowed = expect.objectContaining({ name: 'NotAllowed' });
  for (const role of ['operator', 'csp', 'worker', 'paymentApprover'] as const) {
    const somebody = actor([role], region);
    await expect(changeLook(somebody, look())).rejects.toThrow(notAllowed);
    await expect(
      changeFront(somebody, { key: newKey(), leadJa: '町', leadEn: 'T', stories: exampleStories }),
    ).rejects.toThrow(notAllowed);
    await expect(preparePicture(somebody, 'logo', file('x'), [512])).rejects.toThrow(notAllowed);
  }
});
