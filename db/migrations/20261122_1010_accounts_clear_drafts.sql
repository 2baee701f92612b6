-- What nobody goes on with is forgotten, after its owner was told once; typing again begins anew.
alter table registration_draft add column warned_at timestamptz;
grant update (warned_at) on registration_draft to yuinowa_app;
create index registration_draft_by_age on registration_draft (updated_at);
grant select (region_id, person_id, kind, updated_at, warned_at) on registration_draft to yuinowa_sweep;

-- Whose draft has lain since the first time, or was warned of before the second: across regions, without a word of it.
create function registration_drafts_due(untouched_since timestamptz, warned_before timestamptz)
  returns table (region_id integer, person_id uuid, kind text)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select d.region_id, d.person_id, d.kind from registration_draft d
    where d.updated_at <= untouched_since and (d.warned_at is null or d.warned_at <= warned_before)
    order by d.updated_at limit 500
  $$;
grant execute on function registration_drafts_due(timestamptz, timestamptz) to yuinowa_app;
call platform.hand_over('registration_drafts_due(timestamptz, timestamptz)', 'yuinowa_sweep');
