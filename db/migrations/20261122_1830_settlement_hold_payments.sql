-- A payment that somebody doubts is held back: who, when and why stand with it until it is released; all before is in the
-- audit. What is held is in no batch, whoever locks one at the same moment.
alter table payout add column held_by uuid;
alter table payout add column held_at timestamptz;
alter table payout add column hold_reason text check (length(hold_reason) between 1 and 300);
alter table payout add foreign key (region_id, held_by) references membership (region_id, person_id);
alter table payout add constraint payout_held_by_whom
  check ((held_by is null) = (held_at is null) and (held_by is null) = (hold_reason is null));
alter table payout add constraint payout_held_is_planned check (held_by is null or state = 'planned');
grant update (held_by, held_at, hold_reason) on payout to yuinowa_app;

alter table refund add column held_by uuid;
alter table refund add column held_at timestamptz;
alter table refund add column hold_reason text check (length(hold_reason) between 1 and 300);
alter table refund add foreign key (region_id, held_by) references membership (region_id, person_id);
alter table refund add constraint refund_held_by_whom
  check ((held_by is null) = (held_at is null) and (held_by is null) = (hold_reason is null));
alter table refund add constraint refund_held_is_planned check (held_by is null or state = 'planned');
grant update (held_by, held_at, hold_reason) on refund to yuinowa_app;
