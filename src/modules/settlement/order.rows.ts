import type { BankAccountId, BatchId, OrganizationId, PersonId, RefundAccountId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Candidate, LineKind, OrderId, PayeeId } from './batch.rules.ts';
import type { Holdable } from './hold.rules.ts';

/** What a batch pays: a payout or a refund. Each is in one batch at a time. */
export interface Ordered {
  readonly kind: LineKind;
  readonly orderId: OrderId;
}

interface CandidateRow {
  readonly kind: LineKind;
  readonly orderId: OrderId;
  readonly payeeId: PayeeId;
  readonly amount: Yen;
  readonly accountId: BankAccountId | RefundAccountId | null;
  readonly usableFrom: Date | null;
  readonly returned: boolean;
  readonly cameBack: boolean;
  readonly held: boolean;
}

/**
 * What is due on or before a day, workers' pay first, each by its day, held until the transaction ends, with the account
 * of today. An account to which a payment came back counts as returned, unless the bank itself had the trouble.
 */
export async function lockDueOrders(tx: Tx, payOn: LocalDate): Promise<Candidate[]> {
  const payouts = await sql<CandidateRow>(tx)`
    select 'payout' as kind, p.id as order_id, p.worker_id as payee_id, p.amount, a.id as account_id, a.usable_from,
      exists (select from payout_line l where l.region_id = a.region_id and l.bank_account_id = a.id
        and l.state = 'returned' and l.return_reason <> 'bank-trouble') as returned,
      exists (select from payout_line l where l.region_id = p.region_id and l.payout_id = p.id
        and l.state = 'returned') as came_back, p.held_by is not null as held
    from payout p
    left join bank_account a on a.region_id = p.region_id and a.person_id = p.worker_id and a.replaced_at is null
    where p.region_id = ${tx.regionId} and p.state = 'planned' and p.pay_on <= ${payOn}
    order by p.pay_on, p.id
    for update of p`;
  const refunds = await sql<CandidateRow>(tx)`
    select 'refund' as kind, r.id as order_id, r.payer_id as payee_id, r.amount, a.id as account_id, a.usable_from,
      exists (select from payout_line l where l.region_id = a.region_id and l.refund_account_id = a.id
        and l.state = 'returned' and l.return_reason <> 'bank-trouble') as returned,
      exists (select from payout_line l where l.region_id = r.region_id and l.refund_id = r.id
        and l.state = 'returned') as came_back, r.held_by is not null as held
    from refund r
    left join refund_account a on a.region_id = r.region_id and a.payer_id = r.payer_id and a.payer_key = r.payer_key
      and a.replaced_at is null
    where r.region_id = ${tx.regionId} and r.state = 'planned' and r.pay_on <= ${payOn}
    order by r.pay_on, r.id
    for update of r`;
  return [...payouts, ...refunds].map(({ accountId, usableFrom, returned, ...order }) => ({
    ...order,
    account: accountId && usableFrom ? { id: accountId, usableFrom, returned } : null,
  }));
}

/** What is asked of one payment before it is held back or let go. */
interface LockedOrder extends Holdable {
  readonly heldBy: PersonId | null;
  readonly amount: Yen;
  /** Of a payout. */
  readonly workerId: PersonId | null;
  /** Who pays for the work, or whom the money goes back to; null where nobody knows them. */
  readonly organizationId: OrganizationId | null;
}

/** Holds one payment until the transaction ends: it is held back, or put into a batch, and never both. */
export async function lockOrder(tx: Tx, { kind, orderId }: Ordered): Promise<LockedOrder> {
  const [order] =
    kind === 'payout'
      ? await sql<LockedOrder>(tx)`
          select state, held_by is not null as held, held_by, amount, worker_id, organization_id from payout
          where region_id = ${tx.regionId} and id = ${orderId} for update`
      : await sql<LockedOrder>(tx)`
          select state, held_by is not null as held, held_by, amount, null as worker_id, organization_id from refund
          where region_id = ${tx.regionId} and id = ${orderId} for update`;
  if (!order) throw new NotFound();
  return order;
}

export async function markHeld(
  tx: Tx,
  order: Ordered,
  { by, reason }: { readonly by: PersonId; readonly reason: string },
): Promise<void> {
  await sql(tx)`
    update payout set held_by = ${by}, held_at = ${tx.now}, hold_reason = ${reason}
    where region_id = ${tx.regionId} and id = any (${idsOf([order], 'payout')}::uuid[])`;
  await sql(tx)`
    update refund set held_by = ${by}, held_at = ${tx.now}, hold_reason = ${reason}
    where region_id = ${tx.regionId} and id = any (${idsOf([order], 'refund')}::uuid[])`;
}

export async function markReleased(tx: Tx, order: Ordered): Promise<void> {
  await sql(tx)`
    update payout set held_by = null, held_at = null, hold_reason = null
    where region_id = ${tx.regionId} and id = any (${idsOf([order], 'payout')}::uuid[])`;
  await sql(tx)`
    update refund set held_by = null, held_at = null, hold_reason = null
    where region_id = ${tx.regionId} and id = any (${idsOf([order], 'refund')}::uuid[])`;
}

/** Puts locked orders into a batch. */
export async function batchOrders(tx: Tx, batchId: BatchId, orders: readonly Ordered[]): Promise<void> {
  await sql(tx)`
    update payout set state = 'batched', batch_id = ${batchId}
    where region_id = ${tx.regionId} and id = any (${idsOf(orders, 'payout')}::uuid[])`;
  await sql(tx)`
    update refund set state = 'batched', batch_id = ${batchId}
    where region_id = ${tx.regionId} and id = any (${idsOf(orders, 'refund')}::uuid[])`;
}

export async function settleOrders(tx: Tx, orders: readonly Ordered[]): Promise<void> {
  await sql(tx)`
    update payout set state = 'settled'
    where region_id = ${tx.regionId} and id = any (${idsOf(orders, 'payout')}::uuid[])`;
  await sql(tx)`
    update refund set state = 'settled'
    where region_id = ${tx.regionId} and id = any (${idsOf(orders, 'refund')}::uuid[])`;
}

/** Out of their batch, owed as before. */
export async function replanOrders(tx: Tx, orders: readonly Ordered[]): Promise<void> {
  await sql(tx)`
    update payout set state = 'planned', batch_id = null
    where region_id = ${tx.regionId} and id = any (${idsOf(orders, 'payout')}::uuid[])`;
  await sql(tx)`
    update refund set state = 'planned', batch_id = null
    where region_id = ${tx.regionId} and id = any (${idsOf(orders, 'refund')}::uuid[])`;
}

function idsOf(orders: readonly Ordered[], kind: LineKind): OrderId[] {
  return orders.filter((order) => order.kind === kind).map(({ orderId }) => orderId);
}
