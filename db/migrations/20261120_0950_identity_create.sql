-- People are global: one person may belong to several regions. What they are in a region is a membership.
create table person (
  id uuid primary key,
  login_name text not null check (login_name = lower(login_name) and length(login_name) between 3 and 60
    and login_name !~ '@'),
  email text check (email = lower(email) and email like '%_@_%'),
  family_name text not null,
  given_name text not null,
  family_kana text not null,
  given_kana text not null,
  display_name text not null,
  phone text check (phone ~ '^\+81[0-9]{9,10}$'),
  password_hash text,
  language text not null default 'ja' check (language in ('ja', 'en')),
  created_at timestamptz not null,
  constraint person_login_name_taken unique (login_name),
  constraint person_email_taken unique (email)
);
grant select, insert, update (password_hash) on person to yuinowa_app;

create table membership (
  region_id integer not null references region (id),
  person_id uuid not null references person (id),
  state text not null default 'active' check (state in ('active', 'suspended', 'left')),
  joined_at timestamptz not null,
  primary key (region_id, person_id)
);
call platform.protect('membership', 'select, insert, update (state)');
grant select on membership to yuinowa_sweep;

create table membership_role (
  region_id integer not null,
  person_id uuid not null,
  role text not null check (role in ('worker', 'csp', 'operator', 'paymentApprover', 'officer', 'centreStaff')),
  granted_at timestamptz not null,
  granted_by uuid,
  primary key (region_id, person_id, role),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('membership_role', 'select, insert, delete');

-- Only the hash of a session's secret is kept, so that a stolen copy of this table opens nothing.
create table session (
  token_hash bytea primary key,
  person_id uuid not null references person (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_person on session (person_id);
grant select, insert, update (last_seen_at), delete on session to yuinowa_app;

create table password_reset (
  token_hash bytea primary key,
  person_id uuid not null references person (id),
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update (used_at), delete on password_reset to yuinowa_app;

-- Failed sign-ins by bucket: the hash of a login name or of an address.
create table sign_in_failure (
  bucket text not null,
  failed_at timestamptz not null,
  id uuid not null,
  primary key (bucket, failed_at, id)
);
grant select, insert, delete on sign_in_failure to yuinowa_app;

-- "My regions" at sign-in: across regions, so through a function that gives away region ids alone.
create function regions_of_person(person uuid) returns table (region_id integer)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select m.region_id from membership m where m.person_id = person and m.state = 'active' $$;
grant execute on function regions_of_person(uuid) to yuinowa_app;
call platform.hand_over('regions_of_person(uuid)', 'yuinowa_sweep');
