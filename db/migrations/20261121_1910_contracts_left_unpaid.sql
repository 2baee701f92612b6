-- A contract under way of which only parts are left that nobody has paid in, and since when there is nothing else to do:
-- the agreement to its conditions, or what became of its last paid part.
create view contract_left_unpaid with (security_invoker = true) as
  select c.region_id, c.id as contract_id, greatest(c.agreed_at, max(m.accepted_at), max(e.decided_at), max(a.at)) as since
  from contract c
    join milestone m on m.region_id = c.region_id and m.contract_id = c.id
    left join milestone_end e on e.region_id = m.region_id and e.milestone_id = m.id
    left join lateral (select max(t.ended_at) as at from contract_amendment t
      where t.region_id = c.region_id and t.contract_id = c.id and t.state = 'agreed') a on true
  where c.state = 'active' and exists (
      select from milestone p where p.region_id = c.region_id and p.contract_id = c.id and p.state = 'planned')
    and not exists (
      select from milestone p where p.region_id = c.region_id and p.contract_id = c.id and p.state in ('funded', 'delivered', 'held'))
  group by c.region_id, c.id, c.agreed_at;
grant select on contract_left_unpaid to yuinowa_app, yuinowa_sweep;
grant select (decided_at) on milestone_end to yuinowa_sweep;
grant select (ended_at) on contract_amendment to yuinowa_sweep;
create index milestone_planned on milestone (region_id, contract_id) where state = 'planned';

-- The reminder of a left part names since when: an agreed change makes the days begin anew.
create or replace function contract_endings_due(at timestamptz) returns table (region_id integer, what text, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  with unpaid as (
    select c.region_id, c.id, (c.agreed_at at time zone 'Asia/Tokyo')::date as since, '' as named from contract c
      where c.state = 'agreed'
    union all
    select l.region_id, l.contract_id, (l.since at time zone 'Asia/Tokyo')::date,
      ':' || (l.since at time zone 'Asia/Tokyo')::date from contract_left_unpaid l
  )
  select u.region_id, 'deposit_missing_' || d.day || u.named, u.id from unpaid u, (values (3), (6)) as d (day)
    where (u.since + d.day + time '09:00') at time zone 'Asia/Tokyo' <= at and not exists (
      select from contract_reminder r where r.region_id = u.region_id and r.contract_id = u.id
        and r.what = 'deposit_missing_' || d.day || u.named)
  union all
  select e.region_id, 'ending_soon', e.id from ending e
    where e.state = 'open' and e.due_at - interval '1 day' <= at and not exists (
      select from contract_reminder r where r.region_id = e.region_id and r.contract_id = e.contract_id
        and r.what = 'ending_soon:' || e.id)
  union all
  select e.region_id, 'ending_due', e.id from ending e where e.state = 'open' and e.due_at <= at
  union all
  select d.region_id, d.state || '_soon', d.id from dispute d
    where d.due_at - interval '1 day' <= at and not exists (
      select from contract_reminder r where r.region_id = d.region_id and r.contract_id = d.contract_id
        and r.what = d.state || '_soon:' || d.id)
  union all
  select d.region_id, d.state || '_due', d.id from dispute d where d.due_at <= at
  $$;
