import { fileURLToPath } from 'node:url';
import sharp, { type OverlayOptions } from 'sharp';
import type { Colour } from '../../kernel/colour.ts';
import { evenLines, inLines } from '../../kernel/line-breaks.ts';
import { escaped } from '../../kernel/markup.ts';
import { bounded } from '../limits.ts';

/** What stands on the picture that other services show beside a link. */
export interface SocialPicture {
  /** Whose page it is. */
  readonly name: string;
  readonly title: string;
  /** The one large figure; '' where there is none. */
  readonly figure: string;
  /** Until when, how long, where. */
  readonly facts: readonly string[];
  readonly key: Colour;
}

/** As all services that show such pictures ask for. */
const socialSize = { width: 1_200, height: 630 } as const;

/** Changes with what is drawn here, so that pictures drawn before get another address. */
export const socialDesign = 1;

const margin = 84;
const [ink, quiet] = ['#1b1b1f', '#55534d'];

// Of packages and not of the machine, which may have no fonts at all. The second has the letters that the first lacks (𠮷).
const fonts = {
  bold: {
    family: 'BIZ UDPGothic, Noto Sans JP Bold',
    files: [
      import.meta.resolve('@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf'),
      import.meta.resolve('@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
    ],
  },
  regular: {
    family: 'BIZ UDPGothic, Noto Sans JP',
    files: [
      import.meta.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
      import.meta.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
    ],
  },
} as const;

// One at a time: it takes a processor for a tenth of a second, and a robot may ask for hundreds.
const inTurn = bounded({ running: 1, waiting: 16 });

/** As PNG. @throws Overloaded when too many wait already */
export function drawSocialPicture(picture: SocialPicture): Promise<Uint8Array> {
  return inTurn(() => draw(picture));
}

async function draw({ name, title, figure, facts, key }: SocialPicture): Promise<Uint8Array> {
  const width = socialSize.width - 2 * margin;
  const line = (text: string, size: number) => inLines(text, width / size, 1).join('');
  const titleLines = evenLines(drawable(title), width / 60, 3).join('\n');
  const below = facts.map(drawable).join('　');
  const words = [
    await written(line(drawable(name), 34), { size: 34, weight: 'bold', colour: key, top: 62 }),
    await written(titleLines, { size: 60, weight: 'bold', colour: ink, top: 146, spacing: 24 }),
    await written(line(drawable(figure), 54), { size: 54, weight: 'bold', colour: key, top: 428 }),
    await written(line(below, 32), { size: 32, weight: 'regular', colour: quiet, top: 504 }),
  ];
  return sharp({ create: { ...socialSize, channels: 3, background: '#ffffff' } })
    .composite([...words.flat(), cord(key)])
    .png({ palette: true, colours: 64, dither: 0 })
    .toBuffer();
}

interface Hand {
  readonly size: number;
  readonly weight: keyof typeof fonts;
  readonly colour: string;
  readonly top: number;
  readonly spacing?: number;
}

/** Text as an overlay at the margin; narrower where its letters are wider than they were thought to be. */
async function written(
  text: string,
  { size, weight, colour, top, spacing = 0 }: Hand,
): Promise<OverlayOptions[]> {
  if (text === '') return [];
  const { family, files } = fonts[weight];
  const [first, second] = files.map((file) => fileURLToPath(file)) as [string, string];
  await known(second);
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${escaped(text)}</span>`,
      font: `${family} ${size}`,
      fontfile: first,
      dpi: 72,
      rgba: true,
      spacing,
    },
  })
    .resize({ width: socialSize.width - 2 * margin, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return [{ input: data, raw: { width, height, channels }, left: margin, top }];
}

const knownFiles = new Map<string, Promise<unknown>>();

/** A text is drawn with one file; another is known from then on, for letters that the first does not have. */
function known(fontfile: string): Promise<unknown> {
  const before = knownFiles.get(fontfile);
  if (before) return before;
  const loading = sharp({ text: { text: '　あ', font: 'Noto Sans JP 8', fontfile, dpi: 72 } }).toBuffer();
  knownFiles.set(fontfile, loading);
  return loading;
}

/** Without pictures among the letters, for which no font here has a shape. */
function drawable(text: string): string {
  return text
    .replaceAll(/[\p{Emoji_Presentation}\p{Emoji_Modifier}\p{Join_Control}\p{Variation_Selector}]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Three fine lines from edge to edge, with one loop of water: the cord. */
function cord(key: Colour): OverlayOptions {
  const { width } = socialSize;
  const height = 56;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(key.slice(at, at + 2), 16));
  const data = Buffer.alloc(width * height * 4);
  for (let x = 0; x < width; x++) {
    const middle = height / 2 + 13 * Math.sin((x / width) * Math.PI * 4);
    const slope = ((13 * Math.PI * 4) / width) * Math.cos((x / width) * Math.PI * 4);
    const stretch = Math.hypot(1, slope);
    for (let y = 0; y < height; y++) {
      const nearest = Math.min(...[-7, 0, 7].map((shift) => Math.abs(y + 0.5 - middle - shift) / stretch));
      const opacity = Math.round(255 * Math.max(0, Math.min(1, 1.6 - nearest)));
      data.set([red, green, blue, opacity], (y * width + x) * 4);
    }
  }
  return { input: data, raw: { width, height, channels: 4 }, left: 0, top: 566 };
}
