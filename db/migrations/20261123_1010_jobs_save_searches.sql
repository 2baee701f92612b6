-- What somebody looks for again and again: an address of the list of open postings, looked at for them once a day.
create table saved_search (
  region_id integer not null,
  id uuid not null,
  person_id uuid not null,
  -- As listing.forms.ts writes it, so that the same filter is kept once.
  address text not null check (address <> '' and length(address) <= 2000),
  created_at timestamptz not null,
  -- What was opened until then was seen by its owner, or told.
  looked_at timestamptz not null,
  primary key (region_id, id),
  unique (region_id, person_id, address),
  foreign key (region_id, person_id) references worker (region_id, person_id)
);
create index saved_search_looked on saved_search (looked_at);
call platform.protect('saved_search', 'select, insert, delete, update (looked_at)');
grant select (region_id, id, looked_at) on saved_search to yuinowa_sweep;

create function saved_searches_due(at timestamptz) returns table (region_id integer, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.region_id, s.id from saved_search s where s.looked_at <= at - interval '1 day'
  order by s.looked_at limit 500
  $$;
call platform.hand_over('saved_searches_due(timestamptz)', 'yuinowa_sweep');
grant execute on function saved_searches_due(timestamptz) to yuinowa_app;
