import type { GuidePicture } from '../guide-pictures.ts';

/** For docs/guides/…/worker.md. */
export const workerPictures: readonly GuidePicture[] = [
  { name: 'worker-register', who: 'nobody', width: 360, way: ['/workers/new'], part: 'main' },
  { name: 'worker-search', who: 'nobody', width: 360, way: ['/jobs'], part: 'main' },
  {
    name: 'worker-fit',
    who: 'chinatsu',
    width: 360,
    way: ['/jobs?order=fit', 'main a:has-text("直売所のレシピ30本")'],
    part: 'section.notice',
  },
  {
    name: 'worker-agreement',
    who: 'endo',
    width: 360,
    way: ['/contracts', 'main a:has-text("宿泊アンケート300枚")', 'main a[href$="/agreement"]'],
    part: 'main',
  },
  {
    name: 'worker-order',
    who: 'yoshida',
    width: 360,
    way: ['/contracts', 'main a:has-text("むかしの写真120枚")'],
    part: 'section.next',
    height: 720,
  },
  {
    name: 'worker-income',
    who: 'ken',
    width: 360,
    way: ['/my-income'],
    part: 'figure.chart div:has(> svg.drawing)',
  },
];
