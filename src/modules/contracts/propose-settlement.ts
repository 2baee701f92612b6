import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { newId } from '../../platform/random.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { lockContract } from './contract.rows.ts';
import { disputeTerms, heldBy, openDisputeOf } from './dispute.rows.ts';
import { balanceOfTerms, coverHeld, type Term } from './dispute.rules.ts';
import { insertSettlement, openSettlement } from './dispute-settlement.rows.ts';
import { maySettleDispute } from './ending.access.ts';
import { type SeenYen, wasShown } from './ending.rules.ts';
import { findConfirmers } from './find-confirmers.ts';
import { endableMilestones } from './find-endable.ts';
import { tellBoth } from './tell-parties.ts';
import { mayReadContract } from './view-contract.ts';

export type ProposeSettlement = Command & {
  readonly contractId: ContractId;
  /** What the operator has in writing: the agreement of both, or the number of the court's decision. */
  readonly statement: string;
  readonly terms: readonly Term[];
  /** What the page said that they come to; null where it said nothing yet. */
  readonly seen: SeenYen | null;
};

/**
 * The last way out: an operator, who is neither side and did not mediate, records what the two sides settled elsewhere or
 * a court decided. No money moves before a second person has confirmed it: another
 * operator, or who approves the payments of the escrow holder.
 */
export function proposeSettlement(actor: Actor, command: ProposeSettlement) {
  return once(actor, 'contracts.propose-settlement', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(await mayReadContract(tx, actor, contract));
    allow(maySettleDispute(actor, contract));
    const by = actor.personId;
    if (!by) throw new NotFound();
    const dispute = await openDisputeOf(tx, contract.id);
    if (dispute?.state !== 'unsettled') return refused('not-unsettled');
    if (await openSettlement(tx, dispute.id)) return refused('settlement-open');
    const { statement, terms, seen } = command;
    if (!coverHeld(await heldBy(tx, dispute.id), terms)) return refused('terms-incomplete');
    const earlier = await disputeTerms(tx, dispute.id);
    if (earlier.some(({ writtenBy }) => writtenBy === by)) return refused('mediator-settles');
    const balance = balanceOfTerms(await endableMilestones(tx, contract.id), terms);
    if (!wasShown(seen, balance)) return refused('amounts-not-shown');

    const id = newId('settlement');
    const { payout, refund } = balance;
    await insertSettlement(tx, {
      id,
      disputeId: dispute.id,
      statement,
      payout,
      refund,
      proposedBy: by,
      terms,
    });
    await recordAudit(tx, actor, {
      action: 'settlement.proposed',
      subject: ['settlement', id],
      state: 'proposed',
      detail: { contract: contract.id, dispute: dispute.id, payout, refund },
    });
    const facts = { contractId: contract.id, title: contract.title };
    for (const personId of await findConfirmers(tx, contract, by))
      await tell(tx, personId, 'settlement-to-confirm', facts, id);
    await tellBoth(tx, contract, 'settlement-recorded', facts, id);
    return done({ disputeId: dispute.id });
  });
}
