import type { GuidePicture } from '../guide-pictures.ts';

/** For docs/guides/…/director.md. */
export const directorPictures: readonly GuidePicture[] = [
  { name: 'director-home', who: 'endo', width: 360, way: ['/home'], part: 'main', height: 720 },
  {
    name: 'director-fit',
    who: 'endo',
    width: 360,
    way: ['/jobs?order=fit'],
    part: '.list-head.found',
    height: 720,
  },
  { name: 'director-income', who: 'endo', width: 360, way: ['/my-income'], part: 'main', height: 610 },
];
