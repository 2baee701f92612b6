import type { BatchId, ContractId, DepositId, TransferId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { TransferKind } from '../ledger/ledger.rules.ts';

/** One transfer as it stands in the books, with the thing that it is about. */
export interface JournalEntry {
  readonly id: TransferId;
  readonly kind: TransferKind;
  readonly reference: string;
  readonly postedAt: Date;
  /** null: no person, but a time that passed. */
  readonly byName: string | null;
  readonly lines: readonly { readonly account: string; readonly amount: Yen }[];
  readonly batchId: BatchId | null;
  readonly contractId: ContractId | null;
  readonly depositId: DepositId | null;
}

export interface JournalFilter {
  readonly from: Date | null;
  readonly until: Date | null;
  /** An account's code, or the beginning of it before a colon: `bank`, `escrow`. */
  readonly account: string | null;
  /** The last transfer of the page before; the list goes on behind it. */
  readonly before: TransferId | null;
}

/** As many as one page shows. */
export const journalLength = 50;

type Row = Omit<JournalEntry, 'lines'> & {
  readonly lines: readonly { readonly account: string; readonly amount: string }[];
};

/** Newest first; one more than a page shows says that it goes on. */
export async function journalEntries(
  tx: Tx,
  { from, until, account, before }: JournalFilter,
): Promise<JournalEntry[]> {
  const rows = await sql<Row>(tx)`
    with page as (
      select t.*, nullif(split_part(t.key, ':', 2), '') as subject from ledger_transfer t
      where t.region_id = ${tx.regionId} and (${from}::timestamptz is null or t.posted_at >= ${from})
        and (${until}::timestamptz is null or t.posted_at < ${until})
        and (${before}::uuid is null or (t.posted_at, t.id) < (select b.posted_at, b.id from ledger_transfer b
          where b.region_id = ${tx.regionId} and b.id = ${before}))
        and (${account}::text is null or exists (
          select from ledger_entry e join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
          where e.region_id = t.region_id and e.transfer_id = t.id and (a.code = ${account} or a.kind = ${account})))
      order by t.posted_at desc, t.id desc limit ${journalLength + 1}
    )
    select t.id, t.kind, t.reference, t.posted_at, w.display_name as by_name, b.id as batch_id, d.id as deposit_id,
      m.contract_id,
      (select json_agg(json_build_object('account', a.code, 'amount', e.amount::text) order by e.amount, a.code)
        from ledger_entry e join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
        where e.region_id = t.region_id and e.transfer_id = t.id) as lines
    from page t
    left join person w on w.id = t.actor_id
    left join payout_batch b on b.region_id = t.region_id and b.id::text = t.subject
    left join deposit d on d.region_id = t.region_id and d.id::text = t.subject
    left join milestone m on m.region_id = t.region_id and m.id = coalesce(t.escrow_of, d.milestone_id)
    order by t.posted_at desc, t.id desc`;
  return rows.map((row) => ({
    ...row,
    lines: row.lines.map(({ account: code, amount }) => ({ account: code, amount: yen(BigInt(amount)) })),
  }));
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
