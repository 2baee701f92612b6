import { beforeAll, expect, test } from 'vitest';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import type { FreshDatabase } from '../../platform/testing/database.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { settingsOn } from '../regions/index.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { insertSetting } from '../regions/setting.rows.ts';
import { approveBatch } from './approve-batch.ts';
import { loadBatch } from './batch.rows.ts';
import { lockBatch } from './lock-batch.ts';
import { plannedPayouts } from './payout.pages.ts';
import { exampleOwed, must } from './payout-walk.examples.ts';

const database = useOwnDatabase();
beforeAll(async () => {
  useSealingKey(Buffer.alloc(32, 5));
  const start = Date.parse('2026-11-13T12:00:00+09:00') - Date.now();
  await moveClock(database as unknown as FreshDatabase, start);
});

test('what is above the limit of a payee by itself is paid in a batch of its own, whose amount is typed', async () => {
  const walk = await exampleOwed(await exampleRegion(), [{}, { reward: yen(300_001n) }]);
  const { region, operator, approvers } = walk;
  const today = localDate('2026-11-13');
  const { bankFile } = await reading(region, (tx) => settingsOn(tx, today));
  // Lowered after the order: what is ordered now would be refused.
  const value = { ...bankFile, payeeLimit: yen(300_000n) };
  await inTransaction(region, (tx) => insertSetting(tx, { name: 'bankFile', value }, today, null));
  must(await walk.plan());
  expect(must(await walk.lock())).toMatchObject({ count: 1, total: '10800', leftOut: 1 });
  expect(await walk.lock()).toEqual({ ok: false, reason: 'nothing-to-pay' });

  const [large] = await reading(region, plannedPayouts);
  if (!large) throw new Error('nothing is above the limit');
  const only = { key: newKey(), payOn: localDate('2026-11-30'), only: large.payoutId };
  const { batchId, ...locked } = must(await lockBatch(operator, only));
  expect(locked).toMatchObject({ count: 1, total: '300001', leftOut: 0 });
  const { listSha256: shownHash } = await reading(region, (tx) => loadBatch(tx, batchId));
  const approve = (amounts: readonly bigint[]) => {
    const outliers = amounts.map((amount) => ({ lineNo: 1, amount: yen(amount) }));
    return approveBatch(approvers[0], { key: newKey(), batchId, shownHash, outliers });
  };
  expect(await approve([])).toEqual({ ok: false, reason: 'outlier-not-typed' });
  expect(await approve([300_001n])).toMatchObject({ ok: true });
});
