import type { ContractId, DepositId } from '../../kernel/ids.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';

/** What one order, or one deposit in suspense, holds of the money in the escrow account, and on which account. */
export interface Holding {
  readonly kind: 'suspense' | 'escrow' | 'payable' | 'refundable';
  readonly contractId: ContractId | null;
  /** Of the order; null for money that waited in suspense. */
  readonly title: string | null;
  readonly organizationName: string | null;
  readonly workerName: string | null;
  readonly depositId: DepositId | null;
  readonly payerName: string | null;
  readonly amount: Yen;
}

/**
 * From the entries themselves: what stands on accounts that are somebody's, by the order that it came from. Together with
 * what is with the bank and the fees it is the balance of the escrow account.
 */
export function holdings(tx: Tx): Promise<Holding[]> {
  return sql<Holding>(tx)`
    with entry as (
      select a.kind, a.subject, e.amount, t.escrow_of,
        nullif(split_part(coalesce(o.key, t.key), ':', 3), '') as paid
      from ledger_account a
      join ledger_entry e on e.region_id = a.region_id and e.account_id = a.id
      join ledger_transfer t on t.region_id = e.region_id and t.id = e.transfer_id
      left join ledger_transfer o on t.kind = 'reversal' and o.region_id = t.region_id and o.id = t.reverses
      where a.region_id = ${tx.regionId} and a.balance > 0
    ), held as (
      select x.kind, case when x.kind = 'suspense' or r.deposit_id is not null or m.id is null then x.subject end as subject,
        case when x.kind <> 'suspense' then m.contract_id end as contract_id, sum(x.amount)::bigint as amount
      from entry x
      left join payout p on p.region_id = ${tx.regionId} and p.id::text = x.paid
      left join refund r on r.region_id = ${tx.regionId} and r.id::text = x.paid
      left join milestone m on m.region_id = ${tx.regionId} and m.id = coalesce(x.escrow_of, p.milestone_id, r.milestone_id)
      group by 1, 2, 3 having sum(x.amount) <> 0
    )
    select h.kind, h.contract_id, c.title, o.name as organization_name, w.display_name as worker_name,
      d.id as deposit_id, d.payer_name, h.amount
    from held h
    left join contract c on c.region_id = ${tx.regionId} and c.id = h.contract_id
    left join organization o on o.region_id = ${tx.regionId} and o.id = c.organization_id
    left join person w on w.id = c.worker_id
    left join deposit d on d.region_id = ${tx.regionId} and d.id = h.subject
    order by h.kind, h.amount desc, h.contract_id, d.id`;
}
