import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { carryOutShares } from './carry-out-shares.ts';
import { isWithinApprovalLimit, maySeeContract, sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { otherSide } from './contract.rules.ts';
import { openDisputeOf } from './dispute.rows.ts';
import { mayEnd } from './ending.access.ts';
import { endingWords, openEnding } from './ending.rows.ts';
import { balanceOfShares, newestOf, type SeenYen, wasShown } from './ending.rules.ts';
import { endableMilestones } from './find-endable.ts';

export type AcceptShares = Command & {
  readonly contractId: ContractId;
  /** Of the other side's words, as they were shown. */
  readonly version: number;
  readonly seen: SeenYen;
  readonly confirmed: boolean;
};

/** One side agrees to the parts that the other named last. From here on it is done, and nobody takes it back. */
export function acceptShares(actor: Actor, command: AcceptShares) {
  return once(actor, 'contracts.accept-shares', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayEnd(actor, contract));
    const side = sideOf(actor, contract);
    if (!side) throw new NotFound();
    const ending = await openEnding(tx, contract.id);
    if (ending?.kind !== 'share') return refused('no-ending-open');
    const theirs = newestOf(await endingWords(tx, ending.id), otherSide(side));
    if (!theirs) return refused('own-proposal');
    if ((await openDisputeOf(tx, contract.id))?.state === 'answers') return refused('terms-first');
    const endables = await endableMilestones(tx, contract.id);
    const balance = balanceOfShares(endables, theirs.shares);
    if (!balance || theirs.version !== command.version) return refused('changed-meanwhile');
    if (!wasShown(command.seen, balance)) return refused('amounts-not-shown');
    if (!balance.whole && !command.confirmed) return refused('loss-not-confirmed');
    if (side === 'client' && !isWithinApprovalLimit(actor, contract, balance.bound))
      return refused('above-approval-limit');

    await carryOutShares(tx, actor, contract, ending, endables, theirs.shares);
    return done({ contractId: contract.id });
  });
}
