import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { maySeeContract, sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { otherSide } from './contract.rules.ts';
import { mayEnd } from './ending.access.ts';
import { openEnding } from './ending.rows.ts';
import { closeEnding } from './open-ending.ts';
import { tellSide } from './tell-parties.ts';

export type WithdrawEnding = Command & { readonly contractId: ContractId };

/** Who proposed to end takes it back, as long as nobody has agreed: the contract goes on, and no money moves. */
export function withdrawEnding(actor: Actor, command: WithdrawEnding) {
  return once(actor, 'contracts.withdraw-ending', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayEnd(actor, contract));
    const side = sideOf(actor, contract);
    if (!side) throw new NotFound();
    const ending = await openEnding(tx, contract.id);
    if (!ending) return refused('no-ending-open');
    if (ending.openedSide !== side) return refused('not-own-proposal');

    await closeEnding(tx, actor, ending, 'withdrawn');
    const facts = { contractId: contract.id, title: contract.title };
    await tellSide(tx, contract, otherSide(side), 'ending-withdrawn', facts, ending.id);
    return done({ contractId: contract.id });
  });
}
