-- What a timer has warned of stands in one table, whichever timer it is. Who was told under the old names is not told again,
-- and the time to review begins when a contract is finished, also for those that were finished before.
do $$ declare r integer; n record; begin
  for r in select id from region loop
    perform set_config('app.region_id', r::text, true);
    for n in
      select case when old.name like 'deposit_missing_%' then 'deposit' when old.name = 'amendment_soon' then 'amendment'
          when old.name = 'review_soon' then 'review' when old.name = 'ending_soon' then 'ending' else 'dispute' end as what,
        case when old.name in ('ending_soon', 'statement_soon', 'proposal_soon', 'answers_soon') then old.of::uuid
          else t.contract_id end as id,
        case when old.name = 'deposit_missing_3' then 'half-' || due.day when old.name like 'deposit_missing_%' then 'eve-' || due.day
          when old.name = 'amendment_soon' then old.of when old.name in ('review_soon', 'ending_soon') then 'soon'
          else replace(old.name, '_soon', '') end as step, t.told_at
      from contract_reminder t
        left join lateral (select max(m.deposit_due_on) as day from milestone m
          where m.region_id = t.region_id and m.contract_id = t.contract_id) due on true
        cross join lateral (select split_part(t.what, ':', 1) as name, split_part(t.what, ':', 2) as of) old
    loop
      if n.step is not null then call take_reminder(r, n.what, n.id, n.step, n.told_at); end if;
    end loop;
    insert into review_period (region_id, contract_id, opened_at, ends_at)
      select c.region_id, c.id, c.ended_at, c.ended_at + interval '14 days' from contract c
      where c.state in ('completed', 'ended')
      on conflict do nothing;
  end loop;
  perform set_config('app.region_id', '', true);
end $$;

-- A deposit is asked for about half-way and on the eve of its last day, at nine in the morning, as long as nothing else
-- is under way; an offer and a delivery as before. Of several that have been missed only the latest is told.
create or replace function contract_reminders_due(at timestamptz)
  returns table (region_id integer, what text, id uuid, step text)
  language sql stable security definer set search_path = public, pg_temp as $$
  with moments as (
    select m.region_id, 'acceptance' as what, m.id, d.version || '-' || s.step as step, s.on_day
    from milestone m
      cross join lateral (select v.version, (v.delivered_at at time zone 'Asia/Tokyo')::date as on_day from delivery v
        where v.region_id = m.region_id and v.milestone_id = m.id order by v.version desc limit 1) d
      cross join lateral (select (m.acceptance_due_at at time zone 'Asia/Tokyo')::date as on_day) due
      cross join lateral (values ('3', d.on_day + 3), ('5', d.on_day + 5), ('last-' || due.on_day, due.on_day)) s (step, on_day)
    where m.state = 'delivered' and m.acceptance_due_at > at and s.on_day <= due.on_day
    union all
    select c.region_id, 'offer', c.id, s.step, ends.on_day - s.days
    from contract c
      cross join lateral (select (c.offer_expires_at at time zone 'Asia/Tokyo')::date as on_day) ends
      cross join lateral (values ('4-left', 4), ('1-left', 1)) s (step, days)
    where c.state = 'offered' and c.offer_expires_at > at
      and ends.on_day - s.days > (c.offered_at at time zone 'Asia/Tokyo')::date
    union all
    select u.region_id, 'deposit', u.contract_id, s.step || u.due_on, s.on_day
    from (select m.region_id, m.contract_id, max(m.deposit_asked_on) as asked_on, max(m.deposit_due_on) as due_on
        from milestone m join contract c on c.region_id = m.region_id and c.id = m.contract_id
        where m.state = 'planned' and c.state in ('agreed', 'active') and not exists (select from milestone p
          where p.region_id = m.region_id and p.contract_id = m.contract_id and p.state in ('funded', 'delivered', 'held'))
        group by m.region_id, m.contract_id) u
      cross join lateral (values ('half-', u.asked_on + (u.due_on - u.asked_on) / 2), ('eve-', u.due_on - 1)) s (step, on_day)
    where s.on_day > u.asked_on and u.due_on >= (at at time zone 'Asia/Tokyo')::date
  ), latest as (
    select distinct on (m.region_id, m.what, m.id) m.* from moments m
    where (m.on_day + time '09:00') at time zone 'Asia/Tokyo' <= at
    order by m.region_id, m.what, m.id, m.on_day desc, m.step desc
  )
  select l.region_id, l.what, l.id, l.step from latest l
  where not exists (select from reminder r
    where r.region_id = l.region_id and r.what = l.what and r.id = l.id and r.step = l.step) $$;

