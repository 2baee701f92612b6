import { parseColour } from '../../kernel/colour.ts';
import { NotFound } from '../../kernel/result.ts';
import { shownPicture } from '../../modules/regions/index.ts';
import { isReadable, lookSheet } from '../../modules/regions/look.rules.ts';
import { sha256 } from '../../platform/sha256.ts';
import { reading } from '../../platform/transaction.ts';
import { href, type Place, type Visit } from '../visit.ts';

/** The region's own stylesheet, named by its content; none where it has not chosen a colour. */
export function lookAddress({ region }: Pick<Place, 'region'>): readonly string[] {
  const { keyColour } = region;
  if (!keyColour) return [];
  const name = `${keyColour.slice(1)}-${sha256(lookSheet(keyColour)).slice(0, 8)}.css`;
  return [href({ lang: 'ja', region }, `/look/${name}`)];
}

/** What the name says never changes, so that browsers and caches keep it. */
const forAYear = 'public, max-age=31536000, immutable';

/** Colours and pictures of the region, for everyone, under names that say what they are. */
export async function lookFile(visit: Visit): Promise<Response> {
  const [, name = '', ending] = /^([0-9a-f-]+)\.(css|webp)$/.exec(visit.params.file ?? '') ?? [];
  if (ending === 'css') return stylesheetNamed(name);
  if (ending !== 'webp') throw new NotFound();
  const bytes = await reading(visit.region.id, (tx) => shownPicture(tx, name));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'cache-control': forAYear,
    },
  });
}

/** It follows from the colour alone; one whose name is of another version is given as it is now, and not kept. */
function stylesheetNamed(name: string): Response {
  const [, digits = '', version] = /^([0-9a-f]{6})-([0-9a-f]{8})$/.exec(name) ?? [];
  const key = parseColour(digits);
  if (!key || !isReadable(key)) throw new NotFound();
  const sheet = lookSheet(key);
  const current = sha256(sheet).startsWith(version ?? '-');
  return new Response(sheet, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': current ? forAYear : 'no-cache' },
  });
}
