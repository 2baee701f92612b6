import type { ContractId } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/transaction.ts';
import { milestonesOf } from './contract.rows.ts';
import { heldBy, openDisputeOf } from './dispute.rows.ts';
import { deliveredOnce } from './ending.rows.ts';
import type { Endable } from './ending.rules.ts';

/** The milestones whose deposit is still there, in their order, with where each stands. */
export async function endableMilestones(tx: Tx, contractId: ContractId): Promise<Endable[]> {
  const dispute = await openDisputeOf(tx, contractId);
  const held = dispute ? await heldBy(tx, dispute.id) : [];
  const endables: Endable[] = [];
  for (const milestone of await milestonesOf(tx, contractId)) {
    const { id, state } = milestone;
    if (state === 'funded' || state === 'delivered') endables.push({ milestone, standing: state });
    if (state === 'held') {
      const before = held.find(({ milestoneId }) => milestoneId === id);
      if (!before) throw new Error(`Milestone ${id} is held by no dispute`);
      endables.push({ milestone, standing: before.heldFrom });
    }
  }
  return endables;
}

/** Those of them for which nothing was ever handed over, and which nobody stopped. */
export async function refundableMilestones(tx: Tx, contractId: ContractId): Promise<Endable[]> {
  const delivered = await deliveredOnce(tx, contractId);
  return (await endableMilestones(tx, contractId)).filter(
    ({ milestone }) => milestone.state === 'funded' && !delivered.includes(milestone.id),
  );
}
