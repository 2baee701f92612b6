import { type Check, sqlCheck } from './check.ts';
import { balances } from './settlement-checks.ts';

/** What of a suspended deposit has funded milestones. */
const parts = `
  select region_id, suspended_id as id, sum(amount) as amount from deposit_part
  group by region_id, suspended_id`;

/** Refunds that are not with the bank: owed as they stand. */
const isOwed = `(r.state = 'planned' or (r.state = 'batched' and exists (
  select from payout_batch b where b.region_id = r.region_id and b.id = r.batch_id and b.state in ('locked', 'approved', 'exported'))))`;

/** For every account of one subject, the open things that explain its money, each with its amount. */
const open = `
  select region_id, 'escrow' as kind, id as subject, deposit_amount as amount from milestone
    where state in ('funded', 'delivered', 'held')
  union all
  select d.region_id, 'suspense', d.id, d.amount - coalesce(p.amount, 0) from deposit d
    left join (${parts}) as p on p.region_id = d.region_id and p.id = d.id
    where d.state = 'in_suspense'
  union all
  select m.region_id, 'payable', c.worker_id, case m.state when 'accepted' then m.payout_amount else e.payout_amount end
    from milestone m
    join contract c on c.region_id = m.region_id and c.id = m.contract_id
    left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
    where m.state in ('accepted', 'split')
      and not exists (select from payout p where p.region_id = m.region_id and p.milestone_id = m.id)
  union all
  select r.region_id, 'payable', r.worker_id, r.amount from payout r where ${isOwed}
  union all
  select e.region_id, 'refundable', m.contract_id, e.refund_amount
    from milestone_end e join milestone m on m.region_id = e.region_id and m.id = e.milestone_id
    where not exists (select from refund r where r.region_id = e.region_id and r.milestone_id = e.milestone_id)
  union all
  select r.region_id, 'refundable', coalesce(r.contract_id, r.deposit_id), r.amount from refund r where ${isOwed}`;

export const refundChecks: readonly Check[] = [
  sqlCheck(
    'refunds: each is what an end left or what waited in suspense, to who paid it, in its amount',
    'refund',
    `select format('region %s, refund %s of %s does not fit what it is of', r.region_id, r.id, r.amount) as problem
     from refund r
     left join milestone_end e on e.region_id = r.region_id and e.milestone_id = r.milestone_id
     left join milestone m on m.region_id = r.region_id and m.id = r.milestone_id
     left join contract c on c.region_id = m.region_id and c.id = m.contract_id
     left join deposit d on d.region_id = r.region_id and d.id = r.deposit_id
     left join (${parts}) as p on p.region_id = d.region_id and p.id = d.id
     where case when r.milestone_id is not null
       then (r.amount, r.organization_id, r.contract_id) is distinct from (e.refund_amount, c.organization_id, m.contract_id)
       else d.state is distinct from 'refunded' or r.amount is distinct from d.amount - coalesce(p.amount, 0) end
     union all
     select format('region %s, deposit %s was given back, and there is no refund of it', d.region_id, d.id)
     from deposit d where d.state = 'refunded'
       and not exists (select from refund r where r.region_id = d.region_id and r.deposit_id = d.id)`,
  ),
  sqlCheck(
    'refunds: the state is what their lines say',
    'refund',
    `select format('region %s, refund %s is %s, its lines say %s', region_id, id, state, said) as problem from (
       select r.region_id, r.id, r.state, r.batch_id,
         coalesce(max(l.state) filter (where l.state in ('live', 'settled')), 'none') as said,
         max(l.batch_id::text) filter (where l.state in ('live', 'settled')) as said_batch
       from refund r left join payout_line l on l.region_id = r.region_id and l.refund_id = r.id
       group by r.region_id, r.id) as judged
     where said <> case state when 'batched' then 'live' when 'settled' then 'settled' else 'none' end
       or batch_id::text is distinct from said_batch`,
  ),
  sqlCheck(
    'payments: what came back after it was paid has its line of the statement, and is booked once',
    'late_return',
    `select format('region %s, batch %s, line %s: it came back, but its line or the ledger does not say so', t.region_id,
         t.batch_id, t.line_no) as problem
     from late_return t
     join payout_line l on l.region_id = t.region_id and l.batch_id = t.batch_id and l.line_no = t.line_no
     where l.state <> 'returned' or not exists (
       select from ledger_transfer b where b.region_id = t.region_id and b.kind = 'came_back'
         and b.key = format('came_back:%s:%s', l.batch_id, coalesce(l.payout_id, l.refund_id)))
     union all
     select format('region %s, transfer %s came back without a line of the statement', b.region_id, b.id)
     from ledger_transfer b where b.kind = 'came_back' and not exists (
       select from late_return t
       join payout_line l on l.region_id = t.region_id and l.batch_id = t.batch_id and l.line_no = t.line_no
       where t.region_id = b.region_id and b.key = format('came_back:%s:%s', l.batch_id, coalesce(l.payout_id, l.refund_id)))`,
  ),
  sqlCheck(
    'fees: what left the books was proposed by one and approved by another, in this amount',
    `fee_sweep where state in ('transferred', 'confirmed')`,
    `select format('region %s, sweep %s: %s and %s of tax are not what left the books', s.region_id, s.id, s.fee, s.fee_tax) as problem
     from fee_sweep s
     left join ledger_transfer t on t.region_id = s.region_id and t.kind = 'fee_sweep' and t.key = 'fee_sweep:' || s.id
     left join ledger_entry e on e.region_id = t.region_id and e.transfer_id = t.id and e.amount > 0
     where (s.state in ('transferred', 'confirmed')) <> (t.id is not null) or (t.id is not null and e.amount is distinct from s.fee + s.fee_tax)
       or (s.state = 'transferred' and s.approved_by = s.proposed_by) or (s.state = 'confirmed' and s.ended_by = s.proposed_by)
     union all
     select format('region %s, transfer %s took fees that nobody proposed', t.region_id, t.id)
     from ledger_transfer t where t.kind = 'fee_sweep' and not exists (
       select from fee_sweep s where s.region_id = t.region_id and 'fee_sweep:' || s.id = t.key)`,
  ),
  sqlCheck(
    'accounts: no yen stands where no open order explains it',
    `ledger_account where kind in ('escrow', 'payable', 'refundable', 'suspense')`,
    `with held as materialized (${balances}), explained as materialized (
       select region_id, kind, subject, sum(amount) as amount from (${open}) as things group by region_id, kind, subject)
     select format('region %s, %s:%s holds %s, open orders explain %s', coalesce(h.region_id, o.region_id),
         coalesce(h.kind, o.kind), coalesce(h.subject, o.subject), coalesce(h.balance, 0), coalesce(o.amount, 0)) as problem
     from (select * from held where kind in ('escrow', 'payable', 'refundable', 'suspense')) as h
     full join explained o on o.region_id = h.region_id and o.kind = h.kind and o.subject = h.subject
     where coalesce(h.balance, 0) <> coalesce(o.amount, 0)`,
  ),
];
