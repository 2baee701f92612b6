import sharp, { type Sharp } from 'sharp';
import { bounded } from '../limits.ts';

// Decoders of the four kinds that are taken, and of no other: the fewer programs read what strangers send, the better.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif'].map((kind) => `VipsForeignLoad${kind}`),
});
// Each picture uses one thread outside the event loop; how many at once is decided here and not by the library.
sharp.concurrency(1);
sharp.cache(false);

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** 50 million pixels: more than any phone takes, less than what a small file can pretend to be. */
const mostPixels = 50_000_000;
/** Of the longer side, in pixels, of a picture that is kept to be shown. */
const longestSide = 4_000;
/** Of one picture. */
const mostSeconds = 15;

const inTurn = bounded({ running: 2, waiting: 32 });

export type CleanPicture =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly type: PictureType }
  | { readonly ok: false; readonly why: 'broken' | 'too-large' };

/**
 * The picture alone, written anew: upright, without where and with what it was taken, and without anything that was
 * hidden behind it. Of a moving picture the first one stays.
 * @throws Overloaded when too many wait already
 */
export async function cleanPicture(bytes: Uint8Array, type: PictureType): Promise<CleanPicture> {
  const written = type === 'image/gif' ? 'image/png' : type;
  try {
    const clean = await inTurn(() =>
      writtenAs(
        written,
        opened(bytes).resize({
          width: longestSide,
          height: longestSide,
          fit: 'inside',
          withoutEnlargement: true,
        }),
      ).toBuffer(),
    );
    return { ok: true, bytes: clean, type: written };
  } catch (error) {
    return { ok: false, why: whyNot(error) };
  }
}

function writtenAs(type: Exclude<PictureType, 'image/gif'>, picture: Sharp): Sharp {
  if (type === 'image/jpeg') return picture.jpeg({ quality: 85 });
  return type === 'image/webp' ? picture.webp({ quality: 85 }) : picture.png();
}

/** @throws what stands in the way of a sentence: only what the picture itself is to blame for becomes one */
function whyNot(error: unknown): 'broken' | 'too-large' {
  if (!(error instanceof Error) || error.name === 'Overloaded') throw error;
  return /pixel limit|timeout/i.test(error.message) ? 'too-large' : 'broken';
}

/** Pixels as they come from a page of a PDF. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel. */
  readonly data: Uint8Array;
}

/** A small picture of a picture, as WebP on white. @throws Error for what is no picture */
export function smallPicture(of: Uint8Array | Pixels, side: number): Promise<Uint8Array> {
  const picture =
    of instanceof Uint8Array
      ? opened(of)
      : sharp(of.data, { raw: { width: of.width, height: of.height, channels: 4 } });
  return inTurn(() =>
    picture
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .webp({ quality: 78 })
      .toBuffer(),
  );
}

/** A crossed box, for a file of which no picture can be made. */
export function crossedBox(): Promise<Uint8Array> {
  const [width, height, line] = [156, 216, 3];
  const shades = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const toEdge = Math.min(x, y, width - 1 - x, height - 1 - y);
    const across = (y * width) / height;
    const toDiagonal = Math.min(Math.abs(x - across), Math.abs(width - 1 - x - across));
    return toEdge < line || toDiagonal < line / 2 ? 0xbd : 0xf6;
  });
  return sharp(shades, { raw: { width, height, channels: 1 } })
    .webp()
    .toBuffer();
}

function opened(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .timeout({ seconds: mostSeconds })
    .autoOrient();
}
