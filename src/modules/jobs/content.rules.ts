import type { SkillCode } from '../../kernel/skills.ts';
import type { LocalDate } from '../../kernel/tokyo-date.ts';
import type { Yen } from '../../kernel/yen.ts';
import { weekInWords } from '../workers/availability.rules.ts';
import type { WeekTime } from '../workers/worker.rules.ts';
import type {
  DraftMilestone,
  EmploymentSign,
  EngagementModel,
  Job,
  JobMilestone,
  Workplace,
} from './job.rules.ts';

/** All that is written of a posting, finished or not. */
export interface JobContent {
  readonly title: string;
  readonly engagementModel: EngagementModel;
  readonly originalOrderer: string;
  readonly category: string;
  readonly withholdingKind: Job['withholdingKind'];
  readonly description: string;
  readonly acceptanceCriteria: string;
  readonly deliverableFormat: string;
  readonly sampleResult: string;
  readonly milestones: readonly DraftMilestone[];
  readonly deliveryDue: LocalDate | null;
  readonly applicationDeadline: LocalDate | null;
  readonly expectedHours: number | null;
  readonly revisionsIncluded: number | null;
  readonly expenseHandling: string;
  readonly ipHandling: string;
  readonly deliveryPlace: string;
  readonly contact: string;
  readonly applicantQuestions: string;
  readonly lowPayReason: string;
  readonly employmentSigns: readonly EmploymentSign[];
  readonly proposalsProtected: boolean;
  readonly phoneEnough: boolean;
  readonly beginnersWelcome: boolean;
  /** What one has to be able to do. */
  readonly skills: readonly SkillCode[];
  readonly workplace: Workplace;
  /** In words, wherever the work is not done at home alone. */
  readonly workArea: string;
  /** When one has to be there or can be reached; empty for whenever one likes. */
  readonly weekTimes: readonly WeekTime[];
}

/** What of a posting is a list of codes. */
type ListName = 'employmentSigns' | 'skills' | 'weekTimes';

/** A posting as others see it. */
export interface CompleteContent extends JobContent {
  readonly milestones: readonly JobMilestone[];
  readonly deliveryDue: LocalDate;
  readonly applicationDeadline: LocalDate;
  readonly expectedHours: number;
  readonly revisionsIncluded: number;
}

/** The same as somebody types it into the form. */
export type TypedContent = {
  readonly [Name in Exclude<keyof JobContent, 'milestones' | ListName>]: string;
} & Pick<JobContent, ListName> & {
    readonly milestones: readonly {
      readonly title: string;
      readonly reward: string;
      readonly dueOn: string;
    }[];
  };

export function typedContent(content: JobContent): TypedContent {
  const typed = (value: string | number | Yen | null) => (value === null ? '' : String(value));
  const ticked = (value: boolean) => (value ? 'yes' : '');
  return {
    title: content.title,
    engagementModel: content.engagementModel,
    originalOrderer: content.originalOrderer,
    category: content.category,
    withholdingKind: content.withholdingKind === 'ask' ? '' : content.withholdingKind,
    description: content.description,
    acceptanceCriteria: content.acceptanceCriteria,
    deliverableFormat: content.deliverableFormat,
    sampleResult: content.sampleResult,
    milestones: content.milestones.map(({ title, reward, dueOn }) => ({
      title,
      reward: typed(reward),
      dueOn: typed(dueOn),
    })),
    deliveryDue: typed(content.deliveryDue),
    applicationDeadline: typed(content.applicationDeadline),
    expectedHours: typed(content.expectedHours),
    revisionsIncluded: typed(content.revisionsIncluded),
    expenseHandling: content.expenseHandling,
    ipHandling: content.ipHandling,
    deliveryPlace: content.deliveryPlace,
    contact: content.contact,
    applicantQuestions: content.applicantQuestions,
    lowPayReason: content.lowPayReason,
    employmentSigns: content.employmentSigns,
    proposalsProtected: ticked(content.proposalsProtected),
    phoneEnough: ticked(content.phoneEnough),
    beginnersWelcome: ticked(content.beginnersWelcome),
    skills: content.skills,
    workplace: content.workplace,
    workArea: content.workArea,
    weekTimes: content.weekTimes,
  };
}

