-- Who has to be warned before an offer lapses or a delivery counts as accepted, at nine in the morning in Tokyo:
-- an offer four days and one day before it ends, a delivery on its third and fifth day and on the last one.
-- Of several that have been missed only the latest is told.
create function contract_reminders_due(at timestamptz)
  returns table (region_id integer, what text, id uuid, step text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with moments as (
    select m.region_id, 'acceptance' as what, m.id, d.version || '-' || s.step as step, s.on_day
    from milestone m
      cross join lateral (select v.version, (v.delivered_at at time zone 'Asia/Tokyo')::date as on_day from delivery v
        where v.region_id = m.region_id and v.milestone_id = m.id order by v.version desc limit 1) d
      cross join lateral (select (m.acceptance_due_at at time zone 'Asia/Tokyo')::date as on_day) due
      cross join lateral (values ('3', d.on_day + 3), ('5', d.on_day + 5), ('last-' || due.on_day, due.on_day)) s (step, on_day)
    where m.state = 'delivered' and m.acceptance_due_at > at and s.on_day <= due.on_day
    union all
    select c.region_id, 'offer', c.id, s.step, ends.on_day - s.days
    from contract c
      cross join lateral (select (c.offer_expires_at at time zone 'Asia/Tokyo')::date as on_day) ends
      cross join lateral (values ('4-left', 4), ('1-left', 1)) s (step, days)
    where c.state = 'offered' and c.offer_expires_at > at
      and ends.on_day - s.days > (c.offered_at at time zone 'Asia/Tokyo')::date
  ), latest as (
    select distinct on (m.region_id, m.what, m.id) m.* from moments m
    where (m.on_day + time '09:00') at time zone 'Asia/Tokyo' <= at
    order by m.region_id, m.what, m.id, m.on_day desc, m.step desc
  )
  select l.region_id, l.what, l.id, l.step from latest l
  where not exists (select from reminder r
    where r.region_id = l.region_id and r.what = l.what and r.id = l.id and r.step = l.step) $$;
grant select (offered_at) on contract to yuinowa_sweep;
grant select (region_id, milestone_id, version, delivered_at) on delivery to yuinowa_sweep;
grant execute on function contract_reminders_due(timestamptz) to yuinowa_app;
call platform.hand_over('contract_reminders_due(timestamptz)', 'yuinowa_sweep');
