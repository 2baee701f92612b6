import type { PersonId } from '../../kernel/ids.ts';

/** A worker whom a posting fits, and how well. */
export interface Matched {
  readonly workerId: PersonId;
  readonly score: number;
}

/** How many people hear of a posting by themselves. */
export interface MatchLimits {
  /** So many are told of one posting: enough for a few applications, and no crowd of which almost all are refused. */
  readonly places: number;
  /** Of them so many at least have not finished an order yet, where there are so many: everybody begins somewhere. */
  readonly newcomerPlaces: number;
  /** So many postings a worker is told of within seven days: what comes more often is no longer read. */
  readonly perWeek: number;
  /** Of these the last ones are kept for what fits well, so that what comes first does not take the place of the better. */
  readonly keptForBest: number;
  /** The score from which a posting fits well: by what they can or have chosen before, and at ease. */
  readonly well: number;
}

export const matchLimits: MatchLimits = {
  places: 30,
  newcomerPlaces: 10,
  perWeek: 5,
  keptForBest: 2,
  well: 95,
};
