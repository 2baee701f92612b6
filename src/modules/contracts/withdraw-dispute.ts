import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { carryOutTerms } from './carry-out-terms.ts';
import { sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { heldBy, openDisputeOf } from './dispute.rows.ts';
import { isWithdrawable } from './dispute.rules.ts';
import { mayEnd, maySettleDispute } from './ending.access.ts';
import { mayReadContract } from './view-contract.ts';

export type WithdrawDispute = Command & { readonly contractId: ContractId };

/** Who stopped the work lets it go on from where it was. */
export function withdrawDispute(actor: Actor, command: WithdrawDispute) {
  return once(actor, 'contracts.withdraw-dispute', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(await mayReadContract(tx, actor, contract));
    allow(mayEnd(actor, contract) || maySettleDispute(actor, contract));
    const dispute = await openDisputeOf(tx, contract.id);
    if (!dispute) return refused('no-dispute-open');
    const stoppedBy = sideOf(actor, contract) ?? 'hold';
    if (dispute.origin !== stoppedBy || !isWithdrawable(dispute)) return refused('not-to-withdraw');

    const held = await heldBy(tx, dispute.id);
    const terms = held.map(({ milestoneId }) => ({ milestoneId, percent: null }));
    await carryOutTerms(tx, actor, contract, dispute, terms, 'withdrawn');
    return done({ contractId: contract.id });
  });
}
