import { type Actor, seatAt } from '../../kernel/actor.ts';
import type { DepositId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { postTransfer, reversalPosting, unmatchedPosting } from '../ledger/index.ts';
import { escrowHolderOn } from '../organizations/index.ts';
import type { MistakeDecisionForm } from './deposit.forms.ts';
import { endSuspense, lockDeposit } from './deposit.rows.ts';
import { openMistake } from './mistake.pages.ts';
import { decideOpenMistake } from './mistake.rows.ts';
import { likelyPayerOf } from './refund.pages.ts';
import { mayDecideMistake } from './settlement.access.ts';
import { tellPayers } from './tell-payers.ts';

export type DecideMistake = MistakeDecisionForm & Command & { readonly depositId: DepositId };

/**
 * Another person of the escrow holder has looked at the statement: the posting is reversed, or the line stands as it was
 * recorded. Who called it a mistake may take that back alone.
 */
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
    const payer = await likelyPayerOf(tx, depositId);
    if (decision === 'confirmed') {
      if (mistake.declaredBy === by) return refused('called-it');
      const holder = await escrowHolderOn(tx, tokyoDateOf(tx.now));
      if (!holder || seatAt(actor, holder.id)?.role !== 'staff') return refused('not-of-holder');
      if (payer && seatAt(actor, payer.organizationId)) return refused('sits-for-payer');
    }

    await decideOpenMistake(tx, depositId, decision, by);
    if (decision === 'confirmed') {
      const reference = deposit.reference ?? `line:${depositId}`;
      const original = unmatchedPosting({ depositId, amount: deposit.amount, reference });
      await postTransfer(tx, reversalPosting(original, reference), by);
      await endSuspense(tx, depositId, 'mistaken');
      if (payer) {
        const { contractId, title, organizationId } = payer; // they had read that it came
        const facts = { contractId, title, amount: deposit.amount };
        await tellPayers(tx, organizationId, 'deposit-taken-back', facts, depositId);
      }
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
