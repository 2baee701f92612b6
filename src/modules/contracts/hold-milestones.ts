import type { Actor } from '../../kernel/actor.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { once } from '../../platform/once.ts';
import { lockContract } from './contract.rows.ts';
import { openDisputeOf } from './dispute.rows.ts';
import { maySettleDispute } from './ending.access.ts';
import { isUnderWay } from './ending.rules.ts';
import { holdable, type OpenDispute } from './open-dispute.ts';
import { startDispute } from './start-dispute.ts';
import { mayReadContract } from './view-contract.ts';

export type HoldMilestones = OpenDispute;

/** The operator stops the work because a side is silent, so that nothing happens by itself meanwhile. */
export function holdMilestones(actor: Actor, command: HoldMilestones) {
  return once(actor, 'contracts.hold-milestones', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(await mayReadContract(tx, actor, contract));
    allow(maySettleDispute(actor, contract));
    if (!isUnderWay(contract)) return refused('not-under-way');
    if (await openDisputeOf(tx, contract.id)) return refused('dispute-open');
    const endables = await holdable(tx, contract.id, command.milestones);
    if (!endables) return refused('nothing-to-hold');

    const { reason } = command;
    const { id } = await startDispute(tx, actor, contract, { origin: 'hold', reason, endables });
    return done({ disputeId: id });
  });
}
