-- What is decided and not planned for payment yet, a row for each milestone: written by the decision and taken away by what
-- it leads to, so that a sweep looks at no finished work. Nobody else writes here.
create table milestone_owed (
  region_id integer not null,
  milestone_id uuid not null,
  primary key (region_id, milestone_id),
  foreign key (region_id, milestone_id) references milestone (region_id, id)
);
call platform.protect('milestone_owed', 'select');
grant select on milestone_owed to yuinowa_sweep;

create function milestone_owes() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  insert into milestone_owed (region_id, milestone_id) values (new.region_id, new.id) on conflict do nothing;
  return null;
end $$;
create trigger owes after insert or update of state on milestone for each row
  when (new.state in ('accepted', 'split', 'refunded')) execute function milestone_owes();

-- For the triggers of payouts and refunds, which know when all of it is planned. The application may delete nothing here.
create function milestone_owes_nothing(region integer, milestone uuid) returns void language sql
  set search_path = public, pg_temp as $$
  delete from milestone_owed where region_id = region and milestone_id = milestone $$;

do $$ declare r integer; begin
  for r in select id from region loop
    perform set_config('app.region_id', r::text, true);
    insert into milestone_owed (region_id, milestone_id)
      select region_id, id from milestone where state in ('accepted', 'split', 'refunded');
  end loop;
  perform set_config('app.region_id', '', true);
end $$;
