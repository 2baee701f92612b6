import type { Actor } from '../../kernel/actor.ts';
import type { RefundId } from '../../kernel/ids.ts';
import { tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { newId } from '../../platform/random.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordAudit } from '../audit/index.ts';
import { calendarsWith, settingsOn } from '../regions/index.ts';
import { insertRefund, type NewRefund } from './refund.rows.ts';
import { payerKeyOf, refundDay } from './refund.rules.ts';
import { tellPayers } from './tell-payers.ts';

/** One refund, planned for the next bank day that the bank can still be told of, and who gets it told what they have to do. Null: it was planned before. */
export async function planRefund(
  tx: Tx,
  actor: Actor,
  of: Omit<NewRefund, 'id' | 'payerKey' | 'payOn'>,
): Promise<RefundId | null> {
  const today = tokyoDateOf(tx.now);
  const { closingDays, bankFile } = await settingsOn(tx, today);
  const payOn = refundDay(today, calendarsWith(closingDays).bank, bankFile.cutoffDays);
  const id: RefundId = newId('refund');
  if (!(await insertRefund(tx, { ...of, id, payerKey: payerKeyOf(of.payerName), payOn }))) return null;
  const { milestoneId, depositId, organizationId, amount } = of;
  await recordAudit(tx, actor, {
    action: 'refund.planned',
    subject: ['refund', id],
    state: 'planned',
    detail: { milestone: milestoneId, deposit: depositId, amount, payOn },
  });
  await tellPayers(tx, organizationId, 'refund-planned', { amount, refundId: id }, id);
  return id;
}
