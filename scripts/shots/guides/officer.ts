import type { GuidePicture } from '../guide-pictures.ts';

const staff = '/members?who=staff';

/** For docs/guides/…/officer.md. */
export const officerPictures: readonly GuidePicture[] = [
  { name: 'officer-home', who: 'officer', width: 1280, way: ['/home'], part: 'main', height: 690 },
  { name: 'officer-members', who: 'officer', width: 1280, way: [staff], part: 'main', height: 800 },
  { name: 'officer-settings', who: 'officer', width: 1280, way: ['/settings'], part: 'main h2', height: 655 },
  {
    name: 'officer-look',
    who: 'officer',
    width: 1280,
    way: ['/settings/look'],
    part: 'main h1',
    height: 780,
  },
  { name: 'officer-month', who: 'officer', width: 1280, way: ['/month'], part: 'main section:has(table)' },
];
