import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, systemActor } from '../../kernel/actor.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { openPool } from '../../platform/pool.ts';
import { newKey } from '../../platform/random.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import { freshDatabase } from '../../platform/testing/database.ts';
import { inTransaction, reading, usePool, withoutRegion } from '../../platform/transaction.ts';
import { notificationsOf } from '../messages/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { acceptDelivery } from './accept-delivery.ts';
import { exampleContract, type MadeContract } from './contract.examples.ts';
import { remindersDue } from './deadline-reminder.rows.ts';
import { currentNotice, lockContract, milestonesOf, recordAgreement } from './index.ts';
import { remindOfDeadline } from './remind-of-deadline.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof openPool>;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 8, () => {});
  usePool(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const clockAt = (instant: string) => moveClock(database, Date.parse(`${instant}+09:00`) - Date.now());

async function sweep(): Promise<void> {
  for (const due of await withoutRegion(remindersDue)) {
    if (due.what === 'deposit') continue;
    await remindOfDeadline(systemActor(due.regionId, 'test'), { ...due, key: newKey() });
  }
}

/** How often somebody was warned. */
async function warnings({ regionId }: MadeContract, { personId }: Actor): Promise<number> {
  const told = await reading(regionId, (tx) => notificationsOf(tx, personId as PersonId));
  return told.filter(({ telling }) => /^(answer|acceptance)-due$/.test(telling.kind)).length;
}

/** After each of these instants, how often the two had been warned by then. */
async function through(made: MadeContract, instants: readonly string[]): Promise<number[][]> {
  const counts: number[][] = [];
  for (const instant of instants) {
    await clockAt(instant);
    await Promise.all([sweep(), sweep()]);
    await sweep();
    counts.push([await warnings(made, made.client), await warnings(made, made.worker)]);
  }
  return counts;
}

test('before an offer lapses, whoever has not agreed is warned four days and one day before', async () => {
  await clockAt('2026-11-20T12:00');
  const made = await exampleContract(await exampleRegion(), { state: 'offered' });
  const counts = await through(made, ['2026-11-23T08:59', '2026-11-23T09:00', '2026-11-25T20:00']);
  expect(counts).toEqual([
    [0, 0],
    [1, 1],
    [1, 1],
  ]);
  await inTransaction(made.regionId, async (tx) =>
    recordAgreement(
      tx,
      made.worker,
      await lockContract(tx, made.contractId),
      await currentNotice(tx, made.contractId),
    ),
  );
  expect(await through(made, ['2026-11-26T09:00', '2026-11-27T17:59'])).toEqual([
    [2, 1],
    [2, 1],
  ]);
  expect(await withoutRegion(remindersDue)).toEqual([]);
});

test('before a delivery counts as accepted, the client is warned on days 3, 5 and 7', async () => {
  await clockAt('2026-11-20T12:00');
  const made = await exampleContract(await exampleRegion(), { state: 'delivered' });
  expect(
    await through(made, [
      '2026-11-22T23:00',
      '2026-11-23T09:00',
      '2026-11-25T09:00',
      '2026-11-27T08:00',
      '2026-11-27T09:00',
    ]),
  ).toEqual([
    [0, 0],
    [1, 0],
    [2, 0],
    [2, 0],
    [3, 0],
  ]);
});

test('of warnings that were missed only the latest is told, and none after the answer', async () => {
  await clockAt('2026-11-20T12:00');
  const [late, answered] = [
    await exampleContract(await exampleRegion(), { state: 'delivered' }),
    await exampleContract(await exampleRegion(), { state: 'delivered' }),
  ];
  const [milestone] = await reading(answered.regionId, (tx) => milestonesOf(tx, answered.contractId));
  if (!milestone) throw new Error('a contract has a milestone');
  const accept = { key: newKey(), contractId: answered.contractId, milestoneId: milestone.id };
  expect(await acceptDelivery(answered.client, accept)).toMatchObject({ ok: true });
  expect(await through(late, ['2026-11-26T12:00'])).toEqual([[1, 0]]);
  expect(await warnings(answered, answered.client)).toBe(0);
});

test('nobody but the clock warns', async () => {
  await clockAt('2026-11-20T12:00');
  const made = await exampleContract(await exampleRegion(), { state: 'offered' });
  const due = {
    regionId: made.regionId,
    what: 'offer',
    id: made.contractId,
    step: '4-left',
    key: newKey(),
  } as const;
  await expect(remindOfDeadline(made.client, due)).rejects.toThrow(NotAllowed);
});
