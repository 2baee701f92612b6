-- What was written after the newest block is sealed first, and found by its number. Only where there is none of it are those
-- looked for that committed late: that compares all entries of an hour with all blocks of it, which was done for each
-- block and took hours after a million acts.
create or replace function audit_unsealed() returns bigint[] language sql stable security definer set search_path = public, pg_temp as $$
  with bound as (
    select coalesce(max(b.last_seq) filter (where b.sealed_at < clock_timestamp() - interval '1 hour'), 0) as seq,
      coalesce(max(b.last_seq), 0) as newest
    from audit_block b where b.region_id = platform.current_region()),
  fresh as materialized (
    select e.seq from audit_entry e
    where e.region_id = platform.current_region() and e.seq > (select newest from bound) order by e.seq limit 1000),
  late as (
    select e.seq from audit_entry e, bound where e.region_id = platform.current_region() and e.seq > bound.seq
    except
    select unnest(b.entry_seqs) from audit_block b, bound where b.region_id = platform.current_region() and b.last_seq > bound.seq
    order by seq limit 1000)
  select array_agg(seq order by seq) from (
    select seq from fresh
    union all
    select seq from late where not exists (select from fresh)) as next
  $$;
