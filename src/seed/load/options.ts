import { parseArgs } from 'node:util';
import { type LocalDate, parseLocalDate } from '../../kernel/tokyo-date.ts';
import { Unstartable } from '../../platform/unstartable.ts';

/** How much a load brings, all regions together, and what decides how it falls out. */
export interface LoadOptions {
  readonly regions: number;
  readonly people: number;
  readonly jobs: number;
  readonly seed: string;
  /** The last day of all that happened; null for the day of the clock. */
  readonly today: LocalDate | null;
}

const mostRegions = 1_000;
const mostRows = 10_000_000;

/**
 * What `npm run seed -- …` asks for; null without any of its options: then it is the demonstration.
 * @throws Unstartable with a sentence for what cannot be
 */
export function loadOptionsOf(args: readonly string[]): LoadOptions | null {
  const { values } = parsed(args);
  if (Object.keys(values).every((name) => name === 'first-start')) return null;
  const seed = values.seed ?? '1';
  if (!/^[a-z0-9]{1,12}$/.test(seed))
    throw new Unstartable(`--seed is "${seed}": up to twelve small letters and digits.`);
  const today = values.today === undefined ? null : parseLocalDate(values.today);
  if (values.today !== undefined && today === null)
    throw new Unstartable(`--today is "${values.today}": it must be a day like 2026-11-20.`);
  return {
    regions: count('regions', values.regions ?? '1', 1, mostRegions),
    people: count('people', values.people ?? '1000', 0, mostRows),
    jobs: count('jobs', values.jobs ?? '1000', 0, mostRows),
    seed,
    today,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        regions: text,
        people: text,
        jobs: text,
        seed: text,
        today: text,
        'first-start': { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Unstartable(error instanceof Error ? error.message : String(error));
  }
}

function count(name: string, typed: string, least: number, most: number): number {
  const number = Number(typed.replaceAll(/[_,]/g, ''));
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Unstartable(`--${name} is "${typed}": it must be a whole number from ${least} to ${most}.`);
}
