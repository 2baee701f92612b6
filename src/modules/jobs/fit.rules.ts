import type { SkillCode } from '../../kernel/skills.ts';
import { addDays, daysBetween, type LocalDate, lastDayOfMonth, partsOf } from '../../kernel/tokyo-date.ts';
import type { Circumstances, WeekTime } from '../workers/worker.rules.ts';
import type { CompleteContent, JobContent } from './content.rules.ts';

/** What of a posting decides whether it fits somebody's life. */
export type FitPosting = Pick<
  JobContent,
  | 'category'
  | 'skills'
  | 'workplace'
  | 'workArea'
  | 'weekTimes'
  | 'phoneEnough'
  | 'beginnersWelcome'
  | 'expectedHours'
  | 'applicationDeadline'
  | 'deliveryDue'
>;

/** A worker as far as it matters here: what they said of their life, and what their orders and their taste add. */
export interface FitLife
  extends Pick<Circumstances, 'hoursPerWeek' | 'weekTimes' | 'months' | 'devices' | 'skills'> {
  /** Hours a week that orders in hand take already. */
  readonly boundHours: number;
  /** They have not finished an order yet. */
  readonly isNewcomer: boolean;
  /** Kinds of work that they have applied for, and so what they have done. */
  readonly kinds: readonly string[];
  readonly taste: Taste;
}

/** How often somebody said "not for me", by kind of work and by skill. */
export interface Taste {
  readonly categories: Readonly<Record<string, number>>;
  readonly skills: Readonly<Partial<Record<SkillCode, number>>>;
}

/** Why a posting suits somebody. */
export type FitReason =
  | { readonly kind: 'skills'; readonly skills: readonly SkillCode[] }
  | { readonly kind: 'known-kind'; readonly category: string }
  | { readonly kind: 'hours'; readonly aWeek: number; readonly limit: number; readonly besideOrders: boolean }
  | { readonly kind: 'phone' }
  | { readonly kind: 'times'; readonly times: readonly WeekTime[] }
  | { readonly kind: 'beginner' }
  | { readonly kind: 'days'; readonly left: number }
  | { readonly kind: 'any-time' };

/** What stands in the way. */
export type FitObstacle =
  | { readonly kind: 'months'; readonly months: readonly number[] }
  | { readonly kind: 'hours'; readonly aWeek: number; readonly limit: number; readonly besideOrders: boolean }
  | { readonly kind: 'computer' }
  | { readonly kind: 'times'; readonly times: readonly WeekTime[]; readonly onSite: boolean }
  | { readonly kind: 'skills'; readonly skills: readonly SkillCode[] };

export interface Fit {
  readonly fits: boolean;
  /** It fits, and for more than its hours and dates: for what they can, have chosen before, or could begin with. */
  readonly isTold: boolean;
  /** For putting postings, and people, in order: 1 and more where it fits, 0 where it does not. */
  readonly score: number;
  /** What says most stands first. */
  readonly reasons: readonly FitReason[];
  readonly obstacles: readonly FitObstacle[];
}

type Dated = Pick<CompleteContent, 'expectedHours' | 'applicationDeadline' | 'deliveryDue'>;

/** How often "not for me" has to be said of a kind of work before it counts, and of a skill, which many kinds share. */
export const heard = { category: 3, skill: 5 } as const;

/** What the parts of a score weigh. `matchedWorkers` says the same in SQL, and a test compares the two. */
export const weights = {
  base: 40,
  /** All the skills that are asked for; of some of them a part. */
  skills: 25,
  noSkillsAsked: 10,
  /** A kind of work that they have applied for before. */
  knownKind: 20,
  /** It takes half of their free hours at most. */
  atEase: 10,
  /** Who has no computer finds little that a phone is enough for. */
  phoneEnough: 10,
  anyTime: 10,
  theirTimes: 5,
  noJourney: 5,
  newcomerWelcome: 15,
  newcomerElsewhere: -10,
  /** For each time that was heard, from the one on at which it counts; three times at most. */
  notForMe: -10,
} as const;

/**
 * Whether a posting fits a life, as a reader may check it: every reason and every obstacle is a fact of the two.
 * @returns null where nothing can be claimed: the worker has said nothing of their life, or the posting lacks its dates
 */
export function fitOf(posting: FitPosting, life: FitLife | null, today: LocalDate): Fit | null {
  const { expectedHours, applicationDeadline, deliveryDue } = posting;
  if (life === null || expectedHours === null || applicationDeadline === null || deliveryDue === null)
    return null;
  const dated = { expectedHours, applicationDeadline, deliveryDue };
  const aWeek = hoursAWeek(dated, life.months, today);
  const obstacles = obstaclesOf(posting, life, aWeek);
  const fits = obstacles.length === 0;
  const reasons = fits && aWeek !== null ? reasonsOf({ ...posting, ...dated }, life, aWeek, today) : [];
  return {
    fits,
    isTold: reasons.some(({ kind }) => kind === 'skills' || kind === 'known-kind' || kind === 'beginner'),
    score: fits && aWeek !== null ? scoreOf(posting, life, aWeek) : 0,
    reasons,
    obstacles,
  };
}

/**
 * The days from the end of applications, or from today where that is later, to the delivery: how many lie in each month.
 * Nobody is chosen surely before applications end, so that the earlier days are not counted on.
 */
export function workDays(
  { applicationDeadline, deliveryDue }: Omit<Dated, 'expectedHours'>,
  today: LocalDate,
): ReadonlyMap<number, number> {
  const begin = [applicationDeadline, today].sort()[1] as LocalDate;
  const days = new Map<number, number>();
  let from = begin < deliveryDue ? begin : deliveryDue;
  while (from <= deliveryDue) {
    const last = lastDayOfMonth(from);
    const until = last < deliveryDue ? last : deliveryDue;
    const { month } = partsOf(from);
    days.set(month, (days.get(month) ?? 0) + daysBetween(from, until) + 1);
    from = addDays(until, 1);
  }
  return days;
}

