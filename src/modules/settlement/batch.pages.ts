import type { BatchId, ContractId, OrganizationId, PayoutId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { BankAccountType } from './bank-account.rules.ts';
import type { BatchState, LineState, ReturnReason } from './batch.rules.ts';

/** For which work each line of a batch pays; a milestone's own title where its contract has several. */
export interface PaidWork {
  readonly payoutId: PayoutId;
  readonly workerId: PersonId;
  readonly contractId: ContractId;
  readonly title: string;
  readonly amount: Yen;
}

export function paidWork(tx: Tx, batchId: BatchId): Promise<PaidWork[]> {
  return sql<PaidWork>(tx)`
    select l.payout_id, l.worker_id, m.contract_id, l.amount,
      case when exists (select from milestone o where o.region_id = m.region_id and o.contract_id = m.contract_id
        and o.id <> m.id) then m.title else c.title end as title
    from payout_line l
    join payout p on p.region_id = l.region_id and p.id = l.payout_id
    join milestone m on m.region_id = p.region_id and m.id = p.milestone_id
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    where l.region_id = ${tx.regionId} and l.batch_id = ${batchId} order by l.line_no`;
}

export interface BatchRow {
  readonly id: BatchId;
  readonly state: BatchState;
  readonly payOn: LocalDate;
  readonly count: number;
  readonly total: Yen;
  readonly approvals: number;
}

/** The newest batches first. */
export function batchRows(tx: Tx, limit = 50): Promise<BatchRow[]> {
  return sql<BatchRow>(tx)`
    select b.id, b.state, b.pay_on, b.count, b.total,
      (select count(*) from batch_approval a where a.region_id = b.region_id and a.batch_id = b.id)::integer as approvals
    from payout_batch b where b.region_id = ${tx.regionId}
    order by b.locked_at desc, b.id desc limit ${limit}`;
}

export interface BatchLine {
  readonly lineNo: number;
  readonly workerId: PersonId;
  readonly workerName: string;
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  readonly title: string;
  readonly amount: Yen;
  readonly state: LineState;
  readonly returnReason: ReturnReason | null;
  readonly bankCode: string;
  readonly branchCode: string;
  readonly accountType: BankAccountType;
  readonly lastDigits: string;
  /** It replaced another one less than seven days before the batch was locked. */
  readonly newAccount: boolean;
}

/** The lines as the approvers read them: whom, for what, how much, into which account. */
export function batchLines(tx: Tx, id: BatchId): Promise<BatchLine[]> {
  return sql<BatchLine>(tx)`
    select l.line_no, l.worker_id, w.family_name || ' ' || w.given_name as worker_name, p.organization_id,
      o.name as organization_name, c.title, l.amount, l.state, l.return_reason, a.bank_code, a.branch_code, a.account_type::text as account_type,
      a.last_digits,
      a.created_at > b.locked_at - interval '7 days' and exists (
        select from bank_account e where e.region_id = a.region_id and e.person_id = a.person_id
          and e.created_at < a.created_at) as new_account
    from payout_line l
    join payout_batch b on b.region_id = l.region_id and b.id = l.batch_id
    join payout p on p.region_id = l.region_id and p.id = l.payout_id
    join milestone m on m.region_id = p.region_id and m.id = p.milestone_id
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    join organization o on o.region_id = p.region_id and o.id = p.organization_id
    join bank_account a on a.region_id = l.region_id and a.id = l.bank_account_id
    join person w on w.id = l.worker_id
    where l.region_id = ${tx.regionId} and l.batch_id = ${id} order by l.line_no`;
}

/** Who took which step of a batch. */
export interface BatchStep {
  readonly what: 'locked' | 'approved' | 'exported' | 'sent' | 'declared';
  readonly personId: PersonId;
  readonly name: string;
  readonly at: Date;
}

export function batchSteps(tx: Tx, id: BatchId): Promise<BatchStep[]> {
  return sql<BatchStep>(tx)`
    select s.what, s.person_id, p.display_name as name, s.at
    from (
      select 'locked' as what, b.locked_by as person_id, b.locked_at as at from payout_batch b
        where b.region_id = ${tx.regionId} and b.id = ${id}
      union all
      select 'approved', a.person_id, a.approved_at from batch_approval a
        where a.region_id = ${tx.regionId} and a.batch_id = ${id}
      union all
      select 'exported', b.exported_by, b.exported_at from payout_batch b
        where b.region_id = ${tx.regionId} and b.id = ${id} and b.exported_by is not null
      union all
      select 'sent', b.sent_by, b.sent_at from payout_batch b
        where b.region_id = ${tx.regionId} and b.id = ${id} and b.sent_by is not null
      union all
      select 'declared', d.person_id, d.declared_at from batch_not_uploaded d
        where d.region_id = ${tx.regionId} and d.batch_id = ${id}
    ) s join person p on p.id = s.person_id
    order by s.at, s.person_id`;
}
