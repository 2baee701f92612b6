-- The worker's part of a deposit is never more than the agreed pay; the rest goes back to the client, fees with it.
create function milestone_end_within_pay() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if new.payout_amount > (select m.payout_amount from milestone m where m.region_id = new.region_id and m.id = new.milestone_id) then
    raise exception 'a share is never more than the agreed pay' using errcode = '23514', constraint = 'milestone_end_within_pay';
  end if;
  return new;
end $$;
create trigger milestone_end_within_pay before insert on milestone_end
  for each row execute function milestone_end_within_pay();

-- Whoever proposed to end takes it back while nobody has agreed.
alter table ending drop constraint ending_state_check;
alter table ending add constraint ending_state_check
  check (state in ('open', 'carried_out', 'refused', 'lapsed', 'mediated', 'withdrawn'));
