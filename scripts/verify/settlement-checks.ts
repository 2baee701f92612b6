import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import {
  type FrozenLine,
  type FrozenOriginator,
  listText,
} from '../../src/modules/settlement/batch.rules.ts';
import { type Check, mostProblems, sqlCheck } from './check.ts';

export const balances = `
  select a.region_id, a.kind, a.subject, sum(e.amount) as balance
  from ledger_account a join ledger_entry e on e.region_id = a.region_id and e.account_id = a.id
  group by a.region_id, a.kind, a.subject`;

/** Transfers into escrow or suspense that were not reversed, by the deposit's id in their key. */
const arrivals = `
  select t.region_id, split_part(t.key, ':', 2) as deposit, t.kind, t.escrow_of, max(e.amount) as amount
  from ledger_transfer t join ledger_entry e on e.region_id = t.region_id and e.transfer_id = t.id
  where t.kind in ('deposit', 'unmatched', 'match_suspense') and not exists (
    select from ledger_transfer r where r.region_id = t.region_id and r.kind = 'reversal' and r.reverses = t.id)
  group by t.region_id, t.id`;

export const settlementChecks: readonly Check[] = [
  sqlCheck(
    'deposits: each is in the ledger as its state says',
    'deposit',
    `with arrival as materialized (${arrivals}), balance as materialized (${balances})
     select format('region %s, deposit %s is %s of %s, but %s', region_id, id, state, amount, fault) as problem from (
       select d.region_id, d.id, d.state, d.amount, case
         when d.milestone_id is not null and d.state = 'announced' then
           case when own.deposit is not null then 'money was booked for it' end
         when d.milestone_id is not null then
           case when d.state <> 'matched' or placed.amount is distinct from d.amount then 'it is in no escrow' end
         when d.state = 'mistaken' then case
           when own.deposit is not null then 'its posting stands'
           when not exists (select from deposit_mistake m where m.region_id = d.region_id and m.deposit_id = d.id
             and m.state = 'confirmed' and m.decided_by <> m.declared_by) then 'no second person confirmed it' end
         when own.kind is distinct from 'unmatched' or own.amount <> d.amount then 'its money was not booked'
         when d.state = 'in_suspense' and coalesce(parts.amount, 0) >= d.amount then 'nothing of it waits'
         when d.state = 'matched' and coalesce(parts.amount, 0) <> d.amount then 'only a part of it was matched'
         when coalesce(b.balance, 0) <> case when d.state = 'in_suspense' then d.amount - coalesce(parts.amount, 0) else 0 end
           then format('its suspense account holds %s', coalesce(b.balance, 0))
         end as fault
       from deposit d
       left join arrival own on own.region_id = d.region_id and own.deposit = d.id::text and own.kind <> 'match_suspense'
       left join (
         select d.region_id, d.id, a.amount from deposit d join arrival a on a.region_id = d.region_id and a.kind = 'deposit'
           and a.escrow_of = d.milestone_id and a.deposit = d.id::text where d.funded_by is null
         union all
         select p.region_id, p.deposit_id, sum(a.amount) from deposit_part p
           join deposit d on d.region_id = p.region_id and d.id = p.deposit_id and d.funded_by is not null
           left join arrival a on a.region_id = p.region_id and a.kind = 'match_suspense' and a.escrow_of = d.milestone_id
             and a.deposit = p.suspended_id::text and a.amount = p.amount
           group by p.region_id, p.deposit_id having count(*) = count(a.amount)
       ) as placed on placed.region_id = d.region_id and placed.id = d.id
       left join (select region_id, suspended_id, sum(amount) as amount from deposit_part
         group by region_id, suspended_id) as parts on parts.region_id = d.region_id and parts.suspended_id = d.id
       left join balance b on b.region_id = d.region_id and b.kind = 'suspense' and b.subject = d.id) as judged
     where fault is not null`,
  ),
  sqlCheck(
    'workers: what the ledger owes each is what was accepted and not yet sent',
    'worker',
    `select format('region %s, worker %s: ledger %s, accepted and not sent %s', w.region_id, w.person_id,
         coalesce(b.balance, 0), coalesce(earned.total, 0) - coalesce(gone.total, 0)) as problem
     from worker w
     left join (${balances}) as b on b.region_id = w.region_id and b.kind = 'payable' and b.subject = w.person_id
     left join (
       select c.region_id, c.worker_id, sum(case m.state when 'accepted' then m.payout_amount else coalesce(part.amount, 0) end) as total
       from milestone m join contract c on c.region_id = m.region_id and c.id = m.contract_id
       left join (select t.region_id, t.escrow_of, sum(e.amount) as amount from ledger_transfer t
         join ledger_entry e on e.region_id = t.region_id and e.transfer_id = t.id
         join ledger_account a on a.region_id = e.region_id and a.id = e.account_id and a.kind = 'payable'
         where t.kind = 'release' group by t.region_id, t.escrow_of) as part
         on part.region_id = m.region_id and part.escrow_of = m.id and m.state = 'split'
       where m.state in ('accepted', 'split') group by c.region_id, c.worker_id) as earned
       on earned.region_id = w.region_id and earned.worker_id = w.person_id
     left join (
       select l.region_id, l.worker_id, sum(l.amount) as total from payout_line l
       join payout_batch p on p.region_id = l.region_id and p.id = l.batch_id
       where p.state in ('sent', 'settled') and l.state in ('live', 'settled') group by l.region_id, l.worker_id) as gone
       on gone.region_id = w.region_id and gone.worker_id = w.person_id
     where coalesce(b.balance, 0) <> coalesce(earned.total, 0) - coalesce(gone.total, 0)`,
  ),
  sqlCheck(
    'in transit: what the ledger holds is what was sent and neither settled nor returned',
    'region',
    `select format('region %s: ledger %s, lines %s', r.id, coalesce(b.balance, 0), coalesce(sent.total, 0)) as problem
     from region r
     left join (${balances}) as b on b.region_id = r.id and b.kind = 'in_transit'
     left join (select l.region_id, sum(l.amount) as total from payout_line l
       join payout_batch p on p.region_id = l.region_id and p.id = l.batch_id
       where p.state in ('sent', 'settled') and l.state = 'live' group by l.region_id) as sent on sent.region_id = r.id
     where coalesce(b.balance, 0) <> coalesce(sent.total, 0)`,
  ),
  sqlCheck(
    'payouts: each pays its accepted milestone or the worker’s part of it, to its worker, in its amount',
    'payout',
    `select format('region %s, payout %s of %s does not fit milestone %s (%s)', p.region_id, p.id, p.amount, p.milestone_id, m.state)
       as problem
     from payout p
     join milestone m on m.region_id = p.region_id and m.id = p.milestone_id
     join contract c on c.region_id = m.region_id and c.id = m.contract_id
     left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
     where m.state not in ('accepted', 'split') or (m.state = 'accepted' and p.amount <> m.payout_amount)
       or (m.state = 'split' and p.amount is distinct from e.payout_amount)
       or p.worker_id <> c.worker_id or p.organization_id <> c.organization_id`,
  ),
  sqlCheck(
    'payouts: the state is what their lines say',
    'payout',
    `select format('region %s, payout %s is %s, its lines say %s', region_id, id, state, said) as problem from (
       select p.region_id, p.id, p.state, p.batch_id, coalesce(max(l.state) filter (where l.state in ('live', 'settled')), 'none') as said,
         max(l.batch_id::text) filter (where l.state in ('live', 'settled')) as said_batch
       from payout p left join payout_line l on l.region_id = p.region_id and l.payout_id = p.id
       group by p.region_id, p.id) as judged
     where said <> case state when 'batched' then 'live' when 'settled' then 'settled' else 'none' end
       or batch_id::text is distinct from said_batch`,
  ),
  sqlCheck(
    'batches: count, total and maximum are those of their lines',
    'payout_batch',
    `select format('region %s, batch %s: %s lines of %s, total %s of %s', b.region_id, b.id, count(l.line_no), b.count,
         coalesce(sum(l.amount), 0), b.total) as problem
     from payout_batch b left join payout_line l on l.region_id = b.region_id and l.batch_id = b.id
     group by b.region_id, b.id
     having count(l.line_no) <> b.count or coalesce(sum(l.amount), 0) <> b.total or coalesce(max(l.amount), 0) <> b.largest
       or bool_or(case b.state when 'cancelled' then l.state <> 'cancelled' when 'settled' then l.state not in ('settled', 'returned')
         when 'sent' then l.state not in ('live', 'returned') else l.state <> 'live' end)`,
  ),
  sqlCheck(
    'batches: what left had two approvals of its list, by others than who locked it and who is paid',
    `payout_batch where state in ('approved', 'exported', 'sent', 'settled')`,
    `select format('region %s, batch %s is %s with %s proper approvals', b.region_id, b.id, b.state, count(a.person_id)) as problem
     from payout_batch b left join batch_approval a on a.region_id = b.region_id and a.batch_id = b.id
       and a.list_sha256 = b.list_sha256 and a.person_id <> b.locked_by and not exists (
         select from payout_line l where l.region_id = b.region_id and l.batch_id = b.id and l.worker_id = a.person_id)
     where b.state in ('approved', 'exported', 'sent', 'settled')
     group by b.region_id, b.id having count(a.person_id) < 2`,
  ),
  {
    name: 'batches: the list that was approved is the one that is there, and the one that the audit tells of',
    run: checkLists,
  },
];