/** Hours a week that it takes in the months in which somebody works; null where none of its days lies in them. */
function hoursAWeek(dated: Dated, months: readonly number[], today: LocalDate): number | null {
  const days = [...workDays(dated, today)].reduce(
    (all, [month, n]) => all + (months.includes(month) ? n : 0),
    0,
  );
  return days === 0 ? null : spread(dated.expectedHours, days);
}

/** Hours over days, as hours a week; a few days are a week, since nobody works at night to be in time. */
export function spread(hours: number, days: number): number {
  return Math.ceil((hours * 7) / Math.max(7, days));
}

function freeHours({ hoursPerWeek, boundHours }: FitLife): number {
  return Math.max(0, hoursPerWeek - boundHours);
}

/** A place brings its own tools. */
export function needsComputer({
  workplace,
  phoneEnough,
}: Pick<FitPosting, 'workplace' | 'phoneEnough'>): boolean {
  return workplace === 'home' && !phoneEnough;
}

function known({ skills }: FitPosting, life: FitLife): SkillCode[] {
  return skills.filter((skill) => life.skills.includes(skill));
}

function obstaclesOf(posting: FitPosting, life: FitLife, aWeek: number | null): FitObstacle[] {
  const { hoursPerWeek: limit, boundHours } = life;
  const missing = posting.weekTimes.filter((time) => !life.weekTimes.includes(time));
  // Who has named no skills has not said that they have none; and beginners may learn.
  const isForOthers =
    posting.skills.length > 0 &&
    life.skills.length > 0 &&
    known(posting, life).length === 0 &&
    !posting.beginnersWelcome;
  return [
    ...(aWeek === null ? [{ kind: 'months', months: life.months } as const] : []),
    ...(missing.length > 0
      ? [{ kind: 'times', times: missing, onSite: posting.workplace === 'onSite' } as const]
      : []),
    ...(needsComputer(posting) && !life.devices.includes('computer') ? [{ kind: 'computer' } as const] : []),
    ...(aWeek !== null && aWeek > freeHours(life)
      ? [{ kind: 'hours', aWeek, limit, besideOrders: boundHours > 0 } as const]
      : []),
    ...(isForOthers ? [{ kind: 'skills', skills: posting.skills } as const] : []),
  ];
}

function reasonsOf(posting: FitPosting & Dated, life: FitLife, aWeek: number, today: LocalDate): FitReason[] {
  const skills = known(posting, life);
  const { hoursPerWeek: limit, boundHours } = life;
  const { weekTimes: times, deliveryDue } = posting;
  return [
    ...(skills.length > 0 ? [{ kind: 'skills', skills } as const] : []),
    ...(life.kinds.includes(posting.category)
      ? [{ kind: 'known-kind', category: posting.category } as const]
      : []),
    { kind: 'hours', aWeek, limit, besideOrders: boundHours > 0 },
    ...(posting.phoneEnough && !life.devices.includes('computer') ? [{ kind: 'phone' } as const] : []),
    ...(times.length > 0 ? [{ kind: 'times', times } as const] : []),
    ...(life.isNewcomer && posting.beginnersWelcome ? [{ kind: 'beginner' } as const] : []),
    { kind: 'days', left: Math.max(0, daysBetween(today, deliveryDue)) },
    ...(times.length === 0 ? [{ kind: 'any-time' } as const] : []),
  ];
}

function scoreOf(posting: FitPosting, life: FitLife, aWeek: number): number {
  const w = weights;
  const asked = posting.skills.length;
  const parts = [
    w.base,
    asked === 0 ? w.noSkillsAsked : Math.floor((w.skills * known(posting, life).length) / asked),
    life.kinds.includes(posting.category) ? w.knownKind : 0,
    aWeek * 2 <= freeHours(life) ? w.atEase : 0,
    posting.phoneEnough && !life.devices.includes('computer') ? w.phoneEnough : 0,
    ofPostingAlone(posting),
    life.isNewcomer ? (posting.beginnersWelcome ? w.newcomerWelcome : w.newcomerElsewhere) : 0,
    w.notForMe * timesHeard(life.taste.categories[posting.category], heard.category),
    w.notForMe *
      timesHeard(Math.max(0, ...posting.skills.map((skill) => life.taste.skills[skill] ?? 0)), heard.skill),
  ];
  return Math.max(
    1,
    parts.reduce((all, part) => all + part, 0),
  );
}

/** What makes a posting easy for whomever it fits. */
export function ofPostingAlone({
  weekTimes,
  workplace,
}: Pick<FitPosting, 'weekTimes' | 'workplace'>): number {
  const time = weekTimes.length === 0 ? weights.anyTime : weights.theirTimes;
  return time + (workplace === 'onSite' ? 0 : weights.noJourney);
}

/** How far "not for me" lowers a score, in steps of `weights.notForMe`. */
function timesHeard(said = 0, from: number): number {
  return Math.min(3, Math.max(0, said - from + 1));
}

/** What somebody sees less of, since they said so often enough: kinds of work, and skills. */
export function lessOf(taste: Taste): { readonly categories: string[]; readonly skills: SkillCode[] } {
  const often = <Name extends string>(said: Readonly<Partial<Record<Name, number>>>, from: number) =>
    (Object.keys(said) as Name[]).filter((name) => timesHeard(said[name], from) > 0).sort();
  return { categories: often(taste.categories, heard.category), skills: often(taste.skills, heard.skill) };
}
