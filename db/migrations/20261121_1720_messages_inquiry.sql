-- What somebody without an account asks: read by the CSP and the officer alone, answered by telephone or mail.
create table inquiry (
  region_id integer not null references region (id),
  id uuid not null,
  state text not null check (state in ('open', 'answered')),
  name text not null check (length(name) between 1 and 60),
  -- A telephone number, an address for mail, whatever they wrote.
  reach text not null check (length(reach) between 1 and 200),
  message text not null check (length(message) between 1 and 2000),
  sent_at timestamptz not null,
  answer text check (length(answer) between 1 and 1000),
  answered_by uuid,
  answered_at timestamptz,
  primary key (region_id, id),
  check ((state = 'answered') = (answered_at is not null and answered_by is not null and answer is not null)),
  foreign key (region_id, answered_by) references membership (region_id, person_id)
);
create index inquiry_open on inquiry (region_id, sent_at) where state = 'open';
call platform.protect('inquiry', 'select, insert, update (state, answer, answered_by, answered_at)');
