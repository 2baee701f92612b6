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
