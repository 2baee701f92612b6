-- The ledger: accounts, transfers, entries. Positive = credit, so the bank account is held negative.
-- One function writes here. The tables prove what it wrote, and nothing written changes.

create table ledger_account (
  region_id integer not null references region (id),
  id bigint generated always as identity,
  kind text not null check (kind in ('bank', 'escrow', 'payable', 'refundable', 'fee', 'fee_tax', 'suspense', 'in_transit')),
  -- The milestone, person, contract or deposit whose account this is; the region's own four have none.
  subject uuid,
  code text not null generated always as (kind || coalesce(':' || subject::text, '')) stored,
  -- The region's own accounts keep none: a row that every transfer locks would queue all of them.
  balance bigint,
  primary key (region_id, id),
  constraint ledger_account_code_taken unique (region_id, code),
  constraint ledger_account_subject_by_kind check ((kind in ('bank', 'fee', 'fee_tax', 'in_transit')) = (subject is null)),
  constraint ledger_account_balance_by_kind check ((subject is null) = (balance is null)),
  constraint ledger_account_never_negative check (balance >= 0)
);
call platform.protect('ledger_account', 'select');
grant select on ledger_account to yuinowa_verify;

create table ledger_transfer (
  region_id integer not null,
  id uuid not null,
  key text not null check (length(key) between 3 and 120),
  kind text not null check (kind in ('deposit', 'unmatched', 'match_suspense', 'release', 'refund', 'sent', 'settled',
                                     'returned', 'fee_sweep', 'reversal')),
  reference text not null check (length(reference) <= 200),
  -- The milestone whose escrow moves, else null.
  escrow_of uuid,
  reverses uuid,
  settles uuid,
  line_count integer not null check (line_count >= 2),
  lines_sha256 bytea not null,
  posted_at timestamptz not null,
  actor_id uuid,
  xact_id xid8 not null default pg_current_xact_id(),
  primary key (region_id, id),
  constraint ledger_transfer_key_taken unique (region_id, key),
  constraint ledger_transfer_reverses_by_kind check ((kind in ('returned', 'reversal')) = (reverses is not null)),
  constraint ledger_transfer_settles_by_kind check ((kind = 'settled') = (settles is not null)),
  foreign key (region_id, reverses) references ledger_transfer (region_id, id),
  foreign key (region_id, settles) references ledger_transfer (region_id, id)
);
create unique index ledger_transfer_one_release on ledger_transfer (region_id, escrow_of) where kind = 'release';
-- A transfer is reversed once, and what was sent is settled or returned or reversed: one of them, once.
create unique index ledger_transfer_ends_once on ledger_transfer (region_id, (coalesce(reverses, settles)))
  where reverses is not null or settles is not null;
create index ledger_transfer_of_escrow on ledger_transfer (region_id, escrow_of) where escrow_of is not null;
create index ledger_transfer_posted on ledger_transfer (region_id, posted_at);
call platform.protect('ledger_transfer', 'select');
grant select on ledger_transfer to yuinowa_verify;

create table ledger_entry (
  region_id integer not null,
  transfer_id uuid not null,
  line_no integer not null check (line_no >= 1),
  -- The order of an account's entries: drawn while the account's row is held.
  seq bigint not null generated always as identity,
  -- No foreign key: it would lock the region's own account rows in every transfer. The trigger looks instead,
  -- and accounts are never deleted.
  account_id bigint not null,
  amount bigint not null check (amount <> 0),
  balance_after bigint check (balance_after >= 0),
  primary key (region_id, transfer_id, line_no),
  foreign key (region_id, transfer_id) references ledger_transfer (region_id, id)
);
create index ledger_entry_of_account on ledger_entry (region_id, account_id, seq);
call platform.protect('ledger_entry', 'select');
grant select on ledger_entry to yuinowa_verify;

grant select, insert on ledger_account, ledger_transfer, ledger_entry to yuinowa_ledger;
grant update (balance) on ledger_account to yuinowa_ledger;

