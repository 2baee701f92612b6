import type { JobId, PersonId, ProposalId } from '../../kernel/ids.ts';
import { insertMany } from '../../platform/testing/many-rows.ts';
import type { Tx } from '../../platform/transaction.ts';
import { recordLoaded } from '../audit/load.examples.ts';
import { insertLoadedDocuments } from '../search/load.examples.ts';
import { typedContent } from './content.rules.ts';
import type { JobState, ProposalState } from './job.rules.ts';
import { documentOf, type Listed } from './listing.rules.ts';

/** A posting of a load: written to the end, whatever has become of it. A filled one has an order, which a load has not. */
export interface LoadedJob extends Listed {
  readonly state: Exclude<JobState, 'filled'>;
  readonly createdBy: PersonId;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  /** Opened, or given back with this note. */
  readonly checked: { readonly by: PersonId; readonly at: Date; readonly note: string } | null;
  readonly closedAt: Date | null;
}

export async function insertLoadedJobs(tx: Tx, jobs: readonly LoadedJob[]): Promise<void> {
  await insertPostings(tx, jobs);
  const parts = jobs.flatMap(({ id, milestones }) => milestones.map((part) => ({ id, ...part })));
  await insertMany<(typeof parts)[number]>(
    tx,
    'job_milestone',
    {
      job_id: ['uuid', ({ id }) => id],
      position: ['integer', ({ position }) => position],
      title: ['text', ({ title }) => title],
      reward: ['bigint', ({ reward }) => reward],
      due_on: ['date', ({ dueOn }) => dueOn],
    },
    parts,
  );
  await insertHistory(tx, jobs);
  await insertLoadedDocuments(
    tx,
    jobs.flatMap((job) => (job.state === 'open' && job.checked ? [documentOf(job, job.checked.at)] : [])),
  );
  await recordLoaded(
    tx,
    jobs.map(({ id, state }) => ({ action: jobActions[state], subject: ['job', id], state })),
  );
}

const jobActions = {
  draft: 'job.drafted',
  in_check: 'job.submitted',
  returned: 'job.returned',
  open: 'job.open',
  closed: 'job.closed',
} as const satisfies Record<LoadedJob['state'], string>;

function insertPostings(tx: Tx, jobs: readonly LoadedJob[]): Promise<void> {
  return insertMany<LoadedJob>(
    tx,
    'job',
    {
      id: ['uuid', ({ id }) => id],
      organization_id: ['uuid', ({ organizationId }) => organizationId],
      state: ['text', ({ state }) => state],
      format: ['text', () => 'fixedProject'],
      title: ['text', ({ title }) => title],
      description: ['text', ({ description }) => description],
      category: ['text', ({ category }) => category],
      withholding_kind: ['text', ({ withholdingKind }) => withholdingKind],
      delivery_due: ['date', ({ deliveryDue }) => deliveryDue],
      application_deadline: ['date', ({ applicationDeadline }) => applicationDeadline],
      expected_hours: ['integer', ({ expectedHours }) => expectedHours],
      revisions_included: ['integer', ({ revisionsIncluded }) => revisionsIncluded],
      expense_handling: ['text', ({ expenseHandling }) => expenseHandling],
      ip_handling: ['text', ({ ipHandling }) => ipHandling],
      contact: ['text', ({ contact }) => contact],
      delivery_place: ['text', ({ deliveryPlace }) => deliveryPlace],
      acceptance_criteria: ['text', ({ acceptanceCriteria }) => acceptanceCriteria],
      deliverable_format: ['text', ({ deliverableFormat }) => deliverableFormat],
      sample_result: ['text', ({ sampleResult }) => sampleResult],
      applicant_questions: ['text', ({ applicantQuestions }) => applicantQuestions],
      low_pay_reason: ['text', ({ lowPayReason }) => lowPayReason],
      employment_signs: ['text[]', ({ employmentSigns }) => employmentSigns],
      proposals_protected: ['boolean', ({ proposalsProtected }) => proposalsProtected],
      skills: ['text[]', ({ skills }) => skills],
      workplace: ['text', ({ workplace }) => workplace],
      work_area: ['text', ({ workArea }) => workArea],
      week_times: ['text[]', ({ weekTimes }) => weekTimes],
      phone_enough: ['boolean', ({ phoneEnough }) => phoneEnough],
      beginners_welcome: ['boolean', ({ beginnersWelcome }) => beginnersWelcome],
      created_by: ['uuid', ({ createdBy }) => createdBy],
      created_at: ['timestamptz', ({ createdAt }) => createdAt],
      submitted_at: ['timestamptz', ({ submittedAt }) => submittedAt],
      checked_by: ['uuid', ({ checked }) => checked?.by ?? null],
      check_note: ['text', ({ checked }) => checked?.note ?? null],
      opened_at: ['timestamptz', (job) => (isPublished(job) ? (job.checked?.at ?? null) : null)],
      closed_at: ['timestamptz', ({ closedAt }) => closedAt],
      close_reason: ['text', ({ closedAt }) => (closedAt ? '' : null)],
      applications_ended_at: ['timestamptz', ({ closedAt }) => closedAt],
    },
    jobs,
  );
}

