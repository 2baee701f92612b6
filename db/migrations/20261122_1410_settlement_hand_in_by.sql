-- By when the bank wants a batch's file, and the bank day before on which its people are warned: fixed when it is locked.
alter table payout_batch add column warn_on date;
alter table payout_batch add column hand_in_by date;
alter table payout_batch add constraint payout_batch_hand_in_before_pay check (warn_on <= hand_in_by and hand_in_by <= pay_on);

-- Batches that wait for somebody while the bank's last day comes near, at nine in the morning: the bank day before it, on
-- it, and once after it. Of several that have been missed only the latest is told.
create function batches_due(at timestamptz) returns table (region_id integer, id uuid, step text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with latest as (
    select distinct on (b.region_id, b.id) b.region_id, b.id, b.state || '-' || s.step as step
    from payout_batch b
      cross join lateral (values ('soon', b.warn_on), ('last', b.hand_in_by), ('late', b.hand_in_by + 1)) s (step, on_day)
    where b.state in ('locked', 'approved', 'exported') and s.on_day > (b.locked_at at time zone 'Asia/Tokyo')::date
      and (s.on_day + time '09:00') at time zone 'Asia/Tokyo' <= at
    order by b.region_id, b.id, s.on_day desc
  )
  select l.region_id, l.id, l.step from latest l where not exists (select from reminder r
    where r.region_id = l.region_id and r.what = 'batch' and r.id = l.id and r.step = l.step)
  $$;
create index payout_batch_waiting on payout_batch (region_id, id) where state in ('locked', 'approved', 'exported');
grant select on payout_batch to yuinowa_sweep;
grant execute on function batches_due(timestamptz) to yuinowa_app;
call platform.hand_over('batches_due(timestamptz)', 'yuinowa_sweep');