create function ledger_refuse_other_writer() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: ledger_post alone writes the ledger', tg_op, tg_table_name using errcode = '42501';
end $$;
create trigger by_ledger_post before insert or update on ledger_account
  for each row when (current_user <> 'yuinowa_ledger') execute function ledger_refuse_other_writer();
create trigger by_ledger_post before insert on ledger_transfer
  for each row when (current_user <> 'yuinowa_ledger') execute function ledger_refuse_other_writer();
create trigger by_ledger_post before insert on ledger_entry
  for each row when (current_user <> 'yuinowa_ledger') execute function ledger_refuse_other_writer();
create trigger stays before delete on ledger_account for each row execute function platform.refuse_change();
create trigger stays_whole before truncate on ledger_account for each statement execute function platform.refuse_change();
call platform.append_only('ledger_transfer');
call platform.append_only('ledger_entry');

-- An entry comes in the transaction that made its transfer, in one of its announced lines, on an account that is
-- there. Once all lines are proven none is left, so nothing can be added after the proof.
create function ledger_entry_belongs() returns trigger language plpgsql as $$
declare seen record;
begin
  select t.xact_id, t.line_count, a.balance into seen
    from public.ledger_transfer t, public.ledger_account a
   where t.region_id = new.region_id and t.id = new.transfer_id
     and a.region_id = new.region_id and a.id = new.account_id;
  if not found then
    raise exception 'an entry needs its transfer and its account' using errcode = '23503', constraint = 'ledger_entry_has_account';
  end if;
  if seen.xact_id <> pg_current_xact_id() then
    raise exception 'a posted transfer gets no further entries' using errcode = '23514', constraint = 'ledger_entry_in_its_transaction';
  end if;
  if new.line_no > seen.line_count or seen.balance is distinct from new.balance_after then
    raise exception 'the entry does not fit its transfer or account' using errcode = '23514', constraint = 'ledger_entry_fits';
  end if;
  return new;
end $$;
create trigger entry_belongs before insert on ledger_entry for each row execute function ledger_entry_belongs();

-- At COMMIT: all announced lines are there, they sum to zero, and a released or refunded escrow is empty.
-- A definer, because the session's own user may not see these rows at that moment on PostgreSQL 15.
create function ledger_prove_transfer() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare seen record;
begin
  select count(*) as lines, sum(e.amount) as total into seen
    from ledger_entry e where e.region_id = new.region_id and e.transfer_id = new.id;
  if seen.lines <> new.line_count or seen.total <> 0 then
    raise exception 'transfer % does not balance', new.id using errcode = '23514', constraint = 'ledger_transfer_balances';
  end if;
  if new.kind in ('release', 'refund') and new.escrow_of is not null and exists (
       select from ledger_account a
        where a.region_id = new.region_id and a.code = 'escrow:' || new.escrow_of::text and a.balance <> 0) then
    raise exception 'escrow of % is not empty after its release', new.escrow_of
      using errcode = '23514', constraint = 'ledger_escrow_emptied';
  end if;
  return null;
end $$;
create constraint trigger transfer_balances after insert on ledger_transfer deferrable initially deferred
  for each row execute function ledger_prove_transfer();
call platform.hand_over('ledger_prove_transfer()', 'yuinowa_ledger');

-- The chart: which accounts each kind of transfer may move, and in which direction. Sorted by code.
create function ledger_shape_allowed(kind text, shape text) returns boolean language sql immutable as $$
  select case kind
    when 'deposit' then shape = 'bank- escrow+'
    when 'unmatched' then shape = 'bank- suspense+'
    when 'match_suspense' then shape = 'escrow+ suspense-'
    when 'release' then shape ~ '^escrow- (fee\+ (fee_tax\+ )?)?payable\+$'
    when 'refund' then shape in ('escrow- refundable+', 'refundable+ suspense-')
    when 'sent' then shape in ('in_transit+ payable-', 'in_transit+ refundable-')
    when 'settled' then shape = 'bank+ in_transit-'
    when 'returned' then shape in ('in_transit- payable+', 'in_transit- refundable+')
    when 'fee_sweep' then shape ~ '^bank\+ fee-( fee_tax-)?$'
    when 'reversal' then true
    else false end
  $$;

