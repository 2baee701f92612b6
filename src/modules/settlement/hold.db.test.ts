import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { NotAllowed, NotFound } from '../../kernel/result.ts';
import { localDate } from '../../kernel/tokyo-date.ts';
import { yen } from '../../kernel/yen.ts';
import { newId, newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { sql } from '../../platform/sql.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import type { FreshDatabase } from '../../platform/testing/database.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { trailOf } from '../audit/index.ts';
import { toldTo } from '../contracts/ending.examples.ts';
import { exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { batchRows } from './batch.pages.ts';
import { cancelBatch } from './cancel-batch.ts';
import { findDuties } from './find-actions.ts';
import { holdPayment } from './hold-payment.ts';
import { payoutsOfWorker, plannedPayouts } from './payout.pages.ts';
import { exampleOwed, must } from './payout-walk.examples.ts';
import { readPayment } from './read-payment.ts';
import { releasePayment } from './release-payment.ts';
import { exampleFundedContract } from './settlement.examples.ts';

const database = useOwnDatabase();
const clockAt = (instant: string) =>
  moveClock(database as unknown as FreshDatabase, Date.parse(instant) - Date.now());

beforeAll(() => useSealingKey(Buffer.alloc(32, 5)));

/** Two payments, the larger of which somebody doubts. */
async function planned() {
  await clockAt('2026-11-13T12:00:00+09:00');
  const walk = await exampleOwed(await exampleRegion(), [{}, { reward: yen(21_600n), title: '髙﨑の帳票①' }]);
  must(await walk.plan());
  const doubtful = (await reading(walk.region, plannedPayouts)).find(({ amount }) => amount === 21_600n);
  if (!doubtful) throw new Error('nothing is planned');
  const order = { kind: 'payout', orderId: doubtful.payoutId } as const;
  const hold = (actor: Actor = walk.operator) =>
    holdPayment(actor, { key: newKey(), ...order, reason: '𠮷田様の金額を確かめます。' });
  const release = (actor: Actor = walk.operator) =>
    releasePayment(actor, { key: newKey(), ...order, finding: '会社に聞き、①の金額で合っていました。' });
  const duties = async (actor: Actor = walk.operator) => {
    const items = await reading(walk.region, (tx) => findDuties(tx, actor.personId ?? newId('person')));
    return new Map(items.map(({ what, count, dueOn }) => [what, { count, dueOn }] as const));
  };
  return { ...walk, doubtful, order, hold, release, duties };
}
const payDay = localDate('2026-11-30');

describe('a payment that somebody holds back', () => {
  test('is in no batch until somebody releases it, and everybody reads who holds it and why', async () => {
    const { region, hold, release, lock, approvers, doubtful, duties, order } = await planned();
    must(await hold(approvers[0]));
    expect(await hold()).toEqual({ ok: false, reason: 'held-already' });
    const [seen] = (await reading(region, plannedPayouts)).filter(({ heldAt }) => heldAt !== null);
    expect(seen).toMatchObject({ payoutId: doubtful.payoutId, holdReason: '𠮷田様の金額を確かめます。' });
    expect(seen?.heldBy).not.toBeNull();
    expect(await reading(region, (tx) => payoutsOfWorker(tx, doubtful.workerId))).toMatchObject([
      { isHeld: true },
    ]);
    expect((await duties()).get('look-at-held')).toEqual({ count: 1, dueOn: payDay });
    expect((await duties()).get('plan-batch')).toEqual({ count: 1, dueOn: payDay });

    expect(await lock()).toMatchObject({ ok: true, value: { count: 1, total: '10800', leftOut: 1 } });
    expect(await lock()).toEqual({ ok: false, reason: 'nothing-to-pay' });
    must(await release(approvers[1]));
    for (const [actor, times] of [
      [approvers[0], 1],
      [approvers[1], 0],
    ] as const)
      expect(
        (await toldTo({ regionId: region }, actor)).filter((kind) => kind === 'hold-released'),
      ).toHaveLength(times);
    const { words } = await reading(region, (tx) => readPayment(tx, order));
    expect(words).toMatchObject([
      { what: 'held', reason: '𠮷田様の金額を確かめます。' },
      { what: 'released', reason: '会社に聞き、①の金額で合っていました。' },
    ]);
    expect(await release()).toEqual({ ok: false, reason: 'not-held' });
    expect(await lock()).toMatchObject({ ok: true, value: { count: 1, total: '21600', leftOut: 0 } });
    const trail = await reading(region, (tx) => trailOf(tx, ['payout', order.orderId]));
    expect(trail.map(({ action, reason }) => [action, reason])).toEqual([
      ['payout.planned', null],
      ['payout.held', '𠮷田様の金額を確かめます。'],
      ['payout.released', '会社に聞き、①の金額で合っていました。'],
      ['payout.batched', null],
    ]);
  });

  test('leaves its batch first: what is in one is not held', async () => {
    const { operator, hold, lock } = await planned();
    const { batchId } = must(await lock());
    expect(await hold()).toEqual({ ok: false, reason: 'in-batch' });
    const why = { reason: '金額を確かめます。', understood: true, notUploaded: false } as const;
    must(await cancelBatch(operator, { key: newKey(), batchId, ...why }));
    must(await hold());
    expect(await lock()).toMatchObject({ value: { count: 1, total: '10800', leftOut: 1 } });
  });

  test('is held or in the batch that is made at the same moment, and never both', async () => {
    const { region, hold, lock, order } = await planned();
    const [held, locked] = await Promise.all([hold(), lock()]);
    const [row] = await reading(
      region,
      (tx) =>
        sql<{ state: string; held: boolean }>(tx)`
        select state, held_by is not null as held from payout where region_id = ${region} and id = ${order.orderId}`,
    );
    expect(row).toEqual(held.ok ? { state: 'planned', held: true } : { state: 'batched', held: false });
    expect(must(locked).count).toBe(held.ok ? 1 : 2);
  });

  test('is not put into a batch by hand either, and says who holds it and why', async () => {
    const { region, hold, lock, order } = await planned();
    must(await hold());
    const { batchId } = must(await lock());
    const byHand = (change: 'batched' | 'no reason') =>
      inTransaction(region, (tx) =>
        change === 'batched'
          ? sql(tx)`update payout set state = 'batched', batch_id = ${batchId} where id = ${order.orderId}`
          : sql(tx)`update payout set hold_reason = null where id = ${order.orderId}`,
      );
    await expect(byHand('batched')).rejects.toMatchObject({ constraint: 'payout_held_is_planned' });
    await expect(byHand('no reason')).rejects.toMatchObject({ constraint: 'payout_held_by_whom' });
  });

  test('is held by who makes batches or approves them, and by nobody else or from elsewhere', async () => {
    const { region, hold, release, made, approvers } = await planned();
    const first = made[1];
    if (!first) throw new Error('no contract');
    const officer = await exampleStaff(region, 'officer');
    const inAnothersName = { ...approvers[0], actingFor: newId('person') };
    for (const actor of [first.worker, first.client, officer, inAnothersName]) {
      await expect(hold(actor)).rejects.toThrow(NotAllowed);
      await expect(release(actor)).rejects.toThrow(NotAllowed);
    }
    const concerned = [
      [{ ...first.worker, roles: [...first.worker.roles, 'paymentApprover'] }, 'pays-own'],
      [{ ...first.client, roles: ['paymentApprover'] }, 'of-the-company'],
    ] as const;
    for (const [actor, reason] of concerned) expect(await hold(actor)).toEqual({ ok: false, reason });
    must(await hold());
    for (const [actor, reason] of concerned) expect(await release(actor)).toEqual({ ok: false, reason });
    const elsewhere = await exampleOwed(await exampleRegion(), []);
    await expect(hold(elsewhere.operator)).rejects.toThrow(NotFound);
    await expect(release(elsewhere.operator)).rejects.toThrow(NotFound);
  });
});

describe('what stands on the page of who makes batches', () => {
  test('counts what a batch takes now, and not what waits for somebody’s account', async () => {
    const { region, duties, operator, plan } = await planned();
    expect((await duties()).get('plan-batch')?.count).toBe(2);
    await exampleFundedContract(region, { operator }, { state: 'accepted' });
    must(await plan());
    expect((await duties()).get('plan-batch')?.count).toBe(2);
  });

  test('names a batch that nobody approves, and after its day that it is to be made anew', async () => {
    const { region, duties, lock, approvers } = await planned();
    const { batchId } = must(await lock());
    expect((await duties()).get('await-approval')).toEqual({ count: 1, dueOn: localDate('2026-11-27') });
    expect((await duties(approvers[0])).get('approve-batch')?.count).toBe(1);
    expect((await duties()).has('renew-batch')).toBe(false);
    await clockAt('2026-12-01T09:00:00+09:00');
    expect((await duties()).get('renew-batch')).toEqual({ count: 1, dueOn: payDay });
    expect((await duties()).has('await-approval')).toBe(false);
    expect((await duties(approvers[0])).has('approve-batch')).toBe(false);
    expect(await reading(region, batchRows)).toMatchObject([{ id: batchId, returned: 0 }]);
  });
});
