-- The talk of a worker and a client's people. A room has the id of the proposal with which it began, and goes on in the
-- contract that follows from it; the tables of both belong to later modules, which decide who may write.
create table talk_room (
  region_id integer not null,
  id uuid not null,
  organization_id uuid not null,
  worker_id uuid not null,
  -- What it is about, as that was called when the room was opened.
  title text not null,
  opened_at timestamptz not null,
  -- Counts, and is held while somebody writes, so that positions are without gaps.
  messages integer not null default 0 check (messages >= 0),
  primary key (region_id, id),
  foreign key (region_id, worker_id) references membership (region_id, person_id)
);
create index talk_room_of_worker on talk_room (region_id, worker_id);
create index talk_room_of_organization on talk_room (region_id, organization_id);
call platform.protect('talk_room', 'select, insert, update (messages)');

create table talk_message (
  region_id integer not null,
  id uuid not null,
  room_id uuid not null,
  position integer not null check (position >= 1),
  side text not null check (side in ('client', 'worker')),
  author_id uuid not null,
  text text not null check (length(text) <= 4000),
  -- What in it leads away from here, before there is a contract.
  lures text[] not null default '{}' check (lures <@ array['email', 'phone', 'chat', 'outside', 'unpaid']),
  written_at timestamptz not null,
  primary key (region_id, id),
  unique (region_id, room_id, position),
  foreign key (region_id, room_id) references talk_room (region_id, id),
  foreign key (region_id, author_id) references membership (region_id, person_id)
);
create index talk_message_with_lures on talk_message (region_id, written_at) where lures <> '{}';
call platform.protect('talk_message', 'select, insert');
call platform.append_only('talk_message');

create table talk_message_file (
  region_id integer not null,
  message_id uuid not null,
  file_id uuid not null,
  primary key (region_id, message_id, file_id),
  foreign key (region_id, message_id) references talk_message (region_id, id),
  foreign key (region_id, file_id) references file (region_id, id)
);
create index talk_message_file_by_file on talk_message_file (region_id, file_id);
call platform.protect('talk_message_file', 'select, insert');
call platform.append_only('talk_message_file');

-- How far somebody has read.
create table talk_read (
  region_id integer not null,
  room_id uuid not null,
  person_id uuid not null,
  position integer not null check (position >= 1),
  read_at timestamptz not null,
  primary key (region_id, room_id, person_id),
  foreign key (region_id, room_id) references talk_room (region_id, id),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('talk_read', 'select, insert, update (position, read_at)');

-- What somebody found wrong with a message or a posting. Who reported it is never shown to whom it is about.
create table abuse_report (
  region_id integer not null,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('message', 'job')),
  subject_id uuid not null,
  -- What it is or belongs to, as that was called then.
  title text not null,
  about_person uuid,
  about_organization uuid,
  reported_by uuid not null,
  reported_at timestamptz not null,
  reason text not null check (reason in ('outside', 'unpaid', 'rude', 'personal', 'false', 'illegal', 'other')),
  text text not null check (length(text) <= 2000),
  state text not null default 'open' check (state in ('open', 'answered')),
  answer text check (length(answer) <= 2000),
  answered_by uuid,
  answered_at timestamptz,
  primary key (region_id, id),
  unique (region_id, subject_kind, subject_id, reported_by),
  check ((state = 'answered') = (answer is not null and answered_by is not null and answered_at is not null)),
  check (answered_by is null or (answered_by <> reported_by and answered_by is distinct from about_person)),
  foreign key (region_id, reported_by) references membership (region_id, person_id),
  foreign key (region_id, answered_by) references membership (region_id, person_id)
);
create index abuse_report_open on abuse_report (region_id, reported_at) where state = 'open';
call platform.protect('abuse_report', 'select, insert, update (state, answer, answered_by, answered_at)');
