-- Postings that were open before there was an index are found from the first minute on. Region by region, since nobody
-- reads the rows of all.
do $$
declare each integer;
begin
  for each in select r.id from region r loop
    perform set_config('app.region_id', each::text, true);
    perform search_announce(j.region_id, j.id, j.organization_id, o.state = 'suspended', j.opened_at, j.application_deadline,
        j.delivery_due)
      from job j join organization o on o.region_id = j.region_id and o.id = j.organization_id
      where j.region_id = each and j.state = 'open';
  end loop;
  perform set_config('app.region_id', '', true);
end $$;
