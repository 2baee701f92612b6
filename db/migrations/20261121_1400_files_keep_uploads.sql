-- What was put into the file store, for a day: to add up what a person sends, and to find bytes that no row ever named.
create table kept_upload (
  region_id integer not null references region (id),
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  kept_by uuid not null,
  kept_at timestamptz not null,
  primary key (region_id, id)
);
call platform.protect('kept_upload', 'select, insert, delete');
create index kept_upload_of_person on kept_upload (region_id, kept_by, kept_at);
create index kept_upload_by_time on kept_upload (kept_at);
create index file_by_bytes on file (region_id, sha256);
grant select (region_id, kept_at) on kept_upload to yuinowa_sweep;

create function kept_uploads_due(at timestamptz) returns table (region_id integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct k.region_id from kept_upload k where k.kept_at <= at $$;
grant execute on function kept_uploads_due(timestamptz) to yuinowa_app;
call platform.hand_over('kept_uploads_due(timestamptz)', 'yuinowa_sweep');
