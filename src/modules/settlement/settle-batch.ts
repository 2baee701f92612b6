import type { Actor } from '../../kernel/actor.ts';
import type { BatchId } from '../../kernel/ids.ts';
import { allow, done, NotFound, refused } from '../../kernel/result.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { type Command, once } from '../../platform/once.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { postTransfer, settledPosting } from '../ledger/index.ts';
import { tell } from '../messages/index.ts';
import { paidWork, refundsIn } from './batch.pages.ts';
import { endLiveLines, linesOf, lockBatchRow, moveBatch } from './batch.rows.ts';
import { type Batch, batchCanBecome, type OrderId, type PayoutLine, wayOf } from './batch.rules.ts';
import { settleOrders } from './order.rows.ts';
import { mayRunBatch } from './settlement.access.ts';
import { tellPayers } from './tell-payers.ts';

export type SettleBatch = Command & { readonly batchId: BatchId };

/** The statement shows the payments: every line that did not come back is paid, and the batch is closed. */
export function settleBatch(actor: Actor, command: SettleBatch) {
  return once(actor, 'settlement.settle-batch', command, async (tx) => {
    const by = actor.personId;
    if (!by) throw new NotFound();
    allow(mayRunBatch(actor));
    const batch = await lockBatchRow(tx, command.batchId);
    if (!batchCanBecome(batch, 'settled')) return refused('not-sent');
    // No statement can show yet what the bank does on that day.
    if (tokyoDateOf(tx.now) < batch.payOn) return refused('pay-day-not-reached');

    const live = (await linesOf(tx, batch.id)).filter((line) => line.state === 'live');
    for (const line of live) await postTransfer(tx, settledPosting(wayOf(batch, line)), by);
    await endLiveLines(tx, batch.id, 'settled');
    await settleOrders(tx, live);
    await moveBatch(tx, batch, 'settled');
    for (const { kind, orderId } of live) {
      await recordAudit(tx, actor, {
        action: `${kind}.settled`,
        subject: [kind, orderId],
        state: 'settled',
      });
    }
    await recordAudit(tx, actor, {
      action: 'batch.settled',
      subject: ['batch', batch.id],
      state: 'settled',
      detail: { settled: live.length, returned: batch.count - live.length },
    });
    await tellPaid(tx, batch, live);
    return done({ batchId: batch.id, settled: live.length });
  });
}

async function tellPaid(tx: Tx, batch: Batch, live: readonly PayoutLine[]): Promise<void> {
  const paid = new Set(live.map((line) => line.orderId));
  const key = (orderId: OrderId) => `${batch.id}:${orderId}`;
  for (const { payoutId, workerId, contractId, title, amount } of await paidWork(tx, batch.id)) {
    if (!paid.has(payoutId)) continue;
    const facts = { contractId, title, amount, payOn: batch.payOn };
    await tell(tx, workerId, 'payout-sent', facts, key(payoutId));
  }
  for (const { refundId, organizationId, amount } of await refundsIn(tx, batch.id)) {
    if (!paid.has(refundId)) continue;
    await tellPayers(tx, organizationId, 'refund-sent', { amount, payOn: batch.payOn }, key(refundId));
  }
}
