-- The text index. It holds only what everybody may read, and each reading names the regions that it looks into.
--
-- Row-level security would switch its index off: containment of arrays is not leakproof, so that under a policy
-- PostgreSQL reads the whole table. Therefore the table has none (it is on the reviewed list); what is written is held to the
-- region of the transaction by a trigger, and what is private is joined afterwards under its own policies.
-- A token stands under the key of its region and of the week in which its document was opened, so that no list of the index
-- grows with the country or with the years: a common word is looked up in one week's list, then in the next one's, until
-- there is enough. docs/decisions/search-by-week.md has the figures.
create function search_week(at timestamptz) returns integer language sql immutable parallel safe
  as $$ select floor(extract(epoch from at) / 604800)::integer $$;
create function search_keyed(region integer, week integer, tokens integer[]) returns integer[]
  language sql immutable parallel safe as $$
  select coalesce(array_agg(t.token # ((((region::bigint * 65536 + week) % 2147483648) * 2654435761) % 4294967296 - 2147483648)::integer),
    '{}') from unnest(tokens) as t (token)
  $$;

create table search_document (
  region_id integer not null references region,
  id uuid not null,
  -- Whose it is: all of an owner's documents are hidden and shown together.
  owner_id uuid not null,
  hidden boolean not null default false,
  -- Something that its words come from has changed: it is written anew within a minute.
  stale boolean not null default false,
  opened_at timestamptz not null,
  week integer not null generated always as (search_week(opened_at)) stored,
  last_day date not null,
  -- By when what it asks for is to be done.
  due_on date not null,
  -- In the one spelling of token.rules.ts.
  words text not null,
  -- What it is, besides its words: numbers of token.rules.ts, which no two letters have.
  facets integer[] not null,
  -- Letters, neighbours and facets, each under the key of its region and week.
  tokens integer[] not null,
  primary key (region_id, id)
);
create index search_document_newest on search_document (region_id, opened_at desc, id desc);
create index search_document_of_owner on search_document (region_id, owner_id);
create index search_document_stale on search_document (region_id, id) where stale;
-- Without a list of what is still to be sorted in, which every search would read: documents change rarely.
create index search_document_tokens on search_document using gin (tokens) with (fastupdate = off);

create function search_keep_to_region() returns trigger language plpgsql as $$
begin
  if coalesce(new.region_id, old.region_id) is distinct from platform.current_region()
     or (tg_op = 'UPDATE' and new.region_id <> old.region_id) then
    raise exception 'A document is written in its own region' using errcode = '42501';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_to_region before insert or update or delete on search_document
  for each row execute function search_keep_to_region();
grant select, insert, update, delete on search_document to yuinowa_app;
grant select (region_id, id, hidden, stale) on search_document to yuinowa_verify, yuinowa_sweep;

-- The weeks in which documents of these regions were opened, newest first.
create function search_weeks(regions integer[]) returns table (region integer, week integer)
  language sql stable set enable_seqscan = off set enable_indexscan = on as $$
  select r.region, w.week from unnest(regions) as r (region)
  cross join lateral (select d.week from search_document d where d.region_id = r.region
    order by d.opened_at desc, d.id desc limit 1) newest
  cross join lateral (select d.week from search_document d where d.region_id = r.region
    order by d.opened_at, d.id limit 1) oldest
  cross join lateral generate_series(newest.week, oldest.week, -1) as w (week)
  order by w.week desc
  $$;

-- What has all tokens, facets and words, at most so many, in no order. The planner takes the frequencies of tokens for
-- independent and would read whole tables or histories instead, so that nothing but the token index is left to it
-- (region_id + 0: the other indexes begin with it).
create function search_matching(regions integer[], wanted integer[], holding text[], on_day date, due_from date, most integer)
  returns table (region_id integer, id uuid, opened_at timestamptz)
  language sql stable set enable_seqscan = off set enable_indexscan = off set enable_hashjoin = off
  set enable_mergejoin = off set enable_material = off as $$
  select d.region_id, d.id, d.opened_at from search_weeks(regions) w cross join lateral (
    select d.region_id, d.id, d.opened_at from search_document d
    where d.tokens @> search_keyed(w.region, w.week, wanted) and d.region_id + 0 = w.region and d.week = w.week
      and not d.hidden and d.last_day >= on_day and d.due_on >= due_from
      and not exists (select from unnest(holding) as h (word) where strpos(d.words, h.word) = 0)) d
  limit most
  $$;

-- The same among the newest, newest first: looks at no more than it has to, and at `reach` documents of each region at most.
create function search_newest(regions integer[], having_facets integer[], holding text[], on_day date, due_from date,
    before_at timestamptz, before_id uuid, reach integer, most integer)
  returns table (region_id integer, id uuid, opened_at timestamptz)
  language sql stable set enable_seqscan = off set enable_bitmapscan = off as $$
  select d.region_id, d.id, d.opened_at from unnest(regions) as r (region) cross join lateral (
    select d.region_id, d.id, d.opened_at from (
      select n.* from search_document n
      where n.region_id = r.region and (n.opened_at, n.id) < (before_at, before_id)
      order by n.opened_at desc, n.id desc limit reach) d
    where d.facets @> having_facets and not d.hidden and d.last_day >= on_day and d.due_on >= due_from
      and not exists (select from unnest(holding) as h (word) where strpos(d.words, h.word) = 0)
    limit most) d
  order by d.opened_at desc, d.id desc limit most
  $$;

-- All of the same that was opened before, newest first, week by week: for what is rare among the newest.
create function search_older(regions integer[], wanted integer[], holding text[], on_day date, due_from date,
    before_at timestamptz, before_id uuid, most integer)
  returns table (region_id integer, id uuid, opened_at timestamptz)
  language sql stable set enable_seqscan = off set enable_indexscan = off set enable_hashjoin = off
  set enable_mergejoin = off set enable_material = off as $$
  with keyed as materialized (
    select w.week, array_agg(w.region) as regions from search_weeks(regions) w
    where w.week <= search_week(before_at) group by w.week order by w.week desc)
  select d.region_id, d.id, d.opened_at from keyed k cross join lateral (
    select d.region_id, d.id, d.opened_at from unnest(k.regions) as r (region) cross join lateral (
      select d.region_id, d.id, d.opened_at from search_document d
      where d.tokens @> search_keyed(r.region, k.week, wanted) and d.region_id + 0 = r.region and d.week = k.week
        and not d.hidden and d.last_day >= on_day and (d.opened_at, d.id) < (before_at, before_id)
        and not exists (select from unnest(holding) as h (word) where strpos(d.words, h.word) = 0)) d
    order by d.opened_at desc, d.id desc limit most) d
  limit most
  $$;
grant execute on function search_week(timestamptz), search_keyed(integer, integer, integer[]), search_weeks(integer[]),
  search_matching(integer[], integer[], text[], date, date, integer),
  search_newest(integer[], integer[], text[], date, date, timestamptz, uuid, integer, integer),
  search_older(integer[], integer[], text[], date, date, timestamptz, uuid, integer) to yuinowa_app;

-- What is to be written anew, in any region, as ids alone.
create function search_stale() returns table (region_id integer, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.region_id, d.id from search_document d where d.stale limit 500
  $$;
call platform.hand_over('search_stale()', 'yuinowa_sweep');
grant execute on function search_stale() to yuinowa_app;
