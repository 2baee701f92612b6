import { beforeAll, expect, test } from 'vitest';
import { systemActor } from '../../kernel/actor.ts';
import type { BatchId } from '../../kernel/ids.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import type { FreshDatabase } from '../../platform/testing/database.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { withoutRegion } from '../../platform/transaction.ts';
import { toldTo } from '../contracts/ending.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { batchesDue } from './batch.rows.ts';
import { cancelBatch } from './cancel-batch.ts';
import { exampleOwed, must } from './payout-walk.examples.ts';
import { remindOfBatch } from './remind-of-batch.ts';

const database = useOwnDatabase();
const clockAt = (instant: string) =>
  moveClock(database as unknown as FreshDatabase, Date.parse(instant) - Date.now());

beforeAll(() => useSealingKey(Buffer.alloc(32, 5)));

test('those who are awaited for a batch hear of it, of its last day at the bank, and of its end', async () => {
  await clockAt('2026-11-13T12:00:00+09:00');
  const walk = await exampleOwed(await exampleRegion());
  const { region, operator, approvers, made } = walk;
  const [order] = made;
  if (!order) throw new Error('nothing is owed');
  const told = (actor: typeof operator) => toldTo(order, actor);
  const count = async (actor: typeof operator, kind: string) =>
    (await told(actor)).filter((each) => each === kind).length;
  const warned = async (id: BatchId) => {
    const due = (await withoutRegion(batchesDue)).filter((each) => each.id === id);
    for (const { step } of due) {
      must(await remindOfBatch(systemActor(region, 'test'), { key: newKey(), id, step }));
    }
    return due.map(({ step }) => step);
  };

  const batchId = await walk.locked();
  for (const approver of approvers) expect(await told(approver)).toContain('batch-waits');
  expect(await told(operator)).not.toContain('batch-waits');
  expect(await told(order.worker)).not.toContain('batch-waits');
  expect(await warned(batchId)).toEqual([]);

  // Paid on Monday 30 November, handed in on Friday 27: warned on Thursday 26, at nine, once.
  must(await walk.approve(batchId, approvers[0]));
  await clockAt('2026-11-26T08:59:00+09:00');
  expect(await warned(batchId)).toEqual([]);
  await clockAt('2026-11-26T09:01:00+09:00');
  await expect(remindOfBatch(operator, { key: newKey(), id: batchId, step: 'locked-soon' })).rejects.toThrow(
    NotAllowed,
  );
  expect(await warned(batchId)).toEqual(['locked-soon']);
  expect(await warned(batchId)).toEqual([]);
  const late = await Promise.all([operator, ...approvers].map((actor) => count(actor, 'batch-late')));
  expect(late).toEqual([1, 0, 1]);

  must(await walk.approve(batchId, approvers[1]));
  expect(await told(operator)).toContain('batch-approved');
  expect(await warned(batchId)).toEqual(['approved-soon']);
  await clockAt('2026-11-28T09:01:00+09:00');
  expect(await warned(batchId)).toEqual(['approved-late']);
  expect(await count(operator, 'batch-late')).toBe(3);

  const said = { reason: '銀行が受けつけませんでした。', understood: true, notUploaded: false } as const;
  must(await cancelBatch(approvers[1], { key: newKey(), batchId, ...said }));
  expect(await told(operator)).toContain('batch-stopped');
  expect(await told(approvers[0])).toContain('batch-stopped');
  expect(await told(approvers[1])).not.toContain('batch-stopped');
  expect(await warned(batchId)).toEqual([]);
});
