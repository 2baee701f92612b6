import type { PersonId, TransferId } from '../../kernel/ids.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { AccountCode, Posting } from './ledger.rules.ts';

/**
 * Posts one transfer: one call of the only function that writes the ledger.
 * The same key with the same lines gives the transfer that is there already, and moves nothing.
 * @throws Conflict when the key has other lines, a milestone was released before, or a transfer was reversed or
 *   settled before; DatabaseError 23514 when lines are not of the chart or an account would go below zero
 */
export async function postTransfer(
  tx: Tx,
  posting: Posting,
  by: PersonId | null = null,
): Promise<TransferId> {
  const [row] = await sql<{ id: TransferId }>(tx)`
    select ledger_post(${posting.key}, ${posting.kind}, ${posting.reference},
      ${posting.lines.map((line) => line.account)}::text[], ${posting.lines.map((line) => line.amount)}::bigint[],
      ${posting.names}, ${tx.now}, ${by}) as id`;
  if (!row) throw new Error('ledger_post gave no transfer');
  return row.id;
}

/** The account's credits less its debits; 0 for one that was never used. Bank is negative while it holds money. */
export async function balanceOf(tx: Tx, account: AccountCode): Promise<Yen> {
  const [row] = await sql<{ balance: Yen }>(tx)`
    select coalesce(a.balance, (select sum(e.amount)::bigint from ledger_entry e
                                where e.region_id = a.region_id and e.account_id = a.id), 0) as balance
    from ledger_account a
    where a.region_id = ${tx.regionId} and a.code = ${account}`;
  return row?.balance ?? (0n as Yen);
}
