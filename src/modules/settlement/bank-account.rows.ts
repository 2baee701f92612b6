import type { BankAccountId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { BankAccount } from './bank-account.rules.ts';

/** The account that a person's pay goes to, held until the transaction ends; null before the first. */
export async function lockCurrentAccount(tx: Tx, personId: PersonId): Promise<BankAccount | null> {
  const [account] = await sql<BankAccount>(tx)`
    select id, person_id, bank_code, branch_code, account_type::text as account_type, sealed, last_digits, usable_from
    from bank_account
    where region_id = ${tx.regionId} and person_id = ${personId} and replaced_at is null
    for update`;
  return account ?? null;
}

export async function insertAccount(tx: Tx, account: BankAccount): Promise<void> {
  await sql(tx)`
    insert into bank_account (region_id, id, person_id, bank_code, branch_code, account_type, sealed, last_digits,
      usable_from, created_at)
    values (${tx.regionId}, ${account.id}, ${account.personId}, ${account.bankCode}, ${account.branchCode},
      ${Number(account.accountType)}, ${account.sealed}, ${account.lastDigits}, ${account.usableFrom}, ${tx.now})`;
}

/** It stays readable for the batches that were locked with it. */
export async function replaceAccount(tx: Tx, id: BankAccountId): Promise<void> {
  await sql(tx)`
    update bank_account set replaced_at = ${tx.now} where region_id = ${tx.regionId} and id = ${id}`;
}
