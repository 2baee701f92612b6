-- Every change of a setting with whether it was taken back, said once: a withdrawal stops its row and what was written for
-- that day before it.
create view region_setting_written with (security_invoker = true) as
  select s.region_id, s.name, s.effective_from, s.set_at, s.value, s.set_by, w.withdrawn_at, w.withdrawn_by
  from region_setting s
  left join lateral (
    select w.withdrawn_at, w.withdrawn_by
    from region_setting_withdrawal w
    where w.region_id = s.region_id and w.name = s.name and w.effective_from = s.effective_from and w.set_at >= s.set_at
    order by w.set_at
    limit 1) w on true;
grant select on region_setting_written to yuinowa_app;
