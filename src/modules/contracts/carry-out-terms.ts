import type { Actor } from '../../kernel/actor.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { closeDispute } from './close-dispute.ts';
import { moveMilestone } from './contract.rows.ts';
import type { Contract } from './contract.rules.ts';
import { resumeDelivery } from './dispute.rows.ts';
import { type Dispute, type DisputeOutcome, daysLeft, type Term } from './dispute.rules.ts';
import { endMilestones } from './end-milestones.ts';
import type { Endable } from './ending.rules.ts';
import { endableMilestones } from './find-endable.ts';
import { cancelPlanned } from './finish-contract.ts';
import { deadlineIn } from './reckon-deadline.ts';
import { tellBoth, tellOverseers } from './tell-parties.ts';

/** What was held goes the way of these terms: back to work, or its deposit as it was decided. */
export async function carryOutTerms(
  tx: Tx,
  actor: Actor,
  contract: Contract,
  dispute: Dispute,
  terms: readonly Term[],
  outcome: DisputeOutcome,
): Promise<void> {
  const held = (await endableMilestones(tx, contract.id)).filter(
    ({ milestone }) => milestone.state === 'held',
  );
  const percents = new Map(terms.map(({ milestoneId, percent }) => [milestoneId, percent]));
  const goesOn = ({ milestone }: Endable) => (percents.get(milestone.id) ?? null) === null;
  await closeDispute(tx, actor, dispute, outcome);
  const back = held.filter(goesOn);
  for (const endable of back) await resume(tx, actor, endable, dispute);
  const facts = { contractId: contract.id, title: contract.title };
  if (back.length > 0) await tellBoth(tx, contract, 'work-resumed', facts, dispute.id);
  // What began as the wish to end ends whole, unless some of the work goes on.
  if (dispute.origin === 'ending' && back.length === 0) await cancelPlanned(tx, actor, contract);
  const ended = held.filter((endable) => !goesOn(endable));
  await endMilestones(tx, actor, contract, ended, (id) => percents.get(id) ?? 0);
  await tellOverseers(tx, contract, 'mediation-agreed', facts, dispute.id);
}

/**
 * Back to where it was held. A delivery has the days to be accepted that it had left, and the evening of the next business
 * day where none of them is still to come.
 */
async function resume(
  tx: Tx,
  actor: Actor,
  { milestone, standing }: Endable,
  { id, openedAt }: Dispute,
): Promise<void> {
  if (standing === 'delivered' && milestone.acceptanceDueAt) {
    const dueAt = await deadlineIn(tx, daysLeft(openedAt, milestone.acceptanceDueAt));
    await resumeDelivery(tx, milestone.id, dueAt > tx.now ? dueAt : await deadlineIn(tx, 1));
  } else {
    await moveMilestone(tx, milestone, 'funded');
  }
  await recordAudit(tx, actor, {
    action: 'milestone.resumed',
    subject: ['milestone', milestone.id],
    state: standing,
    detail: { dispute: id, on: tokyoDateOf(tx.now) },
  });
}
