-- A change that is still to come is taken back by a fact beside it: it stops this row and what was written for that day
-- before it. Only before its day, in Japan; what has held once has held.
create table region_setting_withdrawal (
  region_id integer not null,
  name text not null,
  effective_from date not null,
  set_at timestamptz not null,
  withdrawn_at timestamptz not null,
  withdrawn_by uuid,
  primary key (region_id, name, effective_from, set_at),
  foreign key (region_id, name, effective_from, set_at)
    references region_setting (region_id, name, effective_from, set_at),
  constraint withdrawn_after_written check (withdrawn_at >= set_at),
  constraint withdrawn_before_its_day check ((withdrawn_at at time zone 'Asia/Tokyo')::date < effective_from)
);
call platform.protect('region_setting_withdrawal', 'select, insert');
call platform.append_only('region_setting_withdrawal');
