-- What changes after the agreement: a delivery is sent back, the time to accept it put off, the conditions changed; and
-- what follows when nobody acts, and when all is over.

-- The client sends a delivery back and names the item of the conditions that is not met. Once for each delivery.
create table revision_request (
  region_id integer not null,
  delivery_id uuid not null,
  milestone_id uuid not null,
  item text not null check (item in ('content', 'quantity', 'criteria', 'due', 'place', 'rights', 'information')),
  expected text not null check (length(expected) between 1 and 4000),
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (region_id, delivery_id),
  foreign key (region_id, delivery_id) references delivery (region_id, id),
  foreign key (region_id, milestone_id) references milestone (region_id, id),
  foreign key (region_id, asked_by) references membership (region_id, person_id)
);
create index revision_request_of_milestone on revision_request (region_id, milestone_id);
call platform.protect('revision_request', 'select, insert');
call platform.append_only('revision_request');
grant select (region_id, delivery_id, milestone_id) on revision_request to yuinowa_verify;

-- The one extension of the time to accept a delivery.
create table acceptance_extension (
  region_id integer not null,
  delivery_id uuid not null,
  milestone_id uuid not null,
  was_due_at timestamptz not null,
  due_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 2000),
  extended_by uuid not null,
  extended_at timestamptz not null,
  primary key (region_id, delivery_id),
  check (due_at > was_due_at),
  foreign key (region_id, delivery_id) references delivery (region_id, id),
  foreign key (region_id, milestone_id) references milestone (region_id, id),
  foreign key (region_id, extended_by) references membership (region_id, person_id)
);
call platform.protect('acceptance_extension', 'select, insert');
call platform.append_only('acceptance_extension');

-- A version of the conditions that one side proposes while another one holds.
create table contract_amendment (
  region_id integer not null,
  contract_id uuid not null,
  version integer not null check (version > 1),
  side text not null check (side in ('client', 'worker')),
  reason text not null check (length(reason) between 1 and 2000),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  -- Without both agreements until then the conditions stay as they were.
  expires_at timestamptz not null,
  state text not null check (state in ('proposed', 'agreed', 'refused', 'withdrawn', 'lapsed')),
  ended_at timestamptz,
  primary key (region_id, contract_id, version),
  check ((state = 'proposed') = (ended_at is null)),
  foreign key (region_id, contract_id, version) references conditions_notice (region_id, contract_id, version),
  foreign key (region_id, proposed_by) references membership (region_id, person_id)
);
create unique index contract_amendment_one_open on contract_amendment (region_id, contract_id) where state = 'proposed';
create index contract_amendment_due on contract_amendment (expires_at) where state = 'proposed';
call platform.protect('contract_amendment', 'select, insert, update (state, ended_at)');
grant select on contract_amendment to yuinowa_verify;
grant select (region_id, contract_id, version, state, expires_at) on contract_amendment to yuinowa_sweep;

-- What was agreed about a milestone follows a version that both have agreed to, and nothing else: no amount changes once
-- it is paid in, no due date once it is delivered.
grant update (due_on, reward, tax, withholding, client_fee, worker_fee, deposit_amount, payout_amount) on milestone to yuinowa_app;
create function milestone_keep_agreed() returns trigger language plpgsql as $$
begin
  if not exists (select from contract_amendment a where a.region_id = new.region_id and a.contract_id = new.contract_id
      and a.state = 'proposed' and (select count(*) from notice_agreement n where n.region_id = a.region_id
        and n.contract_id = a.contract_id and n.version = a.version) = 2) then
    raise exception 'a milestone changes only with conditions that both agreed to' using errcode = '42501';
  end if;
  if old.state not in ('planned', 'funded') or (old.state = 'funded' and
      (new.reward, new.tax, new.withholding, new.client_fee, new.worker_fee, new.deposit_amount, new.payout_amount)
      is distinct from
      (old.reward, old.tax, old.withholding, old.client_fee, old.worker_fee, old.deposit_amount, old.payout_amount)) then
    raise exception 'what is paid in or delivered keeps its terms' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_agreed before update of due_on, reward, tax, withholding, client_fee, worker_fee, deposit_amount,
  payout_amount on milestone for each row execute function milestone_keep_agreed();

-- Both sides were asked whether the work is going on, because nothing had happened for long.
create table contract_asking (
  region_id integer not null,
  contract_id uuid not null,
  asked_at timestamptz not null,
  primary key (region_id, contract_id, asked_at),
  foreign key (region_id, contract_id) references contract (region_id, id)
);
call platform.protect('contract_asking', 'select, insert');
call platform.append_only('contract_asking');
grant select on contract_asking to yuinowa_sweep;

-- A side says that it is going on, and how far it has come.
create table contract_progress (
  region_id integer not null,
  contract_id uuid not null,
  side text not null check (side in ('client', 'worker')),
  note text not null check (length(note) <= 4000),
  told_by uuid not null,
  told_at timestamptz not null,
  primary key (region_id, contract_id, side, told_at),
  foreign key (region_id, contract_id) references contract (region_id, id),
  foreign key (region_id, told_by) references membership (region_id, person_id)
);
call platform.protect('contract_progress', 'select, insert');
call platform.append_only('contract_progress');

