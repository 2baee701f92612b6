import type { TransferId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { TransferKind } from '../ledger/ledger.rules.ts';
import { type EntryKind, entryKindOf } from './journal.rules.ts';

/** Money that came into the bank or left it on another side of a period's edge than it was booked. */
export interface OtherBankDay {
  readonly id: TransferId;
  readonly kind: EntryKind;
  readonly bookedOn: LocalDate;
  readonly bankOn: LocalDate;
  /** What it changes in the bank: negative where it left. */
  readonly amount: Yen;
  /** What the passbook has more than the books at the end of the period, because of it. */
  readonly ahead: Yen;
  readonly bankLine: string | null;
  readonly payerName: string | null;
}

type Row = Omit<OtherBankDay, 'kind'> & { readonly transfer: TransferKind; readonly isRefund: boolean };

/** By the bank's day. A posting that was reversed and its reversal have the same one, because the bank knows neither. */
export async function otherBankDays(
  tx: Tx,
  { from, to }: { readonly from: LocalDate | null; readonly to: LocalDate | null },
): Promise<OtherBankDay[]> {
  const rows = await sql<Row>(tx)`
    with moved as (
      select t.region_id, t.id, t.kind, (t.posted_at at time zone 'Asia/Tokyo')::date as booked_on,
        string_to_array(coalesce(o.key, t.key), ':') as parts, -sum(e.amount)::bigint as amount
      from ledger_transfer t
      join ledger_entry e on e.region_id = t.region_id and e.transfer_id = t.id
      join ledger_account a on a.region_id = e.region_id and a.id = e.account_id and a.kind = 'bank'
      left join ledger_transfer o on o.region_id = t.region_id and o.id = t.reverses
      where t.region_id = ${tx.regionId}
      group by t.region_id, t.id, t.kind, t.posted_at, o.key, t.key
    ), named as (
      select m.*, case when parts[2] ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then parts[2]::uuid end as subject,
        case when parts[3] ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then parts[3]::uuid end as paid
      from moved m
    ), dated as (
      select n.id, n.kind as transfer, r.id is not null as is_refund, n.booked_on, n.amount, d.payer_name,
        coalesce(f.transferred_on, l.returned_on, d.received_on, b.pay_on) as bank_on,
        coalesce(f.bank_line, l.bank_line, d.bank_line) as bank_line
      from named n
      left join deposit d on d.region_id = n.region_id and d.id = n.subject
      left join fee_sweep f on f.region_id = n.region_id and f.id = n.subject
      left join payout_batch b on b.region_id = n.region_id and b.id = n.subject
      left join refund r on r.region_id = n.region_id and r.id = n.paid
      left join payout_line y on n.kind = 'came_back' and y.region_id = n.region_id and y.batch_id = n.subject
        and coalesce(y.payout_id, y.refund_id) = n.paid
      left join late_return l on l.region_id = y.region_id and l.batch_id = y.batch_id and l.line_no = y.line_no
    )
    select id, transfer, is_refund, booked_on, bank_on, amount, bank_line, payer_name,
      case when bank_on <= ${to} and booked_on > ${to} then amount
        when bank_on > ${to} and booked_on <= ${to} then -amount else 0 end::bigint as ahead
    from dated
    where (bank_on < ${from}::date) <> (booked_on < ${from}::date) or (bank_on > ${to}::date) <> (booked_on > ${to}::date)
    order by bank_on, booked_on, id`;
  return rows.map(({ transfer, isRefund, ...row }) => ({
    ...row,
    kind: entryKindOf({ transfer, end: null, isRefund, isSuspended: false }),
  }));
}
