import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { carryOutShares } from './carry-out-shares.ts';
import { isWithinApprovalLimit, maySeeContract, sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { otherSide } from './contract.rules.ts';
import { openDisputeOf } from './dispute.rows.ts';
import { mayEnd } from './ending.access.ts';
import { endingWords, insertEndingWord, openEnding } from './ending.rows.ts';
import {
  areEqual,
  balanceOfShares,
  isUnderWay,
  newestOf,
  type SeenYen,
  type Share,
  wasShown,
} from './ending.rules.ts';
import { endableMilestones } from './find-endable.ts';
import { openNewEnding } from './open-ending.ts';
import { tellSide } from './tell-parties.ts';

export type ProposeShares = Command & {
  readonly contractId: ContractId;
  readonly statement: string;
  readonly shares: readonly Share[];
  /** What the page said that they come to; null where it said nothing yet. */
  readonly seen: SeenYen | null;
  readonly confirmed: boolean;
};

/**
 * One side says what was done, and which part of each deposit it brings the worker; it may do so anew. Where both name the
 * same parts, the work ends with them.
 */
export function proposeShares(actor: Actor, command: ProposeShares) {
  return once(actor, 'contracts.propose-shares', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayEnd(actor, contract));
    const side = sideOf(actor, contract);
    const by = actor.personId;
    if (!side || !by) throw new NotFound();
    if (!isUnderWay(contract)) return refused('not-under-way');
    const { statement, shares, seen, confirmed } = command;
    const endables = await endableMilestones(tx, contract.id);
    if (endables.length === 0) return refused('nothing-to-share');
    const balance = balanceOfShares(endables, shares);
    if (!balance) return refused('changed-meanwhile');
    if (!wasShown(seen, balance)) return refused('amounts-not-shown');
    if ((await openDisputeOf(tx, contract.id))?.state === 'answers') return refused('terms-first');
    const open = await openEnding(tx, contract.id);
    if (open?.kind === 'refund') return refused('ending-open');
    const words = open ? await endingWords(tx, open.id) : [];
    const theirs = newestOf(words, otherSide(side));
    const same = theirs !== null && areEqual(theirs.shares, shares);
    if (same && !balance.whole && !confirmed) return refused('loss-not-confirmed');
    if (same && side === 'client' && !isWithinApprovalLimit(actor, contract, balance.bound))
      return refused('above-approval-limit');

    const ending = open ?? (await openNewEnding(tx, actor, contract, 'share', side));
    const version = words.length + 1;
    await insertEndingWord(tx, ending.id, { version, side, by, statement, shares });
    await recordAudit(tx, actor, {
      action: 'ending.said',
      subject: ['ending', ending.id],
      detail: { version, side, percents: shares.map(({ percent }) => percent), payout: balance.payout },
    });
    if (same) await carryOutShares(tx, actor, contract, ending, endables, shares);
    else {
      const facts = { contractId: contract.id, title: contract.title, answerBy: tokyoDateOf(ending.dueAt) };
      await tellSide(tx, contract, otherSide(side), 'share-proposed', facts, `${ending.id}:${version}`);
    }
    return done({ endingId: ending.id, carriedOut: same });
  });
}
