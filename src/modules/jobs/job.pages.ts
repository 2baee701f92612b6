import type { JobId, OrganizationId, PersonId, ProposalId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { OrganizationState } from '../organizations/organization.rules.ts';
import type { CompleteContent, JobContent } from './content.rules.ts';
import type { DraftMilestone, Job, JobState, ProposalState } from './job.rules.ts';

/** Everything that a posting shows to the one who reads it; in a draft things may be missing. */
export interface PostingPage extends Job, JobContent {
  readonly checkNote: string | null;
  readonly openedAt: Date | null;
  readonly closeReason: string | null;
  /** Its organisation may not order for now, so that nobody can apply. */
  readonly isSuspended: boolean;
  /** Whether its organisation may post now, and why not. */
  readonly organizationState: OrganizationState;
  readonly organizationName: string;
  readonly organizationAddress: string;
  /** Those that still wait or were chosen. */
  readonly proposals: number;
  /** All that were sent and not taken back, also when they were answered long ago. */
  readonly applied: number;
  /** Whether a proposal was chosen, and waits for both to agree or has been agreed on. */
  readonly isChosen: boolean;
  /** How many stand beside it, so that a page asks only for what is there. */
  readonly files: number;
  readonly questions: number;
  /** What readers have seen since it was first opened: 1 while nothing was changed. */
  readonly versions: number;
}

/** A posting that is complete: open, filled or closed. */
export interface JobPage extends Omit<PostingPage, keyof CompleteContent>, CompleteContent {}

/** @throws NotFound also for a draft: what is not complete is read by `postingPage` alone */
export async function jobPage(tx: Tx, id: JobId): Promise<JobPage> {
  const posting = await postingPage(tx, id);
  if (!isComplete(posting)) throw new NotFound();
  return posting;
}

export async function postingPage(tx: Tx, id: JobId): Promise<PostingPage> {
  const [job] = await sql<Omit<PostingPage, 'milestones'>>(tx)`
    select j.id, j.organization_id, j.state, j.title, j.category, j.withholding_kind, j.delivery_due,
      j.application_deadline, j.description, j.expense_handling, j.ip_handling, j.contact, j.delivery_place,
      j.acceptance_criteria, j.revisions_included, j.expected_hours, j.phone_enough, j.beginners_welcome,
      j.engagement_model, j.original_orderer, j.deliverable_format, j.sample_result, j.employment_signs,
      j.proposals_protected, j.applicant_questions, j.low_pay_reason, j.skills, j.workplace, j.work_area, j.week_times,
      j.check_note, j.opened_at, j.close_reason, o.state = 'suspended' as is_suspended, o.state as organization_state, o.name as organization_name, o.address as organization_address,
      p.proposals, p.applied, p.is_chosen,
      (select count(*) from job_file f where f.region_id = j.region_id and f.job_id = j.id)::integer as files,
      (select count(*) from job_question q where q.region_id = j.region_id and q.job_id = j.id)::integer as questions,
      (select count(*) from job_version v where v.region_id = j.region_id and v.job_id = j.id)::integer as versions
    from job j join organization o on o.region_id = j.region_id and o.id = j.organization_id
    cross join lateral (select count(*) filter (where p.state in ('submitted', 'selected'))::integer as proposals,
        count(*) filter (where p.state <> 'withdrawn')::integer as applied,
        coalesce(bool_or(p.state = 'selected'), false) as is_chosen
      from proposal p where p.region_id = j.region_id and p.job_id = j.id) p
    where j.region_id = ${tx.regionId} and j.id = ${id}`;
  if (!job) throw new NotFound();
  const milestones = await sql<DraftMilestone>(tx)`
    select position, title, reward, due_on from job_milestone
    where region_id = ${tx.regionId} and job_id = ${id} order by position`;
  return { ...job, milestones };
}

export function isComplete(posting: PostingPage): posting is JobPage {
  const { deliveryDue, applicationDeadline, expectedHours, revisionsIncluded, milestones } = posting;
  return (
    deliveryDue !== null &&
    applicationDeadline !== null &&
    expectedHours !== null &&
    revisionsIncluded !== null &&
    milestones.every(({ reward, dueOn }) => reward !== null && dueOn !== null)
  );
}

export interface JobRow
  extends Pick<JobContent, 'category' | 'skills' | 'workplace' | 'workArea' | 'weekTimes'> {
  readonly id: JobId;
  readonly organizationId: OrganizationId;
  readonly title: string;
  readonly state: JobState;
  readonly organizationName: string;
  readonly applicationDeadline: LocalDate | null;
  readonly deliveryDue: LocalDate | null;
  readonly expectedHours: number | null;
  readonly phoneEnough: boolean;
  readonly beginnersWelcome: boolean;
  /** null while no reward is written. */
  readonly total: Yen | null;
  readonly proposals: number;
  /** Somebody was chosen; it stays open until both have agreed. */
  readonly isChosen: boolean;
  /** When it was handed to the check. */
  readonly submittedAt: Date | null;
}

/** These postings as rows of a list, in the order of their ids. */
export async function listedJobs(tx: Tx, ids: readonly JobId[]): Promise<JobRow[]> {
  if (ids.length === 0) return [];
  const rows = await sql<JobRow>(tx)`
    select id, organization_id, title, state, organization_name, application_deadline, delivery_due, expected_hours,
      phone_enough, beginners_welcome, total, proposals, submitted_at, category, skills, workplace, work_area, week_times,
      is_chosen
    from job_listed where region_id = ${tx.regionId} and id = any (${ids}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * The newest postings of this region that take proposals, without those for which somebody was chosen already. That they
 * are open is said twice, because their index asks for it.
 */
export async function openJobs(tx: Tx, limit: number): Promise<JobRow[]> {
  const today = tokyoDateOf(tx.now);
  const rows = await sql<{ id: JobId }>(tx)`
    select l.id from job_listed l join job_taking t on t.region_id = l.region_id and t.id = l.id
    where l.region_id = ${tx.regionId} and l.state = 'open' and not l.is_chosen
      and l.application_deadline >= ${today} and l.delivery_due >= ${today}
    order by l.opened_at desc, l.id desc limit ${limit}`;
  return listedJobs(
    tx,
    rows.map(({ id }) => id),
  );
}

/** All postings of the organisations that a person sits in, newest first. */
export function jobsOf(tx: Tx, organizations: readonly OrganizationId[]): Promise<JobRow[]> {
  return sql<JobRow>(tx)`
    select id, organization_id, title, state, organization_name, application_deadline, delivery_due, expected_hours,
      phone_enough, beginners_welcome, total, submitted_at, category, skills, workplace, work_area, week_times, (select count(*) from proposal p
        where p.region_id = l.region_id and p.job_id = l.id and p.state <> 'withdrawn')::integer as proposals,
      is_chosen
    from job_listed l where region_id = ${tx.regionId} and organization_id = any (${organizations}::uuid[])
    order by created_at desc limit 200`;
}

export interface QueuedJob {
  readonly job: PostingPage;
  readonly submittedAt: Date;
  /** The company has never had a posting opened. */
  readonly isFirst: boolean;
}

/** What waits for the check before publication, oldest first. */
export async function jobsInCheck(tx: Tx): Promise<QueuedJob[]> {
  const rows = await sql<{ id: JobId; submittedAt: Date; isFirst: boolean }>(tx)`
    select j.id, coalesce(j.submitted_at, j.created_at) as submitted_at,
      not exists (select from job o where o.region_id = j.region_id and o.organization_id = j.organization_id
        and o.opened_at is not null) as is_first
    from job j where j.region_id = ${tx.regionId} and j.state = 'in_check'
    order by j.submitted_at, j.id limit 50`;
  const queue: QueuedJob[] = [];
  for (const { id, submittedAt, isFirst } of rows)
    queue.push({ job: await postingPage(tx, id), submittedAt, isFirst });
  return queue;
}

export interface ProposalRow {
  readonly id: ProposalId;
  readonly jobId: JobId;
  readonly jobTitle: string;
  readonly workerId: PersonId;
  readonly workerName: string;
  readonly introduction: string;
  readonly state: ProposalState;
  readonly message: string;
  readonly submittedAt: Date;
  readonly ownHours: number | null;
  readonly availableFrom: LocalDate | null;
  readonly availableTo: LocalDate | null;
  /** To the questions of the posting. */
  readonly answer: string;
  /** It lapsed because the client did not answer in time. */
  readonly unanswered: boolean;
}

/** For the client: who offers to do the job, under the name that they chose to show. */
export function proposalsFor(tx: Tx, jobId: JobId): Promise<ProposalRow[]> {
  return sql<ProposalRow>(tx)`
    select id, job_id, job_title, worker_id, worker_name, introduction, state, message, submitted_at,
      own_hours, available_from, available_to, answer, unanswered
    from proposal_listed where region_id = ${tx.regionId} and job_id = ${jobId} and state <> 'withdrawn'
    order by submitted_at, id`;
}

/** An application as the one who sent it reads it. */
export interface OwnProposal extends ProposalRow {
  readonly applicationDeadline: LocalDate | null;
  readonly expectedHours: number | null;
  readonly total: Yen | null;
  /** When it was answered, withdrawn or lapsed; null while it waits. */
  readonly decidedAt: Date | null;
  /** The posting reads differently from what they applied to. */
  readonly hasChanged: boolean;
  /** Its page is there for them: not after it was stopped, while it is corrected. */
  readonly isPublic: boolean;
}

/** For the worker: what they offered to do, newest first. */
export function proposalsBy(tx: Tx, workerId: PersonId): Promise<OwnProposal[]> {
  return sql<OwnProposal>(tx)`
    select l.id, l.job_id, l.job_title, l.worker_id, l.worker_name, l.introduction, l.state, l.message, l.submitted_at,
      l.own_hours, l.available_from, l.available_to, l.answer, l.unanswered, l.application_deadline, l.expected_hours,
      l.total, l.has_changed, p.decided_at, j.state in ('open', 'filled', 'closed') as is_public
    from proposal_listed l
      join proposal p on p.region_id = l.region_id and p.id = l.id
      join job j on j.region_id = l.region_id and j.id = l.job_id
    where l.region_id = ${tx.regionId} and l.worker_id = ${workerId}
    order by l.submitted_at desc limit 100`;
}
