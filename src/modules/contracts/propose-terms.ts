import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { lockContract } from './contract.rows.ts';
import { disputeTerms, heldBy, insertTerms, openDisputeOf } from './dispute.rows.ts';
import { balanceOfTerms, coverHeld, type Term, takesProposal } from './dispute.rules.ts';
import { mayMediate } from './ending.access.ts';
import { type SeenYen, wasShown } from './ending.rules.ts';
import { endableMilestones } from './find-endable.ts';
import { beginStep } from './start-dispute.ts';
import { mayReadContract } from './view-contract.ts';

export type ProposeTerms = Command & {
  readonly contractId: ContractId;
  readonly statement: string;
  readonly terms: readonly Term[];
  /** What the page said that they come to; null where it said nothing yet. */
  readonly seen: SeenYen | null;
};

/** The mediator proposes in writing how it could end. It binds nobody until both sides have accepted it. */
export function proposeTerms(actor: Actor, command: ProposeTerms) {
  return once(actor, 'contracts.propose-terms', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(await mayReadContract(tx, actor, contract));
    allow(mayMediate(actor, contract));
    if (!actor.personId) throw new NotFound();
    const dispute = await openDisputeOf(tx, contract.id);
    if (!dispute) return refused('no-dispute-open');
    if (!takesProposal(dispute, await disputeTerms(tx, dispute.id))) return refused('not-to-propose');
    const { statement, terms, seen } = command;
    if (!coverHeld(await heldBy(tx, dispute.id), terms)) return refused('terms-incomplete');
    if (!wasShown(seen, balanceOfTerms(await endableMilestones(tx, contract.id), terms)))
      return refused('amounts-not-shown');

    await insertTerms(tx, dispute.id, { source: 'mediator', statement, terms }, actor.personId);
    await beginStep(tx, actor, contract, dispute, 'answers');
    return done({ disputeId: dispute.id });
  });
}
