import type { Actor } from '../../kernel/actor.ts';
import type { DepositId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { holdersOf } from '../identity/index.ts';
import { balanceOf, suspenseOf } from '../ledger/index.ts';
import { tell } from '../messages/index.ts';
import type { MistakeForm } from './deposit.forms.ts';
import { lockDeposit } from './deposit.rows.ts';
import { insertMistake } from './mistake.rows.ts';
import { mayEndSuspense } from './settlement.access.ts';

export type DeclareMistake = MistakeForm & Command & { readonly depositId: DepositId };

/**
 * The statement has no such line: it was typed wrong. Until another person has looked at the statement nothing is done with
 * the money that the books think they have.
 */
export function declareMistake(actor: Actor, command: DeclareMistake) {
  return once(actor, 'settlement.declare-mistake', command, async (tx) => {
    const { depositId, reason } = command;
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayEndSuspense(actor));
    const deposit = await lockDeposit(tx, depositId);
    if (!deposit || deposit.milestoneId !== null) throw new NotFound();
    if (deposit.state !== 'in_suspense') return refused('not-in-suspense');
    if ((await balanceOf(tx, suspenseOf(depositId))) !== deposit.amount) return refused('partly-used');

    const others = (await holdersOf(tx, ['operator', 'paymentApprover'])).filter((other) => other !== by);
    if (others.length === 0) return refused('nobody-else');

    if (!(await insertMistake(tx, depositId, reason, by))) return refused('called-mistake');
    await recordAudit(tx, actor, {
      action: 'deposit.calledMistake',
      subject: ['deposit', depositId],
      reason,
      detail: { amount: deposit.amount },
    });
    const facts = { depositId, amount: deposit.amount };
    for (const personId of others) await tell(tx, personId, 'deposit-called-mistake', facts, command.key);
    return done({ depositId });
  });
}
