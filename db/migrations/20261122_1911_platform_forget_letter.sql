-- For rows whose letter names somebody: the letter goes with the row, sent or not; who sends letters finds none then.
-- The trigger's word begins the letter's key, the row's id ends it.
create function platform.forget_letter() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from platform.outbox where region_id = old.region_id and key = tg_argv[0] || ':' || old.id;
  return null;
end $$;
revoke all on function platform.forget_letter() from public;
