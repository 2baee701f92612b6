-- A milestone is owed until its payout and its refund are planned, as far as it has them.
create function milestone_settle_owed(region integer, milestone uuid) returns void language plpgsql
  set search_path = public, pg_temp as $$
begin
  if exists (select from milestone m left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
    where m.region_id = region and m.id = milestone
      and ((m.state <> 'accepted' and coalesce(e.payout_amount, 0) = 0) or exists (select from payout p
        where p.region_id = m.region_id and p.milestone_id = m.id))
      and (coalesce(e.refund_amount, 0) = 0 or exists (select from refund f
        where f.region_id = m.region_id and f.milestone_id = m.id))) then
    perform milestone_owes_nothing(region, milestone);
  end if;
end $$;
create function milestone_is_planned() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  perform milestone_settle_owed(new.region_id, new.milestone_id);
  return null;
end $$;
create trigger planned after insert on payout for each row execute function milestone_is_planned();
create trigger planned after insert on refund for each row
  when (new.milestone_id is not null) execute function milestone_is_planned();

do $$ declare r integer; begin
  for r in select id from region loop
    perform set_config('app.region_id', r::text, true);
    perform milestone_settle_owed(o.region_id, o.milestone_id) from milestone_owed o;
  end loop;
  perform set_config('app.region_id', '', true);
end $$;

create or replace function payouts_due() returns table (region_id integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct o.region_id from milestone_owed o $$;
