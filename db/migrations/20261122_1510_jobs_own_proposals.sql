-- What a worker wants to know of a job that they applied for: what it pays, until when they are answered, what changed.
create or replace view proposal_listed with (security_invoker = true) as
  select p.region_id, p.id, p.job_id, j.title as job_title, p.worker_id, n.display_name as worker_name, w.introduction,
    p.state, p.message, p.submitted_at, p.own_hours, p.available_from, p.available_to, p.answer, p.unanswered,
    j.application_deadline, j.expected_hours,
    (select sum(m.reward)::bigint from job_milestone m where m.region_id = j.region_id and m.job_id = j.id) as total,
    exists (select from job_version v where v.region_id = j.region_id and v.job_id = j.id and v.version > 1
      and v.changed_at > p.submitted_at) as has_changed
  from proposal p
    join job j on j.region_id = p.region_id and j.id = p.job_id
    join worker w on w.region_id = p.region_id and w.person_id = p.worker_id
    join person n on n.id = p.worker_id;
