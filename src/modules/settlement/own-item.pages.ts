import type { OrganizationId, PersonId } from '../../kernel/ids.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { OwnItem } from './action-item.rules.ts';

/** Whose page it is: a worker, somebody of clients, or both. */
export interface Own {
  readonly personId: PersonId;
  readonly isWorker: boolean;
  /** Organisations that this person may bind, pay for, and write postings for. */
  readonly binds: readonly OrganizationId[];
  readonly pays: readonly OrganizationId[];
  readonly drafts: readonly OrganizationId[];
}

/** What waits for somebody as a side of an order. */
export async function ownItems(tx: Tx, own: Own): Promise<OwnItem[]> {
  const found = [
    ...(await ofContracts(tx, own)),
    ...(await ofPostings(tx, own)),
    ...(await ofMoney(tx, own)),
  ];
  return own.pays.length > 0 ? [...found, ...(await ofDeposits(tx, own))] : found;
}

function ofContracts(tx: Tx, { personId, binds, pays }: Own): Promise<OwnItem[]> {
  return sql<OwnItem>(tx)`
    with mine as (
      select c.id, c.state, c.title, c.offer_expires_at,
        case when c.worker_id = ${personId} then 'worker' else 'client' end as side,
        case when c.worker_id = ${personId} then o.name else w.display_name end as who,
        c.worker_id = ${personId} or c.organization_id = any (${binds}::uuid[]) as may_bind,
        c.organization_id = any (${pays}::uuid[]) as may_pay,
        c.worker_id <> ${personId} and o.state = 'suspended' as is_stopped
      from contract c
        join organization o on o.region_id = c.region_id and o.id = c.organization_id
        join person w on w.id = c.worker_id
      where c.region_id = ${tx.regionId} and (c.worker_id = ${personId}
          or c.organization_id = any (${binds}::uuid[]) or c.organization_id = any (${pays}::uuid[]))
        and (c.state in ('offered', 'agreed', 'active') or exists (select from review_period p
          where p.region_id = c.region_id and p.contract_id = c.id and p.ends_at > ${tx.now}))
    ), parts as (
      select m.*, mine.side,
        case when exists (select from milestone x where x.region_id = m.region_id and x.contract_id = m.contract_id
          and x.id <> m.id and x.state <> 'cancelled') then mine.title || '　' || m.title else mine.title end as order_title,
        mine.who, mine.may_pay
      from milestone m join mine on mine.id = m.contract_id
      where m.region_id = ${tx.regionId} and mine.state in ('agreed', 'active') and m.state in ('planned', 'funded', 'delivered')
    )
    select 'answer-offer' as what, id as subject, null::uuid as milestone, title, who, null::bigint as amount,
      (offer_expires_at at time zone 'Asia/Tokyo')::date as due_on
      from mine where state = 'offered' and may_bind and not is_stopped and not exists (select from notice_agreement a
        where a.region_id = ${tx.regionId} and a.contract_id = mine.id and a.side = mine.side)
    union all
    select 'answer-amendment', mine.id, null, mine.title, who, null, (a.expires_at at time zone 'Asia/Tokyo')::date
      from contract_amendment a join mine on mine.id = a.contract_id
      where a.region_id = ${tx.regionId} and a.state = 'proposed' and mine.may_bind and not mine.is_stopped and not exists (
        select from notice_agreement n where n.region_id = a.region_id and n.contract_id = a.contract_id
          and n.version = a.version and n.side = mine.side)
    union all
    select case when r.asked_at is null then 'deliver' else 'redeliver' end, p.contract_id, p.id, p.order_title,
      p.who, p.payout_amount, case when r.asked_at is null or p.due_on >= (${tx.now}::timestamptz at time zone 'Asia/Tokyo')::date then p.due_on end
      from parts p left join lateral (select max(q.asked_at) as asked_at from revision_request q
        where q.region_id = p.region_id and q.milestone_id = p.id) r on true
      where p.state = 'funded' and p.side = 'worker'
    union all
    select 'accept', contract_id, id, order_title, who, payout_amount, (acceptance_due_at at time zone 'Asia/Tokyo')::date
      from parts where state = 'delivered' and may_pay
    union all
    select case e.kind when 'refund' then 'answer-refund' else 'answer-ending' end, mine.id, null, mine.title, who, null, (e.due_at at time zone 'Asia/Tokyo')::date
      from ending e join mine on mine.id = e.contract_id
      where e.region_id = ${tx.regionId} and e.state = 'open' and mine.may_bind and mine.side <> (
        select w.side from ending_word w where w.region_id = e.region_id and w.ending_id = e.id order by w.version desc limit 1)
    union all
    select 'answer-dispute', mine.id, null, mine.title, who, null, (d.due_at at time zone 'Asia/Tokyo')::date
      from dispute d join mine on mine.id = d.contract_id
      where d.region_id = ${tx.regionId} and mine.may_bind and (
        (d.state = 'statement' and d.origin <> mine.side and not exists (select from dispute_word w
          where w.region_id = d.region_id and w.dispute_id = d.id and w.side = mine.side))
        or (d.state = 'answers' and not exists (select from dispute_answer w
          where w.region_id = d.region_id and w.dispute_id = d.id and w.side = mine.side)))
    union all
    select 'tell-progress', mine.id, null, mine.title, who, null, (q.asked_at at time zone 'Asia/Tokyo')::date + 7
      from contract_asking q join mine on mine.id = q.contract_id
      where q.region_id = ${tx.regionId} and q.asked_at > ${tx.now}::timestamptz - interval '14 days' and mine.may_bind
        and mine.state in ('agreed', 'active') and not exists (select from contract_progress p
          where p.region_id = q.region_id and p.contract_id = q.contract_id and p.side = mine.side and p.told_at > q.asked_at)
    union all
    select 'review', mine.id, null, mine.title, who, null, (p.ends_at at time zone 'Asia/Tokyo')::date
      from review_period p join mine on mine.id = p.contract_id
      where p.region_id = ${tx.regionId} and p.ends_at > ${tx.now} and mine.may_bind and not exists (
        select from review r where r.region_id = p.region_id and r.contract_id = p.contract_id and r.side = mine.side)`;
}

