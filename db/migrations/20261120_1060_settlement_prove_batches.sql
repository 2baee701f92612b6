-- Money also comes without any reference: only what was announced, and what fits it, must carry one.
alter table deposit alter column reference drop not null;
alter table deposit add constraint deposit_reference_by_state
  check (reference is not null or state in ('in_suspense', 'refunded'));
alter table deposit add constraint deposit_suspense_says_why check (state <> 'in_suspense' or note is not null);

-- Who pays, from which account, in which form the bank wants it: frozen with the lines, so that a changed setting
-- changes no file that was already locked.
alter table payout_batch add column originator jsonb not null;

-- An exported batch is cancelled only when two people declare that its file was not given to the bank.
create table batch_not_uploaded (
  region_id integer not null,
  batch_id uuid not null,
  person_id uuid not null,
  declared_at timestamptz not null,
  primary key (region_id, batch_id, person_id),
  foreign key (region_id, batch_id) references payout_batch (region_id, id),
  foreign key (region_id, person_id) references membership (region_id, person_id)
);
call platform.protect('batch_not_uploaded', 'select, insert');
call platform.append_only('batch_not_uploaded');

-- Who declares it answers for the money: somebody of the escrow holder whom the batch does not pay, after the export.
create function batch_not_uploaded_is_declared_duly() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare batch payout_batch%rowtype;
begin
  select * into strict batch from payout_batch b where b.region_id = new.region_id and b.id = new.batch_id for update;
  if batch.state <> 'exported' then
    raise exception 'only an exported file can have stayed away from the bank' using errcode = '23514', constraint = 'batch_not_uploaded_of_exported';
  end if;
  if exists (select from payout_line l where l.region_id = new.region_id and l.batch_id = new.batch_id and l.worker_id = new.person_id) then
    raise exception 'nobody declares about their own pay' using errcode = '23514', constraint = 'batch_not_uploaded_no_payee';
  end if;
  if not exists (select from organization_member m
                 join membership_role r on r.region_id = m.region_id and r.person_id = m.person_id
                   and r.role in ('operator', 'paymentApprover')
                 join membership s on s.region_id = m.region_id and s.person_id = m.person_id and s.state = 'active'
                 where m.region_id = new.region_id and m.person_id = new.person_id and m.accepted_at is not null
                   and m.organization_id =
                   (select e.organization_id from escrow_holder e
                    where e.region_id = new.region_id and e.effective_from <= (new.declared_at at time zone 'Asia/Tokyo')::date
                    order by e.effective_from desc limit 1)) then
    raise exception 'who declares belongs to the escrow holder' using errcode = '23514', constraint = 'batch_not_uploaded_by_escrow_holder';
  end if;
  return new;
end $$;
create trigger batch_not_uploaded_is_declared_duly before insert on batch_not_uploaded
  for each row execute function batch_not_uploaded_is_declared_duly();

create function payout_batch_proves_cancel() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if new.originator <> old.originator then
    raise exception 'a locked batch does not change' using errcode = '23514', constraint = 'payout_batch_frozen';
  end if;
  if old.state = 'exported' and new.state = 'cancelled' and (select count(*) from batch_not_uploaded d
       where d.region_id = new.region_id and d.batch_id = new.id) < 2 then
    raise exception 'an exported batch needs two declarations' using errcode = '23514', constraint = 'payout_batch_two_declarations';
  end if;
  return new;
end $$;
create trigger payout_batch_proves_cancel before update on payout_batch
  for each row execute function payout_batch_proves_cancel();

-- A batch is born locked, and what an approver has seen gets no further line.
create function payout_batch_is_born_locked() returns trigger language plpgsql as $$
begin
  if new.state <> 'locked' or new.file_sha256 is not null or new.sent_by is not null then
    raise exception 'a batch begins locked' using errcode = '23514', constraint = 'payout_batch_order';
  end if;
  return new;
end $$;
create trigger payout_batch_is_born_locked before insert on payout_batch
  for each row execute function payout_batch_is_born_locked();

create function payout_line_comes_before_approval() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare batch payout_batch%rowtype;
begin
  select * into strict batch from payout_batch b where b.region_id = new.region_id and b.id = new.batch_id for share;
  if batch.state <> 'locked' or new.line_no > batch.count or exists (
       select from batch_approval a where a.region_id = new.region_id and a.batch_id = new.batch_id) then
    raise exception 'a locked batch gets no further line' using errcode = '23514', constraint = 'payout_line_frozen';
  end if;
  return new;
end $$;
create trigger payout_line_comes_before_approval before insert on payout_line
  for each row execute function payout_line_comes_before_approval();

-- A line ends once: what was settled or returned or cancelled stays so.
create function payout_line_ends_once() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and old.state <> 'live' then
    raise exception 'a line ends once' using errcode = '23514', constraint = 'payout_line_ends_once';
  end if;
  return new;
end $$;
create trigger payout_line_ends_once before update on payout_line
  for each row execute function payout_line_ends_once();

-- Regions in which an accepted milestone has no payout yet, for the sweep; planned inside each region.
create index milestone_accepted on milestone (region_id, id) where state = 'accepted';
create function payouts_due() returns table (region_id integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.region_id from milestone m where m.state = 'accepted'
    and not exists (select from payout p where p.region_id = m.region_id and p.milestone_id = m.id)
  $$;
grant execute on function payouts_due() to yuinowa_app;
call platform.hand_over('payouts_due()', 'yuinowa_sweep');
