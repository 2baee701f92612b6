-- A draft may lack anything, so that it can be saved at any time; whatever others see is complete.
alter table job
  alter column delivery_due drop not null,
  alter column application_deadline drop not null,
  alter column expected_hours drop not null,
  alter column revisions_included drop not null,
  drop constraint job_title_check,
  drop constraint job_description_check,
  drop constraint job_expense_handling_check,
  drop constraint job_ip_handling_check,
  drop constraint job_contact_check,
  drop constraint job_delivery_place_check,
  drop constraint job_acceptance_criteria_check,
  drop constraint job_check;
alter table job
  -- Who orders from whom, as the self-employed telework guideline tells it apart.
  add column engagement_model text not null default 'direct' check (engagement_model in ('direct', 'mediated', 're-entrusted')),
  -- Whose order is passed on, for a re-entrusted one (Freelance Act rules, Art. 1).
  add column original_orderer text not null default '' check (length(original_orderer) <= 200),
  add column deliverable_format text not null default '' check (length(deliverable_format) <= 200),
  add column sample_result text not null default '' check (length(sample_result) <= 2000),
  -- What was ticked of the signs of employment; {none} when none of them applies.
  add column employment_signs text[] not null default '{}'
    check (employment_signs <@ array['hours', 'place', 'instructions', 'person', 'none']),
  add column proposals_protected boolean not null default false,
  add column applicant_questions text not null default '' check (length(applicant_questions) <= 500),
  add column low_pay_reason text not null default '' check (length(low_pay_reason) <= 200),
  add column submitted_at timestamptz,
  add column close_reason text check (length(close_reason) <= 500),
  add column closed_by uuid,
  -- What the clock has told already, so that each is told once.
  add column ending_told_at timestamptz,
  add column applications_ended_at timestamptz,
  add column answers_told_at timestamptz,
  add constraint job_closed_by_fkey foreign key (region_id, closed_by) references membership (region_id, person_id),
  add constraint job_text_sizes check (length(title) <= 80 and length(description) <= 4000 and length(expense_handling) <= 1000
    and length(ip_handling) <= 1000 and length(contact) <= 300 and length(delivery_place) <= 300
    and length(acceptance_criteria) <= 1000),
  add constraint job_complete check (state in ('draft', 'returned') or (
    length(title) >= 5 and length(description) >= 20 and length(acceptance_criteria) >= 2 and length(expense_handling) >= 2
    and length(ip_handling) >= 2 and length(contact) >= 2 and length(delivery_place) >= 2 and category <> ''
    and delivery_due is not null and application_deadline is not null and application_deadline <= delivery_due
    and expected_hours is not null and revisions_included is not null));
grant update (engagement_model, original_orderer, deliverable_format, sample_result, employment_signs, proposals_protected,
  applicant_questions, low_pay_reason, submitted_at, close_reason, closed_by, ending_told_at, applications_ended_at,
  answers_told_at) on job to yuinowa_app;
update job set submitted_at = coalesce(opened_at, created_at) where state <> 'draft';
drop index job_queue;
create index job_queue on job (region_id, submitted_at) where state = 'in_check';
create index job_deadline on job (application_deadline) where state = 'open';

alter table job_milestone
  alter column reward drop not null,
  alter column due_on drop not null,
  drop constraint job_milestone_title_check,
  add constraint job_milestone_title_check check (length(title) <= 80);

alter table proposal
  add column own_hours integer check (own_hours between 1 and 2000),
  add column available_from date,
  add column available_to date,
  add column answer text not null default '' check (length(answer) <= 2000),
  -- Lapsed without an answer of the client: counts in the rate of answers.
  add column unanswered boolean not null default false,
  add constraint proposal_period check (available_from is null or available_to is null or available_from <= available_to);
grant update (unanswered) on proposal to yuinowa_app;

-- Each look before publication, with the words beside single fields.
create table job_check (
  region_id integer not null,
  job_id uuid not null,
  round integer not null check (round >= 1),
  decision text not null check (decision in ('open', 'returned')),
  note text not null check (length(note) <= 1000),
  -- By the name of the field.
  comments jsonb not null,
  checked_by uuid not null,
  checked_at timestamptz not null,
  primary key (region_id, job_id, round),
  foreign key (region_id, job_id) references job (region_id, id),
  foreign key (region_id, checked_by) references membership (region_id, person_id)
);
call platform.protect('job_check', 'select, insert');
call platform.append_only('job_check');

-- What a reader saw of the posting, and from when; the first when it was opened.
create table job_version (
  region_id integer not null,
  job_id uuid not null,
  version integer not null check (version >= 1),
  facts jsonb not null,
  note text not null check (length(note) <= 300),
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (region_id, job_id, version),
  foreign key (region_id, job_id) references job (region_id, id),
  foreign key (region_id, changed_by) references membership (region_id, person_id)
);
call platform.protect('job_version', 'select, insert');
call platform.append_only('job_version');