-- Every other deadline of a way out is announced a day before.
create or replace function contract_endings_due(at timestamptz) returns table (region_id integer, what text, id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select e.region_id, 'ending_soon', e.id from ending e
    where e.state = 'open' and e.due_at - interval '1 day' <= at and not exists (
      select from reminder r where r.region_id = e.region_id and r.what = 'ending' and r.id = e.id and r.step = 'soon')
  union all
  select e.region_id, 'ending_due', e.id from ending e where e.state = 'open' and e.due_at <= at
  union all
  select d.region_id, d.state || '_soon', d.id from dispute d
    where d.due_at - interval '1 day' <= at and not exists (
      select from reminder r where r.region_id = d.region_id and r.what = 'dispute' and r.id = d.id and r.step = d.state)
  union all
  select d.region_id, d.state || '_due', d.id from dispute d where d.due_at <= at
  $$;
drop view contract_left_unpaid;

-- From when a silence counts as one: 30 days after the last act, or 14 while a paid part is more than 14 days late. Who
-- waits for a mediator is not asked, and nobody twice in one silence.
create view contract_silence with (security_invoker = true) as
  select l.region_id, l.contract_id, least(l.at + interval '30 days', case when m.due_on is not null then
      greatest(l.at + interval '14 days', (m.due_on + 15)::timestamp at time zone 'Asia/Tokyo') end) as quiet_from
  from contract_last_act l
    cross join lateral (select min(due_on) filter (where state = 'funded') as due_on, bool_or(state = 'held') as held
      from milestone where region_id = l.region_id and contract_id = l.contract_id) m
  where not m.held and not exists (select from contract_asking q
    where q.region_id = l.region_id and q.contract_id = l.contract_id and q.asked_at > l.at);
grant select on contract_silence to yuinowa_app, yuinowa_sweep;
grant select on contract_last_act to yuinowa_sweep;
grant select (proposal_id) on contract to yuinowa_sweep;
grant select (region_id, milestone_id, asked_at) on revision_request to yuinowa_sweep;
grant select (region_id, milestone_id, extended_at) on acceptance_extension to yuinowa_sweep;
grant select (region_id, contract_id, issued_at) on conditions_notice to yuinowa_sweep;
grant select (region_id, contract_id, agreed_at) on notice_agreement to yuinowa_sweep;
grant select (region_id, contract_id, told_at) on contract_progress to yuinowa_sweep;
grant select (region_id, ending_id, said_at) on ending_word to yuinowa_sweep;
grant select (opened_at, closed_at) on dispute to yuinowa_sweep;
grant select (region_id, dispute_id, said_at) on dispute_word to yuinowa_sweep;
grant select (region_id, room_id, written_at) on talk_message to yuinowa_sweep;

-- What is due finds its rows by an index of what is still to be done: finished work is not looked at again.
create index contract_running on contract (region_id, id) where state in ('agreed', 'active');
create index review_period_end on review_period (ends_at);
create or replace function contract_changes_due(at timestamptz)
  returns table (region_id integer, what text, contract_id uuid, version integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.region_id, 'amendment', a.contract_id, a.version from contract_amendment a
    where a.state = 'proposed' and a.expires_at <= at
  union all
  select a.region_id, 'amendment-soon', a.contract_id, a.version from contract_amendment a
    where a.state = 'proposed' and a.expires_at > at and a.expires_at <= at + interval '2 days' and not exists (
      select from reminder r where r.region_id = a.region_id and r.what = 'amendment' and r.id = a.contract_id
        and r.step = a.version::text)
  union all
  select p.region_id, 'review-soon', p.contract_id, 0 from review_period p
    where p.ends_at > at and p.ends_at <= at + interval '3 days' and not exists (
      select from reminder r where r.region_id = p.region_id and r.what = 'review' and r.id = p.contract_id
        and r.step = 'soon')
  union all
  select s.region_id, 'quiet', s.contract_id, 0 from contract_silence s where s.quiet_from <= at
  $$;
drop table contract_reminder;
