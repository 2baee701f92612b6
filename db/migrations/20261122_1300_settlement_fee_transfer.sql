-- Fees leave the books when the bank has transferred them, not with the second person's word: a proposal is approved, and
-- then its transfer is recorded with the line of the statement. What left the books before keeps its state, confirmed.
alter table fee_sweep add column approved_by uuid;
alter table fee_sweep add column approved_at timestamptz;
alter table fee_sweep add column transferred_on date;
alter table fee_sweep add column bank_line text check (bank_line ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}/[1-9][0-9]*$');
alter table fee_sweep add foreign key (region_id, approved_by) references membership (region_id, person_id);
alter table fee_sweep drop constraint fee_sweep_state_check;
alter table fee_sweep add constraint fee_sweep_state_check
  check (state in ('proposed', 'approved', 'transferred', 'withdrawn', 'confirmed'));
alter table fee_sweep drop constraint fee_sweep_check;
alter table fee_sweep add constraint fee_sweep_ended_by_state
  check ((state in ('proposed', 'approved')) = (ended_by is null) and (ended_by is null) = (ended_at is null));
alter table fee_sweep add constraint fee_sweep_approved_by_state
  check ((approved_by is null) = (approved_at is null) and (state = 'withdrawn' or (state in ('approved', 'transferred')) = (approved_by is not null)));
alter table fee_sweep drop constraint fee_sweep_by_two;
alter table fee_sweep add constraint fee_sweep_by_two
  check ((state <> 'confirmed' or ended_by <> proposed_by) and approved_by is distinct from proposed_by);
alter table fee_sweep add constraint fee_sweep_transferred_by_state
  check ((state = 'transferred') = (transferred_on is not null) and (transferred_on is null) = (bank_line is null));
drop index fee_sweep_one_open;
create unique index fee_sweep_one_open on fee_sweep (region_id) where state in ('proposed', 'approved');
create unique index fee_sweep_bank_line_once on fee_sweep (region_id, bank_line) where bank_line is not null;
grant update (approved_by, approved_at, transferred_on, bank_line) on fee_sweep to yuinowa_app;

create or replace function fee_sweep_is_decided_once() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' then
      raise exception 'a sweep begins proposed' using errcode = '23514', constraint = 'fee_sweep_order';
    end if;
    return new;
  end if;
  if not ((old.state = 'proposed' and new.state in ('approved', 'withdrawn'))
          or (old.state = 'approved' and new.state in ('transferred', 'withdrawn')))
     or (old.approved_by is not null and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at)) then
    raise exception 'a sweep goes its way once' using errcode = '23514', constraint = 'fee_sweep_order';
  end if;
  if new.state = 'approved' and not exists (
       select from organization_member m
       join membership_role r on r.region_id = m.region_id and r.person_id = m.person_id and r.role = 'paymentApprover'
       join membership s on s.region_id = m.region_id and s.person_id = m.person_id and s.state = 'active'
       where m.region_id = new.region_id and m.person_id = new.approved_by and m.accepted_at is not null and m.organization_id =
         (select e.organization_id from escrow_holder e
          where e.region_id = new.region_id and e.effective_from <= (new.approved_at at time zone 'Asia/Tokyo')::date
          order by e.effective_from desc limit 1)) then
    raise exception 'who approves belongs to the escrow holder' using errcode = '23514', constraint = 'fee_sweep_by_escrow_holder';
  end if;
  if new.state = 'transferred' and not exists (
       select from ledger_transfer t where t.region_id = new.region_id and t.key = 'fee_sweep:' || new.id) then
    raise exception 'what the bank transferred stands in the books' using errcode = '23514', constraint = 'fee_sweep_in_books';
  end if;
  return new;
end $$;

-- A line of the statement is a transfer of fees or something else, never both.
create function bank_line_is_no_fee_transfer() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7116003, hashtext(new.region_id || '/' || new.bank_line));
  if (tg_table_name = 'fee_sweep' and (
        exists (select from public.deposit d where d.region_id = new.region_id and d.bank_line = new.bank_line)
        or exists (select from public.late_return r where r.region_id = new.region_id and r.bank_line = new.bank_line)))
     or (tg_table_name <> 'fee_sweep' and exists (select from public.fee_sweep s
        where s.region_id = new.region_id and s.bank_line = new.bank_line)) then
    raise exception 'this line of the statement is recorded already' using errcode = '23505', constraint = 'bank_line_is_one_thing';
  end if;
  return new;
end $$;
create trigger bank_line_is_no_fee_transfer before update of bank_line on fee_sweep
  for each row when (new.bank_line is not null) execute function bank_line_is_no_fee_transfer();
create trigger bank_line_is_no_fee_transfer before insert or update of bank_line on deposit
  for each row when (new.bank_line is not null) execute function bank_line_is_no_fee_transfer();
create trigger bank_line_is_no_fee_transfer before insert on late_return
  for each row execute function bank_line_is_no_fee_transfer();
