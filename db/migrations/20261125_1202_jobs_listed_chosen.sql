-- Whether somebody was chosen stands with the posting, so that lists of what is still to be had ask it of their rows. At most
-- one is selected, and it is looked up row by row: a list that ends early reads no more than it shows.
create or replace view job_listed with (security_invoker = true) as
  select j.region_id, j.id, j.organization_id, j.title, j.state, o.name as organization_name, j.application_deadline,
    j.delivery_due, j.expected_hours, j.phone_enough, j.beginners_welcome, j.opened_at, j.created_at,
    (select sum(m.reward)::bigint from job_milestone m where m.region_id = j.region_id and m.job_id = j.id) as total,
    (select count(*)::integer from proposal p where p.region_id = j.region_id and p.job_id = j.id
      and p.state in ('submitted', 'selected')) as proposals,
    j.category, j.submitted_at, j.skills, j.workplace, j.work_area, j.week_times,
    (select p.id from proposal p where p.region_id = j.region_id and p.job_id = j.id and p.state = 'selected') is not null
      as is_chosen
  from job j join organization o on o.region_id = j.region_id and o.id = j.organization_id;
