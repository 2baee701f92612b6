-- A line of the statement that was typed wrong, or that is not there: an operator says so, another person of the money
-- staff looks at the statement and confirms it, and the one posting is reversed. The true line can be recorded then.
create table deposit_mistake (
  region_id integer not null,
  deposit_id uuid not null,
  declared_at timestamptz not null,
  declared_by uuid not null,
  reason text not null check (length(reason) between 1 and 1000),
  state text not null default 'declared' check (state in ('declared', 'confirmed', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (region_id, deposit_id, declared_at),
  foreign key (region_id, deposit_id) references deposit (region_id, id),
  foreign key (region_id, declared_by) references membership (region_id, person_id),
  foreign key (region_id, decided_by) references membership (region_id, person_id),
  check ((state = 'declared') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint deposit_mistake_by_two check (decided_by <> declared_by)
);
create unique index deposit_mistake_one_open on deposit_mistake (region_id, deposit_id) where state <> 'refused';
create index deposit_mistake_waiting on deposit_mistake (region_id) where state = 'declared';
call platform.protect('deposit_mistake', 'select, insert, update (state, decided_by, decided_at)');
grant select on deposit_mistake to yuinowa_verify;

create function deposit_mistake_is_decided_once() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'declared' then
      raise exception 'a mistake is declared first' using errcode = '23514', constraint = 'deposit_mistake_order';
    end if;
    if not exists (select from deposit d where d.region_id = new.region_id and d.id = new.deposit_id
        and d.state = 'in_suspense' and d.milestone_id is null)
       or exists (select from deposit_part p where p.region_id = new.region_id and p.suspended_id = new.deposit_id) then
      raise exception 'only a line of which nothing was used can be a mistake' using errcode = '23514', constraint = 'deposit_mistake_unused';
    end if;
  elsif old.state <> 'declared' then
    raise exception 'a mistake is decided once' using errcode = '23514', constraint = 'deposit_mistake_order';
  end if;
  return new;
end $$;
create trigger deposit_mistake_is_decided_once before insert or update on deposit_mistake
  for each row execute function deposit_mistake_is_decided_once();

alter table deposit drop constraint deposit_state_check;
alter table deposit add constraint deposit_state_check
  check (state in ('announced', 'received', 'matched', 'in_suspense', 'refunded', 'mistaken'));

-- While somebody says that it is a mistake, nothing is done with it; and it is one only when another one confirmed it.
create function deposit_keeps_to_its_mistake() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if old.state = 'mistaken' then
    raise exception 'a mistake is not taken back' using errcode = '23514', constraint = 'deposit_mistake_order';
  end if;
  if (new.state = 'mistaken') <> exists (select from deposit_mistake m
      where m.region_id = new.region_id and m.deposit_id = new.id and m.state <> 'refused')
     or (new.state = 'mistaken' and not exists (select from deposit_mistake m
      where m.region_id = new.region_id and m.deposit_id = new.id and m.state = 'confirmed')) then
    raise exception 'deposit % and what was said of it differ', new.id using errcode = '23514', constraint = 'deposit_mistake_agrees';
  end if;
  return new;
end $$;
create trigger deposit_keeps_to_its_mistake before update of state on deposit
  for each row execute function deposit_keeps_to_its_mistake();

drop index deposit_bank_line_once;
create unique index deposit_bank_line_once on deposit (region_id, bank_line) where bank_line is not null and state <> 'mistaken';

create or replace function bank_line_is_one_thing() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7116003, hashtext(new.region_id || '/' || new.bank_line));
  if (tg_table_name = 'deposit' and exists (select from public.late_return r
        where r.region_id = new.region_id and r.bank_line = new.bank_line))
     or (tg_table_name = 'late_return' and exists (select from public.deposit d
        where d.region_id = new.region_id and d.bank_line = new.bank_line and d.state <> 'mistaken')) then
    raise exception 'this line of the statement is recorded already' using errcode = '23505', constraint = 'bank_line_is_one_thing';
  end if;
  return new;
end $$;
create or replace function bank_line_is_no_fee_transfer() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7116003, hashtext(new.region_id || '/' || new.bank_line));
  if (tg_table_name = 'fee_sweep' and (
        exists (select from public.deposit d
          where d.region_id = new.region_id and d.bank_line = new.bank_line and d.state <> 'mistaken')
        or exists (select from public.late_return r where r.region_id = new.region_id and r.bank_line = new.bank_line)))
     or (tg_table_name <> 'fee_sweep' and exists (select from public.fee_sweep s
        where s.region_id = new.region_id and s.bank_line = new.bank_line)) then
    raise exception 'this line of the statement is recorded already' using errcode = '23505', constraint = 'bank_line_is_one_thing';
  end if;
  return new;
end $$;