function ofPostings(tx: Tx, { personId, binds, drafts }: Own): Promise<OwnItem[]> {
  return sql<OwnItem>(tx)`
    select 'correct-posting' as what, j.id as subject, null::uuid as milestone, j.title, '' as who, null::bigint as amount,
      null::date as due_on
      from job j join organization o on o.region_id = j.region_id and o.id = j.organization_id and o.state <> 'suspended'
      where j.region_id = ${tx.regionId} and j.state = 'returned' and j.organization_id = any (${drafts}::uuid[])
    union all
    -- What a draft still lacks is asked of the rules.
    select 'submit-draft', j.id, null, j.title, '', null, j.application_deadline
      from job j join organization o on o.region_id = j.region_id and o.id = j.organization_id and o.state = 'checked'
      where j.region_id = ${tx.regionId} and j.state = 'draft' and j.organization_id = any (${binds}::uuid[])
        and j.application_deadline >= (${tx.now}::timestamptz at time zone 'Asia/Tokyo')::date
    union all
    select 'choose-worker', j.id, null, j.title, count(*)::text, null, j.application_deadline + 7
      from job j join proposal p on p.region_id = j.region_id and p.job_id = j.id
        join organization o on o.region_id = j.region_id and o.id = j.organization_id and o.state = 'checked'
      where j.region_id = ${tx.regionId} and j.state = 'open' and p.state = 'submitted'
        and j.organization_id = any (${drafts}::uuid[]) and not exists (select from contract c
          where c.region_id = j.region_id and c.job_id = j.id and c.state in ('offered', 'agreed', 'active', 'completed'))
      group by j.id, j.title, j.application_deadline
    union all
    select 'answer-question', j.id, null, j.title, '', null, (min(q.asked_at) at time zone 'Asia/Tokyo')::date + 2
      from job j join job_question q on q.region_id = j.region_id and q.job_id = j.id
      where j.region_id = ${tx.regionId} and j.state = 'open' and q.answered_at is null
        and j.organization_id = any (${drafts}::uuid[])
      group by j.id, j.title
    union all
    select case when c.id is null then 'read-proposal-talk' else 'read-talk' end, coalesce(c.id, r.id), null, r.title,
      case when r.worker_id = ${personId} then o.name else w.display_name end, null, null
      from talk_room r
        join organization o on o.region_id = r.region_id and o.id = r.organization_id
        join person w on w.id = r.worker_id
        left join contract c on c.region_id = r.region_id and c.proposal_id = r.id
      where r.region_id = ${tx.regionId} and (r.worker_id = ${personId} or r.organization_id = any (${binds}::uuid[]))
        and exists (select from talk_message m
          where m.region_id = r.region_id and m.room_id = r.id and m.author_id <> ${personId}
            and m.position > coalesce((select t.position from talk_read t where t.region_id = r.region_id
              and t.room_id = r.id and t.person_id = ${personId}), 0))`;
}

