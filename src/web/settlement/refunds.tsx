import { slugOf } from '../../kernel/ids.ts';
import { allow } from '../../kernel/result.ts';
import { writeYen } from '../../kernel/yen.ts';
import { owedRefunds, refundsOfOrganizations } from '../../modules/settlement/index.ts';
import { refundSeats } from '../../modules/settlement/settlement.access.ts';
import { reading } from '../../platform/transaction.ts';
import { page } from '../page.tsx';
import type { Visit } from '../visit.ts';
import { refundTexts } from './refund.texts.ts';
import { refundWhen } from './refund-when.view.tsx';
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
    when: refundWhen(visit, refund, now),
    path: `/refunds/${slugOf('refund', refund.refundId)}/account`,
  }));
  return page(visit, { title: t.list, body: <RefundsView place={visit} rows={rows} owed={owed} /> });
}
