-- The hours a week that an order in hand takes, as long as something of it is still to be delivered: those of its posting,
-- spread evenly from the agreement to the last delivery. A few days count as a week.
create view order_hours with (security_invoker = true) as
  select c.region_id, c.worker_id, c.id as contract_id, m.until,
    ((j.expected_hours * 7 + d.days - 1) / d.days)::integer as a_week
  from contract c
    join job j on j.region_id = c.region_id and j.id = c.job_id
    cross join lateral (
      select max(m.due_on) filter (where m.state in ('planned', 'funded')) as until, max(m.due_on) as last
      from milestone m where m.region_id = c.region_id and m.contract_id = c.id and m.state <> 'cancelled') m
    cross join lateral (
      select greatest(7, m.last - (c.agreed_at at time zone 'Asia/Tokyo')::date + 1) as days) d
  where c.state in ('agreed', 'active') and m.until is not null;
grant select on order_hours to yuinowa_app;

-- Who was told of a posting because it fits their life; nobody is told twice.
create table job_match (
  region_id integer not null,
  job_id uuid not null,
  worker_id uuid not null,
  score integer not null check (score > 0),
  matched_at timestamptz not null,
  primary key (region_id, job_id, worker_id),
  foreign key (region_id, job_id) references job (region_id, id),
  foreign key (region_id, worker_id) references worker (region_id, person_id)
);
create index job_match_lately on job_match (region_id, matched_at);
call platform.protect('job_match', 'select, insert');
