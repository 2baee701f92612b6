import { type Check, sqlCheck } from './check.ts';

/** What the worker and the client got of each escrow; reversed transfers count for nothing. */
const parts = `
  select t.region_id, t.escrow_of,
    coalesce(sum(e.amount) filter (where a.kind = 'payable'), 0) as payout,
    coalesce(sum(e.amount) filter (where a.kind = 'refundable'), 0) as refund
  from ledger_transfer t
  join ledger_entry e on e.region_id = t.region_id and e.transfer_id = t.id
  join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
  where t.kind in ('release', 'refund') and t.escrow_of is not null and not exists (
    select from ledger_transfer r where r.region_id = t.region_id and r.kind = 'reversal' and r.reverses = t.id)
  group by t.region_id, t.escrow_of`;

/** Contracts that ended before everything was accepted, and work that is stopped. */
export const endingChecks: readonly Check[] = [
  sqlCheck(
    'ends: what was refunded or split is written down and in the ledger, to the yen of the deposit',
    'milestone',
    `select format('region %s, milestone %s is %s: written down %s and %s, in the ledger %s and %s', coalesce(m.region_id, e.region_id),
         coalesce(m.id, e.milestone_id), m.state, e.payout_amount, e.refund_amount, p.payout, p.refund) as problem
     from (select * from milestone where state in ('refunded', 'split')) as m
     full join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
     left join (${parts}) as p on p.region_id = m.region_id and p.escrow_of = m.id
     where m.id is null or e.milestone_id is null or e.kind <> m.state
       or (e.payout_amount, e.refund_amount) is distinct from (p.payout, p.refund)
       or e.payout_amount + e.refund_amount <> m.deposit_amount`,
  ),
  sqlCheck(
    'holds: what is held is held by one dispute that is not over, and nothing else is',
    'milestone',
    `select format('region %s, milestone %s is %s, held by %s open disputes', m.region_id, m.id, m.state, count(d.id)) as problem
     from milestone m
     left join dispute_milestone h on h.region_id = m.region_id and h.milestone_id = m.id
     left join dispute d on d.region_id = h.region_id and d.id = h.dispute_id and d.state <> 'closed' and d.contract_id = m.contract_id
     group by m.region_id, m.id, m.state
     having count(d.id) <> case m.state when 'held' then 1 else 0 end`,
  ),
  sqlCheck(
    'contracts: each is over when all of its parts are, and completed when all were accepted',
    'contract',
    `select format('region %s, contract %s is %s with parts that are %s', c.region_id, c.id, c.state,
         string_agg(m.state, ', ' order by m.position)) as problem
     from contract c join milestone m on m.region_id = c.region_id and m.contract_id = c.id
     group by c.region_id, c.id, c.state
     having case c.state
       when 'completed' then not bool_and(m.state = 'accepted')
       when 'ended' then bool_and(m.state = 'accepted') or bool_or(m.state not in ('accepted', 'split', 'refunded', 'cancelled'))
       when 'lapsed' then bool_or(m.state <> 'cancelled')
       else bool_and(m.state in ('accepted', 'split', 'refunded', 'cancelled')) end`,
  ),
];
