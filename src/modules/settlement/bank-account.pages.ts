import type { PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { BankAccountType, PayeeName } from './bank-account.rules.ts';

/** Whose name a worker's bank account has to carry. */
export async function payeeName(tx: Tx, personId: PersonId): Promise<PayeeName> {
  const [name] = await sql<PayeeName>(tx)`
    select w.kind, p.family_kana, p.given_kana, w.company_kana
    from worker w join person p on p.id = w.person_id
    where w.region_id = ${tx.regionId} and w.person_id = ${personId}`;
  if (!name) throw new NotFound();
  return name;
}

/** What its owner sees of it: enough to know which one it is. */
export interface AccountOnPage {
  readonly bankCode: string;
  readonly branchCode: string;
  readonly accountType: BankAccountType;
  readonly lastDigits: string;
  readonly usableFrom: Date;
  /** Changed lately: nothing is paid until `usableFrom`. */
  readonly held: boolean;
  /** A payment to it came back, so that another one is needed. */
  readonly returned: boolean;
}

/** The current account; null before the first. */
export async function accountPage(tx: Tx, personId: PersonId): Promise<AccountOnPage | null> {
  const [account] = await sql<AccountOnPage>(tx)`
    select a.bank_code, a.branch_code, a.account_type::text as account_type, a.last_digits, a.usable_from,
      a.usable_from > ${tx.now} as held,
      exists (select from payout_line l where l.region_id = a.region_id and l.bank_account_id = a.id
        and l.state = 'returned' and l.return_reason <> 'bank-trouble') as returned
    from bank_account a
    where a.region_id = ${tx.regionId} and a.person_id = ${personId} and a.replaced_at is null`;
  return account ?? null;
}
