import type { Actor } from '../../kernel/actor.ts';
import type { ContractId, MilestoneId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { isWithinApprovalLimit, mayAccept, maySeeContract } from './contract.access.ts';
import { lockContract, lockMilestone } from './contract.rows.ts';
import { acceptanceRefusal } from './contract.rules.ts';
import { releaseMilestone } from './release-milestone.ts';

export type AcceptDelivery = Command & {
  readonly contractId: ContractId;
  readonly milestoneId: MilestoneId;
};

/** The client accepts what was delivered. From here on the money is the worker's, and nobody takes it back. */
export function acceptDelivery(actor: Actor, command: AcceptDelivery) {
  return once(actor, 'contracts.accept-delivery', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayAccept(actor, contract));
    const milestone = await lockMilestone(tx, contract.id, command.milestoneId);
    if (milestone.state !== 'delivered') return refused(acceptanceRefusal(milestone));
    if (!isWithinApprovalLimit(actor, contract, milestone.reward)) return refused('above-approval-limit');

    await releaseMilestone(tx, actor, contract, milestone, 'accepted');
    return done({ milestoneId: milestone.id });
  });
}
