-- A deposit that has not come in full by its last day: said on the day after it, and once more a week after it.

create or replace function public.contract_reminders_due(at timestamp with time zone)
 RETURNS TABLE(region_id integer, what text, id uuid, step text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
    union all
    select u.region_id, 'deposit', u.contract_id, s.step || u.due_on, s.on_day
    from (select m.region_id, m.contract_id, max(m.deposit_asked_on) as asked_on, max(m.deposit_due_on) as due_on
        from milestone m join contract c on c.region_id = m.region_id and c.id = m.contract_id
        where m.state = 'planned' and c.state in ('agreed', 'active') and not exists (select from milestone p
          where p.region_id = m.region_id and p.contract_id = m.contract_id and p.state in ('funded', 'delivered', 'held'))
        group by m.region_id, m.contract_id) u
      cross join lateral (values ('half-', u.asked_on + (u.due_on - u.asked_on) / 2), ('eve-', u.due_on - 1),
        ('past-', u.due_on + 1), ('week-', u.due_on + 7)) s (step, on_day)
    where s.on_day > u.asked_on
  ), latest as (
    select distinct on (m.region_id, m.what, m.id) m.* from moments m
    where (m.on_day + time '09:00') at time zone 'Asia/Tokyo' <= at
    order by m.region_id, m.what, m.id, m.on_day desc, m.step desc
  )
  select l.region_id, l.what, l.id, l.step from latest l
  where not exists (select from reminder r
    where r.region_id = l.region_id and r.what = l.what and r.id = l.id and r.step = l.step) $function$;
