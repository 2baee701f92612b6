-- Offers between regions of which the officers of the other one have not been told, and ends of those of which they have:
-- as ids alone. Each region is told in a transaction of its own, which leaves a reminder there.
create function wide_area_untold() returns table (region_id integer, from_region_id integer, id uuid, step text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with told as (select r.region_id, r.id, r.step from reminder r where r.what = 'wide-area')
  select o.with_region_id, o.region_id, o.id, 'offered' from wide_area_offer o
  where o.ended_at is null and not exists (select from told t
    where t.region_id = o.with_region_id and t.id = o.id and t.step = 'offered')
  union all
  select o.with_region_id, o.region_id, o.id, 'ended' from wide_area_offer o
  where o.ended_at is not null
    and exists (select from told t where t.region_id = o.with_region_id and t.id = o.id and t.step = 'offered')
    and not exists (select from told t where t.region_id = o.with_region_id and t.id = o.id and t.step = 'ended')
  limit 500
  $$;
grant execute on function wide_area_untold() to yuinowa_app;
call platform.hand_over('wide_area_untold()', 'yuinowa_sweep');
