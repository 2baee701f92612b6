-- A payment that the statement showed as paid, and that the bank gave back days later (組戻し): it is owed again, and the
-- money is in the bank's account again. It names what was settled, once; that stays as it is.
alter table ledger_transfer drop constraint ledger_transfer_kind_check;
alter table ledger_transfer add constraint ledger_transfer_kind_check check (kind in ('deposit', 'unmatched',
  'match_suspense', 'release', 'refund', 'sent', 'settled', 'returned', 'came_back', 'fee_sweep', 'reversal'));
alter table ledger_transfer drop constraint ledger_transfer_reverses_by_kind;
alter table ledger_transfer add constraint ledger_transfer_reverses_by_kind
  check ((kind in ('returned', 'came_back', 'reversal')) = (reverses is not null));

create or replace function ledger_shape_allowed(kind text, shape text) returns boolean language sql immutable as $$
  select case kind
    when 'deposit' then shape = 'bank- escrow+'
    when 'unmatched' then shape = 'bank- suspense+'
    when 'match_suspense' then shape = 'escrow+ suspense-'
    when 'release' then shape ~ '^escrow- (fee\+ (fee_tax\+ )?)?payable\+$'
    when 'refund' then shape in ('escrow- refundable+', 'refundable+ suspense-')
    when 'sent' then shape in ('in_transit+ payable-', 'in_transit+ refundable-')
    when 'settled' then shape = 'bank+ in_transit-'
    when 'returned' then shape in ('in_transit- payable+', 'in_transit- refundable+')
    when 'came_back' then shape in ('bank- payable+', 'bank- refundable+')
    when 'fee_sweep' then shape ~ '^bank\+ fee-( fee_tax-)?$'
    when 'reversal' then true
    else false end
  $$;

create or replace function ledger_check_named(region integer, kind text, named uuid, codes text[], amounts bigint[]) returns void
  language plpgsql set search_path = public, pg_temp as $$
declare original record; wanted bigint[];
begin
  select t.kind, t.settles, array_agg(a.code order by a.code collate "C") as codes,
      array_agg(e.amount order by a.code collate "C") as amounts
    into original
    from ledger_transfer t
    join ledger_entry e on e.region_id = t.region_id and e.transfer_id = t.id
    join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
   where t.region_id = region and t.id = named
   group by t.kind, t.settles;
  if (kind in ('settled', 'returned') and original.kind <> 'sent')
     or (kind = 'came_back' and original.kind <> 'settled')
     or (kind = 'reversal' and original.kind in ('settled', 'returned', 'came_back', 'reversal')) then
    raise exception '% cannot follow %', kind, original.kind using errcode = '23514', constraint = 'ledger_named_kind';
  end if;
  if kind = 'settled' then
    if original.amounts[1] <> amounts[1] then
      raise exception 'settled is not what was sent' using errcode = '23514', constraint = 'ledger_settles_what_was_sent';
    end if;
    return;
  end if;
  if kind = 'came_back' then
    -- Owed again on the account from which it was sent, to the yen; the other line is the bank's.
    if not exists (
      select from ledger_entry e join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
      where e.region_id = region and e.transfer_id = original.settles and a.code = codes[2] and e.amount = -amounts[2]) then
      raise exception 'what came back is not what was sent' using errcode = '23514', constraint = 'ledger_came_back_as_sent';
    end if;
    return;
  end if;
  select array_agg(-amount order by place) into wanted from unnest(amounts) with ordinality as line (amount, place);
  if original.codes <> codes or original.amounts <> wanted then
    raise exception 'a reversal negates its original exactly' using errcode = '23514', constraint = 'ledger_reversal_exact';
  end if;
end $$;
