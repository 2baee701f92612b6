import type { Actor } from '../../kernel/actor.ts';
import type { DepositId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import { recordAudit } from '../audit/index.ts';
import { balanceOf, postTransfer, refundSuspensePosting, suspenseOf } from '../ledger/index.ts';
import { endSuspense, lockDeposit } from './deposit.rows.ts';
import { planRefund } from './plan-refund.ts';
import { payerOf } from './refund.pages.ts';
import { mayEndSuspense } from './settlement.access.ts';

export type ReturnDeposit = Command & { readonly depositId: DepositId };

/** What still waits of a deposit goes back to who sent it, through the next batch. */
export function returnDeposit(actor: Actor, command: ReturnDeposit) {
  return once(actor, 'settlement.return-deposit', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayEndSuspense(actor));
    const deposit = await lockDeposit(tx, command.depositId);
    if (!deposit) throw new NotFound();
    if (deposit.state !== 'in_suspense') return refused('not-in-suspense');

    const amount = await balanceOf(tx, suspenseOf(deposit.id));
    const reference = deposit.reference ?? `line:${deposit.id}`;
    await postTransfer(tx, refundSuspensePosting({ depositId: deposit.id, amount, reference }), by);
    await endSuspense(tx, deposit.id, 'refunded');
    await recordAudit(tx, actor, {
      action: 'deposit.refunded',
      subject: ['deposit', deposit.id],
      state: 'refunded',
      detail: { amount },
    });
    const organizationId = await payerOf(tx, deposit.id);
    const payerName = deposit.payerName ?? '';
    const refundId = await planRefund(tx, actor, {
      milestoneId: null,
      contractId: null,
      depositId: deposit.id,
      organizationId,
      payerName,
      amount,
    });
    if (!refundId) throw new Error(`Deposit ${deposit.id} was refunded before`);
    return done({ refundId, isKnown: organizationId !== null });
  });
}
