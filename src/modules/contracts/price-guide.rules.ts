import type { WorkCategoryCode } from '../../kernel/work-categories.ts';
import { type Yen, yen } from '../../kernel/yen.ts';

/**
 * How far back a guide looks. Two years: long enough for a small town to gather five orders of a kind, and short enough
 * that the minimum wage has not risen more than twice in between.
 */
export const guideMonths = 24;

/** As many of the newest orders as tell what is usual; more would only cost time. */
export const guideOrders = 100;

/** With fewer, a figure would tell of single orders, or of what one company or one person agreed on. */
const least = { orders: 5, companies: 3, workers: 3 } as const;

/** Amounts stand in full steps of this many yen, so that of five orders no one's own price can be read off. */
const step = 50n;

/** Kinds of work whose pay may stand for each other where one alone has too few orders. */
export type WorkGroup = 'words' | 'pictures' | 'office' | 'web' | 'people' | 'advice' | 'hands';

const groups: Readonly<Record<WorkCategoryCode, WorkGroup | null>> = {
  writing: 'words',
  proofreading: 'words',
  translation: 'words',
  script: 'words',
  naming: 'words',
  'social-media': 'words',
  design: 'pictures',
  illustration: 'pictures',
  photography: 'pictures',
  music: 'pictures',
  'video-editing': 'pictures',
  'data-entry': 'office',
  survey: 'office',
  admin: 'office',
  transcription: 'office',
  shorthand: 'office',
  'exam-marking': 'office',
  programming: 'web',
  coding: 'web',
  website: 'web',
  lecture: 'people',
  'sign-language': 'people',
  performance: 'people',
  direction: 'people',
  consulting: 'advice',
  'judicial-scrivener': 'advice',
  'administrative-scrivener': 'advice',
  'light-work': 'hands',
  other: null, // no kind of work: nothing can stand for it
};

/** Undefined for what belongs to none, and for a code that is not ours. */
export function groupOf(category: string): WorkGroup | undefined {
  return (Object.hasOwn(groups, category) && groups[category as WorkCategoryCode]) || undefined;
}

export function categoriesIn(group: WorkGroup): WorkCategoryCode[] {
  return (Object.keys(groups) as WorkCategoryCode[]).filter((code) => groups[code] === group);
}

/** What the finished orders of a kind add up to; the amounts are yen for each hour, tax included. */
export interface FinishedOrders {
  readonly orders: number;
  readonly companies: number;
  readonly workers: number;
  readonly low: Yen;
  readonly middle: Yen;
  readonly high: Yen;
}

/** What an hour of such work paid: half of the orders lie between `low` and `high`, and half above `middle`. */
export interface PriceRange {
  readonly orders: number;
  readonly low: Yen;
  readonly middle: Yen;
  readonly high: Yen;
}

/** Of the category itself, or of the wider group where that alone has enough; null where neither has. */
export type PriceGuide = (PriceRange & { readonly of: 'category' | WorkGroup }) | null;

/** Null where there are too few to be told. */
export function rangeOf(finished: FinishedOrders | undefined): PriceRange | null {
  if (!finished) return null;
  const { orders, companies, workers } = finished;
  if (orders < least.orders || companies < least.companies || workers < least.workers) return null;
  return {
    orders,
    low: inSteps(finished.low),
    middle: inSteps(finished.middle),
    high: inSteps(finished.high),
  };
}

export function guideFrom(
  category: string,
  finished: { readonly own: FinishedOrders | undefined; readonly wider: FinishedOrders | undefined },
): PriceGuide {
  const own = rangeOf(finished.own);
  if (own) return { ...own, of: 'category' };
  const group = groupOf(category);
  const wider = rangeOf(finished.wider);
  return group && wider ? { ...wider, of: group } : null;
}

/** To the nearest step, and never to nothing. */
function inSteps(amount: Yen): Yen {
  const steps = (amount + step / 2n) / step;
  return yen((steps > 0n ? steps : 1n) * step);
}

/** What so many hours of such work would have paid. */
export function worthOf(hours: number, { low, high }: PriceRange): { readonly from: Yen; readonly to: Yen } {
  return { from: yen(low * BigInt(hours)), to: yen(high * BigInt(hours)) };
}

/** Where the pay of an hour lies among what is usual. */
export function placeAmong(perHour: Yen, { low, high }: PriceRange): 'below' | 'within' | 'above' {
  if (perHour < low) return 'below';
  return perHour > high ? 'above' : 'within';
}
