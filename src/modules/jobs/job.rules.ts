import type { JobId, OrganizationId, PersonId, ProposalId } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/tokyo-date.ts';
import type { WithholdingKind } from '../../kernel/withholding.ts';
import { workCategories } from '../../kernel/work-categories.ts';
import { addYen, type Yen, yen } from '../../kernel/yen.ts';
import type { OrganizationState } from '../organizations/organization.rules.ts';

export const jobStates = ['draft', 'in_check', 'returned', 'open', 'filled', 'closed'] as const;
export type JobState = (typeof jobStates)[number];

export const proposalStates = ['submitted', 'selected', 'declined', 'withdrawn', 'lapsed'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** Who orders from whom: directly, with the programme's introduction, or somebody else's order passed on. */
export const engagementModels = ['direct', 'mediated', 're-entrusted'] as const;
export type EngagementModel = (typeof engagementModels)[number];

/** What makes an order look like employment; 'none' is the answer that none of it applies. */
export const employmentSigns = ['hours', 'place', 'instructions', 'person', 'none'] as const;
export type EmploymentSign = (typeof employmentSigns)[number];

/** Where the work is done: wherever the worker likes, at a place that has to be named, or either. */
export const workplaces = ['home', 'onSite', 'either'] as const;
export type Workplace = (typeof workplaces)[number];

/** Who may open a file of a posting: whoever is signed in, everybody, or the one with whom it was agreed. */
export const fileAudiences = ['signedIn', 'public', 'agreed'] as const;
export type FileAudience = (typeof fileAudiences)[number];

/** A posting as its decisions need it; pages read more. Its dates may be missing in a draft only. */
export interface Job {
  readonly id: JobId;
  readonly organizationId: OrganizationId;
  readonly state: JobState;
  readonly title: string;
  readonly category: string;
  readonly withholdingKind: WithholdingKind | 'ask';
  readonly deliveryDue: LocalDate | null;
  readonly applicationDeadline: LocalDate | null;
}

export interface JobMilestone {
  readonly position: number;
  readonly title: string;
  /** Tax included, as typed by the client and shown everywhere. */
  readonly reward: Yen;
  readonly dueOn: LocalDate;
}

/** What is written of a part in a draft. */
export interface DraftMilestone {
  readonly title: string;
  readonly reward: Yen | null;
  readonly dueOn: LocalDate | null;
}

export interface Proposal {
  readonly id: ProposalId;
  readonly jobId: JobId;
  readonly workerId: PersonId;
  readonly state: ProposalState;
}

const nextJobStates: Record<JobState, readonly JobState[]> = {
  draft: ['in_check'],
  // Back to a draft: its client takes it back before anybody has checked it.
  in_check: ['draft', 'returned', 'open'],
  returned: ['in_check'],
  // Returned: the programme's people stopped it, and it is corrected and checked anew.
  open: ['filled', 'closed', 'returned'],
  // An agreed contract that ends without work lets the client ask again, with new dates.
  filled: ['open', 'closed'],
  closed: ['open'],
};

const nextProposalStates: Record<ProposalState, readonly ProposalState[]> = {
  submitted: ['selected', 'declined', 'withdrawn', 'lapsed'],
  selected: ['lapsed', 'withdrawn'],
  declined: [],
  withdrawn: [],
  lapsed: [],
};

export function jobCanBecome(job: Pick<Job, 'state'>, state: JobState): boolean {
  return nextJobStates[job.state].includes(state);
}

export function proposalCanBecome(proposal: Pick<Proposal, 'state'>, state: ProposalState): boolean {
  return nextProposalStates[proposal.state].includes(state);
}

/** Nobody applies twice to one posting: the first waits for its answer or was chosen. */
export function isLive({ state }: Pick<Proposal, 'state'>): boolean {
  return state === 'submitted' || state === 'selected';
}

export type JobRefusal =
  | 'organization-not-checked'
  | 'organization-suspended'
  | 'not-editable'
  | 'incomplete'
  | 'is-employment'
  | 'not-in-check'
  | 'already-checked'
  | 'remarks-written'
  | 'deadline-passed'
  | 'deadline-after-delivery'
  | 'delivery-passed'
  | 'milestones-after-delivery'
  | 'milestone-passed'
  | 'due-date-too-far'
  | 'above-approval-limit'
  | 'above-payee-limit'
  | 'own-organization'
  | 'not-open'
  | 'already-proposed'
  | 'not-withdrawable'
  | 'answer-missing'
  | 'nothing-changed'
  | 'pay-lowered'
  | 'due-date-earlier'
  | 'offer-stands'
  | 'choice-stands'
  | 'too-many-files'
  | 'too-many-questions'
  | 'already-answered'
  | 'leads-away'
  | 'not-closable'
  | 'not-reopenable'
  | 'search-not-narrowed'
  | 'too-many-searches';

/** Why an organisation cannot post now; null when it can. */
export function postingStop(state: OrganizationState): JobRefusal | null {
  if (state === 'checked') return null;
  return state === 'suspended' ? 'organization-suspended' : 'organization-not-checked';
}

/** What is not written yet counts as nothing. */
export function totalOf(milestones: readonly Pick<DraftMilestone, 'reward'>[]): Yen {
  return addYen(...milestones.map(({ reward }) => reward ?? yen(0n)));
}

/** What an hour brings at the expected length: rounded down, so that no one is promised a yen too much. */
export function yenPerHour(total: Yen, expectedHours: number): Yen {
  return yen(total / BigInt(expectedHours));
}

/** The kind that the category suggests; 'ask' has to be answered by the client before publication. */
export function suggestedWithholding(category: string): WithholdingKind | 'ask' {
  return workCategories.find((known) => known.code === category)?.withholding ?? 'ask';
}

/** What is written of a posting besides its milestones: the category's withholding where none was chosen. */
export function factsOf<
  Form extends { readonly category: string; readonly withholdingKind: WithholdingKind | '' },
>(form: Form): Omit<Form, 'withholdingKind'> & { readonly withholdingKind: WithholdingKind | 'ask' } {
  return { ...form, withholdingKind: form.withholdingKind || suggestedWithholding(form.category) };
}

/** Before anyone but the client has seen it, a posting may be written anew. */
export function isEditable(job: Pick<Job, 'state'>): boolean {
  return job.state === 'draft' || job.state === 'returned';
}

/** Whether everybody may read it: it is open, or was. */
export function isPublished({ state }: Pick<Job, 'state'>): boolean {
  return state === 'open' || state === 'filled' || state === 'closed';
}

/** Proposals come until the end of the deadline's day, and while somebody is only being offered the job. */
export function takesProposals(
  job: Pick<Job, 'state' | 'applicationDeadline'> & { readonly isSuspended: boolean },
  today: LocalDate,
): boolean {
  const { state, applicationDeadline, isSuspended } = job;
  return state === 'open' && !isSuspended && applicationDeadline !== null && applicationDeadline >= today;
}

/** Each proposer is owed an answer within this many days after the last day of applications. */
export const daysToAnswer = 7;

/** The last day on which the client answers those who proposed. */
export function answerBy(applicationDeadline: LocalDate): LocalDate {
  return addDays(applicationDeadline, daysToAnswer);
}

/**
 * Signs of employment, which this service does not arrange: instructions together with fixed hours or a fixed place,
 * or three signs of any kind (the yardsticks of the 1985 report on who is a worker, 労働基準法研究会報告).
 */
export function looksLikeEmployment(signs: readonly EmploymentSign[]): boolean {
  const ticked = signs.filter((sign) => sign !== 'none');
  const bound = ticked.includes('hours') || ticked.includes('place');
  return (ticked.includes('instructions') && bound) || ticked.length >= 3;
}

/** How much the signs that were ticked weigh: one is looked at calmly, several may be employment, and some are. */
export function employmentWeight(
  signs: readonly EmploymentSign[],
): 'none' | 'one' | 'several' | 'employment' {
  const ticked = signs.filter((sign) => sign !== 'none').length;
  if (looksLikeEmployment(signs)) return 'employment';
  return ticked === 0 ? 'none' : ticked === 1 ? 'one' : 'several';
}

/** A delivery must be paid within this many days, so that the holidays of that time have to be known. */
const longestWayToPay = 60;

export type DateProblem = Extract<
  JobRefusal,
  | 'deadline-passed'
  | 'deadline-after-delivery'
  | 'delivery-passed'
  | 'due-date-too-far'
  | 'milestone-passed'
  | 'milestones-after-delivery'
>;

/** Its dates as far as they are written. */
export interface DraftSchedule {
  readonly applicationDeadline: LocalDate | null;
  readonly deliveryDue: LocalDate | null;
  readonly milestones: readonly Pick<DraftMilestone, 'dueOn'>[];
}

/**
 * Each date that a posting must have in order before anyone sees it, by the field of the form.
 * @param horizon the last day whose holidays are announced
 */
export function dateProblems(
  { applicationDeadline, deliveryDue, milestones }: DraftSchedule,
  today: LocalDate,
  horizon: LocalDate,
): ReadonlyMap<string, DateProblem> {
  const problems = new Map<string, DateProblem>();
  if (applicationDeadline && applicationDeadline < today)
    problems.set('applicationDeadline', 'deadline-passed');
  else if (applicationDeadline && deliveryDue && applicationDeadline > deliveryDue)
    problems.set('applicationDeadline', 'deadline-after-delivery');
  if (deliveryDue && deliveryDue < today) problems.set('deliveryDue', 'delivery-passed');
  else if (deliveryDue && deliveryDue > addDays(horizon, -longestWayToPay))
    problems.set('deliveryDue', 'due-date-too-far');
  for (const [row, { dueOn }] of milestones.entries()) {
    if (dueOn && dueOn < today) problems.set(`milestones.${row}.dueOn`, 'milestone-passed');
    else if (dueOn && deliveryDue && dueOn > deliveryDue)
      problems.set(`milestones.${row}.dueOn`, 'milestones-after-delivery');
  }
  return problems;
}

/** Why a posting with these dates cannot be seen by others: the first reason. */
export function scheduleProblem(
  schedule: DraftSchedule,
  today: LocalDate,
  horizon: LocalDate,
): DateProblem | null {
  return [...dateProblems(schedule, today, horizon).values()][0] ?? null;
}
