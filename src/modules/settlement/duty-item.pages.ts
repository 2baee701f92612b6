import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { DutyItem } from './action-item.rules.ts';

/**
 * What waits for those who have a duty in the region, each kind once. What has `dutyDays` stands there with the day on which
 * the first of them began to wait.
 */
export async function dutyItems(tx: Tx, personId: PersonId, facts: DutyFacts): Promise<DutyItem[]> {
  const items = [
    ...(await ofBatches(tx, personId, facts)),
    ...(await ofPlanned(tx, facts)),
    ...(await ofMoney(tx, personId)),
    ...(await ofPeople(tx)),
    ...(await ofSettlements(tx, personId, facts)),
  ];
  return items.filter(({ count }) => count > 0);
}

interface PayDays {
  readonly today: LocalDate;
  /** The last for which a batch may be made by now: what is due later asks for nothing yet. */
  readonly lastPayDay: LocalDate;
}

interface DutyFacts extends PayDays {
  /** Who holds the money in escrow today. */
  readonly holderId: OrganizationId | null;
}

/** A batch whose day passed before two had approved it, or before its file was made, pays nothing any more. */
function ofBatches(tx: Tx, personId: PersonId, { today }: PayDays): Promise<DutyItem[]> {
  return sql<DutyItem>(tx)`
    select 'approve-batch' as what, count(*)::integer as count, min(coalesce(hand_in_by, pay_on)) as due_on, sum(total)::bigint as amount,
      case when count(*) = 1 then min(b.id::text) end as subject
      from payout_batch b where b.region_id = ${tx.regionId} and b.state = 'locked' and b.pay_on >= ${today} and b.locked_by <> ${personId}
        and not exists (select from batch_approval a
          where a.region_id = b.region_id and a.batch_id = b.id and a.person_id = ${personId})
    union all
    select 'await-approval', count(*)::integer, min(coalesce(hand_in_by, pay_on)), sum(total)::bigint,
      case when count(*) = 1 then min(id::text) end
      from payout_batch where region_id = ${tx.regionId} and state = 'locked' and pay_on >= ${today}
    union all
    select 'renew-batch', count(*)::integer, min(pay_on), sum(total)::bigint,
      case when count(*) = 1 then min(id::text) end
      from payout_batch where region_id = ${tx.regionId} and state in ('locked', 'approved') and pay_on < ${today}
    union all
    select case b.state when 'approved' then 'export-batch' when 'exported' then 'send-batch' else 'settle-batch' end,
      count(*)::integer, min(case b.state when 'sent' then b.pay_on else coalesce(b.hand_in_by, b.pay_on) end), sum(b.total)::bigint,
      case when count(*) = 1 then min(b.id::text) end
      from payout_batch b where b.region_id = ${tx.regionId} and (b.state in ('exported', 'sent') or (b.state = 'approved' and b.pay_on >= ${today}))
      group by b.state`;
}

/** What a batch would take now, and what somebody holds back; what waits for its payee's account asks nobody else. */
function ofPlanned(tx: Tx, { lastPayDay }: PayDays): Promise<DutyItem[]> {
  return sql<DutyItem>(tx)`
    with planned as (
      select p.pay_on, p.amount, p.held_by is not null as held, a.usable_from <= ${tx.now} and not exists (
          select from payout_line l where l.region_id = a.region_id and l.bank_account_id = a.id
            and l.state = 'returned' and l.return_reason <> 'bank-trouble') as payable
      from payout p
      left join bank_account a on a.region_id = p.region_id and a.person_id = p.worker_id and a.replaced_at is null
      where p.region_id = ${tx.regionId} and p.state = 'planned'
      union all
      select r.pay_on, r.amount, r.held_by is not null, a.usable_from <= ${tx.now} and not exists (
          select from payout_line l where l.region_id = a.region_id and l.refund_account_id = a.id
            and l.state = 'returned' and l.return_reason <> 'bank-trouble')
      from refund r
      left join refund_account a on a.region_id = r.region_id and a.payer_id = r.payer_id and a.payer_key = r.payer_key
        and a.replaced_at is null
      where r.region_id = ${tx.regionId} and r.state = 'planned'
    )
    select 'plan-batch' as what, count(*)::integer as count, min(pay_on) as due_on, sum(amount)::bigint as amount
      from planned where pay_on <= ${lastPayDay} and payable and not held
    union all
    select 'look-at-held', count(*)::integer, min(pay_on), sum(amount)::bigint from planned where held`;
}

