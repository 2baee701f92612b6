-- A region offers another one that its open postings are found there too. Each says so for itself, in a row of its own, and
-- ends it alone; while both offers stand, there is an agreement. What stands is never more than one row for two regions.
create table wide_area_offer (
  region_id integer not null references region (id),
  id uuid not null,
  with_region_id integer not null references region (id) check (with_region_id <> region_id),
  offered_at timestamptz not null,
  offered_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (region_id, id)
);
create unique index wide_area_offer_stands on wide_area_offer (region_id, with_region_id) where ended_at is null;
create index wide_area_offer_to on wide_area_offer (with_region_id) where ended_at is null;
call platform.protect('wide_area_offer', 'select, insert, update (ended_at, ended_by)');
grant select (region_id, id, with_region_id, offered_at, ended_at) on wide_area_offer to yuinowa_sweep;

-- What other regions offer to the region of this transaction: which ones, and since when. Nobody else's offers.
create function wide_area_offered_here() returns table (region_id integer, offered_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select o.region_id, o.offered_at from wide_area_offer o
  where o.with_region_id = platform.current_region() and o.ended_at is null
  $$;
grant execute on function wide_area_offered_here() to yuinowa_app;
call platform.hand_over('wide_area_offered_here()', 'yuinowa_sweep');
