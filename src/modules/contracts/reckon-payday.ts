import { nextPaymentDay } from '../../kernel/payment-day.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Tx } from '../../platform/transaction.ts';
import { calendarsWith, settingsOn } from '../regions/index.ts';
import { agreedNotice } from './conditions-notice.rows.ts';
import { readNotice } from './conditions-notice.rules.ts';
import type { Milestone } from './contract.rules.ts';

/** The day that the receipt fixed; what is released after it is paid on the next payment day. */
export async function payDayOf(tx: Tx, { contractId, paymentOn, acceptedAt }: Milestone): Promise<LocalDate> {
  const released = tokyoDateOf(acceptedAt ?? tx.now);
  if (paymentOn && released <= paymentOn) return paymentOn;
  const { pay } = readNotice(await agreedNotice(tx, contractId));
  const { closingDays } = await settingsOn(tx, released);
  return nextPaymentDay(released, calendarsWith(closingDays).bank, pay.rule);
}
