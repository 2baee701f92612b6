import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, refused } from '../../kernel/result.ts';
import { addYen, type Yen } from '../../kernel/yen.ts';
import { type Command, once } from '../../platform/once.ts';
import { maySeeContract, sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { endMilestones } from './end-milestones.ts';
import { mayEnd } from './ending.access.ts';
import { openEnding } from './ending.rows.ts';
import { refundableMilestones } from './find-endable.ts';
import { cancelPlanned } from './finish-contract.ts';
import { closeEnding } from './open-ending.ts';
import { tellSide } from './tell-parties.ts';

export type AnswerRefund = Command & {
  readonly contractId: ContractId;
  readonly agrees: boolean;
  /** What the page said would go back. */
  readonly amount: Yen;
  readonly confirmed: boolean;
};

/** The other side agrees to end with all money back, or refuses. Agreed, it happens at once. */
export function answerRefund(actor: Actor, command: AnswerRefund) {
  return once(actor, 'contracts.answer-refund', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayEnd(actor, contract));
    const ending = await openEnding(tx, contract.id);
    if (ending?.kind !== 'refund') return refused('no-ending-open');
    if (ending.openedSide === sideOf(actor, contract)) return refused('own-proposal');
    const answer = done({ contractId: contract.id, agreed: command.agrees });
    if (!command.agrees) {
      await closeEnding(tx, actor, ending, 'refused');
      const facts = { contractId: contract.id, title: contract.title };
      await tellSide(tx, contract, ending.openedSide, 'refund-refused', facts, ending.id);
      return answer;
    }
    const refundable = await refundableMilestones(tx, contract.id);
    if (refundable.length === 0) return refused('nothing-to-refund');
    const amount = addYen(...refundable.map(({ milestone }) => milestone.depositAmount));
    if (amount !== command.amount) return refused('changed-meanwhile');
    if (!command.confirmed) return refused('loss-not-confirmed');

    await closeEnding(tx, actor, ending, 'carried_out');
    await cancelPlanned(tx, actor, contract);
    await endMilestones(tx, actor, contract, refundable, () => 0);
    return answer;
  });
}
