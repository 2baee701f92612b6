-- Suspended money that turns out to be an announced deposit: the announced one says which line of the statement it came
-- with by naming the deposit that waited, because one line can fund several and is itself recorded once.
alter table deposit add column funded_by uuid;
alter table deposit add foreign key (region_id, funded_by) references deposit (region_id, id);
alter table deposit drop constraint deposit_check1;
alter table deposit add constraint deposit_came_by_state check (state = 'announced'
  or (received_on is not null and recorded_by is not null and (bank_line is null) = (funded_by is not null)));
alter table deposit drop constraint deposit_reference_by_state;
alter table deposit add constraint deposit_reference_by_state check (reference is not null or milestone_id is null);
-- Only what was announced claims its reference; a line that named it and was then matched does not.
drop index deposit_reference_taken;
create unique index deposit_reference_taken on deposit (region_id, reference)
  where state in ('announced', 'matched') and milestone_id is not null;
create index deposit_funded_by on deposit (region_id, funded_by) where funded_by is not null;
grant update (funded_by) on deposit to yuinowa_app;
grant select (funded_by) on deposit to yuinowa_verify;

-- Money that a bank gave back after it had been paid: one line of the statement, told apart from deposits.
create table late_return (
  region_id integer not null,
  batch_id uuid not null,
  line_no integer not null,
  returned_on date not null,
  bank_line text not null check (bank_line ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}/[1-9][0-9]*$'),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (region_id, batch_id, line_no),
  constraint late_return_bank_line_once unique (region_id, bank_line),
  foreign key (region_id, batch_id, line_no) references payout_line (region_id, batch_id, line_no),
  foreign key (region_id, recorded_by) references membership (region_id, person_id)
);
call platform.protect('late_return', 'select, insert');
call platform.append_only('late_return');
grant select on late_return to yuinowa_verify;

-- A line of the statement is a deposit or a payment that came back, never both.
create function bank_line_is_one_thing() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7116003, hashtext(new.region_id || '/' || new.bank_line));
  if (tg_table_name = 'deposit' and exists (select from public.late_return r
        where r.region_id = new.region_id and r.bank_line = new.bank_line))
     or (tg_table_name = 'late_return' and exists (select from public.deposit d
        where d.region_id = new.region_id and d.bank_line = new.bank_line)) then
    raise exception 'this line of the statement is recorded already' using errcode = '23505', constraint = 'bank_line_is_one_thing';
  end if;
  return new;
end $$;
create trigger bank_line_is_one_thing before insert or update of bank_line on deposit
  for each row when (new.bank_line is not null) execute function bank_line_is_one_thing();
create trigger bank_line_is_one_thing before insert on late_return
  for each row execute function bank_line_is_one_thing();

-- A line ends once; what was settled comes back only where the bank's line for it was recorded.
create or replace function payout_line_ends_once() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and old.state <> 'live' and not (old.state = 'settled' and new.state = 'returned'
       and exists (select from public.late_return r where r.region_id = new.region_id and r.batch_id = new.batch_id
         and r.line_no = new.line_no)) then
    raise exception 'a line ends once' using errcode = '23514', constraint = 'payout_line_ends_once';
  end if;
  return new;
end $$;
