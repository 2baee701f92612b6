import type { JobId, OrganizationId } from '../../kernel/ids.ts';
import { addDays, instantOf, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { CompleteContent } from '../jobs/content.rules.ts';
import {
  type FitPosting,
  heard,
  needsComputer,
  ofPostingAlone,
  weights as w,
  workDays,
} from '../jobs/fit.rules.ts';
import type { Matched, MatchLimits } from './match.rules.ts';

type MatchPosting = FitPosting &
  Pick<CompleteContent, 'expectedHours' | 'applicationDeadline' | 'deliveryDue'> & {
    readonly id: JobId;
    readonly organizationId: OrganizationId;
  };

/**
 * Whom of this region a posting is told to, best first, by the rules of `fitOf` in one statement; a test compares the two on
 * random pairs. Not its own people, nor who has applied, was told of it, said that it is not for them, has heard enough
 * this week, or wants to hear nothing of the kind.
 */
export function matchedWorkers(tx: Tx, posting: MatchPosting, limits: MatchLimits): Promise<Matched[]> {
  const today = tokyoDateOf(tx.now);
  const days = workDays(posting, today);
  const { skills, weekTimes, expectedHours, phoneEnough, beginnersWelcome } = posting;
  return sql<Matched>(tx)`
    with told as (
      select m.worker_id, count(*)::integer as times from job_match m
      where m.region_id = ${tx.regionId} and m.matched_at > ${instantOf(addDays(today, -6), '00:00')} group by m.worker_id
    ), not_they as (
      select p.worker_id from proposal p where p.region_id = ${tx.regionId} and p.job_id = ${posting.id}
      union select s.person_id from organization_member s
        where s.region_id = ${tx.regionId} and s.organization_id = ${posting.organizationId}
      union select n.person_id from job_not_for_me n where n.region_id = ${tx.regionId} and n.job_id = ${posting.id}
      union select m.worker_id from job_match m where m.region_id = ${tx.regionId} and m.job_id = ${posting.id}
      union select t.worker_id from told t where t.times >= ${limits.perWeek}
      union select y.person_id from notification_way y
        where y.region_id = ${tx.regionId} and y.topic = 'suitable' and y.way = 'none'
    ), living as (
      select c.person_id as worker_id, coalesce(t.times, 0) as times_told,
        c.person_id not in (select o.worker_id from contract o
          where o.region_id = ${tx.regionId} and o.state = 'completed') as is_newcomer, a.worker_id is not null as knows_kind,
        greatest(0, c.hours_per_week - coalesce(b.hours, 0)) as free, 'computer' = any (c.devices) as has_computer,
        (select count(*)::integer from unnest(${skills}::text[]) as q (skill) where q.skill = any (c.skills)) as known,
        c.skills = '{}' as names_none, coalesce(k.times, 0) as of_kind, coalesce(r.times, 0) as of_skill,
        (select coalesce(sum(d.days), 0)::integer
          from unnest(${[...days.keys()]}::integer[], ${[...days.values()]}::integer[]) as d (month, days)
          where d.month = any (c.months)) as days
      from worker_circumstance c
        join membership m on m.region_id = c.region_id and m.person_id = c.person_id and m.state = 'active'
        join membership_role g on g.region_id = c.region_id and g.person_id = c.person_id and g.role = 'worker'
        left join told t on t.worker_id = c.person_id
        left join (select distinct p.worker_id from proposal p join job j on j.region_id = p.region_id and j.id = p.job_id
          where j.region_id = ${tx.regionId} and j.category = ${posting.category} and p.state <> 'withdrawn') a on a.worker_id = c.person_id
        left join (select h.worker_id, sum(h.a_week)::integer as hours from order_hours h
          where h.region_id = ${tx.regionId} and h.until >= ${today} group by h.worker_id) b on b.worker_id = c.person_id
        left join worker_refusal k on k.region_id = c.region_id and k.person_id = c.person_id and k.category = ${posting.category}
        left join (select r.person_id, max(r.times) as times from worker_refusal r
          where r.region_id = ${tx.regionId} and r.skill = any (${skills}::text[]) group by r.person_id) r on r.person_id = c.person_id
      where c.region_id = ${tx.regionId} and c.week_times @> ${weekTimes}::text[]
        and (not ${needsComputer(posting)}::boolean or 'computer' = any (c.devices))
        and not exists (select from not_they x where x.worker_id = c.person_id)
      offset 0 -- what is reckoned here is not reckoned anew wherever it is used below
    ), fitting as (
      select l.*, (${expectedHours}::integer * 7 + greatest(7, l.days) - 1) / greatest(7, l.days) as a_week
      from living l where l.days > 0
        and (cardinality(${skills}::text[]) = 0 or l.names_none or l.known > 0 or ${beginnersWelcome}::boolean)
        and (l.known > 0 or l.knows_kind or l.is_newcomer and ${beginnersWelcome}::boolean)
    ), scored as materialized (
      select i.worker_id, i.is_newcomer, i.times_told,
        -- Between equals it falls out differently for each posting, so that nobody is always first.
        hashtextextended(i.worker_id::text, hashtextextended(${posting.id}, 0)) as lot,
        greatest(1, ${w.base}::integer + case when cardinality(${skills}::text[]) = 0 then ${w.noSkillsAsked}::integer
            else ${w.skills}::integer * i.known / cardinality(${skills}::text[]) end
          + case when i.knows_kind then ${w.knownKind}::integer else 0 end
          + case when i.a_week * 2 <= i.free then ${w.atEase}::integer else 0 end
          + case when ${phoneEnough}::boolean and not i.has_computer then ${w.phoneEnough}::integer else 0 end
          + case when not i.is_newcomer then 0 when ${beginnersWelcome}::boolean then ${w.newcomerWelcome}::integer
            else ${w.newcomerElsewhere}::integer end
          + ${w.notForMe}::integer * least(3, greatest(0, i.of_kind - ${heard.category}::integer + 1))
          + ${w.notForMe}::integer * least(3, greatest(0, i.of_skill - ${heard.skill}::integer + 1))
          + ${ofPostingAlone(posting)}::integer) as score
      from fitting i where i.a_week <= i.free
    ), places as (
      select s.* from scored s where s.times_told < ${limits.perWeek - limits.keptForBest}::integer or s.score >= ${limits.well}::integer
    ), newcomers as (
      select s.* from places s where s.is_newcomer order by s.score desc, s.times_told, s.lot limit ${limits.newcomerPlaces}
    )
    select s.worker_id, s.score from places s left join newcomers n on n.worker_id = s.worker_id
    order by n.worker_id is not null desc, s.score desc, s.times_told, s.lot limit ${limits.places}`;
}
