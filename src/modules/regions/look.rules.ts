import { type Colour, colour, contrast, mixed, readableOn, white } from '../../kernel/colour.ts';

/** The indigo that a region has until it chooses. */
export const defaultKeyColour = colour('#21386e');

/** What text needs against its ground (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** Colours that suit a town and can be read, for who does not know one by its number. */
export const swatches = [
  { name: 'indigo', of: defaultKeyColour },
  { name: 'navy', of: colour('#1b3f6e') },
  { name: 'teal', of: colour('#0d5c63') },
  { name: 'forest', of: colour('#1d5a3a') },
  { name: 'crimson', of: colour('#9b1f32') },
  { name: 'chestnut', of: colour('#74401f') },
  { name: 'plum', of: colour('#5e3370') },
  { name: 'ink', of: colour('#3a3a42') },
] as const;
export type SwatchName = (typeof swatches)[number]['name'];

/** The grounds on which words stand in the key colour, besides white: the calm one of bands and the footer. */
const washi = colour('#f7f5f0');

/** Pictures are kept no larger than this, in pixels of their longer side. */
export const pictureSides = { logo: 512, picture: 1_600, pictureSmall: 800 } as const;

/** 20 MB: what a camera of today makes. */
export const largestPicture = 20 * 1024 * 1024;

/** The two pictures of a region. */
export type PictureKind = 'logo' | 'picture';

export type LookRefusal = `${PictureKind}-${'unreadable' | 'too-large'}` | 'picture-without-words';

/** Whether white words can be read on it, and words of it on white. */
export function isReadable(key: Colour): boolean {
  return contrast(key, white) >= leastContrast;
}

/** The colours that follow from the key colour: its faint ground, and itself as dark as words on any ground need. */
export function lookOf(key: Colour): { readonly key: Colour; readonly weak: Colour; readonly ink: Colour } {
  const weak = mixed(key, white, 0.1);
  return { key, weak, ink: readableOn(washi, readableOn(weak, key, leastContrast), leastContrast) };
}

/** The region's few lines of CSS, after those that all regions share. */
export function lookSheet(key: Colour): string {
  const look = lookOf(key);
  return `:root{--key:${look.key};--key-weak:${look.weak};--key-ink:${look.ink}}\n`;
}