-- Each side says three facts about the other; neither reads the other's before both have written or the time is over.
create table review_period (
  region_id integer not null,
  contract_id uuid not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (region_id, contract_id),
  check (ends_at > opened_at),
  foreign key (region_id, contract_id) references contract (region_id, id)
);
call platform.protect('review_period', 'select, insert');
call platform.append_only('review_period');
grant select on review_period to yuinowa_sweep;

create table review (
  region_id integer not null,
  contract_id uuid not null,
  side text not null check (side in ('client', 'worker')),
  -- By the client: the result was as agreed. By the worker: the request was clear.
  as_agreed boolean not null,
  -- By the client: the result came on the agreed date. By the worker: answers came in time.
  in_time boolean not null,
  -- Once more with the same other side.
  again boolean not null,
  -- For the region's coordinators alone.
  note text not null check (length(note) <= 4000),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (region_id, contract_id, side),
  foreign key (region_id, contract_id) references review_period (region_id, contract_id),
  foreign key (region_id, written_by) references membership (region_id, person_id)
);
call platform.protect('review', 'select, insert');
call platform.append_only('review');
grant select (region_id, contract_id, side) on review to yuinowa_sweep;

-- The rows of the list of contracts, for either side.
create view contract_listed with (security_invoker = true) as
  select c.region_id, c.id, c.organization_id, c.worker_id, c.title, c.state, c.offered_at, o.name as organization_name,
    p.display_name as worker_name, c.offer_expires_at, m.*
  from contract c
    join organization o on o.region_id = c.region_id and o.id = c.organization_id
    join person p on p.id = c.worker_id
    cross join lateral (
      select sum(s.reward)::bigint as reward, sum(s.payout_amount)::bigint as payout, count(*)::integer as milestones,
        (count(*) filter (where s.state = 'accepted'))::integer as accepted,
        (count(*) filter (where s.state = 'delivered'))::integer as delivered,
        min(s.acceptance_due_at) filter (where s.state = 'delivered') as acceptance_due_at,
        (count(*) filter (where s.state = 'funded'))::integer as funded,
        min(s.due_on) filter (where s.state = 'funded') as due_on
      from milestone s where s.region_id = c.region_id and s.contract_id = c.id) m;
grant select on contract_listed to yuinowa_app;

-- What is due or to be told in any region, as ids alone; each hit is worked on inside its region, which looks closer. A
-- contract is quiet when no deposit, delivery or acceptance came for long; who was asked lately is not asked again.
grant select (ended_at) on contract to yuinowa_sweep;
grant select (contract_id, due_on, funded_at, accepted_at) on milestone to yuinowa_sweep;
grant select (region_id, milestone_id, delivered_at) on delivery to yuinowa_sweep;
create function contract_changes_due(at timestamptz)
  returns table (region_id integer, what text, contract_id uuid, version integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.region_id, 'amendment', a.contract_id, a.version from contract_amendment a
    where a.state = 'proposed' and a.expires_at <= at
  union all
  select a.region_id, 'amendment-soon', a.contract_id, a.version from contract_amendment a
    where a.state = 'proposed' and a.expires_at > at and a.expires_at - interval '2 days' <= at and not exists (
      select from contract_reminder r where r.region_id = a.region_id and r.contract_id = a.contract_id
        and r.what = 'amendment_soon:' || a.version)
  union all
  select c.region_id, 'review', c.id, 0 from contract c
    where c.state in ('completed', 'ended') and not exists (
      select from review_period p where p.region_id = c.region_id and p.contract_id = c.id)
  union all
  select p.region_id, 'review-soon', p.contract_id, 0 from review_period p
    where p.ends_at > at and p.ends_at - interval '3 days' <= at and not exists (
      select from contract_reminder r where r.region_id = p.region_id and r.contract_id = p.contract_id
        and r.what = 'review_soon')
  union all
  select c.region_id, 'quiet', c.id, 0 from contract c
    cross join lateral (
      select max(greatest(m.funded_at, m.accepted_at, d.delivered_at)) as last_at,
        min(m.due_on) filter (where m.state = 'funded') as due_on, bool_or(m.state = 'held') as held
      from milestone m left join delivery d on d.region_id = m.region_id and d.milestone_id = m.id
      where m.region_id = c.region_id and m.contract_id = c.id) s
    where c.state in ('agreed', 'active') and not s.held
      and (greatest(c.agreed_at, s.last_at) <= at - interval '30 days' or (
        greatest(c.agreed_at, s.last_at) <= at - interval '14 days'
        and s.due_on < (at at time zone 'Asia/Tokyo')::date - 14))
      and not exists (select from contract_asking q where q.region_id = c.region_id and q.contract_id = c.id
        and q.asked_at > at - interval '14 days')
  $$;
grant execute on function contract_changes_due(timestamptz) to yuinowa_app;
call platform.hand_over('contract_changes_due(timestamptz)', 'yuinowa_sweep');
