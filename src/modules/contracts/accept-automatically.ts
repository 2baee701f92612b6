import type { Actor } from '../../kernel/actor.ts';
import type { MilestoneId } from '../../kernel/ids.ts';
import { allow, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { mayActOnDeadline } from './contract.access.ts';
import { contractIdOf, lockContract, lockMilestone } from './contract.rows.ts';
import { acceptanceRefusal } from './contract.rules.ts';
import { releaseMilestone } from './release-milestone.ts';

export type AcceptAutomatically = Command & { readonly milestoneId: MilestoneId };

/** No answer came until the deadline: the delivery counts as accepted. The sweep calls this for each that is due. */
export function acceptAutomatically(actor: Actor, command: AcceptAutomatically) {
  return once(actor, 'contracts.accept-automatically', command, async (tx) => {
    allow(mayActOnDeadline(actor));
    const contract = await lockContract(tx, await contractIdOf(tx, command.milestoneId));
    const milestone = await lockMilestone(tx, contract.id, command.milestoneId);
    if (milestone.state !== 'delivered') return refused(acceptanceRefusal(milestone));
    if (!milestone.acceptanceDueAt || milestone.acceptanceDueAt > tx.now)
      return refused('acceptance-not-due');

    await releaseMilestone(tx, actor, contract, milestone, 'auto-accepted');
    return done({ milestoneId: milestone.id });
  });
}
