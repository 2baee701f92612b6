import type { TransferId } from '../../kernel/ids.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { AccountCode, TransferKind } from './ledger.rules.ts';

export interface TrialBalanceRow {
  readonly kind: string;
  readonly accounts: number;
  /** Credits less debits; the sum over all rows is zero. */
  readonly balance: Yen;
}

/** What stands on each kind of account, recomputed from the entries. */
export async function trialBalance(tx: Tx): Promise<TrialBalanceRow[]> {
  return sql<TrialBalanceRow>(tx)`
    select a.kind, count(distinct a.id)::integer as accounts, sum(e.amount)::bigint as balance
    from ledger_account a
    join ledger_entry e on e.region_id = a.region_id and e.account_id = a.id
    where a.region_id = ${tx.regionId}
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
