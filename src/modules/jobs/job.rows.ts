import type { JobId, PersonId } from '../../kernel/ids.ts';
import { NotFound } from '../../kernel/result.ts';
import { sql } from '../../platform/sql.ts';
import type { Tx } from '../../platform/transaction.ts';
import type { JobForm } from './job.forms.ts';
import type { Job, JobMilestone, JobState } from './job.rules.ts';

/** What is written of a posting besides its milestones. */
export interface JobFacts extends Omit<JobForm, 'withholdingKind' | 'milestones'> {
  readonly withholdingKind: Job['withholdingKind'];
}

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
  facts: JobFacts,
): Promise<void> {
  await sql(tx)`
    insert into job (region_id, id, organization_id, state, format, title, description, category, withholding_kind,
      delivery_due, expense_handling, ip_handling, contact, delivery_place, acceptance_criteria, revisions_included,
      expected_hours, application_deadline, phone_enough, beginners_welcome, created_by, created_at)
    values (${tx.regionId}, ${id}, ${organizationId}, 'draft', 'fixedProject', ${facts.title}, ${facts.description},
      ${facts.category}, ${facts.withholdingKind}, ${facts.deliveryDue}, ${facts.expenseHandling}, ${facts.ipHandling},
      ${facts.contact}, ${facts.deliveryPlace}, ${facts.acceptanceCriteria}, ${facts.revisionsIncluded},
      ${facts.expectedHours}, ${facts.applicationDeadline}, ${facts.phoneEnough}, ${facts.beginnersWelcome}, ${by}, ${tx.now})`;
}

export async function updateJob(tx: Tx, id: JobId, facts: JobFacts): Promise<void> {
  await sql(tx)`
    update job set title = ${facts.title}, description = ${facts.description}, category = ${facts.category},
      withholding_kind = ${facts.withholdingKind}, delivery_due = ${facts.deliveryDue},
      expense_handling = ${facts.expenseHandling}, ip_handling = ${facts.ipHandling}, contact = ${facts.contact},
      delivery_place = ${facts.deliveryPlace}, acceptance_criteria = ${facts.acceptanceCriteria},
      revisions_included = ${facts.revisionsIncluded}, expected_hours = ${facts.expectedHours},
      application_deadline = ${facts.applicationDeadline}, phone_enough = ${facts.phoneEnough},
      beginners_welcome = ${facts.beginnersWelcome}
    where region_id = ${tx.regionId} and id = ${id}`;
}

/** Writes the milestones anew, numbered in their order. */
export async function replaceMilestones(tx: Tx, id: JobId, milestones: JobForm['milestones']): Promise<void> {
  await sql(tx)`delete from job_milestone where region_id = ${tx.regionId} and job_id = ${id}`;
  await sql(tx)`
    insert into job_milestone (region_id, job_id, position, title, reward, due_on)
    select ${tx.regionId}, ${id}, m.position, m.title, m.reward, m.due_on
    from unnest(${milestones.map((milestone) => milestone.title)}::text[],
                ${milestones.map((milestone) => milestone.reward as bigint)}::bigint[],
                ${milestones.map((milestone) => milestone.dueOn as string)}::date[])
      with ordinality as m (title, reward, due_on, position)`;
}

export function jobMilestones(tx: Tx, id: JobId): Promise<JobMilestone[]> {
  return sql<JobMilestone>(tx)`
    select position, title, reward, due_on from job_milestone
    where region_id = ${tx.regionId} and job_id = ${id} order by position`;
}

/** Moves a locked posting; who asks has made sure that it may go there. */
export async function moveJob(tx: Tx, job: Job, state: Exclude<JobState, 'open' | 'returned'>): Promise<Job> {
  await sql(tx)`
    update job set state = ${state}, closed_at = ${state === 'closed' ? tx.now : null}
    where region_id = ${tx.regionId} and id = ${job.id}`;
  return { ...job, state };
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
