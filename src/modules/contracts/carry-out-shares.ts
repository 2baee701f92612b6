import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/transaction.ts';
import { closeDispute } from './close-dispute.ts';
import type { Contract } from './contract.rules.ts';
import { openDisputeOf } from './dispute.rows.ts';
import { endMilestones } from './end-milestones.ts';
import { type Endable, type Ending, percentFor, type Share } from './ending.rules.ts';
import { cancelPlanned } from './finish-contract.ts';
import { closeEnding } from './open-ending.ts';

/** Both sides named the same shares: the work ends with them, also where it was stopped by a dispute. */
export async function carryOutShares(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  ending: Ending,
  endables: readonly Endable[],
  shares: readonly Share[],
): Promise<void> {
  await closeEnding(tx, actor, ending, 'carried_out');
  const dispute = await openDisputeOf(tx, contract.id);
  if (dispute) await closeDispute(tx, actor, dispute, 'agreed');
  await cancelPlanned(tx, actor, contract);
  await endMilestones(tx, actor, contract, endables, (id) => percentFor(shares, id));
}
