-- Postings are found by more of what they say, and by other words for it, in a new spelling: each is written anew by the
-- clock. Region by region, since a document is written in its own.
do $$
declare each integer;
begin
  for each in select r.id from region r loop
    perform set_config('app.region_id', each::text, true);
    update search_document set stale = true where region_id = each and not stale;
  end loop;
  perform set_config('app.region_id', '', true);
end $$;