function ofMoney(tx: Tx, personId: PersonId): Promise<DutyItem[]> {
  return sql<DutyItem>(tx)`
    select 'approve-sweep' as what, count(*)::integer as count, null::date as due_on, sum(fee + fee_tax)::bigint as amount, null::text as subject
      from fee_sweep where region_id = ${tx.regionId} and state = 'proposed' and proposed_by <> ${personId}
    union all
    select 'transfer-fees', count(*)::integer, null, sum(fee + fee_tax)::bigint, null
      from fee_sweep where region_id = ${tx.regionId} and state = 'approved'
    union all
    select 'find-deposits', count(*)::integer,
      min(m.deposit_due_on), sum(d.amount)::bigint, null
      from deposit d
        join milestone m on m.region_id = d.region_id and m.id = d.milestone_id
        join contract c on c.region_id = m.region_id and c.id = m.contract_id
      where d.region_id = ${tx.regionId} and d.state = 'announced' and m.state = 'planned' and c.state in ('agreed', 'active')
    union all
    select 'decide-mistake', count(*)::integer, (min(x.declared_at) at time zone 'Asia/Tokyo')::date, sum(d.amount)::bigint,
      case when count(*) = 1 then min(d.id::text) end
      from deposit_mistake x join deposit d on d.region_id = x.region_id and d.id = x.deposit_id
      where x.region_id = ${tx.regionId} and x.state = 'declared' and x.declared_by <> ${personId}
    union all
    select 'clear-suspense', count(*)::integer, min(s.received_on),
      sum(s.amount - coalesce((select sum(f.amount) from deposit_part f
        where f.region_id = s.region_id and f.suspended_id = s.id), 0))::bigint,
      case when count(*) = 1 then min(s.id::text) end
      from deposit s where s.region_id = ${tx.regionId} and s.state = 'in_suspense' and not exists (
        select from deposit_mistake x where x.region_id = s.region_id and x.deposit_id = s.id and x.state = 'declared')`;
}

function ofPeople(tx: Tx): Promise<DutyItem[]> {
  return sql<DutyItem>(tx)`
    select 'check-organizations' as what, count(*)::integer as count,
      (min(created_at) at time zone 'Asia/Tokyo')::date as due_on,
      null::bigint as amount
      from organization where region_id = ${tx.regionId} and kind = 'client' and state = 'registered'
    union all
    select 'check-postings', count(*)::integer,
      (min(submitted_at) at time zone 'Asia/Tokyo')::date, null
      from job where region_id = ${tx.regionId} and state = 'in_check'
    union all
    select 'call-back', count(*)::integer,
      (min(asked_at) at time zone 'Asia/Tokyo')::date, null
      from consultation where region_id = ${tx.regionId} and done_at is null
    union all
    select 'answer-reports', count(*)::integer,
      (min(reported_at) at time zone 'Asia/Tokyo')::date, null
      from abuse_report where region_id = ${tx.regionId} and state = 'open'
    union all
    select 'answer-inquiries', count(*)::integer,
      (min(sent_at) at time zone 'Asia/Tokyo')::date, null
      from inquiry where region_id = ${tx.regionId} and state = 'open'
    union all
    select case when state = 'proposal' then 'propose-terms' else 'carry-out-terms' end, count(*)::integer,
      (min(due_at) at time zone 'Asia/Tokyo')::date, null
      from dispute d where region_id = ${tx.regionId} and state in ('proposal', 'unsettled') and not exists (
        select from dispute_settlement s where s.region_id = d.region_id and s.dispute_id = d.id and s.state = 'proposed')
      group by state`;
}

/** What was settled elsewhere: an operator confirms it, or who approves the payments of the escrow holder, and of neither side. */
function ofSettlements(tx: Tx, personId: PersonId, { holderId }: DutyFacts): Promise<DutyItem[]> {
  return sql<DutyItem>(tx)`
    select 'confirm-settlement' as what, count(*)::integer as count,
      (min(s.proposed_at) at time zone 'Asia/Tokyo')::date as due_on, null::bigint as amount
      from dispute_settlement s join dispute d on d.region_id = s.region_id and d.id = s.dispute_id
        join contract c on c.region_id = d.region_id and c.id = d.contract_id
      where s.region_id = ${tx.regionId} and s.state = 'proposed' and d.state = 'unsettled' and s.proposed_by <> ${personId}
        and exists (select from membership_role r where r.region_id = ${tx.regionId} and r.person_id = ${personId}
          and (r.role = 'operator' or r.role = 'paymentApprover' and exists (
            select from organization_member h where h.region_id = r.region_id and h.person_id = r.person_id
              and h.organization_id = ${holderId} and h.accepted_at is not null)))
        and c.worker_id <> ${personId}
        and not exists (select from organization_member o where o.region_id = c.region_id
          and o.organization_id = c.organization_id and o.person_id = ${personId})
        and not exists (select from dispute_terms t where t.region_id = d.region_id and t.dispute_id = d.id
          and t.written_by = ${personId})
    union all
    select 'await-confirmation', count(*)::integer, null, null
      from dispute_settlement s join dispute d on d.region_id = s.region_id and d.id = s.dispute_id
      where s.region_id = ${tx.regionId} and s.state = 'proposed' and d.state = 'unsettled' and s.proposed_by = ${personId}`;
}
