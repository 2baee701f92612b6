-- Money that goes back to who paid it in: what a milestone's end left of its deposit, or what waited in suspense. It
-- leaves through the same two-person batch as a worker's pay.
create table refund (
  region_id integer not null references region (id),
  id uuid not null,
  milestone_id uuid,
  -- Whose account in the ledger owes what its milestone left.
  contract_id uuid,
  deposit_id uuid,
  -- null for a payer of whom nobody knows more than the name on the bank's statement.
  organization_id uuid,
  -- Who gets it: the organisation, or whoever sent that one deposit.
  payer_id uuid not null generated always as (coalesce(organization_id, deposit_id)) stored,
  -- As the statement named them, and what of the name an account's holder is compared with.
  payer_name text not null,
  payer_key text not null,
  state text not null check (state in ('planned', 'batched', 'settled', 'returned')),
  amount bigint not null check (amount > 0),
  pay_on date not null,
  batch_id uuid,
  planned_at timestamptz not null,
  primary key (region_id, id),
  constraint refund_once_per_milestone unique (region_id, milestone_id),
  constraint refund_once_per_deposit unique (region_id, deposit_id),
  unique (region_id, id, payer_id, amount),
  check ((milestone_id is null) <> (deposit_id is null) and (milestone_id is null) = (contract_id is null)),
  check (organization_id is not null or deposit_id is not null),
  check ((state in ('batched', 'settled')) = (batch_id is not null)),
  foreign key (region_id, milestone_id) references milestone (region_id, id),
  foreign key (region_id, contract_id) references contract (region_id, id),
  foreign key (region_id, deposit_id) references deposit (region_id, id),
  foreign key (region_id, organization_id) references organization (region_id, id),
  foreign key (region_id, batch_id) references payout_batch (region_id, id)
);
create index refund_planned on refund (region_id, pay_on) where state = 'planned';
create index refund_of_payer on refund (region_id, payer_id);
call platform.protect('refund', 'select, insert, update (state, batch_id)');
grant select (region_id, id, milestone_id, contract_id, deposit_id, organization_id, payer_id, state, amount, pay_on, batch_id)
  on refund to yuinowa_verify;
grant select (region_id, milestone_id) on refund to yuinowa_sweep;

-- Where a refund goes: an account in the name that the statement showed, sealed under a key of that payer's own. Never
-- changed: another one replaces it.
create table refund_account (
  region_id integer not null,
  id uuid not null,
  organization_id uuid,
  deposit_id uuid,
  payer_id uuid not null generated always as (coalesce(organization_id, deposit_id)) stored,
  payer_key text not null,
  bank_code text not null check (bank_code ~ '^[0-9]{4}$'),
  branch_code text not null check (branch_code ~ '^[0-9]{3}$'),
  account_type integer not null check (account_type in (1, 2, 4)),
  sealed bytea not null,
  last_digits text not null check (last_digits ~ '^[0-9]{2}$'),
  usable_from timestamptz not null,
  replaced_at timestamptz,
  entered_by uuid not null,
  -- From which writing of the payer an operator took it; their own people need none.
  reason text check (length(reason) between 1 and 500),
  created_at timestamptz not null,
  primary key (region_id, id),
  unique (region_id, id, payer_id),
  check ((organization_id is null) <> (deposit_id is null)),
  check ((deposit_id is null) = (reason is null)),
  foreign key (region_id, organization_id) references organization (region_id, id),
  foreign key (region_id, deposit_id) references deposit (region_id, id),
  foreign key (region_id, entered_by) references membership (region_id, person_id)
);
create unique index refund_account_one_current on refund_account (region_id, payer_id, payer_key) where replaced_at is null;
call platform.protect('refund_account', 'select, insert, update (replaced_at)');

-- A line of a batch is of a payout or of a refund.
alter table payout_line alter column payout_id drop not null;
alter table payout_line alter column worker_id drop not null;
alter table payout_line alter column bank_account_id drop not null;
alter table payout_line add column refund_id uuid;
alter table payout_line add column payer_id uuid;
alter table payout_line add column refund_account_id uuid;
alter table payout_line add constraint payout_line_one_kind check (
  (num_nonnulls(payout_id, worker_id, bank_account_id) = 3 and num_nonnulls(refund_id, payer_id, refund_account_id) = 0)
  or (num_nonnulls(payout_id, worker_id, bank_account_id) = 0 and num_nonnulls(refund_id, payer_id, refund_account_id) = 3));
alter table payout_line add foreign key (region_id, refund_id, payer_id, amount) references refund (region_id, id, payer_id, amount);
alter table payout_line add foreign key (region_id, refund_account_id, payer_id) references refund_account (region_id, id, payer_id);
create unique index payout_line_one_live_refund on payout_line (region_id, refund_id)
  where state in ('live', 'settled') and refund_id is not null;

create index payout_line_of_worker on payout_line (region_id, worker_id) where worker_id is not null;
create index payout_line_of_payer on payout_line (region_id, payer_id) where payer_id is not null;

-- Nobody of the organisation that gets a refund says anything about the batch that pays it, nor does whoever entered the
-- account that it goes to.
create function batch_keeps_refunded_apart() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if exists (select from payout_line l
             join refund r on r.region_id = l.region_id and r.id = l.refund_id
             join organization_member m on m.region_id = r.region_id and m.organization_id = r.organization_id
             where l.region_id = new.region_id and l.batch_id = new.batch_id and m.person_id = new.person_id
               and m.accepted_at is not null) then
    raise exception 'nobody decides about a refund of their own organisation' using errcode = '23514', constraint = 'batch_refund_no_client';
  end if;
  if exists (select from payout_line l
             join refund_account a on a.region_id = l.region_id and a.id = l.refund_account_id
             where l.region_id = new.region_id and l.batch_id = new.batch_id and a.entered_by = new.person_id) then
    raise exception 'who entered an account does not decide about its payment' using errcode = '23514', constraint = 'batch_refund_not_entered';
  end if;
  return new;
end $$;
create trigger batch_approval_keeps_refunded_apart before insert on batch_approval
  for each row execute function batch_keeps_refunded_apart();
create trigger batch_not_uploaded_keeps_refunded_apart before insert on batch_not_uploaded
  for each row execute function batch_keeps_refunded_apart();

-- Regions in which something is owed and not planned: accepted work, the worker's part of a split, what goes back.
create or replace function payouts_due() returns table (region_id integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.region_id from milestone m where m.state = 'accepted'
    and not exists (select from payout p where p.region_id = m.region_id and p.milestone_id = m.id)
  union
  select e.region_id from milestone_end e where e.payout_amount > 0
    and not exists (select from payout p where p.region_id = e.region_id and p.milestone_id = e.milestone_id)
  union
  select e.region_id from milestone_end e where e.refund_amount > 0
    and not exists (select from refund r where r.region_id = e.region_id and r.milestone_id = e.milestone_id)
  $$;

create view audit_v1_refunds with (security_invoker = true) as
  select r.region_id as region, r.payer_id as payee, coalesce(r.milestone_id, r.deposit_id) as source, r.amount, r.state,
    r.batch_id as batch, b.file_sha256 as file_hash
  from refund r
  left join payout_batch b on b.region_id = r.region_id and b.id = r.batch_id;
grant select on audit_v1_refunds to yuinowa_app, yuinowa_verify;
