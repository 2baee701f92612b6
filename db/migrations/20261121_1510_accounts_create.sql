-- A new address for somebody's mail. It is used once its owner has opened the link sent there, and, where there was
-- another before, once nobody who reads that one has objected within the time for it.
create table email_change (
  region_id integer not null,
  id uuid not null,
  person_id uuid not null,
  new_email text not null check (new_email = lower(new_email) and new_email like '%_@_%'),
  -- Where the person could be reached before; null where nowhere.
  old_email text,
  confirm_hash bytea not null unique,
  objection_hash bytea not null unique,
  asked_at timestamptz not null,
  confirm_until timestamptz not null,
  usable_from timestamptz not null,
  confirmed_at timestamptz,
  state text not null default 'open' check (state in ('open', 'used', 'objected', 'replaced', 'lapsed', 'taken')),
  primary key (region_id, id),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
create unique index email_change_open on email_change (region_id, person_id) where state = 'open';
create index email_change_due on email_change (usable_from) where state = 'open';
call platform.protect('email_change', 'select, insert, update (confirmed_at, state)');
grant select (region_id, id, state, confirm_until, confirmed_at, usable_from) on email_change to yuinowa_sweep;

-- Confirmed ones whose time has come, and those that nobody confirmed in time: ids alone, across regions.
create function email_changes_due(at timestamptz) returns table (region_id integer, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select e.region_id, e.id from email_change e
    where e.state = 'open'
      and ((e.confirmed_at is not null and e.usable_from <= at) or (e.confirmed_at is null and e.confirm_until <= at))
    order by e.usable_from limit 500
  $$;
grant execute on function email_changes_due(timestamptz) to yuinowa_app;
call platform.hand_over('email_changes_due(timestamptz)', 'yuinowa_sweep');

-- What somebody has typed so far to register as something; gone once they have.
create table registration_draft (
  region_id integer not null,
  person_id uuid not null,
  kind text not null check (kind in ('worker', 'organization')),
  -- As typed, by field; may still be wrong.
  typed jsonb not null,
  -- The steps that were sent complete.
  done text[] not null,
  updated_at timestamptz not null,
  primary key (region_id, person_id, kind),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('registration_draft', 'select, insert, update (typed, done, updated_at), delete');
