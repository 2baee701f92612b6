-- The same once more. `offset 0` keeps PostgreSQL from joining the two tables: then it would look for the kind of reminder
-- alone, which goes through the whole key. Offers are few, reminders are many.
create or replace function wide_area_untold() returns table (region_id integer, from_region_id integer, id uuid, step text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select o.with_region_id, o.region_id, o.id, s.step from wide_area_offer o
  cross join lateral (select case when o.ended_at is null then 'offered' else 'ended' end as step) s
  where not exists (select from reminder r where r.region_id = o.with_region_id and r.what = 'wide-area'
      and r.id = o.id and r.step = s.step offset 0)
    and (s.step = 'offered' or exists (select from reminder r where r.region_id = o.with_region_id
      and r.what = 'wide-area' and r.id = o.id and r.step = 'offered' offset 0))
  limit 500
  $$;
call platform.hand_over('wide_area_untold()', 'yuinowa_sweep');
