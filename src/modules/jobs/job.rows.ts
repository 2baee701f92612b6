import type { JobId, PersonId, QuestionId, RegionId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { JobContent } from './content.rules.ts';
import type { Job, JobMilestone, JobState } from './job.rules.ts';

export async function loadJob(tx: Tx, id: JobId): Promise<Job> {
  const [job] = await sql<Job>(tx)`
    select id, organization_id, state, title, category, withholding_kind, delivery_due, application_deadline
    from job where region_id = ${tx.regionId} and id = ${id}`;
  if (!job) throw new NotFound();
  return job;
}

/** Holds the posting until the transaction ends, so that two selections cannot both find it open. */
export async function lockJob(tx: Tx, id: JobId): Promise<Job> {
  const [job] = await sql<Job>(tx)`
    select id, organization_id, state, title, category, withholding_kind, delivery_due, application_deadline
    from job where region_id = ${tx.regionId} and id = ${id}
    for update`;
  if (!job) throw new NotFound();
  return job;
}

/** Who drafted it, and so hears what becomes of it. */
export async function jobAuthor(tx: Tx, id: JobId): Promise<PersonId> {
  const [job] = await sql<{ createdBy: PersonId }>(tx)`
    select created_by from job where region_id = ${tx.regionId} and id = ${id}`;
  if (!job) throw new NotFound();
  return job.createdBy;
}

export async function insertJob(
  tx: Tx,
  id: JobId,
  by: PersonId,
  organizationId: Job['organizationId'],
): Promise<void> {
  await sql(tx)`
    insert into job (region_id, id, organization_id, state, format, title, description, category, withholding_kind,
      expense_handling, ip_handling, contact, delivery_place, acceptance_criteria, phone_enough, beginners_welcome,
      created_by, created_at)
    values (${tx.regionId}, ${id}, ${organizationId}, 'draft', 'fixedProject', '', '', '', 'ask', '', '', '', '', '',
      false, false, ${by}, ${tx.now})`;
}

/** Writes the posting with its parts anew, numbered in their order. */
export async function writeContent(tx: Tx, id: JobId, content: JobContent): Promise<void> {
  await sql(tx)`
    update job set title = ${content.title}, description = ${content.description}, category = ${content.category},
      withholding_kind = ${content.withholdingKind}, delivery_due = ${content.deliveryDue},
      expense_handling = ${content.expenseHandling}, ip_handling = ${content.ipHandling}, contact = ${content.contact},
      delivery_place = ${content.deliveryPlace}, acceptance_criteria = ${content.acceptanceCriteria},
      revisions_included = ${content.revisionsIncluded}, expected_hours = ${content.expectedHours},
      application_deadline = ${content.applicationDeadline}, phone_enough = ${content.phoneEnough},
      beginners_welcome = ${content.beginnersWelcome}, engagement_model = ${content.engagementModel},
      original_orderer = ${content.originalOrderer}, deliverable_format = ${content.deliverableFormat},
      sample_result = ${content.sampleResult}, employment_signs = ${content.employmentSigns},
      proposals_protected = ${content.proposalsProtected}, applicant_questions = ${content.applicantQuestions},
      low_pay_reason = ${content.lowPayReason}, skills = ${content.skills}, workplace = ${content.workplace},
      work_area = ${content.workArea}, week_times = ${content.weekTimes}
    where region_id = ${tx.regionId} and id = ${id}`;
  const { milestones } = content;
  await sql(tx)`delete from job_milestone where region_id = ${tx.regionId} and job_id = ${id}`;
  await sql(tx)`
    insert into job_milestone (region_id, job_id, position, title, reward, due_on)
    select ${tx.regionId}, ${id}, m.position, m.title, nullif(m.reward, 0), nullif(m.due_on, '')::date
    from unnest(${milestones.map(({ title }) => title)}::text[],
                ${milestones.map(({ reward }): bigint => reward ?? 0n)}::bigint[],
                ${milestones.map(({ dueOn }): string => dueOn ?? '')}::text[])
      with ordinality as m (title, reward, due_on, position)`;
}

/** A posting whose last day of applications lies ahead again is watched anew. */
export async function watchAnew(tx: Tx, id: JobId): Promise<void> {
  await sql(tx)`
    update job set ending_told_at = null, applications_ended_at = null, answers_told_at = null
    where region_id = ${tx.regionId} and id = ${id}`;
}

export type Watch = 'ending' | 'ended' | 'answers';

/** The clock has told it: not again for this deadline. False when it had done so before. */
export async function markTold(tx: Tx, id: JobId, what: Watch): Promise<boolean> {
  const marked = await sql(tx)`
    update job set
      ending_told_at = case when ${what} = 'ending' then ${tx.now} else ending_told_at end,
      applications_ended_at = case when ${what} = 'ended' then ${tx.now} else applications_ended_at end,
      answers_told_at = case when ${what} = 'answers' then ${tx.now} else answers_told_at end
    where region_id = ${tx.regionId} and id = ${id} and state = 'open'
      and case ${what} when 'ending' then ending_told_at when 'ended' then applications_ended_at else answers_told_at end is null
    returning id`;
  return marked.length === 1;
}

export function jobMilestones(tx: Tx, id: JobId): Promise<JobMilestone[]> {
  return sql<JobMilestone>(tx)`
    select position, title, reward, due_on from job_milestone
    where region_id = ${tx.regionId} and job_id = ${id} order by position`;
}

/** Moves a locked posting; who asks has made sure that it may go there. */
export async function moveJob(tx: Tx, job: Job, state: Exclude<JobState, 'open' | 'returned'>): Promise<Job> {
  await sql(tx)`
    update job set state = ${state}, closed_at = ${state === 'closed' ? tx.now : null},
      submitted_at = case when ${state} = 'in_check' then ${tx.now} else submitted_at end
    where region_id = ${tx.regionId} and id = ${job.id}`;
  return { ...job, state };
}

/** Ends a locked posting. Without a person it is time itself, after nobody was chosen. */
export async function endJob(tx: Tx, job: Job, by: PersonId | null, reason: string): Promise<void> {
  await sql(tx)`
    update job set state = 'closed', closed_at = ${tx.now}, closed_by = ${by}, close_reason = ${reason}
    where region_id = ${tx.regionId} and id = ${job.id}`;
}

/** Opens a locked posting that was filled or closed. */
export async function openAgain(tx: Tx, job: Job): Promise<void> {
  await sql(tx)`
    update job set state = 'open', opened_at = ${tx.now}, closed_at = null, closed_by = null, close_reason = null
    where region_id = ${tx.regionId} and id = ${job.id}`;
}

/** The outcome of the check before publication. */
export async function decideJob(
  tx: Tx,
  job: Job,
  state: 'open' | 'returned',
  by: PersonId,
  note: string,
): Promise<Job> {
  await sql(tx)`
    update job set state = ${state}, checked_by = ${by}, check_note = ${note},
      opened_at = ${state === 'open' ? tx.now : null}
    where region_id = ${tx.regionId} and id = ${job.id}`;
  return { ...job, state };
}

type JobDue =
  | { readonly regionId: RegionId; readonly what: Watch | 'lapse'; readonly id: JobId }
  | { readonly regionId: RegionId; readonly what: 'question'; readonly id: QuestionId };

/** What time itself asks for in any region, as ids alone; each is then worked on inside its region. */
export function jobsDue(tx: Tx): Promise<JobDue[]> {
  return sql<JobDue>(tx)`select region_id, what, id from jobs_due(${tx.now}) order by id`;
}
