-- What a person is told, in the app; mail about it goes through platform.outbox.
create table notification (
  region_id integer not null,
  id uuid not null,
  person_id uuid not null,
  key text not null,
  kind text not null check (kind ~ '^[a-z-]+$'),
  data jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (region_id, id),
  unique (region_id, key),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
create index notification_of_person on notification (region_id, person_id, created_at desc);
call platform.protect('notification', 'select, insert, update (read_at)');
grant select (region_id, id, key, kind, created_at) on notification to yuinowa_verify;
