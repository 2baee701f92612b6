import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../kernel/actor.ts';
import type { RegionId } from '../kernel/ids.ts';
import { exampleContract, type MadeContract } from '../modules/contracts/contract.examples.ts';
import { proposingShares } from '../modules/contracts/ending.examples.ts';
import { loadContract, milestonesOf, openDispute, readEnding } from '../modules/contracts/index.ts';
import { notificationsOf } from '../modules/messages/index.ts';
import { exampleRegion } from '../modules/regions/region.examples.ts';
import { asAdministrator } from '../platform/embedded-postgres/administer.ts';
import { openPool } from '../platform/pool.ts';
import { newKey } from '../platform/random.ts';
import { moveClock } from '../platform/testing/clock.ts';
import { type FreshDatabase, freshDatabase } from '../platform/testing/database.ts';
import { reading, usePool } from '../platform/transaction.ts';
import { runSweeps } from './sweeps.ts';

const keys = { auditAnchor: Buffer.alloc(32, 7) };
const day = 86_400_000;
let database: FreshDatabase;
let pool: ReturnType<typeof openPool>;
let one: RegionId;
let other: RegionId;

beforeAll(async () => {
  database = await freshDatabase();
  pool = openPool(database.url('app'), 6, () => {});
  usePool(pool);
  await moveClock(database, 0);
  [one, other] = [await exampleRegion(), await exampleRegion()];
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const rows = (query: string) =>
  asAdministrator(database.url('admin'), async (client) => (await client.query(query)).rows);

test('what time makes due happens once, in each region, and payouts and seals follow', async () => {
  const made = [
    await exampleContract(one, { state: 'delivered' }),
    await exampleContract(other, { state: 'delivered' }),
  ];
  const offered = await exampleContract(one, { state: 'offered' });
  const states = () =>
    Promise.all(
      made.map(({ regionId, contractId }) =>
        reading(regionId, async (tx) => (await milestonesOf(tx, contractId)).map(({ state }) => state)),
      ),
    );
  await runSweeps(keys);
  expect(await states()).toEqual([['delivered'], ['delivered']]);

  await moveClock(database, 20 * day);
  await Promise.all([runSweeps(keys), runSweeps(keys)]);
  await runSweeps(keys);
  expect(await states()).toEqual([['accepted'], ['accepted']]);
  expect((await reading(one, (tx) => loadContract(tx, offered.contractId))).state).toBe('lapsed');
  expect(await rows(`select region_id from review_period order by region_id`)).toEqual([
    { region_id: one },
    { region_id: other },
  ]);
  expect(await rows(`select region_id, state from payout order by region_id`)).toEqual([
    { region_id: one, state: 'planned' },
    { region_id: other, state: 'planned' },
  ]);
  const reasons = await rows(
    `select distinct reason from audit_entry where channel = 'system' and state in ('accepted', 'lapsed', 'planned')`,
  );
  expect(reasons.map(({ reason }) => reason).sort()).toEqual([
    'accepted work is paid on its day',
    'no agreement until the offer ended',
    'no answer until the acceptance deadline',
  ]);
  await moveClock(database, 0);
});

test('ways out of contracts are announced, and go on when nobody answers', async () => {
  await moveClock(database, 0);
  const silent = await exampleContract(one, { state: 'funded' });
  const disputed = await exampleContract(other, { state: 'funded' });
  const unpaid = await exampleContract(one, { state: 'agreed' });
  await proposingShares(silent, silent.worker, [50]);
  await openDispute(disputed.client, {
    key: newKey(),
    contractId: disputed.contractId,
    reason: '連絡がとれません。',
    milestones: disputed.milestoneIds,
  });
  const told = ({ regionId }: MadeContract, { personId }: Actor) =>
    reading(regionId, async (tx) =>
      personId ? (await notificationsOf(tx, personId)).map(({ telling }) => telling.kind) : [],
    );
  const state = ({ regionId, contractId }: MadeContract) =>
    reading(regionId, async (tx) => (await readEnding(tx, contractId)).dispute?.state);
  for (let days = 1; days <= 25; days++) {
    await moveClock(database, days * day);
    await runSweeps(keys);
  }
  expect(await state(silent)).toBe('unsettled');
  expect(await state(disputed)).toBe('unsettled');
  expect((await told(unpaid, unpaid.client)).filter((kind) => kind === 'deposit-missing')).toHaveLength(2);
  expect(await told(silent, silent.client)).toEqual(expect.arrayContaining(['share-soon', 'work-held']));
  expect(await told(disputed, disputed.worker)).toEqual(
    expect.arrayContaining(['work-held', 'dispute-soon', 'mediation-ended']),
  );
  await moveClock(database, 0);
});

test('a sweep that fails keeps no other from running', async () => {
  await rows('revoke execute on function contracts_due(timestamptz) from yuinowa_app');
  const expired = `insert into session values ('\\x01', (select id from person limit 1), now(), now(), now() - interval '1 hour')`;
  await rows(expired);
  await runSweeps(keys);
  await rows('grant execute on function contracts_due(timestamptz) to yuinowa_app');
  expect(await rows(`select from session where token_hash = '\\x01'`)).toEqual([]);
});
