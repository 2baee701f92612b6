create table worker (
  region_id integer not null,
  person_id uuid not null,
  kind text not null check (kind in ('individual', 'company')),
  company_name text,
  -- As its bank account carries it: pay goes into an account of the one who contracted.
  company_kana text,
  has_employees boolean not null,
  birth_date date not null,
  postal_code text not null check (postal_code ~ '^[0-9]{7}$'),
  address text not null,
  introduction text not null,
  -- Money is paid out inside Japan only (Payment Services Act Art. 2-2).
  lives_in_japan boolean not null check (lives_in_japan),
  -- The worker lets the escrow holder receive the money for them; the version of the terms says what was read.
  terms_version text not null,
  terms_agreed_at timestamptz not null,
  created_at timestamptz not null,
  primary key (region_id, person_id),
  check ((kind = 'company') = (company_name is not null and company_kana is not null)),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('worker', 'select, insert, update (postal_code, address, introduction)');
grant select (region_id, person_id) on worker to yuinowa_verify;

-- When and how somebody can work. Private by default: only the person reads the reasons.
create table worker_circumstance (
  region_id integer not null,
  person_id uuid not null,
  hours_per_week integer not null check (hours_per_week between 1 and 80),
  day_parts text[] not null check (day_parts <@ array['weekdayMorning', 'weekdayAfternoon', 'weekdayEvening', 'weekend']),
  months integer[] not null check (months <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  devices text[] not null check (devices <@ array['phone', 'tablet', 'computer']),
  before_work text not null,
  private_reason text not null,
  shows_availability boolean not null default false,
  updated_at timestamptz not null,
  primary key (region_id, person_id),
  foreign key (region_id, person_id) references worker (region_id, person_id)
);
call platform.protect('worker_circumstance', 'select, insert, update (hours_per_week, day_parts, months, devices,
  before_work, private_reason, shows_availability, updated_at)');
