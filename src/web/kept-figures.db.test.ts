import { expect, test } from 'vitest';
import { exampleContract, type MadeContract } from '../modules/contracts/contract.examples.ts';
import { exampleRegion } from '../modules/regions/region.examples.ts';
import { moveClock } from '../platform/testing/clock.ts';
import { useOwnDatabase } from '../platform/testing/own-database.ts';
import { reading } from '../platform/transaction.ts';
import { keptGuides, keptRegionFigures } from './kept-figures.ts';

const database = useOwnDatabase();

test('a guide is counted anew after ten minutes, and each region has its own', async () => {
  const region = await exampleRegion();
  const other = await exampleRegion();
  const made: MadeContract[] = [];
  const finish = async () => {
    const again = made[made.length - 3];
    made.push(await exampleContract(region, { state: 'accepted', ...(again ? { parties: again } : {}) }));
  };
  const ordersOf = async (at = region) =>
    (await reading(at, (tx) => keptGuides(tx, ['data-entry']))).get('data-entry')?.orders;
  while (made.length < 5) await finish();
  expect(await ordersOf()).toBe(5);
  expect(await ordersOf(other)).toBeUndefined();
  await finish();
  expect(await ordersOf()).toBe(5);
  await moveClock(database, 11 * 60_000);
  expect(await ordersOf()).toBe(6);
});

test('what the first page says of a region is counted anew after a moment', async () => {
  const region = await exampleRegion();
  const companies = async () => (await reading(region, keptRegionFigures)).companies;
  expect(await companies()).toBe(0);
  await exampleContract(region, { state: 'accepted' });
  expect(await companies()).toBe(0);
  await moveClock(database, 12 * 60_000);
  expect(await companies()).toBe(1);
});
