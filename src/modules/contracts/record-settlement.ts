import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { carryOutTerms } from './carry-out-terms.ts';
import { lockContract } from './contract.rows.ts';
import { disputeTerms, heldBy, insertTerms, openDisputeOf } from './dispute.rows.ts';
import { coverHeld, type Term } from './dispute.rules.ts';
import { maySettleDispute } from './ending.access.ts';
import { mayReadContract } from './view-contract.ts';

export type RecordSettlement = Command & {
  readonly contractId: ContractId;
  /** What the operator has in writing: the agreement of both, or the number of the court's decision. */
  readonly statement: string;
  readonly terms: readonly Term[];
};

/**
 * The last way out: what the two sides settled elsewhere, or a court decided, is carried out by the operator, who is
 * neither side and did not mediate.
 */
export function recordSettlement(actor: Actor, command: RecordSettlement) {
  return once(actor, 'contracts.record-settlement', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(await mayReadContract(tx, actor, contract));
    allow(maySettleDispute(actor, contract));
    const by = actor.personId;
    if (!by) throw new NotFound();
    const dispute = await openDisputeOf(tx, contract.id);
    if (dispute?.state !== 'unsettled') return refused('not-unsettled');
    const { statement, terms } = command;
    if (!coverHeld(await heldBy(tx, dispute.id), terms)) return refused('terms-incomplete');
    const earlier = await disputeTerms(tx, dispute.id);
    if (earlier.some(({ writtenBy }) => writtenBy === by)) return refused('mediator-settles');

    await insertTerms(tx, dispute.id, { source: 'outside', statement, terms }, by);
    await carryOutTerms(tx, actor, contract, dispute, terms, 'outside');
    return done({ disputeId: dispute.id });
  });
}