/** The questions to applicants, one a line. */
export function questionsIn({ applicantQuestions }: Pick<JobContent, 'applicantQuestions'>): string[] {
  return applicantQuestions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * The work as it stands in the conditions of the contract: what was posted of its form, its sample and its times too.
 * Whose work it was first stands in a condition of its own.
 */
export function workInWords(
  content: Pick<JobContent, 'description' | 'deliverableFormat' | 'sampleResult' | 'weekTimes'>,
): string {
  const more = [
    ['その場にいるか、連絡がとれる曜日と時間', weekInWords(content.weekTimes, 'ja')],
    ['納品の形', content.deliverableFormat],
    ['できあがりの見本', content.sampleResult],
  ];
  const lines = more.flatMap(([name, words]) => (words ? [`【${name}】${words}`] : []));
  return [content.description, ...lines].join('\n');
}

/** Who ordered the work first, where the posting passes it on; a name left from another choice counts for nothing. */
export function originalOrdererOf({
  engagementModel,
  originalOrderer,
}: Pick<JobContent, 'engagementModel' | 'originalOrderer'>): string {
  return engagementModel === 're-entrusted' ? originalOrderer : '';
}

/**
 * Where the work is received, as the conditions state it; where it is done at a place, that is the place where the
 * service is given, which they have to name (Freelance Act rules, Art. 1).
 */
export function placeInWords({
  deliveryPlace,
  workplace,
  workArea,
}: Pick<JobContent, 'deliveryPlace' | 'workplace' | 'workArea'>): string {
  if (workplace === 'home') return deliveryPlace;
  const place = workplace === 'onSite' ? workArea : `自宅など、または ${workArea}`;
  return `【仕事をする場所】${place}\n【納品の方法】${deliveryPlace}`;
}

/** One field that reads differently now; of a part its number stands behind the name: `milestones.1.reward`. */
export interface ContentChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between two versions, in the order of the form. */
export function changesBetween(before: TypedContent, after: TypedContent): ContentChange[] {
  const [old, now] = [flat(before), flat(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const change = { field, before: old.get(field) ?? '', after: now.get(field) ?? '' };
    return change.before === change.after ? [] : [change];
  });
}

/** What was meant by versions that were kept before a posting said it. */
const unsaid = { skills: [], workplace: 'home', workArea: '', weekTimes: [] } as const;

function flat(version: TypedContent): Map<string, string> {
  const { milestones, employmentSigns, skills, weekTimes, ...texts } = { ...unsaid, ...version };
  const fields = new Map<string, string>(Object.entries(texts));
  for (const [name, codes] of Object.entries({ employmentSigns, skills, weekTimes }))
    fields.set(name, [...codes].sort().join(' '));
  const isOne = milestones.length === 1;
  for (const [row, part] of milestones.entries())
    for (const [name, value] of Object.entries(part))
      if (!(isOne && name === 'dueOn' && value === texts.deliveryDue))
        fields.set(`milestones.${row}.${name}`, value);
  return fields;
}

type AmendmentProblem = 'pay-lowered' | 'due-date-earlier';

/** What of a posting binds those who have already answered it. */
type AmendableTerms = Pick<CompleteContent, 'deliveryDue' | 'applicationDeadline'> & {
  readonly milestones: readonly Omit<JobMilestone, 'position'>[];
};

/** Once somebody has applied, nothing gets worse for them: such a change needs a new posting. */
export function amendmentProblem(
  before: AmendableTerms,
  after: AmendableTerms,
  hasProposals: boolean,
): AmendmentProblem | null {
  if (!hasProposals) return null;
  const worse = after.milestones.length < before.milestones.length;
  const pairs = after.milestones.flatMap((part, row) => {
    const old = before.milestones[row];
    return old ? [{ old, part }] : [];
  });
  if (worse || pairs.some(({ old, part }) => part.reward < old.reward)) return 'pay-lowered';
  const isEarlier =
    after.deliveryDue < before.deliveryDue ||
    after.applicationDeadline < before.applicationDeadline ||
    pairs.some(({ old, part }) => part.dueOn < old.dueOn);
  return isEarlier ? 'due-date-earlier' : null;
}
