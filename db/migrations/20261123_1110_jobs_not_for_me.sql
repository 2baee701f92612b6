-- What a worker does not want to see again. It is learned from while it counts: taken back, the row goes; forgotten, the
-- posting stays out of sight, and its kind of work is no longer shown less.
create table job_not_for_me (
  region_id integer not null,
  person_id uuid not null,
  job_id uuid not null,
  counts boolean not null default true,
  said_at timestamptz not null,
  primary key (region_id, person_id, job_id),
  foreign key (region_id, person_id) references worker (region_id, person_id),
  foreign key (region_id, job_id) references job (region_id, id)
);
create index job_not_for_me_of_job on job_not_for_me (region_id, job_id);
call platform.protect('job_not_for_me', 'select, insert, delete, update (counts)');

-- How often each worker said so, by kind of work and by skill, as far as it counts.
create view worker_taste with (security_invoker = true) as
  select n.region_id, n.person_id,
    (select jsonb_object_agg(c.category, c.times) from (
      select j.category, count(*) as times from job_not_for_me o
        join job j on j.region_id = o.region_id and j.id = o.job_id
      where o.region_id = n.region_id and o.person_id = n.person_id and o.counts
      group by j.category) c) as categories,
    coalesce((select jsonb_object_agg(s.skill, s.times) from (
      select u.skill, count(*) as times from job_not_for_me o
        join job j on j.region_id = o.region_id and j.id = o.job_id
        cross join unnest(j.skills) as u (skill)
      where o.region_id = n.region_id and o.person_id = n.person_id and o.counts
      group by u.skill) s), '{}') as skills
  from job_not_for_me n where n.counts
  group by n.region_id, n.person_id;
grant select on worker_taste to yuinowa_app;
