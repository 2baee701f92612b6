-- What somebody's life decides about a posting: what one has to be able to do, where one works, and when one has to be
-- there or can be reached. Postings until now were all done at home, whenever one liked.
alter table job
  add column skills text[] not null default '{}' check (cardinality(skills) <= 8 and array_position(skills, null) is null),
  add column workplace text not null default 'home' check (workplace in ('home', 'onSite', 'either')),
  add column work_area text not null default '' check (length(work_area) <= 60),
  add column week_times text[] not null default '{}'
    check (week_times <@ array[
      'monMorning', 'monAfternoon', 'monEvening', 'monNight', 'tueMorning', 'tueAfternoon', 'tueEvening', 'tueNight',
      'wedMorning', 'wedAfternoon', 'wedEvening', 'wedNight', 'thuMorning', 'thuAfternoon', 'thuEvening', 'thuNight',
      'friMorning', 'friAfternoon', 'friEvening', 'friNight', 'satMorning', 'satAfternoon', 'satEvening', 'satNight',
      'sunMorning', 'sunAfternoon', 'sunEvening', 'sunNight']),
  add constraint job_work_area check (state in ('draft', 'returned') or workplace = 'home' or work_area <> '');
grant update (skills, workplace, work_area, week_times) on job to yuinowa_app;

create or replace view job_listed with (security_invoker = true) as
  select j.region_id, j.id, j.organization_id, j.title, j.state, o.name as organization_name, j.application_deadline,
    j.delivery_due, j.expected_hours, j.phone_enough, j.beginners_welcome, j.opened_at, j.created_at,
    (select sum(m.reward)::bigint from job_milestone m where m.region_id = j.region_id and m.job_id = j.id) as total,
    (select count(*)::integer from proposal p where p.region_id = j.region_id and p.job_id = j.id
      and p.state in ('submitted', 'selected')) as proposals,
    j.category, j.submitted_at, j.skills, j.workplace, j.work_area, j.week_times
  from job j join organization o on o.region_id = j.region_id and o.id = j.organization_id;
