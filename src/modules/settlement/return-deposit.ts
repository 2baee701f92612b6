import type { Actor } from '../../kernel/actor.ts';
import type { DepositId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { balanceOf, postTransfer, refundSuspensePosting, suspenseOf } from '../ledger/index.ts';
import type { GiveBackForm } from './deposit.forms.ts';
import { endSuspense, lockDeposit } from './deposit.rows.ts';
import type { Deposit } from './deposit.rules.ts';
import { openMistake } from './mistake.pages.ts';
import { planRefund } from './plan-refund.ts';
import { type LikelyPayer, likelyPayerOf } from './refund.pages.ts';
import { mayEndSuspense } from './settlement.access.ts';
import { isOwnMoney } from './whose-money.ts';

export type ReturnDeposit = Command &
  Partial<GiveBackForm> & {
    readonly depositId: DepositId;
  };

/**
 * What still waits of a deposit goes back to who sent it, through the next batch. A client hears of it only where the
 * money is theirs: where nothing but a reference says so, the operator says whose it is.
 */
export function returnDeposit(actor: Actor, command: ReturnDeposit) {
  return once(actor, 'settlement.return-deposit', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayEndSuspense(actor));
    const deposit = await lockDeposit(tx, command.depositId);
    if (!deposit) throw new NotFound();
    if (deposit.state !== 'in_suspense') return refused('not-in-suspense');
    if (await openMistake(tx, deposit.id)) return refused('called-mistake');

    const payer = await payerOf(tx, deposit, command.payer ?? null);
    if (payer === 'not-said') return refused('payer-not-said');
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
    const organizationId = payer?.organizationId ?? null;
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

async function payerOf(
  tx: Tx,
  deposit: Deposit,
  said: GiveBackForm['payer'],
): Promise<LikelyPayer | null | 'not-said'> {
  const likely = await likelyPayerOf(tx, deposit.id);
  if (!likely || (await isOwnMoney(tx, likely, deposit.payerName ?? ''))) return likely;
  if (said === null) return 'not-said';
  return said === 'client' ? likely : null;
}
