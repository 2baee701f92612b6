import { tokyoDateOf, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import type { RefundOnPage } from '../../modules/settlement/index.ts';
import type { Place } from '../visit.ts';
import { refundTexts } from './refund.texts.ts';

/**
 * When a refund comes or came, what it waits for, and that it is late once its day has passed. A batch made before a
 * changed account may be used leaves the refund out, so that its planned day is no promise.
 */
export function refundWhen({ lang, region }: Place, refund: RefundOnPage, now: Date): string {
  const { state, account, payOn, paidOn, heldAt } = refund;
  const t = refundTexts[lang];
  const isLate = payOn < tokyoDateOf(now);
  const late = () => t.late(writeDate(payOn, lang), region.phone);
  if (paidOn) return t.paidOn(writeDate(paidOn, lang));
  if (state === 'batched') return isLate ? late() : t.onItsWay;
  if (heldAt) return t.checked(region.phone);
  if (!account || account.returned) return t.waits;
  if (account.usableFrom > now) {
    const from = tokyoDateOf(account.usableFrom);
    const earliest = writeDate(from > payOn ? from : payOn, lang);
    return t.waitsForHold(writeInstant(account.usableFrom, lang), earliest);
  }
  return isLate ? late() : t.willPay(writeDate(payOn, lang));
}