function ofMoney(tx: Tx, { personId, isWorker, pays }: Own): Promise<OwnItem[]> {
  return sql<OwnItem>(tx)`
    select case when a.id is null then 'register-account' else 'return-account' end as what, null::uuid as subject,
      null::uuid as milestone, case when a.id is null then '' else coalesce(string_agg(c.title, '、' order by p.id), '') end as title,
      '' as who, sum(p.amount)::bigint as amount, case when a.id is null then min(p.pay_on) end as due_on
      from membership me
        left join bank_account a on a.region_id = me.region_id and a.person_id = me.person_id and a.replaced_at is null
        -- After a payment that came back, that one alone: the others go on as planned once there is an account.
        left join payout p on p.region_id = me.region_id and p.worker_id = me.person_id and p.state = 'planned'
          and (a.id is null or exists (select from payout_line b where b.region_id = p.region_id and b.payout_id = p.id
            and b.state = 'returned'))
        left join milestone m on m.region_id = p.region_id and m.id = p.milestone_id
        left join contract c on c.region_id = m.region_id and c.id = m.contract_id
      where me.region_id = ${tx.regionId} and me.person_id = ${personId} and ${isWorker}::boolean
        and (a.id is null or exists (select from payout_line l where l.region_id = a.region_id and l.bank_account_id = a.id
          and l.state = 'returned' and l.return_reason <> 'bank-trouble'))
      group by a.id
    union all
    select 'refund-account', null, null, o.name, '', sum(r.amount)::bigint, min(r.pay_on)
      from refund r join organization o on o.region_id = r.region_id and o.id = r.organization_id
      where r.region_id = ${tx.regionId} and r.state = 'planned' and r.organization_id = any (${pays}::uuid[])
        and not exists (select from refund_account a where a.region_id = r.region_id and a.payer_id = r.payer_id
          and a.payer_key = r.payer_key and a.replaced_at is null)
      group by o.id, o.name`;
}

/** What of it has come and waits is known in TypeScript alone, where names are compared. */
function ofDeposits(tx: Tx, { pays }: Own): Promise<OwnItem[]> {
  return sql<OwnItem>(tx)`
    select 'pay-in' as what, c.id as subject, m.id as milestone,
      case when exists (select from milestone x where x.region_id = m.region_id and x.contract_id = m.contract_id
        and x.id <> m.id and x.state <> 'cancelled') then c.title || '　' || m.title else c.title end as title,
      w.display_name as who, d.amount, m.deposit_due_on as due_on
    from deposit d
      join milestone m on m.region_id = d.region_id and m.id = d.milestone_id
      join contract c on c.region_id = m.region_id and c.id = m.contract_id
      join person w on w.id = c.worker_id
    where d.region_id = ${tx.regionId} and d.state = 'announced' and m.state = 'planned'
      and c.state in ('agreed', 'active') and c.organization_id = any (${pays}::uuid[])
    order by m.position`;
}
