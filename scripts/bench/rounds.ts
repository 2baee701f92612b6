/** Runs per second of the thing and of its bare counterpart, in rounds that take turns. */
export interface Comparison {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

export interface Figures {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/**
 * Takes turns, A B, B A, A B …, because a machine that others use, too, is never twice the same: only neighbours compare.
 * @param run does one round and gives the runs per second
 */
export async function takeTurns(
  rounds: number,
  run: (what: 'ours' | 'bare') => Promise<number>,
): Promise<Comparison> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const what of round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const))
      (what === 'ours' ? ours : bare).push(await run(what));
  }
  return { ours, bare };
}

/** Of each round's two neighbours. */
export function ratiosOf({ ours, bare }: Comparison): number[] {
  return ours.map((rate, round) => rate / (bare[round] ?? Number.NaN));
}

export function figuresOf(values: readonly number[]): Figures {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const half = (sorted.length - 1) / 2;
  return { min: at(0), median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2, max: at(sorted.length - 1) };
}
