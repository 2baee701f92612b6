-- The escrow holder takes its fees to an account of its own: an operator proposes the whole balance, and a payment
-- approver of the holder confirms it. Money leaves the escrow account by two persons, always.
create table fee_sweep (
  region_id integer not null references region (id),
  id uuid not null,
  state text not null check (state in ('proposed', 'confirmed', 'withdrawn')),
  fee bigint not null check (fee > 0),
  fee_tax bigint not null check (fee_tax >= 0),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (region_id, id),
  check ((state = 'proposed') = (ended_by is null) and (ended_by is null) = (ended_at is null)),
  constraint fee_sweep_by_two check (state <> 'confirmed' or ended_by <> proposed_by),
  foreign key (region_id, proposed_by) references membership (region_id, person_id),
  foreign key (region_id, ended_by) references membership (region_id, person_id)
);
create unique index fee_sweep_one_open on fee_sweep (region_id) where state = 'proposed';
call platform.protect('fee_sweep', 'select, insert, update (state, ended_by, ended_at)');
grant select on fee_sweep to yuinowa_verify;

create function fee_sweep_is_decided_once() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' then
      raise exception 'a sweep begins proposed' using errcode = '23514', constraint = 'fee_sweep_order';
    end if;
    return new;
  end if;
  if old.state <> 'proposed' then
    raise exception 'a sweep is decided once' using errcode = '23514', constraint = 'fee_sweep_order';
  end if;
  if new.state = 'confirmed' and not exists (
       select from organization_member m
       join membership_role r on r.region_id = m.region_id and r.person_id = m.person_id and r.role = 'paymentApprover'
       join membership s on s.region_id = m.region_id and s.person_id = m.person_id and s.state = 'active'
       where m.region_id = new.region_id and m.person_id = new.ended_by and m.accepted_at is not null and m.organization_id =
         (select e.organization_id from escrow_holder e
          where e.region_id = new.region_id and e.effective_from <= (new.ended_at at time zone 'Asia/Tokyo')::date
          order by e.effective_from desc limit 1)) then
    raise exception 'who confirms belongs to the escrow holder' using errcode = '23514', constraint = 'fee_sweep_by_escrow_holder';
  end if;
  return new;
end $$;
create trigger fee_sweep_is_decided_once before insert or update on fee_sweep
  for each row execute function fee_sweep_is_decided_once();
