import type { Actor } from '../../kernel/actor.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { lockProposal, moveProposal } from '../jobs/index.ts';
import { loadContract, milestonesOf, moveContract, moveMilestone } from './contract.rows.ts';
import { type Contract, isFinished, type Side, sides } from './contract.rules.ts';
import { openEnding } from './ending.rows.ts';
import { lastDepositDay } from './ending.rules.ts';
import { fixDepositDays } from './fix-deposit-days.ts';
import { closeEnding } from './open-ending.ts';
import { openReviews } from './open-reviews.ts';

/**
 * Closes a locked contract of which nothing is left to do: completed where everything was accepted, ended where
 * something of it was called off. A proposal to end it came too late then, and waits for nobody. One that ended without
 * any work lets the client ask somebody else. Where only unpaid parts are left, their days begin anew. Asked again, it
 * changes nothing.
 * @param told who hears of it here; the worker does not where the acceptance itself tells them in the same moment
 * @returns the last day for a review; null where something is left to do
 */
export async function finishContract(
  tx: Tx,
  actor: Actor,
  { id }: Pick<Contract, 'id'>,
  told: readonly Side[] = sides,
): Promise<LocalDate | null> {
  const contract = await loadContract(tx, id);
  const milestones = await milestonesOf(tx, id);
  if (contract.state !== 'active') return null;
  if (!isFinished(milestones)) {
    if (lastDepositDay(contract, milestones)) await fixDepositDays(tx, actor, contract);
    return null;
  }
  const state = milestones.every((milestone) => milestone.state === 'accepted') ? 'completed' : 'ended';
  await moveContract(tx, contract, state);
  await recordAudit(tx, actor, { action: `contract.${state}`, subject: ['contract', id], state });
  const ending = await openEnding(tx, id);
  if (ending) await closeEnding(tx, actor, ending, 'lapsed');
  const writeBy = await openReviews(tx, actor, contract, milestones, told);
  if (milestones.every((milestone) => ['refunded', 'cancelled'].includes(milestone.state)))
    await releaseProposal(tx, actor, contract);
  return writeBy;
}

async function releaseProposal(tx: Tx, actor: Actor, { proposalId }: Contract): Promise<void> {
  const proposal = await lockProposal(tx, proposalId);
  await moveProposal(tx, proposal, 'lapsed');
  await recordAudit(tx, actor, {
    action: 'proposal.lapsed',
    subject: ['proposal', proposalId],
    state: 'lapsed',
  });
}

/** What was never paid in is called off with the rest. */
export async function cancelPlanned(tx: Tx, actor: Actor, { id }: Pick<Contract, 'id'>): Promise<void> {
  for (const milestone of await milestonesOf(tx, id)) {
    if (milestone.state !== 'planned') continue;
    await moveMilestone(tx, milestone, 'cancelled');
    await recordAudit(tx, actor, {
      action: 'milestone.cancelled',
      subject: ['milestone', milestone.id],
      state: 'cancelled',
    });
  }
}
