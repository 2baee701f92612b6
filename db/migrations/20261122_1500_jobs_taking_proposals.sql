-- What takes proposals, but for the day: open, and of a company that may order. Every list and every count asks this.
create view job_taking with (security_invoker = true) as
  select j.region_id, j.id, j.application_deadline, j.phone_enough
  from job j join organization o on o.region_id = j.region_id and o.id = j.organization_id
  where j.state = 'open' and o.state <> 'suspended';
grant select on job_taking to yuinowa_app, yuinowa_sweep;
grant select (organization_id, phone_enough) on job to yuinowa_sweep;
grant select (region_id, id, state) on organization to yuinowa_sweep;

create or replace function jobs_open(on_day date) returns table (region_id integer, open integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select j.region_id, count(*)::integer from job_taking j
  where j.application_deadline >= on_day
  group by j.region_id
  $$;
call platform.hand_over('jobs_open(date)', 'yuinowa_sweep');

-- Where there is one part alone, it is due when the work is: it has no day of its own.
update job_milestone m set due_on = j.delivery_due
  from job j
  where j.region_id = m.region_id and j.id = m.job_id and j.state in ('draft', 'returned')
    and m.due_on is distinct from j.delivery_due
    and not exists (select from job_milestone o
      where o.region_id = m.region_id and o.job_id = m.job_id and o.position <> m.position);
