import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { maySeeContract, sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { otherSide } from './contract.rules.ts';
import { mayEnd } from './ending.access.ts';
import { insertEndingWord, openEnding } from './ending.rows.ts';
import { isUnderWay } from './ending.rules.ts';
import { refundableMilestones } from './find-endable.ts';
import { openNewEnding } from './open-ending.ts';
import { tellSide } from './tell-parties.ts';

export type ProposeRefund = Command & { readonly contractId: ContractId; readonly statement: string };

/** One side proposes to end with all money back, for what was paid in and never handed over. */
export function proposeRefund(actor: Actor, command: ProposeRefund) {
  return once(actor, 'contracts.propose-refund', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayEnd(actor, contract));
    const side = sideOf(actor, contract);
    if (!side || !actor.personId) throw new NotFound();
    if (!isUnderWay(contract)) return refused('not-under-way');
    if (await openEnding(tx, contract.id)) return refused('ending-open');
    if ((await refundableMilestones(tx, contract.id)).length === 0) return refused('nothing-to-refund');

    const ending = await openNewEnding(tx, actor, contract, 'refund', side);
    const { statement } = command;
    await insertEndingWord(tx, ending.id, { version: 1, side, by: actor.personId, statement, shares: [] });
    const facts = { contractId: contract.id, title: contract.title, answerBy: tokyoDateOf(ending.dueAt) };
    await tellSide(tx, contract, otherSide(side), 'refund-proposed', facts, ending.id);
    return done({ endingId: ending.id });
  });
}
