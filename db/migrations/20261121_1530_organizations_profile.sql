-- What workers read of a client, and why one may not order for now.
alter table organization
  add column business text not null default '',
  add column introduction text not null default '',
  add column suspended_from text check (suspended_from in ('registered', 'checked', 'returned')),
  add column suspension_reason text,
  add constraint organization_suspension check ((state = 'suspended') = (suspended_from is not null)
    and (state = 'suspended') = (suspension_reason is not null));
grant update (business, introduction, suspended_from, suspension_reason) on organization to yuinowa_app;

-- What a client has trouble with, told at registration: kinds of work are suggested from it.
create table organization_need (
  region_id integer not null,
  organization_id uuid not null,
  troubles text[] not null,
  note text not null,
  told_at timestamptz not null,
  told_by uuid not null,
  primary key (region_id, organization_id),
  foreign key (region_id, organization_id) references organization (region_id, id)
);
call platform.protect('organization_need', 'select, insert, update (troubles, note, told_at, told_by)');

-- A client asks an adviser to call: an action that waits until somebody wrote down that it was done.
create table consultation (
  region_id integer not null,
  id uuid not null,
  organization_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  wish text not null,
  done_by uuid,
  done_at timestamptz,
  outcome text,
  primary key (region_id, id),
  check ((done_at is null) = (done_by is null) and (done_at is null) = (outcome is null)),
  foreign key (region_id, organization_id) references organization (region_id, id),
  foreign key (region_id, asked_by) references membership (region_id, person_id)
);
create unique index consultation_open on consultation (region_id, organization_id) where done_at is null;
call platform.protect('consultation', 'select, insert, update (done_by, done_at, outcome)');
