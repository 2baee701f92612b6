-- The other way round of contract_own_organization: whoever works for an organisation does not join it meanwhile, or
-- they could accept their own work. An invitation is no seat yet; it is asked when the person accepts it. Of two who
-- invite and choose the same person at once, one waits here for the other.
create function organization_member_refuse_worker() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  perform from organization o where o.region_id = new.region_id and o.id = new.organization_id for no key update;
  if exists (select from contract c where c.region_id = new.region_id and c.organization_id = new.organization_id
             and c.worker_id = new.person_id and c.state in ('offered', 'agreed', 'active')) then
    raise exception 'a worker does not join the organisation they work for'
      using errcode = '23514', constraint = 'organization_member_contract';
  end if;
  return new;
end $$;
create trigger organization_member_contract before insert or update of accepted_at on organization_member
  for each row when (new.accepted_at is not null) execute function organization_member_refuse_worker();
