create table contract (
  region_id integer not null,
  id uuid not null,
  job_id uuid not null,
  proposal_id uuid not null,
  organization_id uuid not null,
  worker_id uuid not null,
  state text not null check (state in ('offered', 'agreed', 'active', 'completed', 'ended', 'lapsed')),
  title text not null,
  category text not null,
  withholding_kind text not null check (withholding_kind in ('none', 'a204_1', 'a204_2', 'a204_2_scrivener', 'a204_4_5')),
  withholds boolean not null,
  client_fee_bp integer not null check (client_fee_bp between 0 and 5000),
  worker_fee_bp integer not null check (worker_fee_bp between 0 and 5000),
  offered_by uuid not null,
  offered_at timestamptz not null,
  offer_expires_at timestamptz not null,
  agreed_at timestamptz,
  ended_at timestamptz,
  primary key (region_id, id),
  check (state not in ('agreed', 'active', 'completed') or agreed_at is not null),
  foreign key (region_id, job_id) references job (region_id, id),
  foreign key (region_id, proposal_id) references proposal (region_id, id),
  foreign key (region_id, organization_id) references organization (region_id, id),
  foreign key (region_id, worker_id) references worker (region_id, person_id),
  foreign key (region_id, offered_by) references membership (region_id, person_id)
);
create unique index contract_one_live_per_job on contract (region_id, job_id)
  where state in ('offered', 'agreed', 'active', 'completed');
create index contract_of_worker on contract (region_id, worker_id, offered_at desc);
create index contract_of_organization on contract (region_id, organization_id, offered_at desc);
create index contract_offer_expiry on contract (offer_expires_at) where state = 'offered';
call platform.protect('contract', 'select, insert, update (state, agreed_at, ended_at)');
grant select on contract to yuinowa_verify;
grant select (region_id, id, state, offer_expires_at) on contract to yuinowa_sweep;

-- Nobody contracts with their own organisation. Its row is held, so that nobody joins it at the same moment: the seat's
-- own trigger holds it in the other mode.
create function contract_refuse_own_organization() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  perform from organization o where o.region_id = new.region_id and o.id = new.organization_id for share;
  if exists (select from organization_member m where m.region_id = new.region_id and m.accepted_at is not null
             and m.organization_id = new.organization_id and m.person_id = new.worker_id) then
    raise exception 'nobody contracts with their own organisation' using errcode = '23514', constraint = 'contract_own_organization';
  end if;
  return new;
end $$;
create trigger contract_own_organization before insert on contract
  for each row execute function contract_refuse_own_organization();

-- The conditions as they were told: canonical JSON, hashed, never changed; a change is a new version.
create table conditions_notice (
  region_id integer not null,
  contract_id uuid not null,
  version integer not null check (version >= 1),
  body text not null,
  sha256 text not null check (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
  issued_at timestamptz not null,
  issued_by uuid not null,
  primary key (region_id, contract_id, version),
  unique (region_id, contract_id, version, sha256),
  foreign key (region_id, contract_id) references contract (region_id, id),
  foreign key (region_id, issued_by) references membership (region_id, person_id)
);
call platform.protect('conditions_notice', 'select, insert');
call platform.append_only('conditions_notice');
-- Whole, because the hash that was agreed to is of the whole text.
grant select on conditions_notice to yuinowa_verify;

create table notice_agreement (
  region_id integer not null,
  contract_id uuid not null,
  version integer not null,
  side text not null check (side in ('client', 'worker')),
  person_id uuid not null,
  sha256 text not null,
  agreed_at timestamptz not null,
  primary key (region_id, contract_id, version, side),
  foreign key (region_id, contract_id, version, sha256)
    references conditions_notice (region_id, contract_id, version, sha256),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('notice_agreement', 'select, insert');
call platform.append_only('notice_agreement');
grant select on notice_agreement to yuinowa_verify;

create table milestone (
  region_id integer not null,
  id uuid not null,
  contract_id uuid not null,
  position integer not null check (position between 1 and 12),
  title text not null,
  due_on date not null,
  state text not null check (state in ('planned', 'funded', 'cancelled', 'delivered', 'refunded', 'held', 'accepted', 'split')),
  reward bigint not null check (reward between 1 and 100000000),
  tax bigint not null check (tax = reward * 10 / 110),
  withholding bigint not null check (withholding >= 0 and withholding < reward),
  client_fee bigint not null check (client_fee >= 0),
  worker_fee bigint not null check (worker_fee >= 0),
  deposit_amount bigint not null check (deposit_amount = reward - withholding + client_fee),
  payout_amount bigint not null check (payout_amount = reward - withholding - worker_fee and payout_amount > 0),
  funded_at timestamptz,
  -- The day of receipt fixes the payment day; acceptance never moves it (Freelance Act Art. 4).
  received_on date,
  acceptance_due_at timestamptz,
  payment_on date,
  accepted_at timestamptz,
  auto_accepted boolean,
  primary key (region_id, id),
  unique (region_id, contract_id, position),
  check (state not in ('delivered', 'accepted') or
         (received_on is not null and acceptance_due_at is not null and payment_on is not null)),
  check (payment_on is null or payment_on <= received_on + 59),
  check (state <> 'accepted' or (accepted_at is not null and auto_accepted is not null)),
  foreign key (region_id, contract_id) references contract (region_id, id)
);
create index milestone_acceptance_due on milestone (acceptance_due_at) where state = 'delivered';
call platform.protect('milestone', 'select, insert, update (state, funded_at, received_on, acceptance_due_at, payment_on,
  accepted_at, auto_accepted)');
grant select on milestone to yuinowa_verify;
grant select (region_id, id, state, acceptance_due_at) on milestone to yuinowa_sweep;

create table delivery (
  region_id integer not null,
  id uuid not null,
  milestone_id uuid not null,
  version integer not null check (version >= 1),
  note text not null,
  delivered_at timestamptz not null,
  delivered_by uuid not null,
  primary key (region_id, id),
  unique (region_id, milestone_id, version),
  foreign key (region_id, milestone_id) references milestone (region_id, id),
  foreign key (region_id, delivered_by) references membership (region_id, person_id)
);
call platform.protect('delivery', 'select, insert');
call platform.append_only('delivery');
grant select (region_id, id, milestone_id) on delivery to yuinowa_verify;

create table delivery_file (
  region_id integer not null,
  delivery_id uuid not null,
  file_id uuid not null,
  primary key (region_id, delivery_id, file_id),
  foreign key (region_id, delivery_id) references delivery (region_id, id),
  foreign key (region_id, file_id) references file (region_id, id)
);
call platform.protect('delivery_file', 'select, insert');
call platform.append_only('delivery_file');

-- What is due in any region, as ids alone; each hit is then worked on inside its region.
create function contracts_due(at timestamptz) returns table (region_id integer, what text, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select m.region_id, 'acceptance', m.id from milestone m where m.state = 'delivered' and m.acceptance_due_at <= at
  union all
  select c.region_id, 'offer', c.id from contract c where c.state = 'offered' and c.offer_expires_at <= at
  $$;
grant execute on function contracts_due(timestamptz) to yuinowa_app;
call platform.hand_over('contracts_due(timestamptz)', 'yuinowa_sweep');
