-- The ways out of an order: each deadline that was announced, a proposal to end, a dispute with its mediation.

-- What somebody was told before a time passed; once each.
create table contract_reminder (
  region_id integer not null,
  contract_id uuid not null,
  what text not null check (what ~ '^[a-z_]+(:[0-9a-z_-]+)*$'),
  told_at timestamptz not null,
  primary key (region_id, contract_id, what),
  foreign key (region_id, contract_id) references contract (region_id, id)
);
call platform.protect('contract_reminder', 'select, insert');
call platform.append_only('contract_reminder');
grant select (region_id, contract_id, what) on contract_reminder to yuinowa_sweep;

-- One side proposes to end before everything was accepted: with all money back, or with a share for what was done.
create table ending (
  region_id integer not null,
  id uuid not null,
  contract_id uuid not null,
  kind text not null check (kind in ('refund', 'share')),
  state text not null check (state in ('open', 'carried_out', 'refused', 'lapsed', 'mediated')),
  opened_side text not null check (opened_side in ('client', 'worker')),
  opened_by uuid not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  closed_at timestamptz,
  primary key (region_id, id),
  check ((state = 'open') = (closed_at is null)),
  foreign key (region_id, contract_id) references contract (region_id, id),
  foreign key (region_id, opened_by) references membership (region_id, person_id)
);
create unique index ending_one_open on ending (region_id, contract_id) where state = 'open';
create index ending_of_contract on ending (region_id, contract_id, opened_at desc);
create index ending_due on ending (due_at) where state = 'open';
call platform.protect('ending', 'select, insert, update (state, closed_at)');
grant select (region_id, id, contract_id, state) on ending to yuinowa_verify;
grant select (region_id, id, contract_id, state, due_at) on ending to yuinowa_sweep;

