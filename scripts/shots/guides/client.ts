import type { GuidePicture } from '../guide-pictures.ts';

/** For docs/guides/…/client.md. */
export const clientPictures: readonly GuidePicture[] = [
  { name: 'client-order', who: 'nobody', width: 360, way: ['/orders'] },
];
