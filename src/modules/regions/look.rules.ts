import { type Colour, colour, contrast, mixed, readableOn, white } from '../../kernel/colour.ts';

/** The indigo that a region has until it chooses. */
export const defaultKeyColour = colour('#21386e');

/** What text needs against its ground (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

/** The grounds on which words stand in the key colour, besides white: the calm one of bands and the footer. */
const washi = colour('#f7f5f0');

/** Pictures are kept no larger than this, in pixels of their longer side. */
export const pictureSides = { logo: 512, picture: 1_600, pictureSmall: 800 } as const;

/** 20 MB: what a camera of today makes. */
export const largestPicture = 20 * 1024 * 1024;

export type LookRefusal = 'not-a-picture' | 'picture-too-large' | 'picture-without-words';

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
