-- A reminder may name its day: deposit_missing_3.
alter table contract_reminder drop constraint contract_reminder_what_check;
alter table contract_reminder add constraint contract_reminder_what_check
  check (what ~ '^[a-z][0-9a-z_]*(:[0-9a-f-]+)?$');
-- In the morning of its day.
create or replace function contract_endings_due(at timestamptz) returns table (region_id integer, what text, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.region_id, 'deposit_missing_' || d.day, c.id from contract c, (values (3), (6)) as d (day)
    where c.state = 'agreed'
      and ((c.agreed_at at time zone 'Asia/Tokyo')::date + d.day + time '09:00') at time zone 'Asia/Tokyo' <= at and not exists (
      select from contract_reminder r where r.region_id = c.region_id and r.contract_id = c.id
        and r.what = 'deposit_missing_' || d.day)
  union all
  select e.region_id, 'ending_soon', e.id from ending e
    where e.state = 'open' and e.due_at - interval '1 day' <= at and not exists (
      select from contract_reminder r where r.region_id = e.region_id and r.contract_id = e.contract_id
        and r.what = 'ending_soon:' || e.id)
  union all
  select e.region_id, 'ending_due', e.id from ending e where e.state = 'open' and e.due_at <= at
  union all
  select d.region_id, d.state || '_soon', d.id from dispute d
    where d.due_at - interval '1 day' <= at and not exists (
      select from contract_reminder r where r.region_id = d.region_id and r.contract_id = d.contract_id
        and r.what = d.state || '_soon:' || d.id)
  union all
  select d.region_id, d.state || '_due', d.id from dispute d where d.due_at <= at
  $$;
