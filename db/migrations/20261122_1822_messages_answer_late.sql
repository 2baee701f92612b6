-- A question or a report that nobody answered is reminded of once. How many business days it has is the region's calendar;
-- what is here only leaves out what cannot be late yet, and what was reminded of.
grant select (sent_at) on inquiry to yuinowa_sweep;
grant select (region_id, id, state, reported_at) on abuse_report to yuinowa_sweep;

create function answers_due(waits_since timestamptz) returns table (region_id integer, what text, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select x.region_id, x.what, x.id
    from (select i.region_id, 'inquiry' as what, i.id, i.sent_at as since from inquiry i where i.state = 'open'
      union all
      select a.region_id, 'report', a.id, a.reported_at from abuse_report a where a.state = 'open') x
    where x.since <= waits_since and not exists (select from reminder r
      where r.region_id = x.region_id and r.what = x.what and r.id = x.id and r.step = 'late')
    order by x.since limit 500
  $$;
grant execute on function answers_due(timestamptz) to yuinowa_app;
call platform.hand_over('answers_due(timestamptz)', 'yuinowa_sweep');
