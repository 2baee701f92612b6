-- The last day for a deposit is fixed when it is agreed, by the days of the agreed conditions: the notice, the page, the
-- reminders and the right to end all read it. What is left unpaid when the rest is done has as many days anew.
alter table milestone add column deposit_asked_on date, add column deposit_due_on date,
  add check ((deposit_asked_on is null) = (deposit_due_on is null) and deposit_due_on >= deposit_asked_on);
grant update (deposit_asked_on, deposit_due_on) on milestone to yuinowa_app;
grant select (deposit_asked_on, deposit_due_on) on milestone to yuinowa_sweep;

-- Contracts from before: a week after the agreement, or after the last paid part, as it was; not on a weekend.
do $$ declare r integer; begin
  for r in select id from region loop
    perform set_config('app.region_id', r::text, true);
    update milestone m set deposit_asked_on = l.day, deposit_due_on = l.day + 7 +
        case extract(isodow from l.day + 7) when 6 then 2 when 7 then 1 else 0 end
      from (select c.region_id, c.id, (coalesce(u.since, c.agreed_at) at time zone 'Asia/Tokyo')::date as day
        from contract c left join contract_left_unpaid u on u.region_id = c.region_id and u.contract_id = c.id
        where c.agreed_at is not null) l
      where l.region_id = m.region_id and l.id = m.contract_id;
  end loop;
  perform set_config('app.region_id', '', true);
end $$;
