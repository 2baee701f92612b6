-- Who did what, for whom, by which channel, why. Only ever added to; no foreign key to what it describes.
create table audit_entry (
  region_id integer not null,
  seq bigint not null generated always as identity,
  at timestamptz not null,
  actor_id uuid,
  acting_for uuid,
  channel text not null check (channel in ('web', 'api', 'phone', 'paper', 'system')),
  reason text check (length(reason) <= 1000),
  action text not null check (action ~ '^[a-zA-Z-]+(\.[a-zA-Z-]+)+$'),
  subject_kind text not null check (subject_kind ~ '^[a-zA-Z]+$'),
  subject_id text not null check (length(subject_id) between 1 and 100),
  -- The state that this act left its subject in: the newest one per subject equals the state column.
  state text check (state ~ '^[a-z_]+$'),
  detail jsonb,
  primary key (region_id, seq),
  check (channel <> 'system' or (actor_id is null and reason is not null))
);
create index audit_entry_of_subject on audit_entry (region_id, subject_kind, subject_id, seq);
-- The sequence number is not for the application to choose.
call platform.protect('audit_entry', 'select, insert (region_id, at, actor_id, acting_for, channel, reason, action, subject_kind, subject_id, state, detail)');
call platform.append_only('audit_entry');
grant select on audit_entry to yuinowa_verify;

-- Entries sealed together: each block's hash covers the one before it, and is signed with a key that is not here.
-- A block lists its entries, because a number may be committed later than a higher one.
create table audit_block (
  region_id integer not null,
  number integer not null check (number >= 1),
  entry_seqs bigint[] not null check (cardinality(entry_seqs) between 1 and 1000),
  last_seq bigint not null,
  previous_hash bytea not null check (length(previous_hash) = 32),
  entries_hash bytea not null check (length(entries_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  signature bytea not null check (length(signature) = 64),
  sealed_at timestamptz not null,
  primary key (region_id, number)
);
call platform.protect('audit_block', 'select');
call platform.append_only('audit_block');
grant select on audit_block to yuinowa_verify;
grant select on audit_entry, audit_block to yuinowa_audit;
grant insert on audit_block to yuinowa_audit;

-- What the next block would hold: entries that are in no block yet. The search begins behind what was sealed an hour
-- ago: no transaction lives so long (idle_in_transaction_session_timeout), so nothing older can still appear.
create function audit_unsealed() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  with bound as (
    select coalesce(max(b.last_seq), 0) as seq from audit_block b
     where b.region_id = platform.current_region() and b.sealed_at < clock_timestamp() - interval '1 hour'),
  next as (
    select e.seq from audit_entry e, bound where e.region_id = platform.current_region() and e.seq > bound.seq
    except
    select unnest(b.entry_seqs) from audit_block b, bound where b.region_id = platform.current_region() and b.last_seq > bound.seq
    order by seq limit 1000)
  select array_agg(seq order by seq) from next
  $$;

-- The hashes of a block of these entries. Its text per entry: the columns as a jsonb array, one line each.
create function audit_block_of(seqs bigint[], out number integer, out previous_hash bytea, out entries_hash bytea, out hash bytea)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare region integer := platform.current_region();
begin
  select b.number + 1, b.hash into number, previous_hash from audit_block b
   where b.region_id = region order by b.number desc limit 1;
  number := coalesce(number, 1);
  previous_hash := coalesce(previous_hash, decode(repeat('00', 32), 'hex'));
  select sha256(convert_to(string_agg(jsonb_build_array(e.region_id, e.seq,
           to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_id, e.acting_for, e.channel, e.reason,
           e.action, e.subject_kind, e.subject_id, e.state, e.detail)::text, E'\n' order by e.seq), 'UTF8'))
    into entries_hash from audit_entry e where e.region_id = region and e.seq = any (seqs);
  hash := sha256(convert_to(concat_ws('/', region, number, array_to_string(seqs, ',')), 'UTF8') || previous_hash || entries_hash);
end $$;

-- Adds the signed block. It computes the hashes itself; a block whose entries are sealed already is refused.
create function audit_seal(seqs bigint[], expected_hash bytea, signed bytea) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare region integer := platform.current_region(); block record; unsealed bigint[] := audit_unsealed();
begin
  if unsealed is null or seqs is null or not (unsealed @> seqs) or seqs <> (select array_agg(distinct s order by s) from unnest(seqs) s) then
    raise exception 'these entries are sealed or not there' using errcode = '23514', constraint = 'audit_block_of_unsealed';
  end if;
  select * into block from audit_block_of(seqs);
  if block.hash <> expected_hash then
    raise exception 'the block is not the one that was signed' using errcode = '23514', constraint = 'audit_block_signed';
  end if;
  insert into audit_block (region_id, number, entry_seqs, last_seq, previous_hash, entries_hash, hash, signature, sealed_at)
  values (region, block.number, seqs, seqs[cardinality(seqs)], block.previous_hash, block.entries_hash, block.hash, signed,
          clock_timestamp());
  return block.number;
end $$;
grant execute on function audit_unsealed(), audit_block_of(bigint[]), audit_seal(bigint[], bytea, bytea) to yuinowa_app;
call platform.hand_over('audit_unsealed()', 'yuinowa_audit');
call platform.hand_over('audit_block_of(bigint[])', 'yuinowa_audit');
call platform.hand_over('audit_seal(bigint[], bytea, bytea)', 'yuinowa_audit');