-- What a side says was done, and the share that follows from it. Of each side the newest counts.
create table ending_word (
  region_id integer not null,
  ending_id uuid not null,
  version integer not null check (version >= 1),
  side text not null check (side in ('client', 'worker')),
  person_id uuid not null,
  statement text not null,
  said_at timestamptz not null,
  primary key (region_id, ending_id, version),
  foreign key (region_id, ending_id) references ending (region_id, id),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('ending_word', 'select, insert');
call platform.append_only('ending_word');

create table ending_share (
  region_id integer not null,
  ending_id uuid not null,
  version integer not null,
  milestone_id uuid not null,
  -- Of the deposit, for the worker.
  percent integer not null check (percent between 0 and 100),
  primary key (region_id, ending_id, version, milestone_id),
  foreign key (region_id, ending_id, version) references ending_word (region_id, ending_id, version),
  foreign key (region_id, milestone_id) references milestone (region_id, id)
);
call platform.protect('ending_share', 'select, insert');
call platform.append_only('ending_share');

create table dispute (
  region_id integer not null,
  id uuid not null,
  contract_id uuid not null,
  -- Who or what stopped the work: a side, the operator because somebody is silent, an ending without agreement.
  origin text not null check (origin in ('client', 'worker', 'hold', 'ending')),
  state text not null check (state in ('statement', 'proposal', 'answers', 'unsettled', 'closed')),
  reason text not null,
  -- null: nobody, but a time that passed.
  opened_by uuid,
  opened_at timestamptz not null,
  -- Of the present step; a dispute without settlement has none.
  due_at timestamptz,
  closed_at timestamptz,
  outcome text check (outcome in ('mediated', 'agreed', 'outside', 'withdrawn')),
  primary key (region_id, id),
  check ((state in ('statement', 'proposal', 'answers')) = (due_at is not null)),
  check ((state = 'closed') = (closed_at is not null and outcome is not null)),
  check ((origin = 'ending') = (opened_by is null)),
  foreign key (region_id, contract_id) references contract (region_id, id),
  foreign key (region_id, opened_by) references membership (region_id, person_id)
);
create unique index dispute_one_open on dispute (region_id, contract_id) where state <> 'closed';
create index dispute_due on dispute (due_at) where due_at is not null;
call platform.protect('dispute', 'select, insert, update (state, due_at, closed_at, outcome)');
grant select (region_id, id, contract_id, state) on dispute to yuinowa_verify;
grant select (region_id, id, contract_id, state, due_at) on dispute to yuinowa_sweep;

-- What is held for it, and where that stood before.
create table dispute_milestone (
  region_id integer not null,
  dispute_id uuid not null,
  milestone_id uuid not null,
  held_from text not null check (held_from in ('funded', 'delivered')),
  primary key (region_id, dispute_id, milestone_id),
  foreign key (region_id, dispute_id) references dispute (region_id, id),
  foreign key (region_id, milestone_id) references milestone (region_id, id)
);
call platform.protect('dispute_milestone', 'select, insert');
call platform.append_only('dispute_milestone');
grant select on dispute_milestone to yuinowa_verify;

create table dispute_word (
  region_id integer not null,
  dispute_id uuid not null,
  version integer not null check (version >= 1),
  side text not null check (side in ('client', 'worker')),
  person_id uuid not null,
  statement text not null,
  said_at timestamptz not null,
  primary key (region_id, dispute_id, version),
  foreign key (region_id, dispute_id) references dispute (region_id, id),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('dispute_word', 'select, insert');
call platform.append_only('dispute_word');

-- How the held money would go: the mediator's proposal, or what was settled outside or by a court, with its reference.
create table dispute_terms (
  region_id integer not null,
  dispute_id uuid not null,
  source text not null check (source in ('mediator', 'outside')),
  statement text not null,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (region_id, dispute_id, source),
  foreign key (region_id, dispute_id) references dispute (region_id, id),
  foreign key (region_id, written_by) references membership (region_id, person_id)
);
call platform.protect('dispute_terms', 'select, insert');
call platform.append_only('dispute_terms');

create table dispute_share (
  region_id integer not null,
  dispute_id uuid not null,
  source text not null,
  milestone_id uuid not null,
  -- Of the deposit, for the worker; null: the work goes on from where it was held.
  percent integer check (percent between 0 and 100),
  primary key (region_id, dispute_id, source, milestone_id),
  foreign key (region_id, dispute_id, source) references dispute_terms (region_id, dispute_id, source),
  foreign key (region_id, dispute_id, milestone_id) references dispute_milestone (region_id, dispute_id, milestone_id)
);
call platform.protect('dispute_share', 'select, insert');
call platform.append_only('dispute_share');

create table dispute_answer (
  region_id integer not null,
  dispute_id uuid not null,
  side text not null check (side in ('client', 'worker')),
  accepts boolean not null,
  person_id uuid not null,
  answered_at timestamptz not null,
  primary key (region_id, dispute_id, side),
  foreign key (region_id, dispute_id) references dispute (region_id, id),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('dispute_answer', 'select, insert');
call platform.append_only('dispute_answer');

-- Who of neither side read a contract, and why. Both sides see it.
create table contract_viewing (
  region_id integer not null,
  contract_id uuid not null,
  person_id uuid not null,
  viewed_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 2000),
  primary key (region_id, contract_id, person_id, viewed_at),
  foreign key (region_id, contract_id) references contract (region_id, id),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('contract_viewing', 'select, insert');
call platform.append_only('contract_viewing');

-- Nobody mediates between their own side and another.
create function dispute_terms_from_neither_side() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if exists (select from dispute d join contract c on c.region_id = d.region_id and c.id = d.contract_id
             where d.region_id = new.region_id and d.id = new.dispute_id and (c.worker_id = new.written_by or exists (
               select from organization_member m where m.region_id = c.region_id and m.organization_id = c.organization_id
                 and m.person_id = new.written_by))) then
    raise exception 'nobody writes the terms of their own dispute' using errcode = '23514', constraint = 'dispute_terms_neutral';
  end if;
  if exists (select from dispute_terms t where t.region_id = new.region_id and t.dispute_id = new.dispute_id
             and t.source <> new.source and t.written_by = new.written_by) then
    raise exception 'who mediated does not settle it' using errcode = '23514', constraint = 'dispute_terms_by_another';
  end if;
  return new;
end $$;
create trigger dispute_terms_from_neither_side before insert on dispute_terms
  for each row execute function dispute_terms_from_neither_side();

-- What is due or has to be announced in any region, as ids alone; each hit is then worked on inside its region. A deposit
-- is missed three and six days after the agreement; every other deadline is announced a day before.
grant select (agreed_at) on contract to yuinowa_sweep;
create index contract_without_deposit on contract (agreed_at) where state = 'agreed';
create function contract_endings_due(at timestamptz) returns table (region_id integer, what text, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.region_id, 'deposit_missing_' || d.day, c.id from contract c, (values (3), (6)) as d (day)
    where c.state = 'agreed' and c.agreed_at + make_interval(days => d.day) <= at and not exists (
      select from contract_reminder r where r.region_id = c.region_id and r.contract_id = c.id
        and r.what = 'deposit_missing_' || d.day)
  union all
  select e.region_id, 'ending_soon', e.id from ending e
    where e.state = 'open' and e.due_at - interval '1 day' <= at and not exists (
      select from contract_reminder r where r.region_id = e.region_id and r.contract_id = e.contract_id
        and r.what = 'ending_soon:' || e.id)
  union all
  select e.region_id, 'ending_due', e.id from ending e where e.state = 'open' and e.due_at <= at
  union all
  select d.region_id, d.state || '_soon', d.id from dispute d
    where d.due_at - interval '1 day' <= at and not exists (
      select from contract_reminder r where r.region_id = d.region_id and r.contract_id = d.contract_id
        and r.what = d.state || '_soon:' || d.id)
  union all
  select d.region_id, d.state || '_due', d.id from dispute d where d.due_at <= at
  $$;
grant execute on function contract_endings_due(timestamptz) to yuinowa_app;
call platform.hand_over('contract_endings_due(timestamptz)', 'yuinowa_sweep');
