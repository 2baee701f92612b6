import type { BatchId, OrganizationId, PersonId, RefundAccountId, RefundId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Refund, RefundAccount } from './refund.rules.ts';

export type NewRefund = Omit<Refund, 'payerId' | 'state'>;

/** False when its milestone or deposit has its refund already: there is one, ever. */
export async function insertRefund(tx: Tx, refund: NewRefund): Promise<boolean> {
  const inserted = await sql(tx)`
    insert into refund (region_id, id, milestone_id, contract_id, deposit_id, organization_id, payer_name, payer_key, state, amount,
      pay_on, planned_at)
    values (${tx.regionId}, ${refund.id}, ${refund.milestoneId}, ${refund.contractId}, ${refund.depositId}, ${refund.organizationId},
      ${refund.payerName}, ${refund.payerKey}, 'planned', ${refund.amount}, ${refund.payOn}, ${tx.now})
    on conflict do nothing
    returning id`;
  return inserted.length > 0;
}

export async function loadRefund(tx: Tx, id: RefundId): Promise<Refund> {
  const [refund] = await sql<Refund>(tx)`
    select id, milestone_id, contract_id, deposit_id, organization_id, payer_id, payer_name, payer_key, state, amount, pay_on
    from refund where region_id = ${tx.regionId} and id = ${id}`;
  if (!refund) throw new NotFound();
  return refund;
}

/** Held until the transaction ends: its account is not changed while a batch takes it. */
export async function lockRefund(tx: Tx, id: RefundId): Promise<Refund> {
  await sql(tx)`select id from refund where region_id = ${tx.regionId} and id = ${id} for update`;
  return loadRefund(tx, id);
}

/** Whom a batch refunds, and who entered the accounts that it refunds to. */
export async function refundedBy(
  tx: Tx,
  batchId: BatchId,
): Promise<{ readonly organizations: readonly OrganizationId[]; readonly accountsBy: readonly PersonId[] }> {
  const rows = await sql<{ organizationId: OrganizationId | null; enteredBy: PersonId }>(tx)`
    select r.organization_id, a.entered_by
    from payout_line l
    join refund r on r.region_id = l.region_id and r.id = l.refund_id
    join refund_account a on a.region_id = l.region_id and a.id = l.refund_account_id
    where l.region_id = ${tx.regionId} and l.batch_id = ${batchId}`;
  return {
    organizations: rows.flatMap(({ organizationId }) => (organizationId ? [organizationId] : [])),
    accountsBy: rows.map(({ enteredBy }) => enteredBy),
  };
}

/** The account that a payer's refunds go to, held until the transaction ends; null before the first. */
export async function lockRefundAccount(
  tx: Tx,
  { payerId, payerKey }: Pick<Refund, 'payerId' | 'payerKey'>,
): Promise<Pick<RefundAccount, 'id'> | null> {
  const [account] = await sql<Pick<RefundAccount, 'id'>>(tx)`
    select id from refund_account
    where region_id = ${tx.regionId} and payer_id = ${payerId} and payer_key = ${payerKey} and replaced_at is null
    for update`;
  return account ?? null;
}

/** It stays readable for the batches that were locked with it. */
export async function replaceRefundAccount(tx: Tx, id: RefundAccountId): Promise<void> {
  await sql(tx)`
    update refund_account set replaced_at = ${tx.now} where region_id = ${tx.regionId} and id = ${id}`;
}

export async function insertRefundAccount(tx: Tx, account: RefundAccount, by: PersonId): Promise<void> {
  await sql(tx)`
    insert into refund_account (region_id, id, organization_id, deposit_id, payer_key, bank_code, branch_code,
      account_type, sealed, last_digits, usable_from, entered_by, reason, created_at)
    values (${tx.regionId}, ${account.id}, ${account.organizationId}, ${account.depositId}, ${account.payerKey},
      ${account.bankCode}, ${account.branchCode}, ${Number(account.accountType)}, ${account.sealed},
      ${account.lastDigits}, ${account.usableFrom}, ${by}, ${account.reason}, ${tx.now})`;
}
