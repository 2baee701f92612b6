-- For the migrations of owners whose things were there before: something to be found, written in full by the clock.
create function search_announce(of_region integer, of_id uuid, of_owner uuid, is_hidden boolean, opened timestamptz, until date, due date)
  returns void language sql as $$
  insert into search_document (region_id, id, owner_id, hidden, stale, opened_at, last_day, due_on, words, facets, tokens)
  values (of_region, of_id, of_owner, is_hidden, true, opened, until, due, '', '{}', '{}')
  on conflict (region_id, id) do nothing
  $$;
revoke all on function search_announce(integer, uuid, uuid, boolean, timestamptz, date, date) from public;
