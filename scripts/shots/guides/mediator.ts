import type { GuidePicture } from '../guide-pictures.ts';

const reason = ['/disputes', 'main ul.rows a[href$="/viewing"]'] as const;

/** For docs/guides/…/mediator.md. */
export const mediatorPictures: readonly GuidePicture[] = [
  { name: 'mediator-home', who: 'chotei', width: 1280, way: ['/home'], part: 'main', height: 480 },
  { name: 'mediator-list', who: 'chotei', width: 1280, way: ['/disputes'], part: 'main', height: 340 },
  { name: 'mediator-reason', who: 'chotei', width: 1280, way: reason, part: 'main', height: 540 },
  {
    name: 'mediator-proposal',
    who: 'chotei',
    width: 1280,
    way: [
      ...reason,
      'main p a[href*="/contracts/"]',
      'main a[href$="/dispute"]',
      'main a[href$="/dispute/proposal"]',
    ],
    part: 'main',
    height: 570,
  },
];
