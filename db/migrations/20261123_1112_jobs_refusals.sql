-- How often each worker said "not for me", as far as it counts: a row for each kind of work, and one for each skill.
create view worker_refusal with (security_invoker = true) as
  select n.region_id, n.person_id, j.category, null::text as skill, count(*)::integer as times
  from job_not_for_me n join job j on j.region_id = n.region_id and j.id = n.job_id
  where n.counts
  group by n.region_id, n.person_id, j.category
  union all
  select n.region_id, n.person_id, null, u.skill, count(*)::integer
  from job_not_for_me n join job j on j.region_id = n.region_id and j.id = n.job_id
    cross join unnest(j.skills) as u (skill)
  where n.counts
  group by n.region_id, n.person_id, u.skill;
grant select on worker_refusal to yuinowa_app;

create or replace view worker_taste with (security_invoker = true) as
  select r.region_id, r.person_id,
    coalesce(jsonb_object_agg(r.category, r.times) filter (where r.category is not null), '{}') as categories,
    coalesce(jsonb_object_agg(r.skill, r.times) filter (where r.skill is not null), '{}') as skills
  from worker_refusal r
  group by r.region_id, r.person_id;
