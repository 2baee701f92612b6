import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { carryOutTerms } from './carry-out-terms.ts';
import { isWithinApprovalLimit, maySeeContract, sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { disputeAnswers, disputeTerms, insertAnswer, openDisputeOf } from './dispute.rows.ts';
import { balanceOfTerms } from './dispute.rules.ts';
import { mayEnd } from './ending.access.ts';
import { type SeenYen, wasShown } from './ending.rules.ts';
import { endableMilestones } from './find-endable.ts';
import { leaveUnsettled } from './leave-unsettled.ts';

export type AnswerTerms = Command & {
  readonly contractId: ContractId;
  readonly accepts: boolean;
  /** What the page said that the proposal comes to. */
  readonly seen: SeenYen;
  readonly confirmed: boolean;
};

/**
 * A side accepts the mediator's proposal or refuses it. Accepted by both it is carried out at once; refused by one it is
 * over, and the money stays where it is.
 */
export function answerTerms(actor: Actor, command: AnswerTerms) {
  return once(actor, 'contracts.answer-terms', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayEnd(actor, contract));
    const side = sideOf(actor, contract);
    if (!side || !actor.personId) throw new NotFound();
    const dispute = await openDisputeOf(tx, contract.id);
    if (!dispute) return refused('no-dispute-open');
    if (dispute.state !== 'answers') return refused('not-to-answer');
    const answers = await disputeAnswers(tx, dispute.id);
    if (answers.some((answer) => answer.side === side)) return refused('already-answered');
    const { accepts, seen, confirmed } = command;
    const proposal = (await disputeTerms(tx, dispute.id)).find(({ source }) => source === 'mediator');
    if (!proposal) throw new Error(`Dispute ${dispute.id} waits for answers to nothing`);
    const balance = balanceOfTerms(await endableMilestones(tx, contract.id), proposal.terms);
    if (accepts && !wasShown(seen, balance)) return refused('amounts-not-shown');
    if (accepts && !balance.whole && !confirmed) return refused('loss-not-confirmed');
    if (accepts && side === 'client' && !isWithinApprovalLimit(actor, contract, balance.bound))
      return refused('above-approval-limit');

    await insertAnswer(tx, dispute.id, side, accepts, actor.personId);
    await recordAudit(tx, actor, {
      action: accepts ? 'dispute.accepted' : 'dispute.refused',
      subject: ['dispute', dispute.id],
      detail: { side },
    });
    const both = accepts && answers.some((answer) => answer.accepts);
    if (both) await carryOutTerms(tx, actor, contract, dispute, proposal.terms, 'mediated');
    if (!accepts) await leaveUnsettled(tx, actor, contract, dispute);
    return done({ contractId: contract.id, carriedOut: both });
  });
}
