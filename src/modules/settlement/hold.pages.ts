import type { BatchId, OrganizationId, PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { OrderId, OrderState } from './batch.rules.ts';
import type { HeldBack } from './hold.rules.ts';

/** One payout or refund, and whether somebody holds it back. */
export interface PaymentOnPage extends HeldBack {
  readonly state: OrderState;
  /** The worker, the organisation that is refunded, or the name on the statement. */
  readonly payeeName: string;
  /** Null for a refund. */
  readonly workerId: PersonId | null;
  /** Who pays for the work, or whom the money goes back to; null where nobody knows them. */
  readonly organizationId: OrganizationId | null;
  /** Of the order; null for money that waited in suspense. */
  readonly title: string | null;
  readonly amount: Yen;
  readonly payOn: LocalDate;
  /** The batch that it is in; null while it waits for one. */
  readonly batchId: BatchId | null;
}

export async function paymentPage(tx: Tx, id: OrderId): Promise<PaymentOnPage> {
  const [payment] = await sql<PaymentOnPage>(tx)`
    select x.state, x.payee_name, x.worker_id, x.organization_id, c.title, x.amount, x.pay_on, x.batch_id,
      h.display_name as held_by, x.held_at, x.hold_reason
    from (select p.region_id, p.id, p.state, w.family_name || ' ' || w.given_name as payee_name, p.worker_id,
        p.organization_id, p.milestone_id, p.amount, p.pay_on, p.batch_id, p.held_by, p.held_at, p.hold_reason
      from payout p join person w on w.id = p.worker_id
      union all
      select r.region_id, r.id, r.state, coalesce(o.name, r.payer_name), null,
        r.organization_id, r.milestone_id, r.amount, r.pay_on, r.batch_id, r.held_by, r.held_at, r.hold_reason
      from refund r left join organization o on o.region_id = r.region_id and o.id = r.organization_id) x
    left join milestone m on m.region_id = x.region_id and m.id = x.milestone_id
    left join contract c on c.region_id = m.region_id and c.id = m.contract_id
    left join person h on h.id = x.held_by
    where x.region_id = ${tx.regionId} and x.id = ${id}`;
  if (!payment) throw new NotFound();
  return payment;
}
