import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import type { BatchId, PersonId, RegionId } from '../../kernel/ids.ts';
import { NotAllowed } from '../../kernel/result.ts';
import { newKey } from '../../platform/random.ts';
import { useSealingKey } from '../../platform/sealed-box.ts';
import { sql } from '../../platform/sql.ts';
import { moveClock } from '../../platform/testing/clock.ts';
import type { FreshDatabase } from '../../platform/testing/database.ts';
import { useOwnDatabase } from '../../platform/testing/own-database.ts';
import { inTransaction, reading } from '../../platform/transaction.ts';
import { exampleStaff } from '../organizations/organization.examples.ts';
import { exampleRegion } from '../regions/region.examples.ts';
import { insertDeclaration, loadBatch, markBatchSent } from './batch.rows.ts';
import { cancelBatch } from './cancel-batch.ts';
import { exportBatch } from './export-batch.ts';
import { exampleOwed, must } from './payout-walk.examples.ts';
import { withdrawDeclaration } from './withdraw-declaration.ts';

const database = useOwnDatabase();
const clockAt = (instant: string) =>
  moveClock(database as unknown as FreshDatabase, Date.parse(instant) - Date.now());

beforeAll(() => useSealingKey(Buffer.alloc(32, 5)));

async function owed() {
  await clockAt('2026-11-13T12:00:00+09:00');
  return exampleOwed(await exampleRegion());
}
const personOf = (actor: Actor) => actor.personId as PersonId;
const handedOut = async (region: RegionId, batchId: BatchId) =>
  (
    await reading(
      region,
      (tx) => sql(tx)`
        select seq from audit_entry where action = 'batch.handedOut' and subject_id = ${batchId}`,
    )
  ).length;

const declare = (actor: Actor, batchId: BatchId) =>
  cancelBatch(actor, {
    key: newKey(),
    batchId,
    reason: '日付を間違えました。',
    understood: true,
    notUploaded: true,
  });

describe('a bank file', () => {
  test('is handed out again for the same key only to who still may, and each time is written down', async () => {
    const { region, operator, approved } = await owed();
    const command = { key: newKey(), batchId: await approved() };
    must(await exportBatch(operator, command));
    must(await exportBatch(operator, command));
    expect(await handedOut(region, command.batchId)).toBe(2);
    await expect(exportBatch({ ...operator, roles: [] }, command)).rejects.toThrow(NotAllowed);
    expect(await handedOut(region, command.batchId)).toBe(2);
  });

  test('does not leave after its day, neither for the first time nor again, and nobody approves it then', async () => {
    const first = await owed();
    const waiting = await first.approved();
    const exported = await owed();
    const again = await exported.approved();
    must(await exported.exported(again));
    const late = await owed();
    const locked = await late.locked();
    await clockAt('2026-12-01T09:00:00+09:00');
    const passed = { ok: false, reason: 'pay-day-passed' };
    expect(await first.exported(waiting)).toEqual(passed);
    expect(await exported.exported(again)).toEqual(passed);
    expect(await late.approve(locked, late.approvers[0])).toEqual(passed);
  });
});

describe('that a file never reached the bank', () => {
  test('is declared by people of the escrow holder alone', async () => {
    const { region, operator, approved, exported } = await owed();
    const batchId = await approved();
    must(await exported(batchId));
    const elsewhere: Actor = { ...operator, seats: [] };
    expect(await declare(elsewhere, batchId)).toEqual({ ok: false, reason: 'not-of-holder' });
    const officer = await exampleStaff(region, 'officer');
    await expect(
      inTransaction(region, (tx) => insertDeclaration(tx, batchId, personOf(officer))),
    ).rejects.toMatchObject({ constraint: 'batch_not_uploaded_by_escrow_holder' });
  });

  test('is declared by nobody whom it pays, and of no batch that was not exported', async () => {
    const { region, made, operator, approved, exported } = await owed();
    const batchId = await approved();
    await expect(
      inTransaction(region, (tx) => insertDeclaration(tx, batchId, personOf(operator))),
    ).rejects.toMatchObject({ constraint: 'batch_not_uploaded_of_exported' });
    must(await exported(batchId));
    const [paid] = made;
    if (!paid) throw new Error('nobody is paid');
    await expect(
      inTransaction(region, (tx) => insertDeclaration(tx, batchId, personOf(paid.worker))),
    ).rejects.toMatchObject({ constraint: 'batch_not_uploaded_no_payee' });
  });

  test('and that the bank has it, are never both written down', async () => {
    const { region, operator, approvers, approved, exported, sent } = await owed();
    const batchId = await approved();
    must(await exported(batchId));
    must(await declare(operator, batchId));
    expect(await sent(batchId)).toEqual({ ok: false, reason: 'declared-before-sending' });
    await expect(
      inTransaction(region, async (tx) =>
        markBatchSent(tx, await loadBatch(tx, batchId), personOf(operator)),
      ),
    ).rejects.toMatchObject({ constraint: 'payout_batch_sent_or_declared' });

    // Whoever was wrong takes it back, once; then the bank has it, and nobody can declare the contrary.
    const takeBack = (actor: Actor, reason = '渡していたと分かりました。') =>
      withdrawDeclaration(actor, { key: newKey(), batchId, reason });
    expect(await takeBack(approvers[0])).toEqual({ ok: false, reason: 'not-declared' });
    must(await takeBack(operator));
    expect(await takeBack(operator)).toEqual({ ok: false, reason: 'not-declared' });
    expect(await declare(operator, batchId)).toEqual({ ok: false, reason: 'declaration-withdrawn' });
    must(await sent(batchId));
    expect(await declare(approvers[0], batchId)).toEqual({ ok: false, reason: 'sent-stays' });
    await expect(
      inTransaction(region, (tx) => insertDeclaration(tx, batchId, personOf(approvers[0]))),
    ).rejects.toMatchObject({ constraint: 'batch_not_uploaded_of_exported' });
  });

  test('counts no declaration that was taken back', async () => {
    const { region, operator, approvers, approved, exported } = await owed();
    const batchId = await approved();
    must(await exported(batchId));
    must(await declare(operator, batchId));
    must(await withdrawDeclaration(operator, { key: newKey(), batchId, reason: '思い違いでした。' }));
    expect(must(await declare(approvers[0], batchId))).toMatchObject({ cancelled: false });
    await expect(
      inTransaction(
        region,
        (tx) => sql(tx)`update payout_batch set state = 'cancelled' where id = ${batchId}`,
      ),
    ).rejects.toMatchObject({ constraint: 'payout_batch_two_declarations' });
    expect(must(await declare(approvers[1], batchId))).toMatchObject({ cancelled: true });
    expect(await withdrawDeclaration(approvers[1], { key: newKey(), batchId, reason: '遅い' })).toEqual({
      ok: false,
      reason: 'batch-cancelled',
    });
  });

  test('is declared by nobody who is suspended', async () => {
    const { region, operator, approved, exported } = await owed();
    const batchId = await approved();
    must(await exported(batchId));
    await inTransaction(
      region,
      (tx) => sql(tx)`update membership set state = 'suspended' where person_id = ${operator.personId}`,
    );
    await expect(
      inTransaction(region, (tx) => insertDeclaration(tx, batchId, personOf(operator))),
    ).rejects.toMatchObject({ constraint: 'batch_not_uploaded_by_escrow_holder' });
  });
});
