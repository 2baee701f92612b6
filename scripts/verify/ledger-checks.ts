import { type Check, sqlCheck } from './check.ts';

/** Every transfer with its lines, in the order of their account codes. */
const lines = `
  select t.region_id, t.id, t.kind, t.key, t.line_count, t.lines_sha256, t.escrow_of, coalesce(t.reverses, t.settles) as named,
    count(e.line_no) as lines, coalesce(sum(e.amount), 0) as total,
    array_agg(a.code order by a.code collate "C") as codes, array_agg(e.amount order by a.code collate "C") as amounts,
    string_agg(a.kind || case when e.amount < 0 then '-' else '+' end, ' ' order by a.code collate "C") as shape,
    min(a.subject::text) filter (where a.kind = 'escrow') as escrow
  from ledger_transfer t
  left join ledger_entry e on e.region_id = t.region_id and e.transfer_id = t.id
  left join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
  group by t.region_id, t.id`;

export const ledgerChecks: readonly Check[] = [
  sqlCheck(
    'ledger: each transfer sums to zero in two entries or more',
    'ledger_transfer',
    `select format('region %s, transfer %s (%s): %s entries of %s announced, sum %s', region_id, id, kind, lines, line_count, total)
       as problem
     from (${lines}) as t where lines < 2 or lines <> line_count or total <> 0`,
  ),
  sqlCheck(
    'ledger: each entry has its transfer and its account',
    'ledger_entry',
    `select format('region %s, entry %s of transfer %s stands alone', e.region_id, e.line_no, e.transfer_id) as problem
     from ledger_entry e
     left join ledger_transfer t on t.region_id = e.region_id and t.id = e.transfer_id
     left join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
     where t.id is null or a.id is null`,
  ),
  sqlCheck(
    'ledger: the lines are those that were posted',
    'ledger_transfer',
    `select format('region %s, transfer %s (%s): the lines are not those of its fingerprint', t.region_id, t.id, t.kind) as problem
     from (${lines}) as t
     left join ledger_transfer n on n.region_id = t.region_id and n.id = t.named
     where t.lines_sha256 <> sha256(convert_to(concat_ws('|', t.kind, array_to_string(t.codes, ','),
       array_to_string(t.amounts, ','), n.key), 'UTF8')) or t.escrow_of::text is distinct from t.escrow`,
  ),
  sqlCheck(
    'ledger: each kind of transfer moves the accounts of the chart',
    'ledger_transfer',
    `select format('region %s, transfer %s: %s is no %s', region_id, id, shape, kind) as problem
     from (${lines}) as t where not case kind
       when 'deposit' then shape = 'bank- escrow+'
       when 'unmatched' then shape = 'bank- suspense+'
       when 'match_suspense' then shape = 'escrow+ suspense-'
       when 'release' then shape in ('escrow- payable+', 'escrow- fee+ payable+', 'escrow- fee+ fee_tax+ payable+')
       when 'refund' then shape in ('escrow- refundable+', 'refundable+ suspense-')
       when 'sent' then shape in ('in_transit+ payable-', 'in_transit+ refundable-')
       when 'settled' then shape = 'bank+ in_transit-'
       when 'returned' then shape in ('in_transit- payable+', 'in_transit- refundable+')
       when 'came_back' then shape in ('bank- payable+', 'bank- refundable+')
       when 'fee_sweep' then shape in ('bank+ fee-', 'bank+ fee- fee_tax-')
       else kind = 'reversal' end`,
  ),
  sqlCheck(
    'ledger: a reversal negates what it names, a settlement is of what was sent, each once',
    `ledger_transfer where reverses is not null or settles is not null`,
    `select format('region %s, transfer %s (%s) does not fit transfer %s', t.region_id, t.id, t.kind, t.named) as problem
     from (${lines}) as t left join (${lines}) as n on n.region_id = t.region_id and n.id = t.named
     where t.named is not null and (n.id is null
       or (t.kind = 'settled' and (n.kind <> 'sent' or n.amounts[1] <> t.amounts[1]))
       or (t.kind = 'returned' and n.kind <> 'sent')
       or (t.kind = 'came_back' and (n.kind <> 'settled' or n.amounts[1] <> -t.amounts[1]))
       or (t.kind in ('returned', 'reversal') and (n.codes <> t.codes
           or n.amounts <> (select array_agg(-amount order by place) from unnest(t.amounts) with ordinality as u (amount, place)))))
     union all
     select format('region %s, transfer %s has %s ends', region_id, coalesce(reverses, settles), count(*))
     from ledger_transfer where reverses is not null or settles is not null
     group by region_id, coalesce(reverses, settles) having count(*) > 1`,
  ),
  sqlCheck(
    'ledger: stored balances are the sums of their entries',
    'ledger_account where balance is not null',
    `select format('region %s, %s: stored %s, entries %s', a.region_id, a.code, a.balance, coalesce(e.total, 0)) as problem
     from ledger_account a
     left join (select region_id, account_id, sum(amount) as total from ledger_entry group by region_id, account_id) as e
       on e.region_id = a.region_id and e.account_id = a.id
     where a.balance <> coalesce(e.total, 0) or (a.balance is null) <> (a.kind in ('bank', 'fee', 'fee_tax', 'in_transit'))`,
  ),
  sqlCheck(
    'ledger: the balance after each entry follows from the entries before it',
    'ledger_entry where balance_after is not null',
    `select format('region %s, %s, entry %s: stored %s, entries %s', region_id, code, seq, balance_after, running) as problem
     from (select e.region_id, a.code, a.kind, e.seq, e.balance_after,
             sum(e.amount) over (partition by e.region_id, e.account_id order by e.seq) as running
           from ledger_entry e join ledger_account a on a.region_id = e.region_id and a.id = e.account_id) as chain
     where case when kind in ('bank', 'fee', 'fee_tax', 'in_transit') then balance_after is not null
                else balance_after is distinct from running or running < 0 end`,
  ),
  sqlCheck(
    'ledger: no account is on the wrong side of zero',
    'ledger_account',
    `select format('region %s, %s: %s', a.region_id, a.code, sum(e.amount)) as problem
     from ledger_account a join ledger_entry e on e.region_id = a.region_id and e.account_id = a.id
     group by a.region_id, a.code, a.kind
     having case when a.kind = 'bank' then sum(e.amount) > 0 else sum(e.amount) < 0 end`,
  ),
];
