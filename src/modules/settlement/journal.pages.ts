import type { BatchId, ContractId, DepositId, TransferId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { TransferKind } from '../ledger/ledger.rules.ts';
import { type AccountKind, type EntryKind, entryKindOf, type JournalLine } from './journal.rules.ts';

/** One transfer as it stands in the books, with the names of what it is about. */
export interface JournalEntry {
  readonly id: TransferId;
  readonly kind: EntryKind;
  readonly reference: string;
  readonly postedAt: Date;
  /** null: no person, but a time that passed. */
  readonly byName: string | null;
  readonly lines: readonly JournalLine[];
  /** What was on the one account of the filter after it; null without one. */
  readonly balance: Yen | null;
  /** The bank's day: of the line of the statement, or of the payment. */
  readonly bankOn: LocalDate | null;
  readonly contractId: ContractId | null;
  readonly title: string | null;
  readonly organizationName: string | null;
  readonly workerName: string | null;
  /** The line of the statement with which this money came or went, and the name on it. */
  readonly bankLine: string | null;
  readonly payerName: string | null;
  readonly batchId: BatchId | null;
  readonly payOn: LocalDate | null;
  /** A deposit that waits or waited in suspense. */
  readonly depositId: DepositId | null;
}

/** From `from` on and before `until`; null where it does not matter. */
export interface JournalFilter {
  readonly from: Date | null;
  readonly until: Date | null;
  readonly account: AccountKind | null;
  readonly contractId: ContractId | null;
}

type Row = Omit<JournalEntry, 'lines' | 'kind'> & {
  readonly transfer: TransferKind;
  readonly end: 'refunded' | 'split' | null;
  readonly isRefund: boolean;
  readonly isSuspended: boolean;
  readonly lines: readonly {
    readonly account: string;
    readonly kind: AccountKind;
    readonly amount: string;
  }[];
};

/** Oldest first, behind the transfer `after`. */
export async function journalEntries(
  tx: Tx,
  { from, until, account, contractId }: JournalFilter,
  { after, limit }: { readonly after: TransferId | null; readonly limit: number },
): Promise<JournalEntry[]> {
  const rows = await sql<Row>(tx)`
    with moved as (
      select e.transfer_id, sum(sum(e.amount)) over (order by t.posted_at, t.id)::bigint as balance
      from ledger_account a join ledger_entry e on e.region_id = a.region_id and e.account_id = a.id
      join ledger_transfer t on t.region_id = e.region_id and t.id = e.transfer_id
      where a.region_id = ${tx.regionId} and a.kind = ${account}
      group by e.transfer_id, t.posted_at, t.id
    ), named as (
      select t.region_id, t.id, t.kind, t.reference, t.posted_at, t.actor_id, t.escrow_of,
        string_to_array(coalesce(o.key, t.key), ':') as parts
      from ledger_transfer t
      left join ledger_transfer o on t.kind = 'reversal' and o.region_id = t.region_id and o.id = t.reverses
      where t.region_id = ${tx.regionId} and (${from}::timestamptz is null or t.posted_at >= ${from})
        and (${until}::timestamptz is null or t.posted_at < ${until})
        and (${after}::uuid is null or (t.posted_at, t.id) > (select b.posted_at, b.id from ledger_transfer b
          where b.region_id = ${tx.regionId} and b.id = ${after}))
        and (${account}::text is null or t.id in (select transfer_id from moved))
    ), page as (
      select n.*, case when parts[2] ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then parts[2]::uuid end as subject,
        case when parts[3] ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then parts[3]::uuid end as paid
      from named n
      where ${contractId}::uuid is null
        or n.escrow_of in (select m.id from milestone m where m.region_id = ${tx.regionId} and m.contract_id = ${contractId})
        or n.parts[3] in (
          select p.id::text from payout p join milestone m on m.region_id = p.region_id and m.id = p.milestone_id
            where p.region_id = ${tx.regionId} and m.contract_id = ${contractId}
          union all select r.id::text from refund r where r.region_id = ${tx.regionId} and r.contract_id = ${contractId})
      order by n.posted_at, n.id limit ${limit}
    )
    select t.id, t.kind as transfer, t.reference, t.posted_at, w.display_name as by_name, moved.balance, m.contract_id,
      e.kind as end, r.id is not null as is_refund, m.id is null as is_suspended, b.id as batch_id, b.pay_on,
      case when exists (select from milestone n where n.region_id = m.region_id and n.contract_id = m.contract_id and n.id <> m.id)
        then c.title || ' ' || m.title else c.title end as title,
      g.name as organization_name, v.display_name as worker_name,
      case when d.note is not null then d.id end as deposit_id,
      coalesce(f.bank_line, l.bank_line, s.bank_line) as bank_line, s.payer_name,
      coalesce(f.transferred_on, l.returned_on,
        case when t.kind in ('deposit', 'unmatched') then s.received_on when t.kind = 'settled' then b.pay_on end) as bank_on,
      (select json_agg(json_build_object('account', a.code, 'kind', a.kind, 'amount', x.amount::text) order by x.line_no)
        from ledger_entry x join ledger_account a on a.region_id = x.region_id and a.id = x.account_id
        where x.region_id = t.region_id and x.transfer_id = t.id) as lines
    from page t
    left join moved on moved.transfer_id = t.id
    left join person w on w.id = t.actor_id
    left join payout_batch b on b.region_id = t.region_id and b.id = t.subject
    left join payout p on p.region_id = t.region_id and p.id = t.paid
    left join refund r on r.region_id = t.region_id and r.id = t.paid
    left join late_return l on t.kind = 'came_back' and l.region_id = t.region_id and l.batch_id = t.subject
      and l.line_no = (select y.line_no from payout_line y where y.region_id = t.region_id and y.batch_id = t.subject
        and coalesce(y.payout_id, y.refund_id) = t.paid limit 1)
    left join fee_sweep f on f.region_id = t.region_id and f.id = t.subject
    left join deposit d on d.region_id = t.region_id and d.id = coalesce(r.deposit_id, t.subject)
    left join milestone m on m.region_id = t.region_id and m.id = coalesce(t.escrow_of, p.milestone_id, r.milestone_id)
    left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
    left join contract c on c.region_id = m.region_id and c.id = m.contract_id
    left join person v on v.id = c.worker_id
    left join organization g on g.region_id = t.region_id and g.id = coalesce(c.organization_id, r.organization_id)
    left join deposit own on own.region_id = m.region_id and own.milestone_id = m.id and own.state = 'matched'
    left join deposit s on s.region_id = t.region_id
      and s.id = coalesce(case when d.bank_line is not null then d.id end, own.funded_by, own.id)
    order by t.posted_at, t.id`;
  return rows.map(entryOf);
}

function entryOf({ transfer, end, isRefund, isSuspended, lines, ...row }: Row): JournalEntry {
  return {
    ...row,
    kind: entryKindOf({ transfer, end, isRefund, isSuspended }),
    lines: lines.map((line) => ({ ...line, amount: yen(BigInt(line.amount)) })),
  };
}

/** How much the filter finds, and both sides of it; of one account, what had been on it before. */
export interface JournalSums {
  readonly count: number;
  readonly debit: Yen;
  readonly credit: Yen;
  readonly before: Yen;
}

export async function journalSums(
  tx: Tx,
  { from, until, account }: Omit<JournalFilter, 'contractId'>,
): Promise<JournalSums> {
  const [sums] = await sql<JournalSums>(tx)`
    select count(distinct x.transfer_id) filter (where x.here)::integer as count,
      coalesce(-sum(x.amount) filter (where x.here and x.amount < 0), 0)::bigint as debit,
      coalesce(sum(x.amount) filter (where x.here and x.amount > 0), 0)::bigint as credit,
      coalesce(sum(x.amount) filter (where x.earlier), 0)::bigint as before
    from (select e.transfer_id, e.amount, ${from}::timestamptz is not null and t.posted_at < ${from} as earlier,
        (${from}::timestamptz is null or t.posted_at >= ${from}) and (${until}::timestamptz is null or t.posted_at < ${until}) as here
      from ledger_entry e join ledger_transfer t on t.region_id = e.region_id and t.id = e.transfer_id
      join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
      where e.region_id = ${tx.regionId} and (${account}::text is null or a.kind = ${account})) as x`;
  if (!sums) throw new Error('A sum is one row');
  return sums;
}

/** A batch that is with the bank, and what of it was neither paid nor given back. */
export interface BatchInTransit {
  readonly batchId: BatchId;
  readonly payOn: LocalDate;
  readonly amount: Yen;
}

export function batchesInTransit(tx: Tx): Promise<BatchInTransit[]> {
  return sql<BatchInTransit>(tx)`
    select b.id as batch_id, b.pay_on, sum(l.amount)::bigint as amount
    from payout_batch b join payout_line l on l.region_id = b.region_id and l.batch_id = b.id and l.state = 'live'
    where b.region_id = ${tx.regionId} and b.state = 'sent'
    group by b.region_id, b.id order by b.pay_on, b.id`;
}
