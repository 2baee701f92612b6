-- What is decided and not planned yet, a row for each milestone: written by the decision and taken away by what it leads
-- to, so that a sweep looks at no finished work. Nobody else writes here.
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

create function milestone_is_planned() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  delete from milestone_owed o using milestone m left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
  where o.region_id = new.region_id and o.milestone_id = new.milestone_id and m.region_id = o.region_id and m.id = o.milestone_id
    and ((m.state <> 'accepted' and coalesce(e.payout_amount, 0) = 0) or exists (select from payout p
      where p.region_id = m.region_id and p.milestone_id = m.id))
    and (coalesce(e.refund_amount, 0) = 0 or exists (select from refund r
      where r.region_id = m.region_id and r.milestone_id = m.id));
  return null;
end $$;
create trigger planned after insert on payout for each row execute function milestone_is_planned();
create trigger planned after insert on refund for each row
  when (new.milestone_id is not null) execute function milestone_is_planned();

alter table milestone no force row level security;
alter table milestone_end no force row level security;
alter table payout no force row level security;
alter table refund no force row level security;
alter table milestone_owed no force row level security;
insert into milestone_owed (region_id, milestone_id)
  select m.region_id, m.id from milestone m left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
  where ((m.state = 'accepted' or e.payout_amount > 0) and not exists (select from payout p
      where p.region_id = m.region_id and p.milestone_id = m.id))
    or (e.refund_amount > 0 and not exists (select from refund r
      where r.region_id = m.region_id and r.milestone_id = m.id));
alter table milestone force row level security;
alter table milestone_end force row level security;
alter table payout force row level security;
alter table refund force row level security;
alter table milestone_owed force row level security;

create or replace function payouts_due() returns table (region_id integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct o.region_id from milestone_owed o $$;
