import { expect, test } from 'vitest';
import { addMonths, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading, withoutRegion } from '../../platform/transaction.ts';
import { openJobsByRegion } from '../jobs/index.ts';
import { exampleOpenJob } from '../jobs/job.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { exampleContract } from './contract.examples.ts';
import { regionFigures } from './index.ts';

const database = useOwnDatabase();
const nothing = {
  peopleAtWork: 0,
  orders: 0,
  ordered: 0n,
  companies: 0,
  openJobs: 0,
  openByPhone: 0,
};
const day = 86_400_000;

test('the figures are those that one counts by hand, of this region alone', async () => {
  const region = await exampleRegion();
  const other = await exampleRegion();
  const figures = (of = region) => reading(of, (tx) => regionFigures(tx, tokyoDateOf(tx.now)));
  expect(await figures()).toEqual(nothing);

  // 味噌屋 and 花子: one order accepted, a second one agreed to. 髙﨑旅館 and 𠮷田: one delivered. The third
  // is only offered, and its posting stays open until both have agreed.
  const first = await exampleContract(region, { state: 'accepted', reward: yen(10_000n) });
  await exampleContract(region, { state: 'agreed', reward: yen(30_000n), parties: first });
  await exampleContract(region, { state: 'delivered', rewards: [yen(15_000n), yen(5_000n)] });
  const offered = await exampleContract(region, { state: 'offered', reward: yen(40_000n) });
  await exampleOpenJob(offered.client, { phoneEnough: true });
  await exampleOpenJob(offered.client, { phoneEnough: false });
  await exampleOpenJob((await exampleContract(other)).client);

  expect(await figures()).toEqual({
    peopleAtWork: 2,
    orders: 3,
    ordered: 60_000n,
    companies: 2,
    openJobs: 3,
    openByPhone: 1,
  });
  const open = await withoutRegion((tx) => openJobsByRegion(tx, tokyoDateOf(tx.now)));
  expect([open.get(region), open.get(other)]).toEqual([3, 2]);

  // Two months later nobody has ordered anew, what was delivered still waits, and the postings have ended.
  await moveClock(database, 62 * day);
  expect(await figures()).toEqual({ ...nothing, peopleAtWork: 1, companies: 2 });
  const later = addMonths(tokyoDateOf(new Date()), 2);
  expect((await withoutRegion((tx) => openJobsByRegion(tx, later))).get(region)).toBeUndefined();
});
