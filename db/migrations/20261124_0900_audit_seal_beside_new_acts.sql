-- Whether a block's entries are open is asked of these entries themselves. Before, they were compared with what the next
-- block would be now, and that is another one as soon as somebody acts while a block is being signed.
create or replace function audit_seal(seqs bigint[], expected_hash bytea, signed bytea) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare region integer := platform.current_region(); block record;
begin
  if seqs is null or seqs <> (select array_agg(distinct s order by s) from unnest(seqs) s)
    or cardinality(seqs) <> (select count(*) from audit_entry e where e.region_id = region and e.seq = any (seqs))
    or exists (select from audit_block b where b.region_id = region and b.last_seq >= seqs[1] and b.entry_seqs && seqs)
  then
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
