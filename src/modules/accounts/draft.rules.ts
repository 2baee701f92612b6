import { addDays, type LocalDate, tokyoDateOf } from '../../kernel/tokyo-date.ts';

export type DraftKind = 'worker' | 'organization';

/** What a form sends in one field: a text, or those of several boxes. */
export type TypedValue = string | readonly string[];

/** A registration that its owner has not sent yet. */
export interface Draft {
  readonly typed: Readonly<Record<string, TypedValue>>;
  /** The steps that were sent complete. */
  readonly done: readonly string[];
  readonly updatedAt: Date;
}

/** The first step that is not done yet; the last one where all are. */
export function stepToDo<Step extends string>(
  steps: readonly [Step, ...Step[]],
  { done }: Pick<Draft, 'done'>,
): Step {
  return steps.find((step) => !done.includes(step)) ?? (steps.at(-1) as Step);
}

const day = 86_400_000;

/**
 * What was typed and never sent is kept for a season, so that who stops at the harvest finds it in the snow, and no
 * longer: it names an address and a birth date, and serves nobody else. 90 days without a touch, the last 14 warned.
 */
const warnAfter = 76 * day;
const clearAfterWarning = 14 * day;

interface Age {
  readonly updatedAt: Date;
  readonly warnedAt: Date | null;
}

export type DraftFate = 'stay' | 'warn' | 'clear';

export function draftFate({ updatedAt, warnedAt }: Age, now: Date): DraftFate {
  const { untouchedSince, warnedBefore } = draftLimits(now);
  if (updatedAt > untouchedSince) return 'stay';
  if (warnedAt === null) return 'warn';
  return warnedAt <= warnedBefore ? 'clear' : 'stay';
}

export function draftLimits(now: Date): { readonly untouchedSince: Date; readonly warnedBefore: Date } {
  return {
    untouchedSince: new Date(now.getTime() - warnAfter),
    warnedBefore: new Date(now.getTime() - clearAfterWarning),
  };
}

/** The last whole day on which a draft is there whose owner is warned now. */
export function lastDraftDay(now: Date): LocalDate {
  return addDays(tokyoDateOf(new Date(now.getTime() + clearAfterWarning)), -1);
}
