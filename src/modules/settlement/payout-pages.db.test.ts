import { beforeAll, expect, test } from 'vitest';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { newId, newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import type { FreshDatabase } from '../../platform/testing/database.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { reading } from '../../platform/transaction.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { findOwnActions } from './find-actions.ts';
import { payoutsOf, payoutsOfWorker, plannedPayouts } from './payout.pages.ts';
import { exampleOwed, must } from './payout-walk.examples.ts';
import { returnLine } from './return-line.ts';
import { exampleBankAccount, exampleFundedContract } from './settlement.examples.ts';

const database = useOwnDatabase();
const clockAt = (instant: string) =>
  moveClock(database as unknown as FreshDatabase, Date.parse(instant) - Date.now());

beforeAll(() => useSealingKey(Buffer.alloc(32, 5)));

test('of several payments only the one that came back is said to have come back, and a late one is said to be late', async () => {
  await clockAt('2026-11-13T12:00:00+09:00');
  const walk = await exampleOwed(await exampleRegion(), [{ title: '髙﨑の帳票' }]);
  const { region, operator, made } = walk;
  const [parties] = made;
  if (!parties) throw new Error('nothing is owed');
  const batchId = await walk.approved();
  must(await walk.exported(batchId));
  must(await walk.sent(batchId));
  const other = { parties, title: '𠮷田の伝票', state: 'accepted', reward: yen(21_600n) } as const;
  await exampleFundedContract(region, walk, other);
  must(await walk.plan());
  await clockAt('2026-11-30T10:00:00+09:00');
  must(await returnLine(operator, { key: newKey(), batchId, lineNo: 1, reason: 'account-closed' }));

  const personId = parties.worker.personId ?? newId('person');
  const own = { personId, isWorker: true, binds: [], pays: [], drafts: [] };
  const actions = await reading(region, (tx) => findOwnActions(tx, own));
  expect(actions.find(({ what }) => what === 'return-account')).toMatchObject({
    amount: 10_800n,
    title: '髙﨑の帳票',
    dueOn: null,
  });
  const planned = await reading(region, plannedPayouts);
  expect(planned.map(({ amount, cameBack, returned }) => [amount, cameBack, returned])).toEqual([
    [10_800n, true, true],
    [21_600n, false, true],
  ]);
  const seen = async () =>
    (await reading(region, (tx) => payoutsOfWorker(tx, personId)))
      .map(({ amount, returnReason, account, isLate }) => ({ amount, returnReason, account, isLate }))
      .toSorted((one, another) => Number(one.amount - another.amount));
  expect(await seen()).toEqual([
    { amount: 10_800n, returnReason: 'account-closed', account: 'returned', isLate: false },
    { amount: 21_600n, returnReason: null, account: 'returned', isLate: false },
  ]);
  await exampleBankAccount(parties.worker, { accountNumber: '7654321' });
  await clockAt('2026-12-01T09:00:00+09:00');
  expect(await seen()).toMatchObject([
    { account: 'ready', isLate: true },
    { account: 'ready', isLate: true },
  ]);
  await clockAt('2026-12-04T09:00:00+09:00');
  must(await walk.lock(localDate('2026-12-04')));
  expect(await seen()).toMatchObject([{ isLate: false }, { isLate: false }]);
  // From then on the day of the batch is the one that counts, on the worker's page and on the order's.
  const days = (payouts: readonly { readonly payOn: string }[]) => payouts.map(({ payOn }) => payOn);
  expect(days(await reading(region, (tx) => payoutsOfWorker(tx, personId)))).toEqual([
    '2026-12-04',
    '2026-12-04',
  ]);
  expect(days(await reading(region, (tx) => payoutsOf(tx, parties.contractId)))).toEqual(['2026-12-04']);
});
