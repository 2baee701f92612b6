import { createHash } from 'node:crypto';
import { type Check, mostProblems, sqlCheck } from './check.ts';

/** What the ledger says about each milestone: reversed transfers count for nothing. */
const money = `
  select t.region_id, t.escrow_of,
    sum(e.amount) filter (where a.kind = 'escrow') as escrow,
    sum(e.amount) filter (where a.kind = 'escrow' and t.kind in ('deposit', 'match_suspense') and r.id is null) as deposited,
    sum(e.amount) filter (where a.kind = 'payable' and t.kind = 'release' and r.id is null) as paid,
    count(distinct t.id) filter (where t.kind = 'release' and r.id is null) as releases,
    count(distinct t.id) filter (where t.kind = 'refund' and r.id is null) as refunds
  from ledger_transfer t
  join ledger_entry e on e.region_id = t.region_id and e.transfer_id = t.id
  join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
  left join ledger_transfer r on r.kind = 'reversal' and r.region_id = t.region_id and r.reverses = t.id
  where t.escrow_of is not null
  group by t.region_id, t.escrow_of`;

/** The notice that counts: the newest that both sides have agreed to, and before that the one that was offered. */
const told = `
  select distinct on (n.region_id, n.contract_id) n.region_id, n.contract_id, n.body::jsonb as notice
  from conditions_notice n
  left join (select region_id, contract_id, version from notice_agreement
    group by region_id, contract_id, version having count(*) = 2) as a
    on a.region_id = n.region_id and a.contract_id = n.contract_id and a.version = n.version
  order by n.region_id, n.contract_id, a.version is not null desc, n.version desc`;

/** Amounts stand in a notice as decimal digits under these names. */
const amounts = {
  reward: 'reward',
  tax: 'tax',
  withholding: 'withholding',
  client_fee: 'clientFee',
  worker_fee: 'workerFee',
  deposit_amount: 'depositAmount',
  payout_amount: 'payoutAmount',
} as const;
const each = Object.entries(amounts);

