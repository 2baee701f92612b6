-- How a person wants to be written to in a region; who chose nothing has no row.
create table notification_preference (
  region_id integer not null,
  person_id uuid not null,
  -- By the clock in Tokyo; both are null where mail may come at any hour.
  quiet_from time,
  quiet_until time,
  digest_at time not null,
  changed_at timestamptz not null,
  primary key (region_id, person_id),
  check ((quiet_from is null) = (quiet_until is null)),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('notification_preference', 'select, insert, update (quiet_from, quiet_until, digest_at, changed_at)');

create table notification_way (
  region_id integer not null,
  person_id uuid not null,
  topic text not null check (topic ~ '^[a-z]+$'),
  way text not null check (way in ('daily', 'atOnce', 'none')),
  primary key (region_id, person_id, topic),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('notification_way', 'select, insert, update (way)');

-- Notices about which a mail is still to be written: alone when the quiet hours are over, or in the mail of the day.
create table notice_mail (
  region_id integer not null,
  notification_id uuid not null,
  person_id uuid not null,
  how text not null check (how in ('alone', 'digest')),
  due_at timestamptz not null,
  done_at timestamptz,
  primary key (region_id, notification_id),
  foreign key (region_id, notification_id) references notification (region_id, id),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('notice_mail', 'select, insert, update (due_at, done_at)');
create index notice_mail_waiting on notice_mail (due_at) where done_at is null;
create index notice_mail_of_person on notice_mail (region_id, person_id) where done_at is null;
grant select (region_id, person_id, due_at, done_at) on notice_mail to yuinowa_sweep;

-- Whom a mail is due to in any region.
create function notice_mails_due(at timestamptz) returns table (region_id integer, person_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.region_id, m.person_id from notice_mail m where m.done_at is null and m.due_at <= at $$;
grant execute on function notice_mails_due(timestamptz) to yuinowa_app;
call platform.hand_over('notice_mails_due(timestamptz)', 'yuinowa_sweep');

-- Pages of notices: the unread ones first, then the others by time.
create index notification_unread on notification (region_id, person_id, created_at desc) where read_at is null;
