import type { GuidePicture } from '../guide-pictures.ts';

/** For docs/guides/…/worker.md. */
export const workerPictures: readonly GuidePicture[] = [
  { name: 'worker-search', who: 'nobody', width: 360, way: ['/jobs'] },
  { name: 'worker-job', who: 'nobody', width: 360, way: ['/jobs', 'main a[href*="/jobs/j_"]'] },
];
