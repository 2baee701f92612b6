import type { Actor } from '../../kernel/actor.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { tell } from '../messages/index.ts';
import { paidWork, refundsIn } from './batch.pages.ts';
import { returnLineRow } from './batch.rows.ts';
import type { Batch, PayoutLine, ReturnReason } from './batch.rules.ts';
import { replanOrders } from './order.rows.ts';
import { tellPayers } from './tell-payers.ts';

/**
 * What follows once the ledger owes a line again, before the settlement or long after it: the line has come back, its
 * order is planned as before, and its payee is told what to do.
 */
export async function giveBack(
  tx: Tx,
  actor: Actor,
  batch: Batch,
  { kind, orderId, lineNo, amount, state }: PayoutLine,
  why: ReturnReason,
): Promise<void> {
  await returnLineRow(tx, batch.id, lineNo, why);
  await replanOrders(tx, [{ kind, orderId }]);
  await recordAudit(tx, actor, {
    action: `${kind}.returned`,
    subject: [kind, orderId],
    state: 'planned',
    detail: { batch: batch.id, lineNo, why, wasPaid: state === 'settled' },
  });
  const key = `${batch.id}:${orderId}`;
  const work = (await paidWork(tx, batch.id)).find(({ payoutId }) => payoutId === orderId);
  if (work) {
    const facts = { contractId: work.contractId, title: work.title, amount };
    const telling = state === 'settled' ? 'payout-came-back' : 'payout-returned';
    await tell(tx, work.workerId, telling, facts, key);
  }
  const refund = (await refundsIn(tx, batch.id)).find(({ refundId }) => refundId === orderId);
  if (refund) await tellPayers(tx, refund.organizationId, 'refund-returned', { amount }, key);
}
