-- In a region with one operator nobody could confirm what was settled elsewhere. Who approves payments for the escrow
-- holder confirms it, too; as before, never who recorded it, who mediated, or who belongs to a side.
create or replace function dispute_settlement_is_decided_once() returns trigger language plpgsql
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
                    join membership_role r on r.region_id = m.region_id and r.person_id = m.person_id
                    where m.region_id = new.region_id and m.person_id = person and m.state = 'active' and (r.role = 'operator'
                      or tg_op = 'UPDATE' and r.role = 'paymentApprover' and exists (
                        select from organization_member o
                        where o.region_id = m.region_id and o.person_id = person and o.accepted_at is not null
                          and o.organization_id = (select e.organization_id from escrow_holder e
                            where e.region_id = new.region_id
                              and e.effective_from <= (new.ended_at at time zone 'Asia/Tokyo')::date
                            order by e.effective_from desc limit 1)))) then
    raise exception 'a settlement is recorded by an operator and confirmed by an operator or an approver of the escrow holder, of neither side, who did not mediate'
      using errcode = '23514', constraint = 'dispute_settlement_neutral';
  end if;
  return new;
end $$;