interface ListRow extends Pick<Parameters<typeof listText>[0], 'id' | 'payOn'> {
  readonly region: number;
  readonly originator: FrozenOriginator;
  readonly hash: string;
  readonly audited: string | null;
  readonly lines: readonly FrozenLine[] | null;
}

/** The text of a list has one form only, which the application defines; everything in it is read anew here. */
async function checkLists(client: ClientBase) {
  const problems: string[] = [];
  let looked = 0;
  await client.query(`declare list no scroll cursor for
    select b.region_id as region, b.id, b.pay_on::text as "payOn", b.originator, b.list_sha256 as hash,
      (select a.detail ->> 'listSha256' from audit_entry a where a.region_id = b.region_id and a.subject_kind = 'batch'
        and a.subject_id = b.id::text and a.action = 'batch.locked' order by a.seq limit 1) as audited,
      (select json_agg(json_build_object('lineNo', l.line_no, 'kind', case when l.refund_id is null then 'payout' else 'refund' end,
          'orderId', coalesce(l.payout_id, l.refund_id), 'payeeId', coalesce(l.worker_id, l.payer_id),
          'accountId', coalesce(l.bank_account_id, l.refund_account_id), 'amount', l.amount::text) order by l.line_no)
        from payout_line l where l.region_id = b.region_id and l.batch_id = b.id) as lines
    from payout_batch b`);
  for (;;) {
    const { rows } = await client.query<ListRow>('fetch 20 from list');
    if (rows.length === 0) break;
    looked += rows.length;
    for (const { region, id, hash, audited, lines, ...batch } of rows) {
      const now = createHash('sha256')
        .update(listText({ id, ...batch }, lines ?? []))
        .digest('hex');
      if (now !== hash)
        problems.push(`region ${region}, batch ${id}: its list was changed after it was locked`);
      if (audited !== hash) problems.push(`region ${region}, batch ${id}: the audit tells of another list`);
    }
  }
  await client.query('close list');
  return { looked, problems: problems.slice(0, mostProblems) };
}
