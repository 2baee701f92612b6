import type { Actor } from '../../kernel/actor.ts';
import type { ContractId } from '../../kernel/ids.ts';
import { allow, allowToSee, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import type { ReviewForm } from './change.forms.ts';
import { maySeeContract, mayTakePart, sideOf } from './contract.access.ts';
import { lockContract } from './contract.rows.ts';
import { insertReview, reviewPeriodOf } from './review.rows.ts';

export type WriteReview = Command & ReviewForm & { readonly contractId: ContractId };

/** One side says three facts about the other. It stays as it is; the other side reads it when it has written too. */
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

    await insertReview(tx, contract.id, side, command, actor.personId);
    await recordAudit(tx, actor, {
      action: 'review.written',
      subject: ['contract', contract.id],
      detail: { side },
    });
    return done({ contractId: contract.id });
  });
}
