import type { GuidePicture } from '../guide-pictures.ts';

/** For README.md and README.ja.md. */
export const readmePictures: readonly GuidePicture[] = [
  { name: 'readme-town', who: 'nobody', width: 1280, way: ['/'], height: 760 },
  { name: 'readme-search', who: 'nobody', width: 360, way: ['/jobs?q=入力'], height: 760 },
  {
    name: 'readme-fits',
    who: 'haru',
    width: 360,
    way: ['/jobs?order=fit'],
    part: '.list-head.found',
    height: 760,
  },
  {
    name: 'readme-job',
    who: 'nobody',
    width: 360,
    way: ['/jobs', 'main a:has-text("直売所のレシピ")'],
    height: 760,
  },
  {
    name: 'readme-order',
    who: 'haru',
    width: 360,
    way: ['/home', 'main a[href*="/contracts/c_"]'],
    height: 900,
  },
  { name: 'readme-month', who: 'officer', width: 1280, way: ['/month'], height: 900 },
];
