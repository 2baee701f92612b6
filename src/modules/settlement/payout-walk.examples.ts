import type { Actor } from '../../kernel/actor.ts';
import type { BatchId, RegionId } from '../../kernel/ids.ts';
import type { Result } from '../../kernel/result.ts';
import { type LocalDate, localDate } from '../../kernel/tokyo-date.ts';
import { newKey } from '../../platform/random.ts';
import { reading } from '../../platform/transaction.ts';
import type { ExampleContract } from '../contracts/contract.examples.ts';
import { approveBatch } from './approve-batch.ts';
import { loadBatch } from './batch.rows.ts';
import { exportBatch } from './export-batch.ts';
import { lockBatch } from './lock-batch.ts';
import { markSent } from './mark-sent.ts';
import { planPayouts } from './plan-payouts.ts';
import { settleBatch } from './settle-batch.ts';
import { exampleBankAccount, exampleFundedContract, exampleMoneyStaff } from './settlement.examples.ts';

/**
 * Accepted work with bank accounts, and each step of its way to the bank by the operator.
 * What is delivered on 13 November 2026 is paid on 30 November, ten bank days later.
 */
export async function exampleOwed(
  region: RegionId,
  examples: readonly Omit<ExampleContract, 'state'>[] = [{}],
) {
  const staff = await exampleMoneyStaff(region);
  const { operator, approvers } = staff;
  const made = [];
  for (const example of examples) {
    const contract = await exampleFundedContract(region, staff, { ...example, state: 'accepted' });
    await exampleBankAccount(contract.worker);
    made.push(contract);
  }
  const plan = (actor: Actor = operator) => planPayouts(actor, { key: newKey() });
  const lock = (payOn: LocalDate = localDate('2026-11-30'), actor: Actor = operator) =>
    lockBatch(actor, { key: newKey(), payOn });
  const approve = async (batchId: BatchId, actor: Actor) => {
    const { listSha256 } = await reading(region, (tx) => loadBatch(tx, batchId));
    return approveBatch(actor, { key: newKey(), batchId, shownHash: listSha256 });
  };
  const act =
    <Answer>(useCase: (actor: Actor, command: { key: string; batchId: BatchId }) => Promise<Answer>) =>
    (batchId: BatchId, actor: Actor = operator) =>
      useCase(actor, { key: newKey(), batchId });
  const steps = { exported: act(exportBatch), sent: act(markSent), settled: act(settleBatch) };
  const locked = async (): Promise<BatchId> => {
    await plan();
    return must(await lock()).batchId;
  };
  const approved = async (): Promise<BatchId> => {
    const id = await locked();
    for (const approver of approvers) must(await approve(id, approver));
    return id;
  };
  return { region, ...staff, made, plan, lock, approve, ...steps, locked, approved };
}

/** What a test needs to go on; a refusal here is the test's failure. */
export function must<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.reason}`);
  return result.value;
}
