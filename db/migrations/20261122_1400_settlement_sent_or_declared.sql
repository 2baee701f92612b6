-- Whoever declared that the bank never got a file may take it back, and says why; the declaration counts no longer, and
-- the same person makes none again for that file.
create table batch_declaration_withdrawn (
  region_id integer not null,
  batch_id uuid not null,
  person_id uuid not null,
  reason text not null check (length(reason) between 1 and 500),
  withdrawn_at timestamptz not null,
  primary key (region_id, batch_id, person_id),
  foreign key (region_id, batch_id, person_id) references batch_not_uploaded (region_id, batch_id, person_id)
);
call platform.protect('batch_declaration_withdrawn', 'select, insert');
call platform.append_only('batch_declaration_withdrawn');
grant select on batch_not_uploaded, batch_declaration_withdrawn to yuinowa_verify;

create function batch_declaration_is_withdrawn_duly() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare batch payout_batch%rowtype;
begin
  select * into strict batch from payout_batch b where b.region_id = new.region_id and b.id = new.batch_id for update;
  if batch.state <> 'exported' then
    raise exception 'what followed from a declaration stays' using errcode = '23514', constraint = 'batch_declaration_withdrawn_of_exported';
  end if;
  return new;
end $$;
create trigger batch_declaration_is_withdrawn_duly before insert on batch_declaration_withdrawn
  for each row execute function batch_declaration_is_withdrawn_duly();

-- A file is with the bank, or somebody declares that it is not: never both.
create or replace function payout_batch_proves_cancel() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare standing bigint;
begin
  if new.originator <> old.originator then
    raise exception 'a locked batch does not change' using errcode = '23514', constraint = 'payout_batch_frozen';
  end if;
  if old.state <> 'exported' or new.state = 'exported' then return new; end if;
  select count(*) into standing from batch_not_uploaded d where d.region_id = new.region_id and d.batch_id = new.id
    and not exists (select from batch_declaration_withdrawn w
      where w.region_id = d.region_id and w.batch_id = d.batch_id and w.person_id = d.person_id);
  if new.state = 'cancelled' and standing < 2 then
    raise exception 'an exported batch needs two declarations' using errcode = '23514', constraint = 'payout_batch_two_declarations';
  end if;
  if new.state = 'sent' and standing > 0 then
    raise exception 'somebody declared that the bank never got it' using errcode = '23514', constraint = 'payout_batch_sent_or_declared';
  end if;
  return new;
end $$;
