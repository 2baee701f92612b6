import { expect, test } from 'vitest';
import type { RegionId } from '../../kernel/ids.ts';
import { yen } from '../../kernel/yen.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading } from '../../platform/transaction.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { type ExampleContract, exampleContract, type MadeContract } from './contract.examples.ts';
import { priceGuides } from './index.ts';

const database = useOwnDatabase();
const day = 86_400_000;

async function guideOf(region: RegionId, category = 'data-entry') {
  return (await reading(region, (tx) => priceGuides(tx, [category]))).get(category);
}

/** Finished orders of three companies and three workers, one for each reward. */
async function finish(region: RegionId, rewards: readonly bigint[], example: ExampleContract = {}) {
  const known: MadeContract[] = [];
  for (const [index, reward] of rewards.entries()) {
    const again = known[index - 3];
    const parties = again ? { parties: again } : {};
    known.push(
      await exampleContract(region, { ...example, ...parties, state: 'accepted', reward: yen(reward) }),
    );
  }
  return known;
}

test('five orders of one company, or of one worker, would tell of them', async () => {
  const region = await exampleRegion();
  const one = await exampleContract(region, { state: 'accepted', category: 'survey' });
  for (let order = 0; order < 4; order += 1)
    await exampleContract(region, { state: 'accepted', category: 'survey', parties: one });
  expect(await guideOf(region, 'survey')).toBeNull();
});

test('five finished orders of three companies and three workers are told, fewer are not', async () => {
  const region = await exampleRegion();
  // Eight hours each: 1,000, 1,200, 1,300 and 1,500 yen an hour, and nine hours of the posting for the last.
  const [first] = await finish(region, [8_000n, 9_600n, 10_400n, 12_000n]);
  await exampleContract(region, { state: 'delivered', reward: yen(80_000n) });
  expect(await guideOf(region)).toBeNull();

  await exampleContract(region, {
    ...(first ? { parties: first } : {}),
    state: 'accepted',
    rewards: [yen(9_000n), yen(9_000n)],
    ownHours: null,
  });
  expect(await guideOf(region)).toEqual({
    of: 'category',
    orders: 5,
    low: 1_200n,
    middle: 1_300n,
    high: 1_500n,
  });

  const other = await exampleRegion();
  expect(await guideOf(other)).toBeNull();

  // What is like it has none of its own, and borrows from its group; what is unlike it does not.
  expect(await guideOf(region, 'survey')).toMatchObject({ of: 'office', orders: 5, middle: 1_300n });
  expect(await guideOf(region, 'writing')).toBeNull();
  expect(await guideOf(region, '')).toBeNull();
  const several = await reading(region, (tx) => priceGuides(tx, ['data-entry', 'admin', 'other']));
  expect([...several].map(([code, guide]) => [code, guide?.of])).toEqual([
    ['data-entry', 'category'],
    ['admin', 'office'],
    ['other', undefined],
  ]);

  // Two years later they no longer say what is usual.
  await moveClock(database, 740 * day);
  expect(await guideOf(region)).toBeNull();
});
