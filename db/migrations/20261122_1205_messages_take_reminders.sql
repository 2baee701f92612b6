-- The other table of reminders hands its rows over to this one; for that migration alone.
create procedure take_reminder(region integer, of text, about uuid, at_step text, told_at timestamptz) language sql as $$
  insert into reminder (region_id, what, id, step, reminded_at) values (region, of, about, at_step, told_at)
  on conflict do nothing $$;

-- A letter about a missing deposit names its last day; those from before named the evening of it by another name.
do $$ declare r integer; begin
  for r in select id from region loop
    perform set_config('app.region_id', r::text, true);
    update notification set data = data || jsonb_build_object('payBy', data->'endableFrom') where kind = 'deposit-missing';
  end loop;
  perform set_config('app.region_id', '', true);
end $$;
