create table organization (
  region_id integer not null references region (id),
  id uuid not null,
  kind text not null check (kind in ('client', 'operator', 'csp', 'municipality')),
  legal_form text not null check (legal_form in ('corporation', 'soleProprietor', 'publicBody')),
  corporate_number text check (corporate_number ~ '^[1-9][0-9]{12}$'),
  name text not null,
  name_kana text not null,
  representative text not null,
  postal_code text not null check (postal_code ~ '^[0-9]{7}$'),
  address text not null,
  phone text not null check (phone ~ '^\+81[0-9]{9,10}$'),
  email text,
  -- What the law asks about the orderer (Freelance Act Art. 2; Income Tax Act Art. 204; the 2026 Act on payment).
  has_employees boolean not null,
  officers integer not null check (officers between 0 and 1000),
  pays_salary boolean not null,
  capital_yen bigint not null check (capital_yen >= 0),
  regular_employees integer not null check (regular_employees >= 0),
  state text not null check (state in ('registered', 'checked', 'returned', 'suspended')),
  check_note text,
  checked_by uuid,
  checked_at timestamptz,
  created_at timestamptz not null,
  primary key (region_id, id),
  unique (region_id, id, kind),
  check (legal_form <> 'corporation' or corporate_number is not null),
  check (state <> 'checked' or (checked_by is not null and checked_at is not null)),
  foreign key (region_id, checked_by) references membership (region_id, person_id)
);
create unique index organization_corporate_number_taken on organization (region_id, corporate_number)
  where kind = 'client' and corporate_number is not null;
create index organization_queue on organization (region_id, state, created_at);
call platform.protect('organization', 'select, insert, update (legal_form, corporate_number, name, name_kana, representative,
  postal_code, address, phone, email, has_employees, officers, pays_salary, capital_yen, regular_employees, state,
  check_note, checked_by, checked_at)');
grant select (region_id, id, state) on organization to yuinowa_verify;

create table organization_member (
  region_id integer not null,
  organization_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('clientDrafter', 'clientApprover', 'clientPayer', 'clientViewer', 'staff')),
  approval_limit bigint check (approval_limit > 0),
  joined_at timestamptz not null,
  -- What was typed to invite them; null for who was not invited, but registered the organisation or works for it.
  invited_as text,
  -- From here on the seat counts: nobody belongs to an organisation without their own word.
  accepted_at timestamptz,
  primary key (region_id, organization_id, person_id),
  check (accepted_at is not null or invited_as is not null),
  foreign key (region_id, organization_id) references organization (region_id, id),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
create index organization_member_person on organization_member (region_id, person_id);
call platform.protect('organization_member', 'select, insert, update (role, approval_limit, accepted_at), delete');

-- Who holds the money, from which day. Never the municipality (Local Autonomy Act Art. 235-4): the key of the
-- organisation includes its kind, so that the database itself refuses it.
create table escrow_holder (
  region_id integer not null,
  effective_from date not null,
  organization_id uuid not null,
  organization_kind text not null check (organization_kind = 'operator'),
  primary key (region_id, effective_from),
  foreign key (region_id, organization_id, organization_kind) references organization (region_id, id, kind)
);
call platform.protect('escrow_holder', 'select, insert');
call platform.append_only('escrow_holder');
