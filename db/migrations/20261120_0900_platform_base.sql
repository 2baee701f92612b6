-- The technical ground: the region of a transaction, protection of tables, the clock of tests,
-- remembered commands, outgoing mail and the door to the queue.
create schema platform;
grant usage on schema platform to yuinowa_app, yuinowa_queue, yuinowa_verify, yuinowa_ledger, yuinowa_audit, yuinowa_sweep;
revoke create on schema public from public;
grant usage on schema public to yuinowa_app, yuinowa_queue, yuinowa_verify, yuinowa_ledger, yuinowa_audit, yuinowa_sweep;

-- After COMMIT the setting is '' and not NULL; both mean: no region, no rows.
create function platform.current_region() returns integer language sql stable parallel safe
  as $$ select nullif(current_setting('app.region_id', true), '')::integer $$;

-- Forced row-level security for a tenant table: the region's rows for everyone who may touch the table at all. The two
-- roles that work across regions (sweeps and verification) see all regions' rows of what is granted to them by name:
-- the columns that they recompute from, and nothing personal. Privileges of the application name the columns that
-- change; what was agreed, announced or registered is in none of them.
create procedure platform.protect(target regclass, app_privileges text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy region on %s using (region_id = platform.current_region()) with check (region_id = platform.current_region())', target);
  execute format('create policy across on %s for select to yuinowa_sweep, yuinowa_verify using (true)', target);
  execute format('grant %s on %s to yuinowa_app', app_privileges, target);
end $$;

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% on % is refused: what is written there stays', tg_op, tg_table_name using errcode = '42501';
end $$;

-- Facts stay: neither the application nor the owner changes, deletes or empties them by a statement.
create procedure platform.append_only(target regclass) language plpgsql as $$
begin
  execute format('create trigger stays before update or delete on %s for each row execute function platform.refuse_change()', target);
  execute format('create trigger stays_whole before truncate on %s for each statement execute function platform.refuse_change()', target);
end $$;

-- Gives a definer function to an owner without login. Ownership needs CREATE on the schema, for this moment only.
create procedure platform.hand_over(target regprocedure, new_owner text) language plpgsql as $$
declare home text := (select quote_ident(n.nspname) from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.oid = target);
begin
  execute format('revoke all on function %s from public', target);
  execute format('grant create on schema %s to %I', home, new_owner);
  execute format('alter function %s owner to %I', target, new_owner);
  execute format('revoke create on schema %s from %I', home, new_owner);
end $$;

-- One row, read by all processes in test mode only.
create table platform.clock (
  only_row boolean primary key default true check (only_row),
  offset_ms bigint not null
);
insert into platform.clock (offset_ms) values (0);
grant select on platform.clock to yuinowa_app;

create table platform.idempotency (
  region_id integer not null,
  actor text not null,
  operation text not null,
  key text not null check (length(key) between 8 and 100),
  request_hash bytea not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (region_id, actor, operation, key)
);
call platform.protect('platform.idempotency', 'select, insert, update (answer)');

-- Mail that is to go out. One message, one recipient; the key keeps a retried task from writing it twice.
create table platform.outbox (
  region_id integer not null,
  id uuid not null,
  key text not null,
  recipient text not null check (recipient !~ '[,\s<>]'),
  subject text not null check (subject !~ '[\r\n]'),
  body text not null,
  -- Its text opens something: it is kept no longer than until it was sent.
  secret boolean not null default false,
  created_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  sent_at timestamptz,
  tries integer not null default 0,
  last_error text,
  primary key (region_id, id),
  unique (region_id, key)
);
call platform.protect('platform.outbox', 'select, insert, update (state, sent_at, tries, last_error, body)');
-- That one thing is told once can be counted; to whom and in which words is nobody else's.
grant select (region_id, id, key, state, created_at) on platform.outbox to yuinowa_verify;

-- The queue belongs to its own login; the application reaches it through this one function, inside its own
-- transaction: rolled back, the task never was.
create function platform.enqueue(region integer, task text, payload jsonb, run_at timestamptz, key text)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if region is distinct from platform.current_region() then
    raise exception 'a task belongs to the region of its transaction' using errcode = '42501';
  end if;
  perform graphile_worker.add_job(task, jsonb_build_object('region', region, 'payload', payload)::json,
    run_at => run_at, job_key => key, job_key_mode => 'replace', max_attempts => 12);
end $$;
grant execute on function platform.enqueue(integer, text, jsonb, timestamptz, text) to yuinowa_app;
call platform.hand_over('platform.enqueue(integer, text, jsonb, timestamptz, text)', 'yuinowa_queue');
