import type { GuidePicture } from '../guide-pictures.ts';

const check = ['/checks', 'main ul.rows a[href$="/check"]'] as const;

/** For docs/guides/…/adviser.md. */
export const adviserPictures: readonly GuidePicture[] = [
  { name: 'adviser-home', who: 'csp', width: 1280, way: ['/home'], part: 'main', height: 620 },
  { name: 'adviser-check', who: 'csp', width: 1280, way: check, part: 'main', height: 640 },
  { name: 'adviser-facts', who: 'csp', width: 1280, way: check, part: 'main dl.checked', height: 480 },
  { name: 'adviser-prices', who: 'csp', width: 1280, way: ['/prices'], part: 'main', height: 660 },
];