function isPublished({ state }: LoadedJob): boolean {
  return state === 'open' || state === 'closed';
}

/** The check of each that was checked, and what readers saw of each that was opened. */
async function insertHistory(tx: Tx, jobs: readonly LoadedJob[]): Promise<void> {
  const checks = jobs.flatMap((job) => (job.checked ? [{ job, ...job.checked }] : []));
  type Checked = (typeof checks)[number];
  await insertMany<Checked>(
    tx,
    'job_check',
    {
      job_id: ['uuid', ({ job }) => job.id],
      round: ['integer', () => 1],
      decision: ['text', ({ job }) => (isPublished(job) ? 'open' : 'returned')],
      note: ['text', ({ note }) => note],
      comments: ['jsonb', () => '{}'],
      checked_by: ['uuid', ({ by }) => by],
      checked_at: ['timestamptz', ({ at }) => at],
    },
    checks,
  );
  await insertMany<Checked>(
    tx,
    'job_version',
    {
      job_id: ['uuid', ({ job }) => job.id],
      version: ['integer', () => 1],
      facts: ['jsonb', ({ job }) => JSON.stringify(typedContent(job))],
      note: ['text', () => ''],
      changed_by: ['uuid', ({ by }) => by],
      changed_at: ['timestamptz', ({ at }) => at],
    },
    checks.filter(({ job }) => isPublished(job)),
  );
}

export interface LoadedProposal {
  readonly id: ProposalId;
  readonly jobId: JobId;
  readonly workerId: PersonId;
  readonly state: Exclude<ProposalState, 'selected'>;
  readonly message: string;
  readonly ownHours: number;
  readonly submittedAt: Date;
  readonly decidedAt: Date | null;
}

export async function insertLoadedProposals(tx: Tx, proposals: readonly LoadedProposal[]): Promise<void> {
  await insertMany<LoadedProposal>(
    tx,
    'proposal',
    {
      id: ['uuid', ({ id }) => id],
      job_id: ['uuid', ({ jobId }) => jobId],
      worker_id: ['uuid', ({ workerId }) => workerId],
      state: ['text', ({ state }) => state],
      message: ['text', ({ message }) => message],
      own_hours: ['integer', ({ ownHours }) => ownHours],
      submitted_at: ['timestamptz', ({ submittedAt }) => submittedAt],
      decided_at: ['timestamptz', ({ decidedAt }) => decidedAt],
      unanswered: ['boolean', ({ state }) => state === 'lapsed'],
    },
    proposals,
  );
  await recordLoaded(
    tx,
    proposals.map(({ id, state }) => ({ action: `proposal.${state}`, subject: ['proposal', id], state })),
  );
}
