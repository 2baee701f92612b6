import type { TransferId } from '../../kernel/ids.ts';
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
