import { type SkillCode, skillNames } from '../../kernel/skills.ts';
import { addDays, type LocalDate } from '../../kernel/tokyo-date.ts';
import { workCategoryOf } from '../../kernel/work-categories.ts';
import { type Yen, yen } from '../../kernel/yen.ts';
import type { Document } from '../search/document.rules.ts';
import { facetToken, type Token } from '../search/token.rules.ts';
import { weekInWords } from '../workers/availability.rules.ts';
import type { CompleteContent } from './content.rules.ts';
import { type Job, totalOf, yenPerHour } from './job.rules.ts';
import { meaningsOf } from './meaning.rules.ts';

/** What a list of postings is narrowed by: of each kind one step, or none. */
export const hoursSteps = [3, 5, 10, 20, 40] as const;
export const paySteps = [3_000, 5_000, 10_000, 30_000, 50_000] as const;
export const hourlySteps = [1_000, 1_200, 1_500, 2_000] as const;
/** Days that are left until the work is due. */
export const dueSteps = [7, 14, 30] as const;
export const searchPlaces = ['home', 'onSite'] as const;

/** How many filters one person keeps: each is looked for every day. */
export const mostSavedSearches = 10;

/** What somebody narrows the open postings by; null and false narrow nothing. */
export interface JobFilter {
  /** As typed. */
  readonly words: string;
  readonly category: string | null;
  readonly skill: SkillCode | null;
  /** At most so many hours. */
  readonly hours: (typeof hoursSteps)[number] | null;
  /** At least so much in all. */
  readonly pay: (typeof paySteps)[number] | null;
  /** At least so much an hour. */
  readonly hourly: (typeof hourlySteps)[number] | null;
  readonly place: (typeof searchPlaces)[number] | null;
  /** Due in so many days at the earliest. */
  readonly dueIn: (typeof dueSteps)[number] | null;
  readonly phoneEnough: boolean;
  readonly beginnersWelcome: boolean;
  /** Done whenever one likes. */
  readonly anyTime: boolean;
}

export const noFilter: JobFilter = {
  words: '',
  category: null,
  skill: null,
  hours: null,
  pay: null,
  hourly: null,
  place: null,
  dueIn: null,
  phoneEnough: false,
  beginnersWelcome: false,
  anyTime: false,
};

/** What the index is asked for besides the words. */
export function facetsAsked(filter: JobFilter): Token[] {
  const { category, skill, hours, pay, hourly, place } = filter;
  return [
    ...(category ? [facetToken('category', category)] : []),
    ...(skill ? [facetToken('skill', skill)] : []),
    ...(hours ? [facetToken('hours', hours)] : []),
    ...(pay ? [facetToken('pay', pay)] : []),
    ...(hourly ? [facetToken('hourly', hourly)] : []),
    ...(place ? [facetToken('mark', place)] : []),
    ...marksIn(filter),
  ];
}

function marksIn(marks: {
  readonly phoneEnough: boolean;
  readonly beginnersWelcome: boolean;
  readonly anyTime: boolean;
}): Token[] {
  return [
    ...(marks.phoneEnough ? [facetToken('mark', 'phone')] : []),
    ...(marks.beginnersWelcome ? [facetToken('mark', 'beginners')] : []),
    ...(marks.anyTime ? [facetToken('mark', 'anyTime')] : []),
  ];
}

/** What an open posting is, as far as somebody can ask for it. Each step that it meets is one of its facets. */
export function facetsOf(content: CompleteContent): Token[] {
  const { category, skills, workplace, expectedHours, weekTimes, phoneEnough, beginnersWelcome } = content;
  const total = totalOf(content.milestones);
  const anHour = yenPerHour(total, expectedHours);
  const reaches = (amount: Yen) => (step: number) => amount >= yen(BigInt(step));
  return [
    facetToken('category', category),
    ...skills.map((skill) => facetToken('skill', skill)),
    ...hoursSteps.filter((step) => expectedHours <= step).map((step) => facetToken('hours', step)),
    ...paySteps.filter(reaches(total)).map((step) => facetToken('pay', step)),
    ...hourlySteps.filter(reaches(anHour)).map((step) => facetToken('hourly', step)),
    ...searchPlaces
      .filter((place) => workplace === place || workplace === 'either')
      .map((place) => facetToken('mark', place)),
    ...marksIn({ phoneEnough, beginnersWelcome, anyTime: weekTimes.length === 0 }),
  ];
}

export interface Listed extends CompleteContent, Pick<Job, 'id' | 'organizationId'> {
  readonly organizationName: string;
}

/**
 * An open posting as the index keeps it: all that its reader would look for. The names of its kind and skills are words of
 * it too, and it has a meaning by them and by its marks, for all other words and for English.
 */
export function documentOf(posting: Listed, openedAt: Date): Document<Job['id']> {
  const texts = textsOf(posting);
  return {
    id: posting.id,
    ownerId: posting.organizationId,
    openedAt,
    lastDay: posting.applicationDeadline,
    dueOn: posting.deliveryDue,
    texts,
    facets: [...facetsOf(posting), ...meaningsOf(posting, texts)],
  };
}

function textsOf(posting: Listed): readonly string[] {
  const kind = workCategoryOf(posting.category);
  return [
    posting.title,
    posting.organizationName,
    posting.workArea,
    ...(kind ? [kind.ja] : []),
    skillNames(posting.skills, 'ja'),
    weekInWords(posting.weekTimes, 'ja'),
    posting.description,
    posting.deliverableFormat,
    posting.acceptanceCriteria,
    posting.sampleResult,
    ...posting.milestones.map(({ title }) => title),
  ];
}

/** The first day on which work that is asked for may be due. */
export function dueFromOf({ dueIn }: Pick<JobFilter, 'dueIn'>, today: LocalDate): LocalDate {
  return dueIn ? addDays(today, dueIn) : today;
}
