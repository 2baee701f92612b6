-- How a milestone ended without an acceptance: what of its deposit is the worker's and what the client gets back. The
-- two are the deposit to the yen, which the foreign key proves: its last column is their sum.
create unique index milestone_with_deposit on milestone (region_id, id, deposit_amount);
create table milestone_end (
  region_id integer not null,
  milestone_id uuid not null,
  kind text not null check (kind in ('refunded', 'split')),
  payout_amount bigint not null check (payout_amount >= 0),
  refund_amount bigint not null check (refund_amount >= 0),
  deposit_amount bigint not null generated always as (payout_amount + refund_amount) stored,
  decided_at timestamptz not null,
  -- null: no person, but a time that passed.
  decided_by uuid,
  -- The day on which the worker's part is paid.
  payment_on date,
  primary key (region_id, milestone_id),
  check ((kind = 'refunded') = (payout_amount = 0)),
  check ((payout_amount > 0) = (payment_on is not null)),
  foreign key (region_id, milestone_id, deposit_amount) references milestone (region_id, id, deposit_amount),
  foreign key (region_id, decided_by) references membership (region_id, person_id)
);
call platform.protect('milestone_end', 'select, insert');
call platform.append_only('milestone_end');
grant select on milestone_end to yuinowa_verify;
grant select (region_id, milestone_id, payout_amount, refund_amount) on milestone_end to yuinowa_sweep;
