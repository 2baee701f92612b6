import { expect, test } from 'vitest';
import { exampleRegion } from '../modules/regions/region.examples.ts';
import { updateRegion } from '../modules/regions/region.rows.ts';
import { useOwnDatabase } from '../platform/testing/own-database.ts';
import { inTransaction } from '../platform/transaction.ts';
import { knownRegions } from './known-regions.ts';

useOwnDatabase();

test('a region is asked for once, until something may have changed it', async () => {
  const regions = knownRegions();
  expect(await regions.bySlug('minato')).toBeNull();
  const id = await exampleRegion('minato');
  const before = await regions.bySlug('minato');
  if (!before) throw new Error('A name that was none before is asked for again');
  await inTransaction(id, (tx) => updateRegion(tx, { ...before, nameJa: 'みなと町' }));
  expect(await regions.bySlug('minato')).toBe(before);
  regions.forget();
  expect((await regions.bySlug('minato'))?.nameJa).toBe('みなと町');
});
