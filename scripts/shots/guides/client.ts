import type { GuidePicture } from '../guide-pictures.ts';

/** For docs/guides/…/client.md. */
export const clientPictures: readonly GuidePicture[] = [
  {
    name: 'client-templates',
    who: 'miso',
    width: 1280,
    way: ['/jobs/new'],
    part: 'section:has(> .templates)',
  },
  { name: 'client-prices', who: 'nobody', width: 360, way: ['/prices'], part: 'main' },
  {
    name: 'client-proposals',
    who: 'ryokan',
    width: 360,
    way: ['/orders', 'main a:has-text("旅館の案内を英語に")', 'main a[href$="/proposals"]'],
    part: 'main ul.rows',
    height: 850,
  },
  {
    name: 'client-deposit',
    who: 'miso',
    width: 360,
    way: ['/contracts', 'main a:has-text("味噌と甘酒の商品説明")', 'main a[href$="/deposits"]'],
    part: 'section.next',
    height: 720,
  },
  {
    name: 'client-acceptance',
    who: 'seika',
    width: 360,
    way: ['/contracts', 'main a:has-text("農家の出荷伝票")'],
    part: 'section.next',
  },
  {
    name: 'client-months',
    who: 'seika',
    width: 1280,
    way: ['/orders'],
    part: 'section:has(> figure.chart)',
  },
];