create table job_file (
  region_id integer not null,
  job_id uuid not null,
  file_id uuid not null,
  audience text not null check (audience in ('signedIn', 'public', 'agreed')),
  description text not null check (length(description) <= 100),
  added_at timestamptz not null,
  primary key (region_id, job_id, file_id),
  foreign key (region_id, job_id) references job (region_id, id),
  foreign key (region_id, file_id) references file (region_id, id)
);
call platform.protect('job_file', 'select, insert, delete');

create table job_question (
  region_id integer not null,
  id uuid not null,
  job_id uuid not null,
  asked_by uuid not null,
  question text not null check (length(question) between 2 and 500),
  asked_at timestamptz not null,
  answer text check (length(answer) between 1 and 1000),
  answered_by uuid,
  answered_at timestamptz,
  reminded_at timestamptz,
  primary key (region_id, id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  foreign key (region_id, job_id) references job (region_id, id),
  foreign key (region_id, asked_by) references membership (region_id, person_id),
  foreign key (region_id, answered_by) references membership (region_id, person_id)
);
create index job_question_of_job on job_question (region_id, job_id, asked_at);
create index job_question_waiting on job_question (asked_at) where answered_at is null and reminded_at is null;
call platform.protect('job_question', 'select, insert, update (answer, answered_by, answered_at, reminded_at)');

create or replace view job_listed with (security_invoker = true) as
  select j.region_id, j.id, j.organization_id, j.title, j.state, o.name as organization_name, j.application_deadline,
    j.delivery_due, j.expected_hours, j.phone_enough, j.beginners_welcome, j.opened_at, j.created_at,
    (select sum(m.reward)::bigint from job_milestone m where m.region_id = j.region_id and m.job_id = j.id) as total,
    (select count(*)::integer from proposal p where p.region_id = j.region_id and p.job_id = j.id
      and p.state in ('submitted', 'selected')) as proposals,
    j.category, j.submitted_at
  from job j join organization o on o.region_id = j.region_id and o.id = j.organization_id;

create or replace view proposal_listed with (security_invoker = true) as
  select p.region_id, p.id, p.job_id, j.title as job_title, p.worker_id, n.display_name as worker_name, w.introduction,
    p.state, p.message, p.submitted_at, p.own_hours, p.available_from, p.available_to, p.answer, p.unanswered
  from proposal p
    join job j on j.region_id = p.region_id and j.id = p.job_id
    join worker w on w.region_id = p.region_id and w.person_id = p.worker_id
    join person n on n.id = p.worker_id;

-- What is due in any region, as ids alone. The last day of applications is one of Tokyo, and ends at its midnight.
-- After an offer that fell away the client has three days more to choose again.
create function jobs_due(at timestamptz) returns table (region_id integer, what text, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select j.region_id, 'ending', j.id from job j
    where j.state = 'open' and j.ending_told_at is null and j.application_deadline - 2 <= (at at time zone 'Asia/Tokyo')::date
      and j.application_deadline >= (at at time zone 'Asia/Tokyo')::date
  union all
  select j.region_id, 'ended', j.id from job j
    where j.state = 'open' and j.applications_ended_at is null and j.application_deadline < (at at time zone 'Asia/Tokyo')::date
  union all
  select j.region_id, 'answers', j.id from job j
    where j.state = 'open' and j.answers_told_at is null and j.application_deadline + 4 < (at at time zone 'Asia/Tokyo')::date
      and exists (select from proposal p where p.region_id = j.region_id and p.job_id = j.id and p.state = 'submitted')
  union all
  select j.region_id, 'lapse', j.id from job j
    where j.state = 'open' and j.application_deadline + 7 < (at at time zone 'Asia/Tokyo')::date
      and not exists (select from proposal p where p.region_id = j.region_id and p.job_id = j.id
        and (p.state = 'selected' or (p.state in ('lapsed', 'withdrawn') and p.decided_at > at - interval '3 days')))
  union all
  select q.region_id, 'question', q.id from job_question q
    where q.answered_at is null and q.reminded_at is null and q.asked_at <= at - interval '48 hours'
  $$;
grant execute on function jobs_due(timestamptz) to yuinowa_app;
grant select (region_id, id, state, application_deadline, ending_told_at, applications_ended_at, answers_told_at)
  on job to yuinowa_sweep;
grant select (region_id, job_id, state, decided_at) on proposal to yuinowa_sweep;
grant select (region_id, id, asked_at, answered_at, reminded_at) on job_question to yuinowa_sweep;
call platform.hand_over('jobs_due(timestamptz)', 'yuinowa_sweep');
