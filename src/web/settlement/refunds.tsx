import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { tokyoDateOf, writeDate, writeInstant } from '../../kernel/tokyo-date.ts';
import { writeYen } from '../../kernel/yen.ts';
import { owedRefunds, type RefundOnPage, refundsOfOrganizations } from '../../modules/settlement/index.ts';
import { refundSeats } from '../../modules/settlement/settlement.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { refundTexts } from './refund.texts.ts';
import { RefundsView } from './refunds.view.tsx';

/** What a client's organisations get back, and where it goes. */
export async function refundList(visit: Visit): Promise<Response> {
  const mine = visit.actor.seats.filter(({ role }) => refundSeats.includes(role));
  allow(mine.length > 0);
  const organizations = mine.map(({ organizationId }) => organizationId);
  const { now, refunds, owed } = await reading(visit.region.id, async (tx) => ({
    now: tx.now,
    refunds: await refundsOfOrganizations(tx, organizations),
    owed: (await owedRefunds(tx)).filter(({ organizationId }) => organizations.includes(organizationId)),
  }));
  const t = refundTexts[visit.lang];
  const rows = refunds.map((refund) => ({
    id: refund.refundId,
    title: refund.title ?? t.suspended,
    amount: writeYen(refund.amount),
    state: refund.state,
    when: whenOf(visit, refund, now),
    path: `/refunds/${slugOf('refund', refund.refundId)}/account`,
  }));
  return page(visit, { title: t.list, body: <RefundsView place={visit} rows={rows} owed={owed} /> });
}

/** A batch made before a changed account may be used leaves the refund out, so that its planned day is no promise. */
function whenOf({ lang, region }: Visit, refund: RefundOnPage, now: Date): string {
  const { state, account, payOn, paidOn, heldAt } = refund;
  const t = refundTexts[lang];
  if (paidOn) return t.paidOn(writeDate(paidOn, lang));
  if (state === 'batched') return t.onItsWay;
  if (heldAt) return t.checked(region.phone);
  if (account && !account.returned && account.usableFrom > now) {
    const from = tokyoDateOf(account.usableFrom);
    const earliest = writeDate(from > payOn ? from : payOn, lang);
    return t.waitsForHold(writeInstant(account.usableFrom, lang), earliest);
  }
  return account && !account.returned ? t.willPay(writeDate(payOn, lang)) : t.waits;
}
