import { colour } from '../kernel/colour.ts';
import { changeLook, preparePicture } from '../modules/regions/index.ts';
import { pictureSides } from '../modules/regions/look.rules.ts';
import { type Drawing, pngOf } from './drawn/canvas.ts';
import { logoOf, minatoScene, yuinosatoScene } from './drawn/scenes.ts';
import { type Filling, happened } from './step.ts';

/** How a region looks: its colour, its sign, and the picture above its first page. */
export interface Look {
  readonly keyColour: string;
  readonly logo: Drawing;
  readonly picture: Drawing;
  readonly altJa: string;
  readonly altEn: string;
}

export const yuinosatoLook: Look = {
  keyColour: '#21386e',
  logo: logoOf('#21386e', ['#ffffff', '#d9b45b', '#e6a9a4']),
  picture: yuinosatoScene,
  altJa: '雪の山のふもとに、りんごの木と、灯りのついた家が並ぶ絵。',
  altEn: 'A drawing: apple trees and houses with lit windows below a mountain in snow.',
};

export const minatoLook: Look = {
  keyColour: '#0d5c63',
  logo: logoOf('#0d5c63', ['#ffffff', '#f2c879', '#a9d3d6']),
  picture: minatoScene,
  altJa: '夕日の海に、灯台と2そうの船がある絵。',
  altEn: 'A drawing: a lighthouse and two boats on the sea at sunset.',
};

/** The officer sends the pictures in, as they would their own. */
export async function giveLook({ as, key }: Filling, login: string, look: Look): Promise<void> {
  const officer = await as(login);
  const sent = (drawing: Drawing, pixels: number) =>
    new File([new Uint8Array(pngOf(drawing, pixels))], 'picture.png');
  const { logo: side, picture: longer, pictureSmall: shorter } = pictureSides;
  const [logo] = happened(await preparePicture(officer, 'logo', sent(look.logo, side), [side]));
  const sizes = [longer, shorter];
  const [large, small] = happened(
    await preparePicture(officer, 'picture', sent(look.picture, longer), sizes),
  );
  if (!logo || !large || !small) throw new Error('A picture comes in each size that was asked for');
  const command = {
    keyColour: colour(look.keyColour),
    logo,
    picture: { large, small },
    pictureAltJa: look.altJa,
    pictureAltEn: look.altEn,
    key: key('look'),
  };
  happened(await changeLook(officer, command));
}
