import type {
  BankAccountId,
  BatchId,
  MilestoneId,
  OrganizationId,
  PayoutId,
  PersonId,
} from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { Candidate } from './batch.rules.ts';

export interface NewPayout {
  readonly id: PayoutId;
  readonly milestoneId: MilestoneId;
  readonly workerId: PersonId;
  readonly organizationId: OrganizationId;
  readonly amount: Yen;
  readonly payOn: LocalDate;
}

/** False when the milestone has its payout already: there is one, ever. */
export async function insertPayout(tx: Tx, payout: NewPayout): Promise<boolean> {
  const inserted = await sql(tx)`
    insert into payout (region_id, id, milestone_id, worker_id, organization_id, state, amount, pay_on)
    values (${tx.regionId}, ${payout.id}, ${payout.milestoneId}, ${payout.workerId}, ${payout.organizationId},
      'planned', ${payout.amount}, ${payout.payOn})
    on conflict (region_id, milestone_id) do nothing
    returning id`;
  return inserted.length > 0;
}

/**
 * What is due on or before a day, oldest first, held until the transaction ends, each with the account of today.
 * An account to which a payment came back counts as returned, unless the bank itself had the trouble.
 */
export async function lockDuePayouts(tx: Tx, payOn: LocalDate): Promise<Candidate[]> {
  const rows = await sql<CandidateRow>(tx)`
    select p.id as payout_id, p.worker_id, p.amount, a.id as account_id, a.usable_from,
      exists (select from payout_line l where l.region_id = a.region_id and l.bank_account_id = a.id
        and l.state = 'returned' and l.return_reason <> 'bank-trouble') as returned
    from payout p
    left join bank_account a on a.region_id = p.region_id and a.person_id = p.worker_id and a.replaced_at is null
    where p.region_id = ${tx.regionId} and p.state = 'planned' and p.pay_on <= ${payOn}
    order by p.pay_on, p.id
    for update of p`;
  return rows.map(({ payoutId, workerId, amount, accountId, usableFrom, returned }) => ({
    payoutId,
    workerId,
    amount,
    account: accountId && usableFrom ? { id: accountId, usableFrom, returned } : null,
  }));
}

interface CandidateRow {
  readonly payoutId: PayoutId;
  readonly workerId: PersonId;
  readonly amount: Yen;
  readonly accountId: BankAccountId | null;
  readonly usableFrom: Date | null;
  readonly returned: boolean;
}

/** Puts locked payouts into a batch. */
export async function batchPayouts(tx: Tx, batchId: BatchId, ids: readonly PayoutId[]): Promise<void> {
  await sql(tx)`
    update payout set state = 'batched', batch_id = ${batchId}
    where region_id = ${tx.regionId} and id = any (${ids}::uuid[])`;
}

export async function settlePayouts(tx: Tx, ids: readonly PayoutId[]): Promise<void> {
  await sql(tx)`
    update payout set state = 'settled' where region_id = ${tx.regionId} and id = any (${ids}::uuid[])`;
}

/** Out of their batch, owed as before. */
export async function replanPayouts(tx: Tx, ids: readonly PayoutId[]): Promise<void> {
  await sql(tx)`
    update payout set state = 'planned', batch_id = null
    where region_id = ${tx.regionId} and id = any (${ids}::uuid[])`;
}

/** The clients whose work a batch pays for. */
export async function organizationsOf(tx: Tx, batchId: BatchId): Promise<OrganizationId[]> {
  const rows = await sql<{ organizationId: OrganizationId }>(tx)`
    select distinct organization_id from payout where region_id = ${tx.regionId} and batch_id = ${batchId}`;
  return rows.map(({ organizationId }) => organizationId);
}
