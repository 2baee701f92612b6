-- For the list of regions: how many postings of each take proposals, as numbers alone.
grant select (region_id, state, application_deadline) on job to yuinowa_sweep;
create function jobs_open(on_day date) returns table (region_id integer, open integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select j.region_id, count(*)::integer from job j
  where j.state = 'open' and j.application_deadline >= on_day
  group by j.region_id
  $$;
grant execute on function jobs_open(date) to yuinowa_app;
call platform.hand_over('jobs_open(date)', 'yuinowa_sweep');
