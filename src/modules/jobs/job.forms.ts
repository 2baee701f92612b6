import { z } from 'zod';
import {
  choice,
  choices,
  emptyAs,
  fails,
  flag,
  localDateField,
  type Problem,
  problemsOf,
  rows,
  slug,
  text,
  ticked,
  typedYen,
  wholeHours,
  wholeNumber,
} from '../../kernel/fields.ts';
import { holdsMyNumber } from '../../kernel/my-number.ts';
import { skillCodes, skillsAsked } from '../../kernel/skills.ts';
import { largestAmount } from '../../kernel/typed-number.ts';
import { workCategories } from '../../kernel/work-categories.ts';
import type { Yen } from '../../kernel/yen.ts';
import { uploadsField } from '../files/file.forms.ts';
import { weekTimes } from '../workers/worker.rules.ts';
import { type JobContent, typedContent } from './content.rules.ts';
import { isPaidBelow } from './finding.rules.ts';
import { employmentSigns, engagementModels, fileAudiences, workplaces } from './job.rules.ts';

const categoryCodes = workCategories.map((category) => category.code) as [string, ...string[]];

/** Free text in which an Individual Number is refused: it must never be stored here. */
function safeText(bounds: { readonly min?: number; readonly max: number }) {
  return text(bounds).transform((value, context): string =>
    holdsMyNumber(value) ? fails(context, { why: 'my-number' }) : value,
  );
}

/** How long each text of a posting may be, and has to be before anybody else sees it. */
const sizes = {
  title: { min: 5, max: 80 },
  description: { min: 20, max: 4000 },
  acceptanceCriteria: { min: 2, max: 1000 },
  expenseHandling: { min: 2, max: 1000 },
  ipHandling: { min: 2, max: 1000 },
  deliveryPlace: { min: 2, max: 300 },
  contact: { min: 2, max: 300 },
  deliverableFormat: { min: 0, max: 200 },
  sampleResult: { min: 0, max: 2000 },
  originalOrderer: { min: 0, max: 200 },
  applicantQuestions: { min: 0, max: 500 },
  lowPayReason: { min: 0, max: 200 },
  workArea: { min: 0, max: 60 },
} as const;
type TextName = keyof typeof sizes;

function eachText(of: (name: TextName) => ReturnType<typeof safeText>) {
  return Object.fromEntries(Object.keys(sizes).map((name) => [name, of(name as TextName)])) as Record<
    TextName,
    ReturnType<typeof safeText>
  >;
}

/** '' leaves it to the category. */
const withholdingKind = choice(['', 'none', 'a204_1', 'a204_2', 'a204_2_scrivener', 'a204_4_5']);
/** Of the posting, and of a worker's own estimate. */
export const hoursField = wholeHours({ min: 1, max: 2000 });
const revisions = wholeNumber({ min: 0, max: 10 });
const reward = typedYen({ max: largestAmount });

/** What a life decides about a posting; the same in a draft, since work at home whenever one likes is the usual. */
const lifeFields = {
  skills: choices(skillCodes, { max: skillsAsked }),
  workplace: emptyAs('home' as const, choice(workplaces)),
  weekTimes: choices(weekTimes),
};

const milestone = z.object({ title: text({ max: 80 }), reward, dueOn: localDateField() });

/**
 * One part alone is due when the work is: its own day is not asked for. Where that day is wrong, its own field says so,
 * and the part has none to be wrong with.
 */
function datedParts<Fields extends z.ZodType>(fields: Fields, withoutDay = anyDay) {
  return z.preprocess((raw) => {
    const { milestones, deliveryDue = '' } = (raw ?? {}) as { milestones?: unknown; deliveryDue?: unknown };
    const parts = Array.isArray(milestones) ? milestones.filter(isFilled) : [];
    if (parts.length !== 1) return raw;
    const isDay = localDateField().safeParse(deliveryDue).success;
    const dueOn = isDay ? deliveryDue : deliveryDue === '' ? withoutDay : anyDay;
    return { ...(raw as object), milestones: [{ ...parts[0], dueOn }] };
  }, fields);
}
const anyDay = '2000-01-01';

