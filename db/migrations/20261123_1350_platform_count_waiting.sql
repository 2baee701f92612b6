-- What waits to be sent or done, in all regions together: for those who watch over the machine. Numbers alone.
create index outbox_unsent on platform.outbox (state, created_at) where state <> 'sent';
grant select (state, created_at) on platform.outbox to yuinowa_sweep;

create function platform.mail_waiting() returns table (waiting bigint, failed bigint, since timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) filter (where o.state = 'waiting'), count(*) filter (where o.state = 'failed'),
    min(o.created_at) filter (where o.state = 'waiting')
  from platform.outbox o where o.state <> 'sent' $$;
grant execute on function platform.mail_waiting() to yuinowa_app;
call platform.hand_over('platform.mail_waiting()', 'yuinowa_sweep');

-- A task that is tried again later waits from then on; one whose tries are used up has failed for good.
create function platform.tasks_waiting(at timestamptz) returns table (waiting bigint, failed bigint, since timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
    select count(*) filter (where j.attempts < j.max_attempts and j.run_at <= at),
      count(*) filter (where j.attempts >= j.max_attempts),
      min(j.run_at) filter (where j.attempts < j.max_attempts and j.run_at <= at)
    from graphile_worker._private_jobs j;
end $$;
grant execute on function platform.tasks_waiting(timestamptz) to yuinowa_app;
call platform.hand_over('platform.tasks_waiting(timestamptz)', 'yuinowa_queue');
