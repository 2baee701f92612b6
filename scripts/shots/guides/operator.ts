import type { GuidePicture } from '../guide-pictures.ts';

const suspended = ['/deposits', 'main a[href*="/deposits/dp_"]'] as const;
const waiting = ['/payouts', 'main a[href*="/batches/"]'] as const;

/** For docs/guides/…/operator.md. */
export const operatorPictures: readonly GuidePicture[] = [
  { name: 'operator-home', who: 'operator', width: 1280, way: ['/home'], part: 'main', height: 860 },
  { name: 'operator-line', who: 'operator', width: 1280, way: ['/deposits'], part: 'main', height: 1000 },
  { name: 'operator-suspense', who: 'operator', width: 1280, way: suspended, part: 'main h1', height: 930 },
  { name: 'operator-approval', who: 'approver2', width: 1280, way: waiting, part: 'main h2', height: 710 },
  {
    name: 'operator-ledger',
    who: 'operator',
    width: 1280,
    way: ['/ledger'],
    part: 'main table',
    height: 640,
  },
];
