-- The tenants. Public facts about a region are readable everywhere, and changed only from inside it.
create table region (
  id integer primary key check (id > 0),
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
  municipality_code text not null check (municipality_code ~ '^[0-9]{6}$'),
  name_ja text not null,
  name_en text not null,
  section_ja text not null,
  section_en text not null,
  phone text not null,
  created_at timestamptz not null
);
alter table region enable row level security;
alter table region force row level security;
create policy everyone_reads on region for select using (true);
create policy region on region for update using (id = platform.current_region());
create policy makes on region for insert with check (id = platform.current_region());
grant select, insert,
  update (municipality_code, name_ja, name_en, section_ja, section_en, phone) on region to yuinowa_app;
grant select on region to yuinowa_verify;

-- Settings with the day from which they hold. Of two for one day the later written one holds; both stay.
create table region_setting (
  region_id integer not null references region (id),
  name text not null check (name ~ '^[a-zA-Z]+$'),
  effective_from date not null,
  set_at timestamptz not null,
  value jsonb not null,
  set_by uuid,
  primary key (region_id, name, effective_from, set_at)
);
call platform.protect('region_setting', 'select, insert');
call platform.append_only('region_setting');
