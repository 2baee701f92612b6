-- When somebody last did something about a contract that is under way: what a silence is counted from. What time did
-- alone, a lapse or a reminder, is no act.
create view contract_last_act with (security_invoker = true) as
  select c.region_id, c.id as contract_id, max(a.at) as at
  from contract c cross join lateral (
    select c.agreed_at as at
    union all select greatest(m.funded_at, m.accepted_at) from milestone m
      where m.region_id = c.region_id and m.contract_id = c.id
    union all select d.delivered_at from delivery d join milestone m on m.region_id = d.region_id and m.id = d.milestone_id
      where m.region_id = c.region_id and m.contract_id = c.id
    union all select r.asked_at from revision_request r join milestone m on m.region_id = r.region_id and m.id = r.milestone_id
      where m.region_id = c.region_id and m.contract_id = c.id
    union all select x.extended_at from acceptance_extension x
      join milestone m on m.region_id = x.region_id and m.id = x.milestone_id
      where m.region_id = c.region_id and m.contract_id = c.id
    union all select n.issued_at from conditions_notice n where n.region_id = c.region_id and n.contract_id = c.id
    union all select g.agreed_at from notice_agreement g where g.region_id = c.region_id and g.contract_id = c.id
    union all select t.ended_at from contract_amendment t
      where t.region_id = c.region_id and t.contract_id = c.id and t.state in ('refused', 'withdrawn')
    union all select p.told_at from contract_progress p where p.region_id = c.region_id and p.contract_id = c.id
    union all select w.said_at from ending e join ending_word w on w.region_id = e.region_id and w.ending_id = e.id
      where e.region_id = c.region_id and e.contract_id = c.id
    union all select greatest(s.opened_at, s.closed_at) from dispute s
      where s.region_id = c.region_id and s.contract_id = c.id
    union all select w.said_at from dispute s join dispute_word w on w.region_id = s.region_id and w.dispute_id = s.id
      where s.region_id = c.region_id and s.contract_id = c.id
    -- The talk of a contract goes on in the room of its proposal.
    union all select k.written_at from talk_message k where k.region_id = c.region_id and k.room_id = c.proposal_id) a
  where c.state in ('agreed', 'active')
  group by c.region_id, c.id;
grant select on contract_last_act to yuinowa_app;
