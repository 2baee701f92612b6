-- A deposit is announced anew with exactly what its milestone now asks for.
create or replace function deposit_keep_announced() returns trigger language plpgsql as $$
begin
  if old.state <> 'announced' or new.state <> 'announced' then
    raise exception 'only a deposit that has not come is announced anew' using errcode = '42501';
  end if;
  if not exists (select from milestone m where m.region_id = new.region_id and m.id = new.milestone_id
      and m.state = 'planned' and m.deposit_amount = new.amount) then
    raise exception 'a deposit is announced with the amount of its milestone' using errcode = '42501';
  end if;
  return new;
end $$;
