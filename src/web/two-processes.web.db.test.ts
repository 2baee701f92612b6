import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { exampleStaff } from '../modules/organizations/organization.examples.ts';
import { changeRegion } from '../modules/regions/index.ts';
import { exampleRegion } from '../modules/regions/region.examples.ts';
import { regionForm } from '../modules/regions/region.forms.ts';
import { openHub } from '../platform/live.ts';
import { newKey } from '../platform/random.ts';
import { useOwnDatabase } from '../platform/testing/own-database.ts';
import { nameAStylesheet } from './site.examples.ts';
import { createSite } from './site.tsx';

const database = useOwnDatabase();
const origin = 'http://localhost:3000';

test('what one process changes of a region, the others show at once', async () => {
  nameAStylesheet();
  const region = await exampleRegion('yuinosato');
  const officer = await exampleStaff(region, 'officer');
  const hub = openHub(database.url('app'));
  await hub.ready;
  // Of what happens outside, this process only hears.
  const site = createSite({ baseUrl: origin, demo: false, ready: async () => true, hub });
  const page = async () => (await site.request(`${origin}/r/yuinosato/contact`)).text();
  expect(await page()).not.toContain('髙﨑𠮷①町');
  const facts = regionForm.parse({
    nameJa: '髙﨑𠮷①町',
    nameEn: 'Takasaki',
    sectionJa: 'しごと係',
    sectionEn: 'Work section',
    phone: '0183-00-0001',
    municipalityCode: '052078',
  });
  expect((await changeRegion(officer, { ...facts, key: newKey() })).ok).toBe(true);
  await sleep(200); // a tenth of the time for which a region is remembered
  expect(await page()).toContain('髙﨑𠮷①町');
  await hub.close();
});
