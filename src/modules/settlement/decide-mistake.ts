import type { Actor } from '../../kernel/actor.ts';
import type { DepositId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { postTransfer, reversalPosting, unmatchedPosting } from '../ledger/index.ts';
import type { MistakeDecisionForm } from './deposit.forms.ts';
import { endSuspense, lockDeposit } from './deposit.rows.ts';
import { openMistake } from './mistake.pages.ts';
import { decideOpenMistake } from './mistake.rows.ts';
import { mayDecideMistake } from './settlement.access.ts';

export type DecideMistake = MistakeDecisionForm & Command & { readonly depositId: DepositId };

/** The second person has looked at the statement: the posting is reversed, or the line stands as it was recorded. */
export function decideMistake(actor: Actor, command: DecideMistake) {
  return once(actor, 'settlement.decide-mistake', command, async (tx) => {
    const { depositId, decision } = command;
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayDecideMistake(actor));
    const deposit = await lockDeposit(tx, depositId);
    if (!deposit) throw new NotFound();
    const mistake = await openMistake(tx, depositId);
    if (!mistake) return refused('not-called-mistake');
    if (mistake.declaredBy === by) return refused('called-it');

    await decideOpenMistake(tx, depositId, decision, by);
    if (decision === 'confirmed') {
      const reference = deposit.reference ?? `line:${depositId}`;
      const original = unmatchedPosting({ depositId, amount: deposit.amount, reference });
      await postTransfer(tx, reversalPosting(original, reference), by);
      await endSuspense(tx, depositId, 'mistaken');
    }
    const state = decision === 'confirmed' ? 'mistaken' : 'in_suspense';
    await recordAudit(tx, actor, {
      action: decision === 'confirmed' ? 'deposit.mistaken' : 'deposit.kept',
      subject: ['deposit', depositId],
      state,
      detail: { amount: deposit.amount },
    });
    return done({ depositId });
  });
}