function isFilled(part: unknown): boolean {
  return Object.values(part ?? {}).some((cell) => cell !== '');
}

const wholePosting = z.object({
  ...eachText((name) => safeText(sizes[name])),
  ...lifeFields,
  engagementModel: choice(engagementModels),
  category: choice(categoryCodes),
  withholdingKind,
  milestones: rows(milestone, { min: 1, max: 12 }),
  deliveryDue: localDateField(),
  applicationDeadline: localDateField(),
  expectedHours: hoursField,
  revisionsIncluded: revisions,
  employmentSigns: choices(employmentSigns, { min: 1 }),
  proposalsProtected: ticked(),
  phoneEnough: flag(),
  beginnersWelcome: flag(),
});

/** A posting as others may see it: the six things that the guideline wants shown, and what both agree on later. */
const jobForm = datedParts(wholePosting);
export type JobForm = z.infer<typeof jobForm>;

const draftPosting = z.object({
  ...eachText((name) => safeText({ min: 0, max: sizes[name].max })),
  ...lifeFields,
  engagementModel: emptyAs('direct' as const, choice(engagementModels)),
  category: choice(['', ...categoryCodes]),
  withholdingKind,
  milestones: rows(
    z.object({
      title: text({ min: 0, max: 80 }),
      reward: emptyAs(null, reward),
      dueOn: emptyAs(null, localDateField()),
    }),
    { min: 0, max: 12 },
  ),
  deliveryDue: emptyAs(null, localDateField()),
  applicationDeadline: emptyAs(null, localDateField()),
  expectedHours: emptyAs(null, hoursField),
  revisionsIncluded: emptyAs(null, revisions),
  employmentSigns: choices(employmentSigns),
  proposalsProtected: flag(),
  phoneEnough: flag(),
  beginnersWelcome: flag(),
});
/** The same as a draft: anything may be missing, but what stands there is in order. */
export const jobDraftForm = datedParts(draftPosting, '');
export type JobDraftForm = z.infer<typeof jobDraftForm>;

export const newJobForm = datedParts(draftPosting.extend({ organization: slug() }), '');
export type NewJobForm = z.infer<typeof newJobForm>;

/** What may change of an open posting, and why it does. */
export const amendmentForm = datedParts(
  wholePosting
    .pick({
      description: true,
      acceptanceCriteria: true,
      deliverableFormat: true,
      sampleResult: true,
      contact: true,
      milestones: true,
      deliveryDue: true,
      applicationDeadline: true,
    })
    .extend({ changeNote: safeText({ min: 2, max: 300 }) }),
);
export type AmendmentForm = z.infer<typeof amendmentForm>;

/** The fields that a check may speak of, grouped as in the posting's form, each by its name there. */
export const factGroups = {
  work: ['title', 'category', 'description', 'skills'],
  result: ['sampleResult', 'deliverableFormat', 'acceptanceCriteria', 'revisionsIncluded'],
  place: ['workplace', 'workArea', 'weekTimes'],
  money: [
    'milestones',
    'deliveryDue',
    'applicationDeadline',
    'expectedHours',
    'lowPayReason',
    'withholdingKind',
  ],
  promises: ['expenseHandling', 'ipHandling', 'deliveryPlace', 'contact'],
  people: [
    'engagementModel',
    'originalOrderer',
    'employmentSigns',
    'applicantQuestions',
    'phoneEnough',
    'beginnersWelcome',
  ],
} as const;
export type Commentable = (typeof factGroups)[keyof typeof factGroups][number];
export const commentable: readonly Commentable[] = Object.values(factGroups).flat();
export type CheckComments = { readonly [Name in Commentable]?: string };

