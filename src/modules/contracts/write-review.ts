import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { maySeeContract, mayTakePart, sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { wasDelivered } from './delivery.rows.ts';
import { insertReview, reviewPeriodOf } from './review.rows.ts';
import { asksForResult, type ReviewFacts } from './review.rules.ts';

export type WriteReview = Command &
  ReviewFacts & {
    /** For the region's coordinators alone. */
    readonly note: string;
    readonly contractId: ContractId;
  };

/** One side says three facts about the other, or one where nothing was delivered. It stays as it is; the other side reads it when it has written too. */
export function writeReview(actor: Actor, command: WriteReview) {
  return once(actor, 'contracts.write-review', command, async (tx) => {
    const contract = await lockContract(tx, command.contractId);
    allowToSee(maySeeContract(actor, contract));
    allow(mayTakePart(actor, contract));
    const side = sideOf(actor, contract);
    if (!side || !actor.personId) throw new NotFound();
    const period = await reviewPeriodOf(tx, contract.id);
    if (!period) return refused('review-not-open');
    if (period.endsAt <= tx.now) return refused('review-over');
    if (period.reviews.some((review) => review.side === side)) return refused('reviewed-already');

    const { asAgreed, inTime } = command;
    const ofResult = asksForResult(side, await wasDelivered(tx, contract.id));
    if (ofResult && (asAgreed === null || inTime === null)) return refused('review-incomplete');

    const facts = ofResult ? command : { ...command, asAgreed: null, inTime: null };
    await insertReview(tx, contract.id, side, facts, actor.personId);
    await recordAudit(tx, actor, {
      action: 'review.written',
      subject: ['contract', contract.id],
      detail: { side },
    });
    return done({ contractId: contract.id });
  });
}
