import type { Brand } from './brand.ts';

/** A colour of the screen, `#rrggbb` in small letters. */
export type Colour = Brand<string, 'Colour'>;

/** Trusts nobody: throws unless the text is `#rrggbb`. For what people type, see `parseColour`. */
export function colour(text: string): Colour {
  if (!/^#[0-9a-f]{6}$/.test(text)) throw new Error(`Not a colour: ${JSON.stringify(text)}`);
  return text as Colour;
}

export const white = colour('#ffffff');

/** `21386E`, `#21386e`, `＃２１３８６Ｅ`, `#abc`; null for anything else. */
export function parseColour(typed: string): Colour | null {
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(typed.normalize('NFKC').trim().toLowerCase()) ?? [];
  if (!digits) return null;
  return colour(`#${digits.length === 6 ? digits : digits.replaceAll(/./g, '$&$&')}`);
}

/** WCAG 2.2, "contrast ratio": from 1 (the same) to 21 (black on white). Text needs 4.5. */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** As it is told and as it decides: two digits, never rounded up, so that 4.499 does not pass for 4.50. */
export function writeContrast(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

/** So much of the first, and the rest of the second. @param share from 0 to 1 */
export function mixed(first: Colour, second: Colour, share: number): Colour {
  const others = channelsOf(second);
  return colour(
    `#${hexOf(channelsOf(first).map((value, i) => value * share + (others[i] ?? 0) * (1 - share)))}`,
  );
}

const black = colour('#000000');

/** The nearest colour of the same tone, darker or the same, that can be read on this ground. */
export function readableOn(ground: Colour, wanted: Colour, least = 4.5): Colour {
  for (let percent = 100; percent > 0; percent--) {
    const tried = mixed(wanted, black, percent / 100);
    if (contrast(tried, ground) >= least) return tried;
  }
  return black;
}

function luminanceOf(of: Colour): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(of).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(of: Colour): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(of.slice(at, at + 2), 16));
}

function hexOf(channels: readonly number[]): string {
  return channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('');
}
