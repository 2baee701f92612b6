-- An announced deposit that came with money out of suspense: with which lines of the statement, and how much of each. One
-- line can fund several deposits, and several lines of one payer can fund one. `funded_by` names the first of them.
create table deposit_part (
  region_id integer not null,
  deposit_id uuid not null,
  suspended_id uuid not null,
  amount bigint not null check (amount > 0),
  primary key (region_id, deposit_id, suspended_id),
  check (deposit_id <> suspended_id),
  foreign key (region_id, deposit_id) references deposit (region_id, id),
  foreign key (region_id, suspended_id) references deposit (region_id, id)
);
create index deposit_part_of_suspended on deposit_part (region_id, suspended_id);
alter table deposit no force row level security;
insert into deposit_part (region_id, deposit_id, suspended_id, amount)
  select region_id, id, funded_by, amount from deposit where funded_by is not null;
alter table deposit force row level security;
call platform.protect('deposit_part', 'select, insert');
call platform.append_only('deposit_part');
grant select on deposit_part to yuinowa_verify;

-- At COMMIT every yen of such a deposit came from somewhere, and no line gave more than it had.
create function deposit_parts_add_up() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare of uuid := to_jsonb(new) ->> case tg_table_name when 'deposit' then 'id' else 'deposit_id' end;
begin
  if exists (select from deposit d where d.region_id = new.region_id and d.id = of
       and (d.state <> 'matched' or d.funded_by is null
         or d.amount <> (select coalesce(sum(p.amount), 0) from deposit_part p
           where p.region_id = d.region_id and p.deposit_id = d.id))) then
    raise exception 'the parts of deposit % are not its amount', of using errcode = '23514', constraint = 'deposit_parts_add_up';
  end if;
  if exists (select from deposit_part x join deposit s on s.region_id = x.region_id and s.id = x.suspended_id
       where x.region_id = new.region_id and x.deposit_id = of and (s.milestone_id is not null or s.amount <
         (select sum(p.amount) from deposit_part p where p.region_id = s.region_id and p.suspended_id = s.id))) then
    raise exception 'a line of the statement gave more than it had' using errcode = '23514', constraint = 'deposit_parts_within_line';
  end if;
  return null;
end $$;
create constraint trigger deposit_parts_add_up after insert on deposit_part deferrable initially deferred
  for each row execute function deposit_parts_add_up();
create constraint trigger deposit_parts_add_up after update of funded_by on deposit deferrable initially deferred
  for each row when (new.funded_by is not null) execute function deposit_parts_add_up();
