create table job (
  region_id integer not null,
  id uuid not null,
  organization_id uuid not null,
  state text not null check (state in ('draft', 'in_check', 'returned', 'open', 'filled', 'closed')),
  format text not null check (format = 'fixedProject'),
  title text not null check (length(title) between 5 and 80),
  description text not null check (length(description) between 20 and 4000),
  category text not null,
  withholding_kind text not null
    check (withholding_kind in ('none', 'a204_1', 'a204_2', 'a204_2_scrivener', 'a204_4_5', 'ask')),
  -- The six things that a posting shows (self-employed telework guideline), with pay in job_milestone.
  delivery_due date not null,
  expense_handling text not null check (length(expense_handling) between 2 and 1000),
  ip_handling text not null check (length(ip_handling) between 2 and 1000),
  contact text not null check (length(contact) between 2 and 300),
  delivery_place text not null check (length(delivery_place) between 2 and 300),
  acceptance_criteria text not null check (length(acceptance_criteria) between 2 and 1000),
  revisions_included integer not null check (revisions_included between 0 and 10),
  expected_hours integer not null check (expected_hours between 1 and 2000),
  application_deadline date not null check (application_deadline <= delivery_due),
  phone_enough boolean not null,
  beginners_welcome boolean not null,
  created_by uuid not null,
  created_at timestamptz not null,
  check_note text,
  checked_by uuid,
  opened_at timestamptz,
  closed_at timestamptz,
  primary key (region_id, id),
  check (state not in ('open', 'filled') or (checked_by is not null and opened_at is not null)),
  check (state in ('draft', 'returned', 'in_check') or withholding_kind <> 'ask'),
  foreign key (region_id, organization_id) references organization (region_id, id),
  foreign key (region_id, created_by) references membership (region_id, person_id),
  foreign key (region_id, checked_by) references membership (region_id, person_id)
);
create index job_open on job (region_id, opened_at desc) where state = 'open';
create index job_of_organization on job (region_id, organization_id, created_at desc);
create index job_queue on job (region_id, created_at) where state = 'in_check';
call platform.protect('job', 'select, insert, update (state, title, description, category, withholding_kind, delivery_due,
  expense_handling, ip_handling, contact, delivery_place, acceptance_criteria, revisions_included, expected_hours,
  application_deadline, phone_enough, beginners_welcome, check_note, checked_by, opened_at, closed_at)');
grant select (region_id, id, state) on job to yuinowa_verify;

create table job_milestone (
  region_id integer not null,
  job_id uuid not null,
  position integer not null check (position between 1 and 12),
  title text not null check (length(title) between 1 and 80),
  reward bigint not null check (reward between 1 and 100000000),
  due_on date not null,
  primary key (region_id, job_id, position),
  foreign key (region_id, job_id) references job (region_id, id)
);
call platform.protect('job_milestone', 'select, insert, delete');

create table proposal (
  region_id integer not null,
  id uuid not null,
  job_id uuid not null,
  worker_id uuid not null,
  state text not null check (state in ('submitted', 'selected', 'declined', 'withdrawn', 'lapsed')),
  message text not null check (length(message) between 10 and 2000),
  submitted_at timestamptz not null,
  decided_at timestamptz,
  primary key (region_id, id),
  foreign key (region_id, job_id) references job (region_id, id),
  foreign key (region_id, worker_id) references worker (region_id, person_id)
);
create unique index proposal_once_per_worker on proposal (region_id, job_id, worker_id)
  where state in ('submitted', 'selected');
create unique index proposal_one_selected on proposal (region_id, job_id) where state = 'selected';
create index proposal_of_worker on proposal (region_id, worker_id, submitted_at desc);
call platform.protect('proposal', 'select, insert, update (state, decided_at)');
grant select (region_id, id, state) on proposal to yuinowa_verify;

-- What a list of postings shows of each, and what a list of proposals shows: read models, under the reader's policies.
create view job_listed with (security_invoker = true) as
  select j.region_id, j.id, j.organization_id, j.title, j.state, o.name as organization_name, j.application_deadline,
    j.delivery_due, j.expected_hours, j.phone_enough, j.beginners_welcome, j.opened_at, j.created_at,
    (select sum(m.reward)::bigint from job_milestone m where m.region_id = j.region_id and m.job_id = j.id) as total,
    (select count(*)::integer from proposal p where p.region_id = j.region_id and p.job_id = j.id
      and p.state in ('submitted', 'selected')) as proposals
  from job j join organization o on o.region_id = j.region_id and o.id = j.organization_id;
grant select on job_listed to yuinowa_app;

create view proposal_listed with (security_invoker = true) as
  select p.region_id, p.id, p.job_id, j.title as job_title, p.worker_id, n.display_name as worker_name, w.introduction,
    p.state, p.message, p.submitted_at
  from proposal p
    join job j on j.region_id = p.region_id and j.id = p.job_id
    join worker w on w.region_id = p.region_id and w.person_id = p.worker_id
    join person n on n.id = p.worker_id;
grant select on proposal_listed to yuinowa_app;
