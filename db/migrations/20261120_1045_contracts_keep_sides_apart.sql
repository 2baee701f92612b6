-- The other way round of contract_own_organization: whoever works for an organisation does not join it meanwhile, or
-- they could accept their own work.
create function organization_member_refuse_worker() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if exists (select from contract c where c.region_id = new.region_id and c.organization_id = new.organization_id
             and c.worker_id = new.person_id and c.state in ('offered', 'agreed', 'active')) then
    raise exception 'a worker does not join the organisation they work for'
      using errcode = '23514', constraint = 'organization_member_contract';
  end if;
  return new;
end $$;
create trigger organization_member_contract before insert on organization_member
  for each row execute function organization_member_refuse_worker();
