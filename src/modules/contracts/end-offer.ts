import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { lockProposal, moveProposal } from '../jobs/index.ts';
import { milestonesOf, moveContract, moveMilestone } from './contract.rows.ts';
import type { Contract } from './contract.rules.ts';

/**
 * An offer that did not become a contract: nothing was paid, nothing is owed, and the client may choose again.
 * The posting itself stayed open all the while.
 * @param how 'withdrawn' takes the proposal back for the worker; 'lapsed' leaves the worker free to propose again
 */
export async function endOffer(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  how: 'withdrawn' | 'lapsed',
  action: string,
): Promise<void> {
  await moveContract(tx, contract, 'lapsed');
  await recordAudit(tx, actor, { action, subject: ['contract', contract.id], state: 'lapsed' });
  for (const milestone of await milestonesOf(tx, contract.id)) {
    await moveMilestone(tx, milestone, 'cancelled');
    await recordAudit(tx, actor, {
      action: 'milestone.cancelled',
      subject: ['milestone', milestone.id],
      state: 'cancelled',
    });
  }
  const proposal = await lockProposal(tx, contract.proposalId);
  await moveProposal(tx, proposal, how);
  await recordAudit(tx, actor, { action: `proposal.${how}`, subject: ['proposal', proposal.id], state: how });
}
