import type { BatchId, ContractId, OrganizationId, PayoutId, PersonId, RefundId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { BankAccountType } from './bank-account.rules.ts';
import type { BatchState, LineKind, LineState, PayeeId, ReturnReason } from './batch.rules.ts';

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

/** What a batch gives back to whom, for telling them. */
export interface BatchRefund {
  readonly refundId: RefundId;
  readonly organizationId: OrganizationId | null;
  readonly amount: Yen;
}

export function refundsIn(tx: Tx, batchId: BatchId): Promise<BatchRefund[]> {
  return sql<BatchRefund>(tx)`
    select r.id as refund_id, r.organization_id, r.amount
    from payout_line l join refund r on r.region_id = l.region_id and r.id = l.refund_id
    where l.region_id = ${tx.regionId} and l.batch_id = ${batchId} order by l.line_no`;
}

export interface BatchRow {
  readonly id: BatchId;
  readonly state: BatchState;
  readonly payOn: LocalDate;
  readonly count: number;
  readonly total: Yen;
  readonly approvals: number;
  /** The last day on which the bank takes the file. */
  readonly handInBy: LocalDate;
  readonly lockedAt: Date;
  /** How many of its payments the bank gave back. */
  readonly returned: number;
}

/** The latest pay day first; of one day, the batch that was made last. */
export function batchRows(tx: Tx, limit = 50): Promise<BatchRow[]> {
  return sql<BatchRow>(tx)`
    select b.id, b.state, b.pay_on, b.count, b.total,
      (select count(*) from batch_approval a where a.region_id = b.region_id and a.batch_id = b.id)::integer as approvals,
      coalesce(b.hand_in_by, b.pay_on) as hand_in_by, b.locked_at,
      (select count(*) from payout_line l
        where l.region_id = b.region_id and l.batch_id = b.id and l.state = 'returned')::integer as returned
    from payout_batch b where b.region_id = ${tx.regionId}
    order by b.pay_on desc, b.locked_at desc, b.id desc limit ${limit}`;
}

export interface BatchLine {
  readonly lineNo: number;
  readonly kind: LineKind;
  readonly payeeId: PayeeId;
  /** The worker, the organisation that is refunded, or the name on the statement. */
  readonly payeeName: string;
  /** Of the client whose work it is, or who is refunded; null for a payer whom nobody knows. */
  readonly organizationId: OrganizationId | null;
  readonly organizationName: string | null;
  /** Of the order; null for money that waited in suspense. */
  readonly title: string | null;
  /** A part of the reward: the milestone was split. */
  readonly isPart: boolean;
  /** For a refund: whose name the account has to carry. */
  readonly payerName: string | null;
  readonly amount: Yen;
  readonly state: LineState;
  readonly returnReason: ReturnReason | null;
  readonly bankCode: string;
  readonly branchCode: string;
  readonly accountType: BankAccountType;
  readonly lastDigits: string;
  /** It replaced another one less than seven days before the batch was locked. */
  readonly newAccount: boolean;
  readonly accountBy: PersonId | null;
  /** The largest that this payee was paid before; null for the first payment. */
  readonly largestBefore: Yen | null;
}

/** The lines as the approvers read them: whom, for what, how much, into which account. */
export function batchLines(tx: Tx, id: BatchId): Promise<BatchLine[]> {
  return sql<BatchLine>(tx)`
    select l.line_no, case when l.payout_id is null then 'refund' else 'payout' end as kind,
      coalesce(l.worker_id, l.payer_id) as payee_id,
      coalesce(w.family_name || ' ' || w.given_name, o.name, r.payer_name) as payee_name,
      coalesce(p.organization_id, r.organization_id) as organization_id, o.name as organization_name, c.title,
      p.id is not null and m.state = 'split' as is_part, r.payer_name, l.amount, l.state, l.return_reason,
      coalesce(a.bank_code, f.bank_code) as bank_code, coalesce(a.branch_code, f.branch_code) as branch_code,
      coalesce(a.account_type, f.account_type)::text as account_type, coalesce(a.last_digits, f.last_digits) as last_digits,
      coalesce(a.created_at, f.created_at) > b.locked_at - interval '7 days' and (exists (
        select from bank_account e where e.region_id = a.region_id and e.person_id = a.person_id
          and e.created_at < a.created_at) or exists (
        select from refund_account e where e.region_id = f.region_id and e.payer_id = f.payer_id
          and e.payer_key = f.payer_key and e.created_at < f.created_at)) as new_account,
      f.entered_by as account_by,
      (select max(x.amount) from payout_line x join payout_batch y on y.region_id = x.region_id and y.id = x.batch_id
        where x.region_id = l.region_id and (x.worker_id = l.worker_id or x.payer_id = l.payer_id)
          and x.state = 'settled' and y.locked_at < b.locked_at) as largest_before
    from payout_line l
    join payout_batch b on b.region_id = l.region_id and b.id = l.batch_id
    left join payout p on p.region_id = l.region_id and p.id = l.payout_id
    left join refund r on r.region_id = l.region_id and r.id = l.refund_id
    left join milestone m on m.region_id = l.region_id and m.id = coalesce(p.milestone_id, r.milestone_id)
    left join contract c on c.region_id = m.region_id and c.id = m.contract_id
    left join organization o on o.region_id = l.region_id and o.id = coalesce(p.organization_id, r.organization_id)
    left join bank_account a on a.region_id = l.region_id and a.id = l.bank_account_id
    left join refund_account f on f.region_id = l.region_id and f.id = l.refund_account_id
    left join person w on w.id = l.worker_id
    where l.region_id = ${tx.regionId} and l.batch_id = ${id} order by l.line_no`;
}

export interface Named {
  readonly personId: PersonId;
  readonly name: string;
}

/** What people who did something are called. */
export function namesOf(tx: Tx, ids: readonly PersonId[]): Promise<Named[]> {
  return sql<Named>(tx)`
    select p.id as person_id, p.display_name as name
    from person p join membership m on m.person_id = p.id
    where m.region_id = ${tx.regionId} and p.id = any (${ids}::uuid[])`;
}

/** Payment approvers of the escrow holder whom nothing keeps from approving this list, and who have not done so yet. */
export async function mayStillApprove(tx: Tx, id: BatchId, holder: OrganizationId): Promise<PersonId[]> {
  const rows = await sql<Pick<Named, 'personId'>>(tx)`
    select m.person_id
    from organization_member m
    join membership s on s.region_id = m.region_id and s.person_id = m.person_id and s.state = 'active'
    join membership_role r on r.region_id = m.region_id and r.person_id = m.person_id and r.role = 'paymentApprover'
    where m.region_id = ${tx.regionId} and m.organization_id = ${holder} and m.accepted_at is not null
      and not exists (select from payout_batch b
        where b.region_id = m.region_id and b.id = ${id} and b.locked_by = m.person_id)
      and not exists (select from batch_approval a
        where a.region_id = m.region_id and a.batch_id = ${id} and a.person_id = m.person_id)
      and not exists (select from payout_line l
        left join payout p on p.region_id = l.region_id and p.id = l.payout_id
        left join refund f on f.region_id = l.region_id and f.id = l.refund_id
        left join refund_account t on t.region_id = l.region_id and t.id = l.refund_account_id
        where l.region_id = m.region_id and l.batch_id = ${id} and (l.worker_id = m.person_id or t.entered_by = m.person_id
          or exists (select from organization_member c where c.region_id = m.region_id and c.person_id = m.person_id
            and c.organization_id in (p.organization_id, f.organization_id) and c.accepted_at is not null)))
    order by m.person_id`;
  return rows.map(({ personId }) => personId);
}