const comment = safeText({ min: 0, max: 500 });
const comments = Object.fromEntries(commentable.map((name) => [name, comment])) as Record<
  Commentable,
  typeof comment
>;

/** The pre-publication check: opened, or returned with what is missing, as a whole or beside single fields. */
export const checkForm = z
  .object({ decision: choice(['open', 'return']), note: text({ min: 0, max: 1000 }), ...comments })
  .superRefine(({ decision, note, ...said }, context) => {
    if (decision === 'return' && note === '' && Object.values(said).every((words) => words === '')) {
      context.addIssue({ code: 'custom', path: ['note'], params: { problem: { why: 'missing-of-return' } } });
    }
  })
  .transform(({ decision, note, ...said }) => ({
    decision,
    note,
    comments: Object.fromEntries(Object.entries(said).filter(([, words]) => words !== '')) as CheckComments,
  }));
export type CheckForm = z.infer<typeof checkForm>;

export const proposalForm = z
  .object({
    message: safeText({ min: 10, max: 2000 }),
    answer: safeText({ min: 0, max: 2000 }),
    ownHours: emptyAs(null, hoursField),
    availableFrom: emptyAs(null, localDateField()),
    availableTo: emptyAs(null, localDateField()),
    conditionsRead: ticked(),
  })
  .superRefine(({ availableFrom, availableTo }, context) => {
    if (!availableFrom || !availableTo || availableFrom <= availableTo) return;
    const params = { problem: { why: 'dates-reversed' } };
    context.addIssue({ code: 'custom', path: ['availableFrom'], params });
  });
export type ProposalForm = z.infer<typeof proposalForm>;

/** A kind of work or a skill that is to be shown as often as before. */
export const tasteForm = z.object({
  category: choice(['', ...categoryCodes]),
  skill: choice(['', ...skillCodes]),
});
export type TasteForm = z.infer<typeof tasteForm>;

export const questionForm = z.object({ question: safeText({ min: 2, max: 500 }) });
export type QuestionForm = z.infer<typeof questionForm>;

export const answerForm = z.object({ answer: safeText({ max: 1000 }), anyway: flag() });
export type AnswerForm = z.infer<typeof answerForm>;

export const closingForm = z.object({ reason: safeText({ min: 2, max: 500 }) });
export type ClosingForm = z.infer<typeof closingForm>;

/** The dates of a posting that opens again; one for each of its parts, in their order. */
export const reopeningForm = z.object({
  applicationDeadline: localDateField(),
  milestones: rows(z.object({ dueOn: localDateField() }), { min: 1, max: 12 }),
});
export type ReopeningForm = z.infer<typeof reopeningForm>;

export const jobFilesForm = z.object({
  files: uploadsField({ min: 1 }),
  audience: choice(fileAudiences),
  fileDescription: text({ min: 0, max: 100 }),
});

/** What is missing before others may see the posting, by the field of the form. */
export function gapsIn(content: JobContent, referenceHourlyWage: Yen | null): ReadonlyMap<string, Problem> {
  const read = jobForm.safeParse(typedContent(content));
  const gaps = new Map(read.success ? [] : problemsOf(read.error));
  if (content.engagementModel === 're-entrusted' && content.originalOrderer === '')
    gaps.set('originalOrderer', { why: 'missing' });
  if (content.workplace !== 'home' && content.workArea === '') gaps.set('workArea', { why: 'missing' });
  if (content.employmentSigns.includes('none') && content.employmentSigns.length > 1)
    gaps.set('employmentSigns', { why: 'not-chosen' });
  if (content.category !== '' && content.withholdingKind === 'ask')
    gaps.set('withholdingKind', { why: 'not-chosen' });
  if (isPaidBelow(content, referenceHourlyWage) && content.lowPayReason === '')
    gaps.set('lowPayReason', { why: 'missing' });
  return gaps;
}
