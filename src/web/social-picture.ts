import { NotFound } from '../kernel/result.ts';
import { defaultKeyColour } from '../modules/regions/look.rules.ts';
import { drawSocialPicture, type SocialPicture, socialDesign } from '../platform/pictures/social-picture.ts';
import { sha256 } from '../platform/sha256.ts';
import { frameTexts } from './layout/frame.texts.ts';
import type { ShownPicture } from './layout/search-head.view.tsx';
import { href, type Place, type Visit } from './visit.ts';

/** What a page says on its picture; whose page it is and in which colour follows from the region. */
export type PictureWords = Omit<SocialPicture, 'name' | 'key'>;

/** The address changes with what is drawn, so that whoever keeps the picture never shows an old one. */
export function pictureOf(place: Place, folder: string, words: PictureWords): ShownPicture {
  const { title, figure, facts } = words;
  return {
    path: href(place, `${folder}/${versionOf(full(place, words))}.png`),
    alt: [title, figure, ...facts].filter(Boolean).join('　'),
  };
}

/** One that is asked for under another name than that of now is given as it is now, and not kept. */
export async function pictureFile(visit: Visit, words: PictureWords): Promise<Response> {
  const [, asked] = /^([0-9a-f]{16})\.png$/.exec(visit.params.version ?? '') ?? [];
  if (!asked) throw new NotFound();
  const picture = full(visit, words);
  const version = versionOf(picture);
  const bytes = await drawn(version, picture);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': asked === version ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}

function full({ region, lang }: Place, words: PictureWords): SocialPicture {
  const name = frameTexts[lang].regionWork(lang === 'ja' ? region.nameJa : region.nameEn);
  return { ...words, name, key: region.keyColour ?? defaultKeyColour };
}

function versionOf(picture: SocialPicture): string {
  return sha256(JSON.stringify([socialDesign, picture])).slice(0, 16);
}

/** Each is at most 100 kB, so that this process holds some megabytes of them. */
const mostKept = 64;
const kept = new Map<string, Promise<Uint8Array>>();

/** Drawn once for all who ask at the same time; those that were asked for last are kept. */
function drawn(version: string, picture: SocialPicture): Promise<Uint8Array> {
  const before = kept.get(version);
  const bytes = before ?? drawSocialPicture(picture);
  kept.delete(version);
  kept.set(version, bytes);
  if (!before) bytes.catch(() => kept.delete(version));
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest) kept.delete(oldest);
  return bytes;
}
