-- What a timer has warned of already. Each timer's own function finds what is due and leaves out what stands here.
create table reminder (
  region_id integer not null references region (id),
  what text not null check (what ~ '^[a-z-]+$'),
  id uuid not null,
  step text not null check (length(step) between 1 and 60),
  reminded_at timestamptz not null,
  primary key (region_id, what, id, step)
);
call platform.protect('reminder', 'select, insert');
call platform.append_only('reminder');
grant select (region_id, what, id, step) on reminder to yuinowa_sweep;