-- A reversal names a transfer and negates it line by line; a settlement is of the amount that was sent.
create function ledger_check_named(region integer, kind text, named uuid, codes text[], amounts bigint[]) returns void
  language plpgsql set search_path = public, pg_temp as $$
declare original record; wanted bigint[];
begin
  select t.kind, array_agg(a.code order by a.code collate "C") as codes, array_agg(e.amount order by a.code collate "C") as amounts
    into original
    from ledger_transfer t
    join ledger_entry e on e.region_id = t.region_id and e.transfer_id = t.id
    join ledger_account a on a.region_id = e.region_id and a.id = e.account_id
   where t.region_id = region and t.id = named
   group by t.kind;
  if (kind in ('settled', 'returned') and original.kind <> 'sent')
     or (kind = 'reversal' and original.kind in ('settled', 'returned', 'reversal')) then
    raise exception '% cannot follow %', kind, original.kind using errcode = '23514', constraint = 'ledger_named_kind';
  end if;
  if kind = 'settled' then
    if original.amounts[1] <> amounts[1] then
      raise exception 'settled is not what was sent' using errcode = '23514', constraint = 'ledger_settles_what_was_sent';
    end if;
    return;
  end if;
  select array_agg(-amount order by place) into wanted from unnest(amounts) with ordinality as line (amount, place);
  if original.codes <> codes or original.amounts <> wanted then
    raise exception 'a reversal negates its original exactly' using errcode = '23514', constraint = 'ledger_reversal_exact';
  end if;
end $$;

-- What belongs to the region itself keeps no balance row, so these two are summed when they are taken from.
create function ledger_check_fees(region integer) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7116002, region);
  if exists (select from ledger_account a join ledger_entry e on e.region_id = a.region_id and e.account_id = a.id
              where a.region_id = region and a.code in ('fee', 'fee_tax')
              group by a.code having sum(e.amount) < 0) then
    raise exception 'more fee is taken than there is' using errcode = '23514', constraint = 'ledger_fee_never_negative';
  end if;
end $$;

