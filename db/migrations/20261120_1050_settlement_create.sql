-- A bank account is encrypted per person and never changed: another one replaces it.
create table bank_account (
  region_id integer not null,
  id uuid not null,
  person_id uuid not null,
  bank_code text not null check (bank_code ~ '^[0-9]{4}$'),
  branch_code text not null check (branch_code ~ '^[0-9]{3}$'),
  account_type integer not null check (account_type in (1, 2, 4)),
  -- Number and holder, AES-256-GCM under a key of this person's own.
  sealed bytea not null,
  last_digits text not null check (last_digits ~ '^[0-9]{2}$'),
  usable_from timestamptz not null,
  replaced_at timestamptz,
  created_at timestamptz not null,
  primary key (region_id, id),
  unique (region_id, id, person_id),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
create unique index bank_account_one_current on bank_account (region_id, person_id) where replaced_at is null;
call platform.protect('bank_account', 'select, insert, update (replaced_at)');

-- Money that is announced (with a reference of its own) and money that came.
create table deposit (
  region_id integer not null references region (id),
  id uuid not null,
  state text not null check (state in ('announced', 'received', 'matched', 'in_suspense', 'refunded')),
  milestone_id uuid,
  reference text not null check (reference ~ '^[A-Z0-9]{4,12}$'),
  amount bigint not null check (amount between 1 and 1000000000),
  announced_at timestamptz,
  received_on date,
  payer_name text,
  -- The line of the bank's statement, so that one line is recorded once.
  bank_line text check (bank_line ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}/[1-9][0-9]*$'),
  recorded_by uuid,
  recorded_at timestamptz,
  note text,
  primary key (region_id, id),
  check (state <> 'announced' or (milestone_id is not null and announced_at is not null)),
  check (state = 'announced' or (received_on is not null and recorded_by is not null and bank_line is not null)),
  foreign key (region_id, milestone_id) references milestone (region_id, id),
  foreign key (region_id, recorded_by) references membership (region_id, person_id)
);
create unique index deposit_one_per_milestone on deposit (region_id, milestone_id) where state in ('announced', 'matched');
create unique index deposit_reference_taken on deposit (region_id, reference) where state in ('announced', 'matched');
create unique index deposit_bank_line_once on deposit (region_id, bank_line) where bank_line is not null;
create index deposit_open on deposit (region_id, state, announced_at);
call platform.protect('deposit', 'select, insert, update (state, received_on, payer_name, bank_line, recorded_by, recorded_at)');
grant select (region_id, id, state, milestone_id, amount) on deposit to yuinowa_verify;

create table payout_batch (
  region_id integer not null references region (id),
  id uuid not null,
  state text not null check (state in ('locked', 'approved', 'exported', 'sent', 'settled', 'cancelled')),
  pay_on date not null,
  count integer not null check (count between 1 and 5000),
  total bigint not null check (total > 0),
  largest bigint not null check (largest > 0),
  -- Over the frozen lines; what the approvers see and what the file is made of.
  list_sha256 text not null check (list_sha256 ~ '^[0-9a-f]{64}$'),
  locked_by uuid not null,
  locked_at timestamptz not null,
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  exported_by uuid,
  exported_at timestamptz,
  sent_by uuid,
  sent_at timestamptz,
  primary key (region_id, id),
  check (state not in ('exported', 'sent', 'settled') or (file_sha256 is not null and exported_by is not null)),
  check (state not in ('sent', 'settled') or sent_by is not null),
  foreign key (region_id, locked_by) references membership (region_id, person_id),
  foreign key (region_id, exported_by) references membership (region_id, person_id),
  foreign key (region_id, sent_by) references membership (region_id, person_id)
);
call platform.protect('payout_batch', 'select, insert, update (state, file_sha256, exported_by, exported_at, sent_by, sent_at)');
grant select on payout_batch to yuinowa_verify;

create table payout (
  region_id integer not null,
  id uuid not null,
  milestone_id uuid not null,
  worker_id uuid not null,
  organization_id uuid not null,
  state text not null check (state in ('planned', 'batched', 'settled', 'returned')),
  amount bigint not null check (amount > 0),
  pay_on date not null,
  batch_id uuid,
  primary key (region_id, id),
  constraint payout_once_per_milestone unique (region_id, milestone_id),
  unique (region_id, id, worker_id, amount),
  check ((state in ('batched', 'settled')) = (batch_id is not null)),
  foreign key (region_id, milestone_id) references milestone (region_id, id),
  foreign key (region_id, worker_id) references worker (region_id, person_id),
  foreign key (region_id, organization_id) references organization (region_id, id),
  foreign key (region_id, batch_id) references payout_batch (region_id, id)
);
create index payout_planned on payout (region_id, pay_on) where state = 'planned';
create index payout_of_worker on payout (region_id, worker_id, pay_on desc);
call platform.protect('payout', 'select, insert, update (state, batch_id)');
grant select on payout to yuinowa_verify;
grant select (region_id, milestone_id) on payout to yuinowa_sweep;

-- The frozen lines of a batch, in the order of the file.
create table payout_line (
  region_id integer not null,
  batch_id uuid not null,
  line_no integer not null check (line_no >= 1),
  payout_id uuid not null,
  worker_id uuid not null,
  amount bigint not null,
  bank_account_id uuid not null,
  state text not null check (state in ('live', 'settled', 'returned', 'cancelled')),
  return_reason text,
  primary key (region_id, batch_id, line_no),
  foreign key (region_id, batch_id) references payout_batch (region_id, id),
  foreign key (region_id, payout_id, worker_id, amount) references payout (region_id, id, worker_id, amount),
  foreign key (region_id, bank_account_id, worker_id) references bank_account (region_id, id, person_id)
);
create unique index payout_line_one_live on payout_line (region_id, payout_id) where state in ('live', 'settled');
call platform.protect('payout_line', 'select, insert, update (state, return_reason)');
grant select on payout_line to yuinowa_verify;

create table batch_approval (
  region_id integer not null,
  batch_id uuid not null,
  person_id uuid not null,
  approved_at timestamptz not null,
  list_sha256 text not null,
  primary key (region_id, batch_id, person_id),
  foreign key (region_id, batch_id) references payout_batch (region_id, id),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('batch_approval', 'select, insert');
call platform.append_only('batch_approval');
grant select on batch_approval to yuinowa_verify;

-- Two other people than the one who locked it, of the escrow holder, nobody of a client in it, nobody paid by it.
create function batch_approval_separates_duties() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare batch payout_batch%rowtype;
begin
  select * into strict batch from payout_batch b where b.region_id = new.region_id and b.id = new.batch_id for update;
  if batch.state <> 'locked' or batch.list_sha256 <> new.list_sha256 then
    raise exception 'the batch is not the one that was shown' using errcode = '23514', constraint = 'batch_approval_of_what_was_shown';
  end if;
  if batch.locked_by = new.person_id then
    raise exception 'who locked a batch does not approve it' using errcode = '23514', constraint = 'batch_approval_by_another';
  end if;
  if exists (select from payout_line l where l.region_id = new.region_id and l.batch_id = new.batch_id and l.worker_id = new.person_id) then
    raise exception 'nobody approves their own pay' using errcode = '23514', constraint = 'batch_approval_no_payee';
  end if;
  if exists (select from payout_line l
             join payout p on p.region_id = l.region_id and p.id = l.payout_id
             join organization_member m on m.region_id = p.region_id and m.organization_id = p.organization_id
             where l.region_id = new.region_id and l.batch_id = new.batch_id and m.person_id = new.person_id
               and m.accepted_at is not null) then
    raise exception 'nobody of the client approves the payout' using errcode = '23514', constraint = 'batch_approval_no_client';
  end if;
  if not exists (select from organization_member m
                 join membership_role r on r.region_id = m.region_id and r.person_id = m.person_id and r.role = 'paymentApprover'
                 join membership s on s.region_id = m.region_id and s.person_id = m.person_id and s.state = 'active'
                 where m.region_id = new.region_id and m.person_id = new.person_id and m.accepted_at is not null and m.organization_id =
                   (select e.organization_id from escrow_holder e
                    where e.region_id = new.region_id and e.effective_from <= (new.approved_at at time zone 'Asia/Tokyo')::date
                    order by e.effective_from desc limit 1)) then
    raise exception 'an approver belongs to the escrow holder' using errcode = '23514', constraint = 'batch_approval_by_escrow_holder';
  end if;
  return new;
end $$;
create trigger batch_approval_separates_duties before insert on batch_approval
  for each row execute function batch_approval_separates_duties();

-- A batch leaves 'locked' for 'approved' with two approvals of this very list, and nothing turns back.
create function payout_batch_moves_forward() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if new.pay_on <> old.pay_on or new.count <> old.count or new.total <> old.total or new.largest <> old.largest
     or new.list_sha256 <> old.list_sha256 or new.locked_by <> old.locked_by
     or (old.file_sha256 is not null and new.file_sha256 is distinct from old.file_sha256) then
    raise exception 'a locked batch does not change' using errcode = '23514', constraint = 'payout_batch_frozen';
  end if;
  if new.state = old.state then return new; end if;
  if not ((old.state = 'locked' and new.state in ('approved', 'cancelled'))
       or (old.state = 'approved' and new.state in ('exported', 'cancelled'))
       or (old.state = 'exported' and new.state in ('sent', 'cancelled'))
       or (old.state = 'sent' and new.state = 'settled')) then
    raise exception 'a batch goes from % to no %', old.state, new.state using errcode = '23514', constraint = 'payout_batch_order';
  end if;
  if new.state = 'approved' and (select count(*) from batch_approval a where a.region_id = new.region_id
       and a.batch_id = new.id and a.list_sha256 = new.list_sha256) < 2 then
    raise exception 'a batch needs two approvals' using errcode = '23514', constraint = 'payout_batch_two_approvals';
  end if;
  return new;
end $$;
create trigger payout_batch_moves_forward before update on payout_batch
  for each row execute function payout_batch_moves_forward();
