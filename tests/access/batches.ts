import { type BatchId, type RegionId, slugOf } from '../../src/kernel/ids.ts';
import type { MadeContract } from '../../src/modules/contracts/contract.examples.ts';
import { cancelBatch, holdPayment, plannedPayouts } from '../../src/modules/settlement/index.ts';
import { type exampleOwed, must } from '../../src/modules/settlement/payout-walk.examples.ts';
import { exampleFundedContract } from '../../src/modules/settlement/settlement.examples.ts';
import { newKey } from '../../src/platform/random.ts';
import { reading } from '../../src/platform/transaction.ts';
import type { Binding } from './world.ts';

type Owed = Awaited<ReturnType<typeof exampleOwed>>;
type Parties = Pick<MadeContract, 'client' | 'worker' | 'organizationId'>;
export type BatchStep = 'locked' | 'approved' | 'exported' | 'declared' | 'sent';

/** Accepted work that the next batch can pay. */
export async function addOwed(owed: Owed, parties: Parties, mark: string): Promise<void> {
  await exampleFundedContract(owed.region, owed, { parties, title: `${mark}の支払い`, state: 'accepted' });
  must(await owed.plan());
}

/** One that somebody holds back, and that no batch takes. */
export async function addHeld(owed: Owed, parties: Parties, mark: string): Promise<Binding> {
  const before = new Set((await reading(owed.region, plannedPayouts)).map(({ payoutId }) => payoutId));
  await addOwed(owed, parties, mark);
  const added = (await reading(owed.region, plannedPayouts)).find(({ payoutId }) => !before.has(payoutId));
  if (!added) throw new Error('The example has planned something');
  const order = { kind: 'payout', orderId: added.payoutId } as const;
  must(await holdPayment(owed.operator, { key: newKey(), ...order, reason: `${mark}を確かめます。` }));
  return { payment: slugOf('payout', added.payoutId) };
}

/** A batch of its own, as far on its way to the bank as wanted; none on days from which the payday is too far. */
export async function addBatch(
  owed: Owed,
  parties: Parties,
  mark: string,
  step: BatchStep,
): Promise<readonly BatchId[]> {
  await addOwed(owed, parties, mark);
  const made = await owed.lock(await lastPayDay(owed.region));
  if (!made.ok && made.reason === 'pay-day-too-far') return [];
  const { batchId } = must(made);
  if (step === 'locked') return [batchId];
  for (const approver of owed.approvers) must(await owed.approve(batchId, approver));
  if (step === 'approved') return [batchId];
  must(await owed.exported(batchId));
  if (step === 'exported') return [batchId];
  if (step === 'declared') {
    const said = { reason: `${mark}は渡していません。`, understood: true, notUploaded: true } as const;
    must(await cancelBatch(owed.operator, { key: newKey(), batchId, ...said }));
    return [batchId];
  }
  must(await owed.sent(batchId));
  return [batchId];
}

async function lastPayDay(id: RegionId) {
  const days = (await reading(id, plannedPayouts)).map(({ payOn }) => payOn).sort();
  const last = days.at(-1);
  if (!last) throw new Error('The example has planned something');
  return last;
}

export function batchBinding(batch: BatchId): Binding {
  return { batch: slugOf('batch', batch) };
}
