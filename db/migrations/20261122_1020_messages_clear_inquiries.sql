-- A question from outside names somebody and how to reach them: it goes once it has been answered for long enough.
grant delete on inquiry to yuinowa_app;
create index inquiry_answered on inquiry (answered_at) where state = 'answered';
grant select (region_id, id, state, answered_at) on inquiry to yuinowa_sweep;

create function inquiries_due(answered_before timestamptz) returns table (region_id integer, id uuid)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select i.region_id, i.id from inquiry i
    where i.state = 'answered' and i.answered_at <= answered_before
    order by i.answered_at limit 500
  $$;
grant execute on function inquiries_due(timestamptz) to yuinowa_app;
call platform.hand_over('inquiries_due(timestamptz)', 'yuinowa_sweep');
