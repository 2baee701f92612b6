-- What was uploaded. The bytes stand in the file store under region and hash.
create table file (
  region_id integer not null references region (id),
  id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  media_type text not null,
  name text not null check (length(name) between 1 and 255),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (region_id, id)
);
call platform.protect('file', 'select, insert');
call platform.append_only('file');