-- The only writer. One call is one transfer; the same key with the same lines is the same transfer.
-- `names_key` is the key of the transfer that this one reverses, returns or settles.
create function ledger_post(transfer_key text, transfer_kind text, transfer_reference text,
    line_codes text[], line_amounts bigint[], names_key text, at timestamptz, by_person uuid) returns uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  region integer := platform.current_region();
  codes text[]; amounts bigint[]; shape text; total numeric; distinct_codes integer; complete boolean;
  escrow uuid; named uuid; fingerprint bytea; existing record;
  count integer := coalesce(cardinality(line_codes), 0);
  -- Grows with time (UUIDv7), so that the indexes grow at their end.
  transfer_id uuid := encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
    substring(int8send((extract(epoch from at) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid;
  line integer; account bigint; accounts bigint[] := '{}'; after_it bigint;
begin
  if region is null then
    raise exception 'a transfer belongs to a region' using errcode = '42501';
  end if;
  if count not between 2 and 10 or count <> coalesce(cardinality(line_amounts), 0) then
    raise exception 'a transfer has two lines or more' using errcode = '23514', constraint = 'ledger_lines';
  end if;
  select array_agg(code order by code collate "C"), array_agg(amount order by code collate "C"),
         string_agg(split_part(code, ':', 1) || case when amount < 0 then '-' else '+' end, ' ' order by code collate "C"),
         sum(amount), count(distinct code), bool_and(code is not null and amount is not null and amount <> 0)
    into codes, amounts, shape, total, distinct_codes, complete
    from unnest(line_codes, line_amounts) as line (code, amount);
  if not complete or distinct_codes <> count or total <> 0 then
    raise exception 'the lines do not sum to zero, each account once' using errcode = '23514', constraint = 'ledger_transfer_balances';
  end if;
  if not ledger_shape_allowed(transfer_kind, shape) then
    raise exception '% is no posting of kind %', shape, transfer_kind using errcode = '23514', constraint = 'ledger_chart';
  end if;
  if shape ~ '(^| )escrow' then
    escrow := (select substr(code, 8) from unnest(codes) as code where code like 'escrow:%' limit 1)::uuid;
  end if;
  fingerprint := sha256(convert_to(concat_ws('|', transfer_kind, array_to_string(codes, ','), array_to_string(amounts, ','),
                                             names_key), 'UTF8'));
  if names_key is not null then
    select t.id into named from ledger_transfer t where t.region_id = region and t.key = names_key;
    if not found then
      raise exception 'no transfer % in this region', names_key using errcode = '23503', constraint = 'ledger_named_transfer';
    end if;
  end if;

  insert into ledger_transfer (region_id, id, key, kind, reference, escrow_of, reverses, settles, line_count, lines_sha256,
                               posted_at, actor_id)
  values (region, transfer_id, transfer_key, transfer_kind, transfer_reference, escrow,
          case when transfer_kind <> 'settled' then named end, case when transfer_kind = 'settled' then named end, count,
          fingerprint, at, by_person)
  on conflict (region_id, key) do nothing;
  if not found then
    select t.id, t.lines_sha256 into existing from ledger_transfer t where t.region_id = region and t.key = transfer_key;
    if existing.lines_sha256 = fingerprint then return existing.id; end if;
    raise exception 'the key % has other lines', transfer_key using errcode = '23505', constraint = 'ledger_transfer_key_reused';
  end if;
  if named is not null then
    perform ledger_check_named(region, transfer_kind, named, codes, amounts);
  end if;

  -- One by one, because a join would be planned while the table is small, and kept when it is large.
  for line in 1..count loop
    select a.id into account from ledger_account a where a.region_id = region and a.code = codes[line];
    if not found then
      insert into ledger_account (region_id, kind, subject, balance)
      values (region, split_part(codes[line], ':', 1), nullif(split_part(codes[line], ':', 2), '')::uuid,
              case when codes[line] like '%:%' then 0 end)
      on conflict (region_id, code) do nothing;
      select a.id into account from ledger_account a where a.region_id = region and a.code = codes[line];
    end if;
    if account is null then
      raise exception 'no account is called %', codes[line] using errcode = '23514', constraint = 'ledger_account_code';
    end if;
    accounts := accounts || account;
  end loop;
  -- In the order of accounts, so that two transfers never wait for each other.
  for line in select place from unnest(accounts) with ordinality as u (id, place) order by id loop
    after_it := null;
    if codes[line] like '%:%' then
      update ledger_account a set balance = a.balance + amounts[line]
       where a.region_id = region and a.id = accounts[line] returning a.balance into after_it;
    end if;
    insert into ledger_entry (region_id, transfer_id, line_no, account_id, amount, balance_after)
    values (region, transfer_id, line, accounts[line], amounts[line], after_it);
  end loop;
  if shape ~ '(^| )fee(_tax)?-' then
    perform ledger_check_fees(region);
  end if;
  return transfer_id;
end $$;
grant execute on function ledger_post(text, text, text, text[], bigint[], text, timestamptz, uuid) to yuinowa_app;
call platform.hand_over('ledger_post(text, text, text, text[], bigint[], text, timestamptz, uuid)', 'yuinowa_ledger');
revoke all on function ledger_shape_allowed(text, text), ledger_check_named(integer, text, uuid, text[], bigint[]),
  ledger_check_fees(integer) from public;
grant execute on function ledger_shape_allowed(text, text), ledger_check_named(integer, text, uuid, text[], bigint[]),
  ledger_check_fees(integer) to yuinowa_ledger;
