-- Who called a line a mistake may take that back alone. That it is one says another person, and one of the escrow holder:
-- role alone would let somebody confirm who does not see the statement.
alter table deposit_mistake drop constraint deposit_mistake_by_two;
alter table deposit_mistake add constraint deposit_mistake_by_two check (state <> 'confirmed' or decided_by <> declared_by);

create or replace function deposit_mistake_is_decided_once() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'declared' then
      raise exception 'a mistake is declared first' using errcode = '23514', constraint = 'deposit_mistake_order';
    end if;
    if not exists (select from deposit d where d.region_id = new.region_id and d.id = new.deposit_id
        and d.state = 'in_suspense' and d.milestone_id is null)
       or exists (select from deposit_part p where p.region_id = new.region_id and p.suspended_id = new.deposit_id) then
      raise exception 'only a line of which nothing was used can be a mistake' using errcode = '23514', constraint = 'deposit_mistake_unused';
    end if;
    return new;
  end if;
  if old.state <> 'declared' then
    raise exception 'a mistake is decided once' using errcode = '23514', constraint = 'deposit_mistake_order';
  end if;
  if new.state = 'confirmed' and not exists (
       select from organization_member m
       join membership s on s.region_id = m.region_id and s.person_id = m.person_id and s.state = 'active'
       where m.region_id = new.region_id and m.person_id = new.decided_by and m.accepted_at is not null and m.organization_id =
         (select e.organization_id from escrow_holder e
          where e.region_id = new.region_id and e.effective_from <= (new.decided_at at time zone 'Asia/Tokyo')::date
          order by e.effective_from desc limit 1)) then
    raise exception 'who confirms belongs to the escrow holder' using errcode = '23514', constraint = 'deposit_mistake_by_holder';
  end if;
  return new;
end $$;
