-- A deposit that has not come is announced anew when both have agreed to another amount. Its reference stays; what was
-- paid in keeps the amount that was told.
grant update (amount, announced_at) on deposit to yuinowa_app;
create function deposit_keep_announced() returns trigger language plpgsql as $$
begin
  if old.state <> 'announced' or new.state <> 'announced' then
    raise exception 'only a deposit that has not come is announced anew' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_announced before update of amount, announced_at on deposit
  for each row execute function deposit_keep_announced();
