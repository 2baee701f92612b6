import type { PersonId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { DutyItem } from './action-item.rules.ts';

/**
 * What waits for those who have a duty in the region, each kind once. What has `dutyDays` stands there with the day on which
 * the first of them began to wait.
 * @param lastPayDay the last for which a batch may be made by now: what is due later asks for nothing yet
 */
export async function dutyItems(tx: Tx, personId: PersonId, lastPayDay: LocalDate): Promise<DutyItem[]> {
  const items = [...(await ofMoney(tx, personId, lastPayDay)), ...(await ofPeople(tx, personId))];
  return items.filter(({ count }) => count > 0);
}

function ofMoney(tx: Tx, personId: PersonId, lastPayDay: LocalDate): Promise<DutyItem[]> {
  return sql<DutyItem>(tx)`
    select 'approve-batch' as what, count(*)::integer as count, min(coalesce(hand_in_by, pay_on)) as due_on, sum(total)::bigint as amount
      from payout_batch b where b.region_id = ${tx.regionId} and b.state = 'locked' and b.locked_by <> ${personId}
        and not exists (select from batch_approval a
          where a.region_id = b.region_id and a.batch_id = b.id and a.person_id = ${personId})
    union all
    select case b.state when 'approved' then 'export-batch' when 'exported' then 'send-batch' else 'settle-batch' end,
      count(*)::integer, min(case b.state when 'sent' then b.pay_on else coalesce(b.hand_in_by, b.pay_on) end), sum(b.total)::bigint
      from payout_batch b where b.region_id = ${tx.regionId} and b.state in ('approved', 'exported', 'sent')
      group by b.state
    union all
    select 'plan-batch', count(*)::integer, min(due.pay_on), sum(due.amount)::bigint
      from (select pay_on, amount from payout where region_id = ${tx.regionId} and state = 'planned'
        union all select pay_on, amount from refund where region_id = ${tx.regionId} and state = 'planned') due
      where due.pay_on <= ${lastPayDay}
    union all
    select 'approve-sweep', count(*)::integer, null, sum(fee + fee_tax)::bigint
      from fee_sweep where region_id = ${tx.regionId} and state = 'proposed' and proposed_by <> ${personId}
    union all
    select 'transfer-fees', count(*)::integer, null, sum(fee + fee_tax)::bigint
      from fee_sweep where region_id = ${tx.regionId} and state = 'approved'
    union all
    select 'find-deposits', count(*)::integer,
      min(m.deposit_due_on), sum(d.amount)::bigint
      from deposit d
        join milestone m on m.region_id = d.region_id and m.id = d.milestone_id
        join contract c on c.region_id = m.region_id and c.id = m.contract_id
      where d.region_id = ${tx.regionId} and d.state = 'announced' and m.state = 'planned' and c.state in ('agreed', 'active')
    union all
    select 'decide-mistake', count(*)::integer, (min(x.declared_at) at time zone 'Asia/Tokyo')::date, sum(d.amount)::bigint
      from deposit_mistake x join deposit d on d.region_id = x.region_id and d.id = x.deposit_id
      where x.region_id = ${tx.regionId} and x.state = 'declared' and x.declared_by <> ${personId}
    union all
    select 'clear-suspense', count(*)::integer, min(s.received_on),
      sum(s.amount - coalesce((select sum(f.amount) from deposit_part f
        where f.region_id = s.region_id and f.suspended_id = s.id), 0))::bigint
      from deposit s where s.region_id = ${tx.regionId} and s.state = 'in_suspense'`;
}

function ofPeople(tx: Tx, personId: PersonId): Promise<DutyItem[]> {
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
      group by state
    union all
    select 'confirm-settlement', count(*)::integer,
      (min(s.proposed_at) at time zone 'Asia/Tokyo')::date, null
      from dispute_settlement s join dispute d on d.region_id = s.region_id and d.id = s.dispute_id
        join contract c on c.region_id = d.region_id and c.id = d.contract_id
      where s.region_id = ${tx.regionId} and s.state = 'proposed' and d.state = 'unsettled' and s.proposed_by <> ${personId}
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
