import type { TransferId } from '../../kernel/ids.ts';
import { instantOf, type LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { AccountCode, TransferKind } from './ledger.rules.ts';

export interface TrialBalanceRow {
  readonly kind: string;
  readonly accounts: number;
  /** Credits less debits at the end of the period; the sum over all rows is zero. */
  readonly balance: Yen;
  /** Credits less debits before the period. */
  readonly before: Yen;
  /** Both sides within the period, without their signs. */
  readonly debit: Yen;
  readonly credit: Yen;
}

/** From `from` on and before `until`; null where it does not matter. */
export interface BookPeriod {
  readonly from: Date | null;
  readonly until: Date | null;
}

const always: BookPeriod = { from: null, until: null };

/** What stands on each kind of account and what moved on it in a period, recomputed from the entries. */
export async function trialBalance(tx: Tx, { from, until }: BookPeriod = always): Promise<TrialBalanceRow[]> {
  return sql<TrialBalanceRow>(tx)`
    select a.kind, count(distinct a.id)::integer as accounts, sum(e.amount)::bigint as balance,
      coalesce(sum(e.amount) filter (where t.posted_at < ${from}::timestamptz), 0)::bigint as before,
      coalesce(-sum(e.amount) filter (where e.amount < 0 and (${from}::timestamptz is null or t.posted_at >= ${from})), 0)::bigint
        as debit,
      coalesce(sum(e.amount) filter (where e.amount > 0 and (${from}::timestamptz is null or t.posted_at >= ${from})), 0)::bigint
        as credit
    from ledger_account a
    join ledger_entry e on e.region_id = a.region_id and e.account_id = a.id
    join ledger_transfer t on t.region_id = e.region_id and t.id = e.transfer_id
    where a.region_id = ${tx.regionId} and (${until}::timestamptz is null or t.posted_at < ${until})
    group by a.kind
    order by a.kind`;
}

/** What a month moved; a reversal counts against what it takes back. */
export interface MoneyMonth {
  readonly month: LocalDate;
  /** Into the bank account: deposits, also those that fit no notice. */
  readonly paidIn: Yen;
  /** By acceptances: what workers are owed, and the fees with their tax. */
  readonly released: Yen;
  readonly fees: Yen;
  /** Out of the bank account: to workers, back to clients, and fees to the holder's own account. */
  readonly paidOut: Yen;
  readonly paidBack: Yen;
  readonly feesOut: Yen;
}

/** From the month that begins on `from`, oldest first; reads nothing that was posted before. */
export function moneyMonths(tx: Tx, from: LocalDate): Promise<MoneyMonth[]> {
  return sql<MoneyMonth>(tx)`
    with moved as (
      select t.id, date_trunc('month', t.posted_at at time zone 'Asia/Tokyo')::date as month,
        coalesce(o.kind, t.kind) as kind, coalesce(t.settles, o.settles) as sent
      from ledger_transfer t
        left join ledger_transfer o on o.region_id = t.region_id and o.id = t.reverses
      where t.region_id = ${tx.regionId} and t.posted_at >= ${instantOf(from, '00:00')}
    ), lines as (
      select m.month, m.kind, a.kind as account, e.amount, m.sent is not null and exists (
        select from ledger_entry x join ledger_account y on y.region_id = x.region_id and y.id = x.account_id
        where x.region_id = ${tx.regionId} and x.transfer_id = m.sent and y.kind = 'refundable') as is_refund
      from moved m join ledger_entry e on e.region_id = ${tx.regionId} and e.transfer_id = m.id
        join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
    )
    select month,
      coalesce(-sum(amount) filter (where account = 'bank' and kind in ('deposit', 'unmatched')), 0)::bigint as paid_in,
      coalesce(sum(amount) filter (where account = 'payable' and kind = 'release'), 0)::bigint as released,
      coalesce(sum(amount) filter (where account in ('fee', 'fee_tax') and kind = 'release'), 0)::bigint as fees,
      coalesce(sum(amount) filter (where account = 'bank' and kind = 'settled' and not is_refund), 0)::bigint as paid_out,
      coalesce(sum(amount) filter (where account = 'bank' and kind = 'settled' and is_refund), 0)::bigint as paid_back,
      coalesce(sum(amount) filter (where account = 'bank' and kind = 'fee_sweep'), 0)::bigint as fees_out
    from lines group by month order by month`;
}

export interface AccountEntry {
  readonly transferId: TransferId;
  readonly kind: TransferKind;
  readonly reference: string;
  readonly amount: Yen;
  /** null on the region's own accounts, which keep no balance. */
  readonly balanceAfter: Yen | null;
  readonly postedAt: Date;
}

/** The newest entries of one account, newest first. */
export async function entriesOf(tx: Tx, account: AccountCode, limit = 100): Promise<AccountEntry[]> {
  return sql<AccountEntry>(tx)`
    select t.id as transfer_id, t.kind, t.reference, e.amount, e.balance_after, t.posted_at
    from ledger_account a
    join ledger_entry e on e.region_id = a.region_id and e.account_id = a.id
    join ledger_transfer t on t.region_id = e.region_id and t.id = e.transfer_id
    where a.region_id = ${tx.regionId} and a.code = ${account}
    order by e.seq desc
    limit ${limit}`;
}