export const contractChecks: readonly Check[] = [
  sqlCheck(
    'milestones: each is the one of the notice that was agreed to, amount by amount, and so is their sum',
    'milestone',
    `with told as materialized (${told})
     select format('region %s, contract %s, milestone %s is not the one of its notice', coalesce(m.region_id, t.region_id),
         coalesce(m.contract_id, t.contract_id), coalesce(m.position, t.position)) as problem
     from milestone m
     full join (select region_id, contract_id, (item ->> 'position')::integer as position, item
         from told, jsonb_array_elements(notice -> 'milestones') as item) as t
       on t.region_id = m.region_id and t.contract_id = m.contract_id and t.position = m.position
     where m.id is null or t.item is null or (m.title, m.due_on::text) is distinct from (item ->> 'title', item ->> 'dueOn')
       or ${each.map(([column, name]) => `m.${column}::text is distinct from item ->> '${name}'`).join(' or ')}
     union all
     select format('region %s, contract %s: the sums are not those of its notice', t.region_id, t.contract_id)
     from told t join milestone m on m.region_id = t.region_id and m.contract_id = t.contract_id
     group by t.region_id, t.contract_id, t.notice
     having ${each.map(([column, name]) => `sum(m.${column})::text is distinct from notice -> 'totals' ->> '${name}'`).join(' or ')}
     union all
     select format('region %s, contract %s: fees or withholding are not those of its notice', c.region_id, c.id)
     from contract c left join told t on t.region_id = c.region_id and t.contract_id = c.id
     where (c.client_fee_bp::text, c.worker_fee_bp::text, c.withholds::text, c.withholding_kind) is distinct from
       (notice -> 'pay' ->> 'clientFeeBp', notice -> 'pay' ->> 'workerFeeBp', notice -> 'pay' ->> 'withholds',
        notice -> 'pay' ->> 'withholdingKind')`,
  ),
  sqlCheck(
    'milestones: deposit and payout follow from reward, withholding and the contract’s fees',
    'milestone',
    `select format('region %s, milestone %s: deposit %s, payout %s do not follow from reward %s', m.region_id, m.id,
         m.deposit_amount, m.payout_amount, m.reward) as problem
     from milestone m join contract c on c.region_id = m.region_id and c.id = m.contract_id
     where m.client_fee <> m.reward * c.client_fee_bp / 10000 or m.worker_fee <> m.reward * c.worker_fee_bp / 10000
       or m.tax <> m.reward * 10 / 110 or (not c.withholds and m.withholding <> 0)
       or m.deposit_amount <> m.reward - m.withholding + m.client_fee
       or m.payout_amount <> m.reward - m.withholding - m.worker_fee`,
  ),
  sqlCheck(
    'milestones: the state is what the ledger and the deliveries say',
    'milestone',
    `select format('region %s, milestone %s is %s, but %s', region_id, id, state, fault) as problem from (
       select m.region_id, m.id, m.state, case
         when m.state in ('planned', 'cancelled') and coalesce(f.deposited, 0) <> 0 then 'money was deposited'
         when m.state not in ('planned', 'cancelled') and coalesce(f.deposited, 0) <> m.deposit_amount
           then format('%s of %s was deposited', coalesce(f.deposited, 0), m.deposit_amount)
         when m.state in ('funded', 'delivered', 'held') and coalesce(f.escrow, 0) <> m.deposit_amount
           then format('its escrow holds %s of %s', coalesce(f.escrow, 0), m.deposit_amount)
         when m.state not in ('funded', 'delivered', 'held') and coalesce(f.escrow, 0) <> 0
           then format('its escrow holds %s', f.escrow)
         when m.state not in ('accepted', 'split') and coalesce(f.releases, 0) <> 0 then 'it was released'
         when m.state not in ('refunded', 'split') and coalesce(f.refunds, 0) <> 0 then 'it was refunded'
         when m.state = 'accepted' and coalesce(f.releases, 0) <> 1 then 'there is no one release'
         when m.state = 'accepted' and f.paid <> m.payout_amount then format('%s of %s was released', f.paid, m.payout_amount)
         when m.state = 'refunded' and coalesce(f.refunds, 0) <> 1 then 'there is no one refund'
         when m.state = 'split' and f.releases + f.refunds = 0 then 'nothing was split'
         when m.state in ('delivered', 'accepted') and not exists (select from delivery d
           where d.region_id = m.region_id and d.milestone_id = m.id) then 'nothing was delivered'
         end as fault
       from milestone m left join (${money}) as f on f.region_id = m.region_id and f.escrow_of = m.id) as judged
     where fault is not null`,
  ),
  sqlCheck(
    'accounts: each belongs to a milestone, worker, contract or deposit of its region',
    'ledger_account where subject is not null',
    `select format('region %s, %s belongs to nothing', a.region_id, a.code) as problem from ledger_account a
     where a.subject is not null and not case a.kind
       when 'escrow' then exists (select from milestone m where m.region_id = a.region_id and m.id = a.subject)
       when 'payable' then exists (select from worker w where w.region_id = a.region_id and w.person_id = a.subject)
       when 'suspense' then exists (select from deposit d where d.region_id = a.region_id and d.id = a.subject)
       else exists (select from contract c where c.region_id = a.region_id and c.id = a.subject)
         or exists (select from deposit d where d.region_id = a.region_id and d.id = a.subject) end`,
  ),
  sqlCheck(
    'contracts: from agreement on, both sides have agreed to one notice',
    `contract where state in ('agreed', 'active', 'completed')`,
    `select format('region %s, contract %s is %s without both agreements', c.region_id, c.id, c.state) as problem
     from contract c where c.state in ('agreed', 'active', 'completed') and not exists (
       select from notice_agreement n where n.region_id = c.region_id and n.contract_id = c.id
       group by n.version having count(*) = 2)`,
  ),
  sqlCheck(
    'changes: a version came into force exactly where both sides agreed to it, and each later version was proposed',
    'conditions_notice where version > 1',
    `select format('region %s, contract %s: version %s is %s', n.region_id, n.contract_id, n.version,
         case when t.state is null then 'proposed by nobody' else t.state || ', with ' || a.agreed || ' agreements' end) as problem
     from conditions_notice n
     left join contract_amendment t
       on t.region_id = n.region_id and t.contract_id = n.contract_id and t.version = n.version
     cross join lateral (select count(*) as agreed from notice_agreement g
       where g.region_id = n.region_id and g.contract_id = n.contract_id and g.version = n.version) as a
     where n.version > 1 and (t.state is null or (t.state = 'agreed') <> (a.agreed = 2))`,
  ),
  sqlCheck(
    'deliveries: another one came only where the one before was sent back',
    'delivery',
    `select format('region %s, milestone %s: %s deliveries, %s sent back', d.region_id, d.milestone_id, d.made, d.sent_back) as problem
     from (select d.region_id, d.milestone_id, count(*) as made, count(r.delivery_id) as sent_back
       from delivery d left join revision_request r on r.region_id = d.region_id and r.delivery_id = d.id
       group by d.region_id, d.milestone_id) as d
     where d.made - d.sent_back not in (0, 1)`,
  ),
  {
    name: 'notices: each conditions notice is the one whose hash was agreed to',
    async run(client) {
      const problems: string[] = [];
      let looked = 0;
      await client.query(`declare notice no scroll cursor for
        select n.region_id, n.contract_id, n.version, n.body, n.sha256, count(a.sha256)::integer as agreed,
          count(a.sha256) filter (where a.sha256 <> n.sha256)::integer as strange
        from conditions_notice n left join notice_agreement a
          on a.region_id = n.region_id and a.contract_id = n.contract_id and a.version = n.version
        group by n.region_id, n.contract_id, n.version`);
      for (;;) {
        const { rows } = await client.query<NoticeRow>('fetch 500 from notice');
        if (rows.length === 0) break;
        looked += rows.length;
        problems.push(...rows.filter(isStrange).map(noticeProblem));
      }
      await client.query('close notice');
      return { looked, problems: problems.slice(0, mostProblems) };
    },
  },
];

interface NoticeRow {
  readonly region_id: number;
  readonly contract_id: string;
  readonly version: number;
  readonly body: string;
  readonly sha256: string;
  readonly strange: number;
}

function isStrange(row: NoticeRow): boolean {
  return createHash('sha256').update(row.body, 'utf8').digest('hex') !== row.sha256 || row.strange > 0;
}

function noticeProblem(row: NoticeRow): string {
  return `region ${row.region_id}, contract ${row.contract_id}, notice ${row.version}: the text is not the one agreed to`;
}
