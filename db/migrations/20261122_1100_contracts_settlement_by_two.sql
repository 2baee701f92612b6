-- What was settled elsewhere moves money by two persons: an operator records it with its paper, and another one who has seen
-- the paper confirms it. Either of them may stop it.
create table dispute_settlement (
  region_id integer not null,
  id uuid not null,
  dispute_id uuid not null,
  state text not null check (state in ('proposed', 'confirmed', 'refused')),
  statement text not null,
  -- What the shares came to when it was recorded; confirmed are these amounts, or nothing.
  payout_amount bigint not null check (payout_amount >= 0),
  refund_amount bigint not null check (refund_amount >= 0),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (region_id, id),
  check ((state = 'proposed') = (ended_by is null) and (ended_by is null) = (ended_at is null)),
  constraint dispute_settlement_by_two check (state <> 'confirmed' or ended_by <> proposed_by),
  foreign key (region_id, dispute_id) references dispute (region_id, id),
  foreign key (region_id, proposed_by) references membership (region_id, person_id),
  foreign key (region_id, ended_by) references membership (region_id, person_id)
);
create unique index dispute_settlement_one_open on dispute_settlement (region_id, dispute_id) where state = 'proposed';
create index dispute_settlement_of_dispute on dispute_settlement (region_id, dispute_id, proposed_at desc);
call platform.protect('dispute_settlement', 'select, insert, update (state, ended_by, ended_at)');
grant select on dispute_settlement to yuinowa_verify;

create table dispute_settlement_share (
  region_id integer not null,
  settlement_id uuid not null,
  milestone_id uuid not null,
  -- Of the deposit, for the worker; null: the work goes on from where it was held.
  percent integer check (percent between 0 and 100),
  primary key (region_id, settlement_id, milestone_id),
  foreign key (region_id, settlement_id) references dispute_settlement (region_id, id),
  foreign key (region_id, milestone_id) references milestone (region_id, id)
);
call platform.protect('dispute_settlement_share', 'select, insert');
call platform.append_only('dispute_settlement_share');

-- Nobody settles a dispute of their own side, or one that they mediated; and who confirms is an operator of the region.
create function dispute_settlement_is_decided_once() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  person uuid := case when tg_op = 'INSERT' then new.proposed_by else new.ended_by end;
begin
  if tg_op = 'INSERT' and new.state <> 'proposed' then
    raise exception 'a settlement begins proposed' using errcode = '23514', constraint = 'dispute_settlement_order';
  end if;
  if tg_op = 'UPDATE' and old.state <> 'proposed' then
    raise exception 'a settlement is decided once' using errcode = '23514', constraint = 'dispute_settlement_order';
  end if;
  if new.state = 'refused' then
    return new;
  end if;
  if exists (select from dispute d join contract c on c.region_id = d.region_id and c.id = d.contract_id
             where d.region_id = new.region_id and d.id = new.dispute_id and (c.worker_id = person or exists (
               select from organization_member m where m.region_id = c.region_id and m.organization_id = c.organization_id
                 and m.person_id = person)))
     or exists (select from dispute_terms t where t.region_id = new.region_id and t.dispute_id = new.dispute_id
                and t.source = 'mediator' and t.written_by = person)
     or not exists (select from membership m
                    join membership_role r on r.region_id = m.region_id and r.person_id = m.person_id and r.role = 'operator'
                    where m.region_id = new.region_id and m.person_id = person and m.state = 'active') then
    raise exception 'a settlement is recorded and confirmed by operators of neither side, who did not mediate'
      using errcode = '23514', constraint = 'dispute_settlement_neutral';
  end if;
  return new;
end $$;
create trigger dispute_settlement_is_decided_once before insert or update on dispute_settlement
  for each row execute function dispute_settlement_is_decided_once();

-- Terms from outside are carried out only after a second person has confirmed them.
create function dispute_terms_outside_by_two() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if new.source = 'outside' and not exists (select from dispute_settlement s where s.region_id = new.region_id
      and s.dispute_id = new.dispute_id and s.state = 'confirmed' and s.proposed_by = new.written_by) then
    raise exception 'a settlement is confirmed before it is carried out' using errcode = '23514', constraint = 'dispute_terms_by_two';
  end if;
  return new;
end $$;
create trigger dispute_terms_outside_by_two before insert on dispute_terms
  for each row execute function dispute_terms_outside_by_two();
